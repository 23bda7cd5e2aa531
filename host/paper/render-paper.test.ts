import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { defineAgreement } from '#center/documents/agreement.ts'
import { defineMediationRecord } from '#center/documents/mediation-record.ts'
import { paperSamples } from '#tests/fixtures/paper-samples.ts'
import { agreementData, company, mediationRecordData, paperFrame, RARE_NAMES, worker } from '#tests/fixtures/papers.ts'
import { pdfBodyText, pdfFonts, pdfInfo, pdfRightEdge, pdfText } from '#tests/fixtures/pdf-tools.ts'
import { PaperGlyphMissingError } from './glyph-coverage.ts'
import { paperTexts } from './paper-texts.ts'
import { createPaperRenderer } from './render-paper.ts'

// Opening the fonts and typesetting 50,000 characters takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const renderer = createPaperRenderer()
const texts = paperTexts('zh-CN')
const agreement = (overrides = {}) => renderer.render(defineAgreement(agreementData(overrides), texts))

/** A text of exactly `length` characters in which no two places are alike. */
function longText(length: number): string {
  const sentences = Array.from(
    { length: Math.ceil(length / 20) },
    (_, index) => `第${index + 1}句，双方陈述与事实相符，对账无误。`,
  )
  return [...sentences.join('')].slice(0, length).join('')
}

describe.each(['zh-CN', 'en'] as const)('papers in %s', language => {
  test.each(Object.entries(paperSamples(language)))(
    '%s has its fonts inside, small and readable',
    async (_, definition) => {
      const pdf = await renderer.render(definition)
      expect(pdf.length).toBeLessThanOrEqual(150 * 1024)
      const fonts = pdfFonts(pdf)
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) expect(font).toMatchObject({ isEmbedded: 'yes', isSubset: 'yes', hasUnicode: 'yes' })
      expect(pdfInfo(pdf)).toMatchObject({ Title: definition.title, 'PDF version': '1.7', JavaScript: 'no' })
    },
  )
})

test('rare names can be read back from the agreement', async () => {
  const text = pdfText(await agreement())
  for (const name of RARE_NAMES) expect(text).toContain(name)
})

test('an ordinary agreement does not carry the rare font', async () => {
  const pdf = await agreement({ parties: [worker({ name: '王芳' }), company()], items: [], facts: '欠薪未付。' })
  expect(
    pdfFonts(pdf)
      .map(font => font.name)
      .join(),
  ).not.toContain('HanaMin')
})

test('amounts and page x of y can be read back', async () => {
  const pdf = await agreement()
  const { Pages } = pdfInfo(pdf)
  const text = pdfText(pdf)
  expect(text).toContain('人民币壹万肆仟零玖元伍角（￥14,009.50）')
  expect(text).toContain(`第1页共${Pages}页`)
  expect(text).toContain(`第${Pages}页共${Pages}页`)
})

test('an agreement of two parties about one thing fits on two pages', async () => {
  const { items } = agreementData()
  const pdf = await agreement({ parties: [worker(), company()], items: items.slice(0, 1) })
  expect(pdfInfo(pdf).Pages).toBe('2')
})

test('equal definitions give equal bytes, dated with the day of issue', async () => {
  const hash = async () =>
    createHash('sha256')
      .update(await agreement())
      .digest('hex')
  expect(await hash()).toBe(await hash())
  expect(pdfInfo(await agreement()).CreationDate).toContain('2026-07-03')
})

test.each([10_000, 50_000])('facts of %i characters lose nothing', async length => {
  const facts = longText(length)
  expect(pdfBodyText(await agreement({ facts }))).toContain(facts)
})

test('a record of 50,000 characters in many statements loses nothing', async () => {
  const record = Array.from({ length: 500 }, (_, index) => ({ speaker: `当事人${index}`, text: longText(100) }))
  const pdf = await renderer.render(defineMediationRecord(mediationRecordData({ record }), texts))
  expect(pdfBodyText(pdf)).toContain(record.map(entry => `${entry.speaker}：${entry.text}`).join(''))
})

test('forty parties are all named and all have a place to sign', async () => {
  const parties = Array.from({ length: 40 }, (_, index) => worker({ name: `当事人甲${index + 100}`, occupation: null }))
  const text = pdfBodyText(await agreement({ parties }))
  for (const party of parties) expect(text.split(party.name).length - 1).toBe(2)
  expect(text.split('申请人（签名、按指印）').length - 1).toBe(40)
  expect(text).toContain('石首市综治中心人民调解委员会（印章）')
})

test('the longest names, a whole bench of mediators and long items lose nothing', async () => {
  const parties = [worker({ name: '甲'.repeat(50) }), company({ name: '乙'.repeat(50) })]
  const mediators = Array.from({ length: 9 }, (_, index) => `调解员丙${index}`)
  const [first] = agreementData().items
  const items = [{ ...first, what: longText(2_000), consequence: longText(850) }]
  const text = pdfBodyText(await agreement({ parties, mediators, items }))
  for (const name of mediators) expect(text).toContain(name)
  expect(text).toContain(longText(2_000))
  expect(text).toContain('石首市综治中心人民调解委员会（印章）')
})

test('a draft shows its mark', async () => {
  const pdf = await agreement(paperFrame({ issue: { state: 'draft' } }))
  expect(pdfText(pdf)).toContain('草稿')
  expect(pdfText(pdf)).not.toContain('验证码')
})

test('a character that no font draws stops the paper and is named', async () => {
  const rendered = agreement({ facts: '他发来一个😀表情。' })
  await expect(rendered).rejects.toThrow(PaperGlyphMissingError)
  await expect(rendered).rejects.toMatchObject({ characters: ['😀'] })
})

test('addresses and file names that people type stay text', async () => {
  const pdf = await agreement({ facts: '见 http://example.com/a.png 和 /etc/passwd 以及 data:image/png;base64,AAAA' })
  expect(pdfText(pdf)).toContain('http://example.com/a.png和/etc/passwd')
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/URI|\/Launch|\/JavaScript/)
})

test('chains of letters and signs without a break stay on the page', async () => {
  const [first] = agreementData().items
  const parties = [worker({ name: 'W'.repeat(29), address: 'm'.repeat(200) }), company({ name: 'G'.repeat(50) })]
  const items = [{ ...first, obligor: 'W'.repeat(29), what: 'b'.repeat(300), wayNote: '—'.repeat(200) }]
  const pdf = await agreement({
    parties,
    items,
    facts: `${'a'.repeat(3_000)}${'。'.repeat(200)}`,
    otherTerms: ['z'.repeat(300)],
  })
  expect(pdfRightEdge(pdf)).toBeLessThanOrEqual(595.28 - (26 / 25.4) * 72 + 1)
  const text = pdfBodyText(pdf)
  for (const chain of ['a'.repeat(3_000), 'b'.repeat(300), 'z'.repeat(300), '—'.repeat(200)])
    expect(text).toContain(chain)
})

test('a paragraph of 50,000 characters is typeset in pieces without loss', async () => {
  const record = [{ speaker: '欧阳𬭚喆', text: longText(50_000) }]
  const pdf = await renderer.render(defineMediationRecord(mediationRecordData({ record }), texts))
  expect(pdfBodyText(pdf)).toContain(`欧阳𬭚喆：${longText(50_000)}`)
})
