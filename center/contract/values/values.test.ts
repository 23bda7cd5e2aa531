import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import amounts from '#tests/fixtures/vectors/amounts-in-words.json' with { type: 'json' }
import creditCodes from '#tests/fixtures/vectors/credit-codes.json' with { type: 'json' }
import nameRules from '#tests/fixtures/vectors/name-rules.json' with { type: 'json' }
import phones from '#tests/fixtures/vectors/phones.json' with { type: 'json' }
import characters from '#tests/fixtures/vectors/standard-characters-level3.json' with { type: 'json' }
import { checkCreditCode, creditCode, creditCodeCheckCharacter } from './credit-code.ts'
import { amountInWords, fen, formatYuan, MAX_FEN, parseYuan } from './money.ts'
import { checkPersonName, personName } from './person-name.ts'
import { checkPhone, phone } from './phone.ts'
import { countCharacters, longText, shortText } from './text.ts'

const seed = { seed: 20261122 }

describe('credit code', () => {
  it.each(creditCodes.filter(code => code.checksum_ok))('accepts $code', ({ code }) => {
    expect(checkCreditCode(code)).toMatchObject({ ok: true })
  })

  it.each(['91421081MA4T8K2Q44', '93421081MA4T8K2Q4X', '92421081MA4T8K2Q41'])('accepts %s without a warning', code => {
    expect(checkCreditCode(code.toLowerCase())).toEqual({ ok: true, normalised: code, warnings: [] })
  })

  it('only warns where the organization code fails', () => {
    const body = '91421081MA4T8K2Q5'
    expect(checkCreditCode(`${body}${creditCodeCheckCharacter(body)}`)).toMatchObject({
      ok: true,
      warnings: ['problems.value.credit-code.inner-checksum'],
    })
  })

  it('refuses a wrong check, foreign letters and nothing at all with keys', () => {
    expect(checkCreditCode('91421081MA4T8K2Q45')).toMatchObject({ reasonKey: 'problems.value.credit-code.checksum' })
    expect(checkCreditCode('91421081MA4T8K2QI4')).toMatchObject({ reasonKey: 'problems.value.credit-code.format' })
    expect(creditCode.safeParse(' ').error?.issues[0]?.message).toBe('problems.value.required')
  })
})

describe('phone', () => {
  it.each(phones.mobile)('mobile $number is valid: $valid', ({ number, valid }) => {
    expect(checkPhone(number)).toMatchObject(valid ? { ok: true, kind: 'mobile' } : { ok: false })
  })

  it.each(phones.landline)('landline $number is valid: $valid', ({ number, valid }) => {
    const check = checkPhone(number)
    expect(check.ok && check.kind === 'landline').toBe(valid)
  })

  it.each([
    ['+86 138 1234 5678', '13812345678'],
    ['008613812345678', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['7281234', '0716-7281234'],
    ['07167281234', '0716-7281234'],
    ['0716-7281234-12', '0716-7281234-12'],
    ['02787654321', '027-87654321'],
    ['4001234567', '400-123-4567'],
  ])('stores %s as %s', (typed, stored) => expect(phone.parse(typed)).toBe(stored))

  it.each(['', '12345', '23812345678', 'abc'])('refuses "%s"', typed =>
    expect(phone.safeParse(typed).success).toBe(false),
  )
})

describe('person name', () => {
  it('accepts every character of the third level of the standard table unchanged', () => {
    for (const character of characters.characters) expect(personName.parse(`王${character}`)).toBe(`王${character}`)
  })

  it.each(nameRules.separator_name_examples_from_public_pages)('keeps %s', name =>
    expect(personName.parse(name)).toBe(name),
  )

  it.each(nameRules.confusable_separators_seen_in_practice)('turns $codepoint into U+00B7', ({ char }) => {
    expect(personName.parse(`艾力${char}库尔班`)).toBe('艾力·库尔班')
  })

  it.each([
    ['王　芳', '王芳'],
    ['  John   A. Smith ', 'John A. Smith'],
    ["O'Neill-Smith", "O'Neill-Smith"],
    ['𠮷田〇', '𠮷田〇'],
    ['e\u0301va', 'éva'],
  ])('stores "%s" as "%s"', (typed, stored) => expect(personName.parse(typed)).toBe(stored))

  it.each(['12345', '王😀', '王\u0000五', '王\n五', '·王', '王·', 'ⅣⅤ', '<b>', '王\u202e五'])('refuses "%s"', typed =>
    expect(checkPersonName(typed)).toMatchObject({ reasonKey: 'problems.value.person-name' }),
  )

  it('counts fifty characters, not code units', () => {
    expect(checkPersonName('𠮷'.repeat(50)).ok).toBe(true)
    expect(checkPersonName('𠮷'.repeat(51))).toMatchObject({ reasonKey: 'problems.value.too-long' })
    expect(checkPersonName('  ')).toMatchObject({ reasonKey: 'problems.value.required' })
  })
})

describe('money', () => {
  it.each(
    amounts.official.accepted_forms.map(([figure, forms]) => ({ figure: String(figure), forms: [forms].flat() })),
  )('$figure in words is one of the accepted forms', ({ figure, forms }) => {
    expect(forms).toContain(amountInWords(parseYuan(figure) ?? Number.NaN))
  })

  it.each(amounts.library.pairs.map(([figure = '', words = '']) => ({ figure, words })))(
    '$figure in words is $words',
    ({ figure, words }) => expect(amountInWords(parseYuan(figure) ?? Number.NaN)).toBe(words),
  )

  it.each([
    [1, '壹分'],
    [1_000_000, '壹万元整'],
    [10_000_000_001, '壹亿元零壹分'],
    [10_000_000_100, '壹亿零壹元整'],
    [1_000_000_000_000, '壹佰亿元整'],
    [1_002_000_003_000, '壹佰亿贰仟万零叁拾元整'],
    [MAX_FEN, '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('%d fen in words is %s', (amount, words) => expect(amountInWords(amount)).toBe(words))

  it('refuses what is no amount', () => {
    for (const amount of [-1, 0.5, Number.NaN, MAX_FEN + 1]) expect(() => amountInWords(amount)).toThrow(RangeError)
    expect(fen.safeParse(MAX_FEN + 1).error?.issues[0]?.message).toBe('problems.value.amount-too-large')
  })

  it.each([
    ['1,234.50', 123_450],
    ['￥１２３４元', 123_400],
    ['0.1', 10],
    ['1,23', undefined],
    ['1.234', undefined],
    ['-5', undefined],
    ['', undefined],
    ['1000000000000', undefined],
  ])('reads %s as %s fen', (typed, amount) => expect(parseYuan(typed)).toBe(amount))

  it('reads back what it writes, in figures and in words', () => {
    const words = new Map<string, number>()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_FEN }), amount => {
        expect(parseYuan(formatYuan(amount))).toBe(amount)
        const text = amountInWords(amount)
        expect(text).not.toMatch(/零零|零元.|零万|零亿|零$|undefined/)
        expect(words.get(text) ?? amount).toBe(amount)
        words.set(text, amount)
      }),
      { ...seed, numRuns: 5000 },
    )
  })
})

describe('text', () => {
  it('counts code points', () => expect(countCharacters('𠮷a字')).toBe(3))

  it('trims, keeps lines of long texts and makes one kind of line end', () => {
    expect(longText(20).parse(' 一\r\n二\r三 ')).toBe('一\n二\n三')
    expect(shortText(5).parse(' 𠮷𠮷𠮷𠮷𠮷 ')).toHaveLength(10)
  })

  it.each(['好的👍', '☎️', '🇨🇳', '1️⃣'])('refuses emoji', text => {
    expect(
      shortText(9)
        .safeParse(text)
        .error?.issues.map(issue => issue.message),
    ).toEqual(['problems.value.emoji'])
    expect(longText(9).safeParse(text).success).toBe(false)
  })

  it.each(['𠮷田', '欧阳𬭚喆', '①②③', '★※→', '©2026', '3°C'])('lets signs of ordinary writing through', text => {
    expect(shortText(9).safeParse(text).success).toBe(true)
  })

  it.each(['a\u0000b', 'a\nb', 'a\u202eb', '\ud800'])('refuses control characters in one line', text => {
    expect(
      shortText(9)
        .safeParse(text)
        .error?.issues.map(issue => issue.message),
    ).toEqual(['problems.value.control-characters'])
  })

  it('says the limit it enforces', () => {
    expect(longText(3).safeParse('一二三四').error?.issues[0]).toMatchObject({
      message: 'problems.value.too-long',
      params: { max: 3 },
    })
  })
})
