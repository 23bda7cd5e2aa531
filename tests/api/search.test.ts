import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  caseFileInput,
  openSmallCenter,
  partyNamed,
  type SmallCenter,
  visitInput,
} from '#tests/fixtures/small-center.ts'

const DOCUMENT = { documentType: '111', country: null, documentNumber: '42108119900307002X' }
let center: SmallCenter

beforeAll(async () => {
  center = await openSmallCenter()
})
afterAll(() => center.database.close())

async function found(words: string): Promise<number> {
  const path = `/case-files?q=${encodeURIComponent(words)}`
  const { rows } = await center.call<{ rows: unknown[] }>('GET', path, undefined, center.tokens.manager)
  return rows.length
}

describe('the search box', () => {
  it('finds a case by code, receipt code, name of two characters, rare name and words of the story', async () => {
    const parties = [{ ...partyNamed('applicant', '王明'), ...DOCUMENT }, partyNamed('respondent', '欧阳𬭚喆')]
    const { code, receiptCode } = await center.call<{ code: string; receiptCode: string }>(
      'POST',
      '/case-files',
      caseFileInput({ parties }),
      center.tokens.clerk,
    )
    for (const words of [code, receiptCode, code.toLowerCase(), '王明', '𬭚喆', '排水沟', '沟'])
      expect([words, await found(words)]).toEqual([words, 1])
    for (const words of ['王民', '排水管', '%', '_']) expect([words, await found(words)]).toEqual([words, 0])
  })

  it('finds older cases of a person by the name that is known now', async () => {
    const nothing = { sex: null, birthDate: null, ethnicGroup: null, address: null, phone: null }
    const visitor = { ...DOCUMENT, ...nothing, name: '王晓鸣', readBy: 'reader' as const }
    await center.call('POST', '/visits', visitInput({ visitor }), center.tokens.clerk)
    expect([await found('王晓鸣'), await found('王明')]).toEqual([1, 0])
  })
})
