import { describe, expect, it } from 'vitest'
import { conflictsOf, type Side } from './conflicts-of.ts'

const expert = { name: '王大山', phone: '139 0000-1111', organization: '楚源律师事务所', interests: ['刘德才'] }
const side = (more: Partial<Side>): Side => ({
  kind: 'person',
  name: '陈秀英',
  phone: null,
  representativeName: null,
  legalRepresentative: null,
  ...more,
})

describe('what speaks against an expert', () => {
  it.each([
    [side({}), []],
    [side({ name: '王大山' }), ['isParty']],
    [side({ phone: '13900001111' }), ['samePhone']],
    [side({ representativeName: '王大山' }), ['representsParty']],
    [side({ kind: 'organization', name: '石首砖厂', legalRepresentative: '王大山' }), ['representsParty']],
    [side({ kind: 'organization', name: '楚源律师事务所' }), ['sameOrganization']],
    [side({ name: '刘德才' }), ['declaredInterest']],
    // An organization is nobody's namesake, and what is not known conflicts with nothing.
    [side({ kind: 'organization', name: '王大山' }), []],
    [side({ name: null, phone: '' }), []],
  ])('is found: %#', (one, expected) => {
    expect(conflictsOf(expert, [side({}), one])).toEqual(expected)
  })

  it('is said once, however many sides it stands on', () => {
    const twice = [side({ name: '王大山' }), side({ name: '王大山', phone: '13900001111' })]
    expect(conflictsOf(expert, twice)).toEqual(['isParty', 'samePhone'])
  })

  it('does not take no telephone for the same telephone', () => {
    expect(conflictsOf({ ...expert, phone: '12' }, [side({ phone: '12' })])).toEqual([])
  })
})
