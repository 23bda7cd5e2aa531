import { describe, expect, it } from 'vitest'
import { compareCases, type MatchedCase, type MatchedParty } from './compare-cases.ts'
import { likenessOf } from './same-name.ts'

const party = (role: MatchedParty['role'], name: string | null, more: Partial<MatchedParty> = {}): MatchedParty => ({
  role,
  name,
  documentLookup: null,
  phone: null,
  ...more,
})
const mine = (...parties: MatchedParty[]): MatchedCase => ({ parties, typeCode: '0201', town: '421081001' })
const theirs = (parties: MatchedParty[], more: Partial<MatchedCase & { isRecent: boolean }> = {}) => ({
  parties,
  typeCode: '0202',
  town: '421081001',
  isRecent: true,
  ...more,
})

describe('names', () => {
  it.each([
    ['刘喆', '刘喆', 'name'],
    ['刘 喆', '刘喆', 'name'],
    ['刘喆', '刘哲', 'variantName'],
    ['劉國強', '刘国强', 'variantName'],
    ['王建国', '汪健国', 'sameSound'],
    ['李茜', '李西', 'sameSound'],
    ['王建国', '王建', null],
    ['·', '·', null],
  ] as const)('%s and %s: %s', (one, other, likeness) => {
    expect(likenessOf(one, other)).toBe(likeness)
    expect(likenessOf(other, one)).toBe(likeness)
  })
})

describe('two cases', () => {
  it('are shown for one name only with class, town and the last twelve months', () => {
    const ours = mine(party('applicant', '王建国'), party('respondent', '物业公司'))
    const other = [party('applicant', '李梅'), party('respondent', '物业公司')]
    expect(compareCases(ours, theirs(other))?.reasons).toEqual(['name', 'otherParty', 'type', 'place'])
    expect(compareCases(ours, theirs(other, { isRecent: false }))).toBeNull()
    expect(compareCases(ours, theirs(other, { typeCode: '0101' }))).toBeNull()
    expect(compareCases(ours, theirs(other, { town: '421081002' }))).toBeNull()
    expect(compareCases({ ...ours, town: null }, theirs(other, { town: null }))).toBeNull()
  })

  it('are shown for both names wherever and whenever, and the side is told', () => {
    const ours = mine(party('applicant', '王建国'), party('respondent', '李梅'))
    const far = { typeCode: '0101', town: '421081002', isRecent: false }
    const same = compareCases(ours, theirs([party('applicant', '王建国'), party('respondent', '李梅')], far))
    expect([same?.side, same?.differences]).toEqual(['same', ['type', 'place', 'longAgo']])
    const crossed = compareCases(ours, theirs([party('applicant', '李梅'), party('respondent', '王建国')], far))
    expect([crossed?.side, crossed?.pairs]).toEqual(['opposite', [1, 0]])
  })

  it('of the same document or phone are shown, with what speaks against it', () => {
    const ours = mine(party('applicant', '王建国', { documentLookup: 'a', phone: '1' }))
    const phone = compareCases(ours, theirs([party('respondent', '王建国', { documentLookup: 'b', phone: '1' })]))
    expect([phone?.reasons[0], phone?.differences]).toEqual(['phone', ['document']])
    const document = compareCases(ours, theirs([party('applicant', '汪强', { documentLookup: 'a', phone: '2' })]))
    expect([document?.reasons[0], document?.differences]).toEqual(['document', ['phone']])
  })

  it('are never the same for what both do not know', () => {
    expect(compareCases(mine(party('applicant', null)), theirs([party('applicant', null)]))).toBeNull()
    expect(compareCases(mine(), theirs([]))).toBeNull()
  })

  it('take nobody for two', () => {
    const ours = mine(party('applicant', '王建国'), party('thirdParty', '王建国'))
    expect(compareCases(ours, theirs([party('applicant', '王建国')]))?.pairs).toEqual([0])
  })
})
