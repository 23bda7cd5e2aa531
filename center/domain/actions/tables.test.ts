import { describe, expect, it } from 'vitest'
import { CALL_OUT_STATUSES, LEG_STATUSES } from '#center/contract/call-out.ts'
import { SWAP_STATUSES } from '#center/contract/roster.ts'
import {
  AGREEMENT_STATUSES,
  APPOINTMENT_STATUSES,
  ASSIGNMENT_STATUSES,
  CASE_FILE_STATUSES,
  CONCLUSION_STATUSES,
  EXTENSION_STATUSES,
  FINAL_CASE_FILE_STATUSES,
  INVITATION_STATUSES,
  ITEM_STATUSES,
  MEDIATION_STATUSES,
  MEETING_STATUSES,
  REFERRAL_STATUSES,
  TASK_FORCE_STATUSES,
  TASK_STATUSES,
  TICKET_STATUSES,
} from '#center/contract/statuses.ts'
import { type ActionTable, actionsFrom, decide } from './action-table.ts'
import { CASE_FILE } from './case-file-table.ts'
import {
  AGREEMENT,
  AGREEMENT_ITEM,
  APPOINTMENT,
  ASSIGNMENT,
  CALL_OUT,
  CALL_OUT_LEG,
  CONCLUSION,
  DUTY_SWAP,
  EXTENSION,
  INVITATION,
  MEDIATION,
  MEETING,
  REFERRAL,
  TASK,
  TASK_FORCE,
  TICKET,
} from './tables.ts'

/** Statuses in which a record may rest for ever. */
const TABLES: readonly [string, ActionTable<string, string>, readonly string[], readonly string[]][] = [
  ['case file', CASE_FILE, CASE_FILE_STATUSES, FINAL_CASE_FILE_STATUSES],
  ['ticket', TICKET, TICKET_STATUSES, ['done', 'closed']],
  ['appointment', APPOINTMENT, APPOINTMENT_STATUSES, ['arrived', 'cancelled']],
  ['assignment', ASSIGNMENT, ASSIGNMENT_STATUSES, ['returned', 'withdrawn', 'done']],
  ['referral', REFERRAL, REFERRAL_STATUSES, ['refused', 'decided', 'withdrawn']],
  ['conclusion', CONCLUSION, CONCLUSION_STATUSES, ['approved', 'refused']],
  ['extension', EXTENSION, EXTENSION_STATUSES, ['granted', 'refused']],
  ['task', TASK, TASK_STATUSES, ['verified', 'refused', 'withdrawn']],
  ['task force', TASK_FORCE, TASK_FORCE_STATUSES, ['ended']],
  ['invitation', INVITATION, INVITATION_STATUSES, ['accepted', 'declined', 'withdrawn']],
  ['mediation', MEDIATION, MEDIATION_STATUSES, ['agreed', 'ended']],
  ['meeting', MEETING, MEETING_STATUSES, ['held', 'cancelled']],
  ['agreement', AGREEMENT, AGREEMENT_STATUSES, ['effective']],
  ['agreement item', AGREEMENT_ITEM, ITEM_STATUSES, ['performed']],
  ['swap of duties', DUTY_SWAP, SWAP_STATUSES, ['agreed', 'declined', 'withdrawn']],
  ['call-out', CALL_OUT, CALL_OUT_STATUSES, ['ended', 'withdrawn']],
  ['called unit', CALL_OUT_LEG, LEG_STATUSES, ['joined', 'released']],
]

describe.each(TABLES)('actions of a %s', (_name, table, statuses, resting) => {
  it('name known statuses only', () => {
    for (const row of Object.values(table))
      for (const status of [...row.from, row.to]) if (status !== null) expect(statuses).toContain(status)
  })

  it('reach every status from the beginning', () => {
    const reached = new Set<string>()
    for (let before = -1; before < reached.size; ) {
      before = reached.size
      for (const row of Object.values(table))
        if (row.from.some(from => from === null || reached.has(from))) reached.add(row.to)
    }
    expect([...reached].sort()).toEqual([...statuses].sort())
  })

  it('leave no dead end but the statuses that may rest', () => {
    for (const status of statuses) {
      const leaving = Object.values(table).some(row => row.from.includes(status) && row.to !== status)
      expect({ status, leaving: leaving || resting.includes(status) }).toEqual({ status, leaving: true })
    }
  })
})

describe('a decision', () => {
  it('allows what the table says from that status and nothing else', () => {
    for (const action of Object.keys(CASE_FILE) as (keyof typeof CASE_FILE)[]) {
      for (const status of CASE_FILE_STATUSES) {
        const decision = decide(CASE_FILE, action, status)
        expect(decision.isAllowed).toBe(actionsFrom(CASE_FILE, status).includes(action))
        if (decision.isAllowed) expect(decision.to).toBe(CASE_FILE[action].to)
      }
    }
  })
})
