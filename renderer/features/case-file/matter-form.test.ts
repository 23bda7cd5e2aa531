import { describe, expect, it } from 'vitest'
import { usualChoice } from '../../components/staff/stale-dialog.tsx'
import { newParticulars } from '../intake/particulars-values.ts'
import { matterInput, matterVersions, mergedMatter, type TypedMatter, typedMatter } from './matter-form.ts'

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
  particulars: {
    ...newParticulars('referral', '2026-10-02'),
    sender: { name: '市信访局', referenceNo: '', receivedOn: '2026-10-02', dueOn: '2026-10-20' },
  },
}
const PRIOR = [{ body: '村委会', on: '2026-09-01', result: '没有谈成' }]
const LATER = { ...BEFORE.particulars.sender, dueOn: '2026-10-31' }
const MINE: TypedMatter = {
  ...BEFORE,
  facts: '墙挡水，院内积水',
  amountFen: '300.00',
  particulars: { ...BEFORE.particulars, priorHandling: PRIOR },
}
const THEIRS: TypedMatter = {
  ...BEFORE,
  facts: '墙挡住水沟',
  requests: ['拆墙', '赔偿'],
  involvedCount: '4',
  particulars: { ...BEFORE.particulars, wish: 'legalAid', sender: LATER },
}

describe('two versions of a matter', () => {
  const rows = matterVersions(key => key, BEFORE, MINE, THEIRS)
  const choices = Object.fromEntries(rows.map(row => [row.key ?? '', usualChoice(row)]))

  it('are shown field by field with what stood there before', () => {
    const differing = rows.filter(row => row.mine !== row.theirs).map(({ key }) => key)
    expect(differing).toEqual(['facts', 'requests', 'amountFen', 'involvedCount', 'wish', 'priorHandling', 'sender'])
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
      particulars: { ...BEFORE.particulars, priorHandling: PRIOR, wish: 'legalAid', sender: LATER },
    })
  })

  it('follow the choice of the person', () => {
    const chosen = { ...choices, facts: 'theirs', amountFen: 'theirs', priorHandling: 'theirs' } as const
    expect(mergedMatter(MINE, THEIRS, chosen)).toEqual(THEIRS)
  })
})

describe('a matter in its form', () => {
  const stored = {
    ...{
      facts: '墙挡水',
      requests: ['拆墙'],
      typeCode: '0201',
      source: '05',
      amountFen: null,
      occurredOn: null,
      place: null,
    },
    ...{ involvedCount: 2, riskMarks: ['threat'], isWillingToMediate: true, complexity: 'ordinary' as const },
    particulars: {
      ...{ channel: 'referral' as const, originLevel: 'town' as const, wish: null },
      priorHandling: [{ body: '村委会', on: null, result: '' }],
      sender: { name: '市信访局', referenceNo: '', receivedOn: '2026-10-02', dueOn: null },
    },
  }

  it('is sent as it was where nothing was typed, and with days as they are spoken', () => {
    const typed = typedMatter(stored, '2026-10-05')
    expect(matterInput(typed, stored, '2026-10-05')).toEqual(stored)
    const sender = { ...typed.particulars.sender, receivedOn: '昨天' }
    const spoken = matterInput({ ...typed, particulars: { ...typed.particulars, sender } }, stored, '2026-10-05')
    expect(spoken).toMatchObject({ particulars: { sender: { receivedOn: '2026-10-04' } } })
  })

  it('does not ask for a sender that was never named', () => {
    const unnamed = { ...stored, particulars: { ...stored.particulars, sender: null } }
    expect(matterInput(typedMatter(unnamed, '2026-10-05'), unnamed, '2026-10-05')).toEqual(unnamed)
  })
})
