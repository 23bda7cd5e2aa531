import { describe, expect, test } from 'vitest'
import english from '#assets/locales/en/papers.json' with { type: 'json' }
import chinese from '#assets/locales/zh-CN/papers.json' with { type: 'json' }
import { paperSamples, paperTexts } from '#tests/fixtures/paper-samples.ts'
import { agreementData, paperFrame, rightsSheetData, terminationNoticeData, worker } from '#tests/fixtures/papers.ts'
import { defineAgreement } from './agreement.ts'
import { defineRightsSheet } from './rights-sheet.ts'
import { defineTerminationNotice, TERMINATION_REASONS, type TerminationReason } from './termination-notice.ts'

const texts = paperTexts('zh-CN')

/** Every string below a value, in order. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

function keys(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, child]) =>
    typeof child === 'string' ? [`${path}${key}`] : keys(child, `${path}${key}.`),
  )
}

function placeholders(value: object): string[] {
  return strings(value).map(text =>
    [...text.matchAll(/\{\{\w+\}\}/g)]
      .map(match => match[0])
      .sort()
      .join(),
  )
}

test('both languages have the same texts with the same parameters', () => {
  expect(keys(english)).toEqual(keys(chinese))
  expect(placeholders(english)).toEqual(placeholders(chinese))
})

describe.each(['zh-CN', 'en'] as const)('papers in %s', language => {
  test.each(Object.entries(paperSamples(language)))(
    '%s is plain data and leaves no parameter open',
    (_, definition) => {
      expect(structuredClone(definition)).toEqual(definition)
      expect(strings(definition.content).join()).not.toMatch(/\{\{|undefined|null|NaN/)
    },
  )
})

describe('agreement', () => {
  const content = (overrides = {}) => strings(defineAgreement(agreementData(overrides), texts).content)

  test('writes amounts in capitals and in figures', () => {
    expect(content()).toContain('人民币壹万肆仟零玖元伍角（￥14,009.50）')
    expect(content()).toContain('人民币壹万陆仟元整（￥16,000.00）')
  })

  test('names every party with its number on its side', () => {
    expect(content()).toEqual(expect.arrayContaining(['申请人（1）', '申请人（2）', '被申请人', '欧阳𬭚喆', '𠮷田']))
  })

  test('asks for ink where the law does', () => {
    const note = texts('agreement.effect.inkOnly')
    expect(content()).not.toContain(note)
    expect(content({ isInkOnly: true })).toContain(note)
  })

  test('leaves the date to the pen until it is signed', () => {
    expect(content({ signedOn: null })).toContain(texts('signature.blankDate'))
  })

  test('has no row for an amount where nothing is paid', () => {
    const [item] = agreementData().items
    const apology = { ...item, kind: 'apology', amountFen: null, instalments: [] }
    expect(content({ items: [apology] }).join()).not.toContain('人民币')
  })
})

test('a draft carries its mark, no number and no verification code', () => {
  const draft = defineRightsSheet(rightsSheetData(paperFrame({ issue: { state: 'draft' } })), texts)
  expect(draft.watermark).toBe('草稿')
  expect(draft.headerQr).toBeUndefined()
  expect(strings(draft).join()).not.toContain('号：石综')
  expect(strings(draft)).toContain('编号：（草稿，未编号）')
})

test('an issued paper has number and verification code and no mark', () => {
  const issued = defineRightsSheet(rightsSheetData(), texts)
  expect(issued.watermark).toBeUndefined()
  expect(issued.headerQr?.caption).toBe('验证码 K7QM-2XHD')
  expect(strings(issued.content)).toContain('编号：石综人调字〔2026〕第12号')
})

test.each(Object.keys(TERMINATION_REASONS) as TerminationReason[])('termination for reason %s says why', reason => {
  const notice = defineTerminationNotice(terminationNoticeData({ reason }), texts)
  expect(strings(notice.content)).toContain(texts(TERMINATION_REASONS[reason]))
})

test('termination always names arbitration, administrative ways and the court', () => {
  const shown = strings(defineTerminationNotice(terminationNoticeData({ otherWays: [] }), texts).content)
  for (const way of ['arbitration', 'administrative', 'court'])
    expect(shown).toContain(texts(`termination.ways.${way}`))
})

test('forty parties get forty places to sign', () => {
  const parties = Array.from({ length: 40 }, (_, index) => worker({ name: `当事人${index + 1}` }))
  const shown = strings(defineAgreement(agreementData({ parties }), texts).content)
  expect(shown.filter(text => text === '指印')).toHaveLength(40)
})
