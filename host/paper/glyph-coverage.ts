import { openSync } from 'fontkit'
import type { PaperFont } from '#center/documents/paper-definition.ts'
import { FONT_FILES, type FontFamily } from './font-files.ts'

/** A paper holds characters that no font of the center can draw; issuing it would print boxes and lose the text. */
export class PaperGlyphMissingError extends Error {
  override readonly name = 'PaperGlyphMissingError'
  readonly characters: readonly string[]

  /** @param characters each character once, in order of appearance */
  constructor(characters: readonly string[]) {
    super(
      `no font draws ${characters.map(character => `U+${codePoint(character).toString(16).toUpperCase()}`).join(', ')}`,
    )
    this.characters = characters
  }
}

/** Part of a text that one font family can draw. */
export interface CoveredRun {
  readonly text: string
  readonly font: FontFamily
}

type Weight = 'normal' | 'bold'

const CHAINS: Readonly<Record<PaperFont, readonly FontFamily[]>> = {
  Song: ['Song', 'Hei', 'Rare'],
  Hei: ['Hei', 'Song', 'Rare'],
}

/** Signs without a shape: controls, joiners, direction marks and variation selectors. Only their letters are printed. */
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu

/** Text as it is printed: line ends as '\n', tabs as spaces, nothing without a shape. */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(SHAPELESS, sign => (sign === '\n' ? sign : ''))
}

/**
 * Knows which font draws which character. Fonts are opened once, when a text first asks for them; the rare font is
 * opened only for texts that need it.
 */
export function createGlyphCoverage() {
  const known = new Map<string, Map<string, boolean>>()
  const covers = new Map<string, (character: string) => boolean>()

  function draws(font: FontFamily, weight: Weight, character: string): boolean {
    const file = FONT_FILES[font][weight]
    const answers = known.get(file) ?? new Map<string, boolean>()
    known.set(file, answers)
    const answer = answers.get(character) ?? open(file)(character)
    answers.set(character, answer)
    return answer
  }

  function open(file: string): (character: string) => boolean {
    const opened = covers.get(file)
    if (opened !== undefined) return opened
    const font = openSync(file)
    if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} is a font collection`)
    const check = (character: string) => font.hasGlyphForCodePoint(codePoint(character))
    covers.set(file, check)
    return check
  }

  return {
    /**
     * Splits a text into runs by the first font of the chain that draws each character; characters that no font
     * draws are added to `missing`.
     */
    runs(text: string, font: PaperFont, isBold: boolean, missing: Set<string>): CoveredRun[] {
      const runs: { text: string; font: FontFamily }[] = []
      for (const character of printable(text)) {
        const last = runs.at(-1)
        const isBlank = character === ' ' || character === '\n'
        const chain = isBlank && last !== undefined ? [last.font] : CHAINS[font]
        const family = isBlank ? chain[0] : chain.find(name => draws(name, isBold ? 'bold' : 'normal', character))
        if (family === undefined) missing.add(character)
        else if (last?.font === family) last.text += character
        else runs.push({ text: character, font: family })
      }
      return runs
    },
  }
}

export type GlyphCoverage = ReturnType<typeof createGlyphCoverage>

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0
}
