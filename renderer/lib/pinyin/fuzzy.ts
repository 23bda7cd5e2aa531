/**
 * What a syllable has in common with those that dialects do not tell apart: n and l, zh and z, ch and c, sh and s, f and h(u),
 * -ng and -n; ü may be typed as v, u or yu. Two syllables or beginnings of one sound alike where this is the same.
 */
export function soundOf(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/^l(v|yu)/, 'lu')
    .replace(/^hui/, 'hei')
    .replace(/^hun/, 'hen')
    .replace(/^hu(?=[ao])/, 'h')
    .replace(/^f/, 'h')
    .replace(/(?<=[aeiou])ng$/, 'n')
}
