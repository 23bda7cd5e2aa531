import { describe, expect, it } from 'vitest'
import { usualChoice } from '../../components/staff/stale-dialog.tsx'
import { matterVersions, mergedMatter, type TypedMatter } from './matter-form.ts'

const BEFORE: TypedMatter = {
  facts: '墙挡水',
  requests: ['拆墙'],
  typeCode: '0201',
  amountFen: '',
  occurredOn: '2026-10-01',
  place: { divisionCode: '421081001', detail: '3组' },
  involvedCount: '2',
  complexity: 'ordinary',
  isWillingToMediate: true,
}
const MINE: TypedMatter = { ...BEFORE, facts: '墙挡水，院内积水', amountFen: '300.00' }
const THEIRS: TypedMatter = { ...BEFORE, facts: '墙挡住水沟', requests: ['拆墙', '赔偿'], involvedCount: '4' }

describe('two versions of a matter', () => {
  const rows = matterVersions(key => key, BEFORE, MINE, THEIRS)
  const choices = Object.fromEntries(rows.map(row => [row.key ?? '', usualChoice(row)]))

  it('are shown field by field with what stood there before', () => {
    const differing = rows.filter(row => row.mine !== row.theirs).map(({ key }) => key)
    expect(differing).toEqual(['facts', 'requests', 'amountFen', 'involvedCount'])
    expect(rows.find(({ key }) => key === 'requests')).toMatchObject({
      before: '拆墙',
      mine: '拆墙',
      theirs: '拆墙\n赔偿',
    })
  })

  it('keep what one person alone changed, and one’s own where both did', () => {
    expect(mergedMatter(MINE, THEIRS, choices)).toEqual({
      ...BEFORE,
      facts: '墙挡水，院内积水',
      requests: ['拆墙', '赔偿'],
      amountFen: '300.00',
      involvedCount: '4',
    })
  })

  it('follow the choice of the person', () => {
    const chosen = { ...choices, facts: 'theirs', amountFen: 'theirs' } as const
    expect(mergedMatter(MINE, THEIRS, chosen)).toEqual(THEIRS)
  })
})
