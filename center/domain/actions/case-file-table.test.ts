import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import clockRules from '#assets/reference/clock-rules.json' with { type: 'json' }
import { ROLES, type Role } from '#center/contract/permissions.ts'
import { PROBLEMS } from '#center/contract/problems.ts'
import {
  CASE_FILE_ACTIONS,
  CASE_FILE_STATUSES,
  type CaseFileAction,
  type CaseFileStatus,
  FINAL_CASE_FILE_STATUSES,
  NEXT_STEPS,
  PAPER_KINDS,
} from '#center/contract/statuses.ts'
import { nextStepOf } from '../case-file/clock-of.ts'
import { grantsFor } from '../permission/permissions.ts'
import { decide } from './action-table.ts'
import { CASE_FILE, CLOCK_FAMILIES, GUARDS } from './case-file-table.ts'

/**
 * The life of a case as the office reads it, written down by itself. Columns: R registered, M awaiting material, A advice given,
 * N not accepted, W shown another way, D dispatched, B returned, L lead disputed, S signed, H in mediation, P suspended, T settled,
 * Q answered, F failed, O handed over, C closed, V archived, K concluded, G merged, X void. A letter says where the case goes.
 */
const COLUMNS: Readonly<Record<string, CaseFileStatus>> = {
  R: 'registered',
  M: 'awaitingMaterial',
  A: 'adviceGiven',
  N: 'notAccepted',
  W: 'redirected',
  D: 'dispatched',
  B: 'returned',
  L: 'leadDisputed',
  S: 'accepted',
  H: 'handling',
  P: 'suspended',
  T: 'settled',
  Q: 'answered',
  F: 'failed',
  O: 'handedOver',
  C: 'closed',
  V: 'archived',
  K: 'concluded',
  G: 'merged',
  X: 'void',
}
const HEAD = 'RMANWDBLSHPTQFOCVKGX'
/** Roles: K kiosk, T display, F front desk, M mediator, D department lead, C manager, S administrator, U auditor. */
const ROLE_LETTERS = 'KTFMDCSU'
/** action: who may, then one character a column. */
const ORACLE: Readonly<Record<CaseFileAction, readonly [string, string]>> = {
  //                        RMANWDBLSHPTQFOCVKGX
  register: ['FMC', '....................'],
  giveAdvice: ['FC', 'A...................'],
  refuse: ['FC', 'NN....N.............'],
  redirect: ['FC', 'WW....W.............'],
  requestMaterial: ['FC', 'M...................'],
  supplyMaterial: ['FC', '.R..................'],
  dispatch: ['FDC', 'D.....D.............'],
  return: ['MD', '.....B..............'],
  disputeLead: ['MD', '.....L..............'],
  ruleLead: ['C', '.......D............'],
  accept: ['MD', '.....S..............'],
  reassign: ['DC', '.....D..DD..........'],
  startMediation: ['MD', '........H...........'],
  suspend: ['MD', '........PP..........'],
  resume: ['MD', '..........S.........'],
  resumeMediation: ['MD', '..........H.........'],
  settle: ['M', '.........T..........'],
  reply: ['MD', '........QQ..........'],
  fail: ['M', '........FF..........'],
  withdraw: ['FMD', 'CC...CCCCCC.........'],
  handOver: ['MD', '........OO..OO......'],
  takeBack: ['MD', '..............S.....'],
  close: ['MD', '...........CCCC.....'],
  archive: ['DC', '...............V.V..'],
  conclude: ['DC', 'KK....K.KK..........'],
  merge: ['FDC', 'GG....GGGG..........'],
  split: ['FDC', '....................'],
  separate: ['FDC', '..................R.'],
  reopen: ['FMDC', '...........SSS.SSS..'],
  reopenIntake: ['FMDC', '..RRR..........RRR..'],
  void: ['DC', 'XX...XXX............'],
}

const mayTake = (action: CaseFileAction, from: CaseFileStatus, role: Role): CaseFileStatus | null => {
  const [who, line] = ORACLE[action]
  if (!who.includes(ROLE_LETTERS[ROLES.indexOf(role)] ?? '?')) return null
  const letter = line[[...HEAD].findIndex(column => COLUMNS[column] === from)] ?? '.'
  return COLUMNS[letter] ?? null
}

const taken = (action: CaseFileAction, from: CaseFileStatus, role: Role): CaseFileStatus | null => {
  const decision = decide(CASE_FILE, action, from)
  return decision.isAllowed && grantsFor([role], CASE_FILE[action].by).length > 0 ? decision.to : null
}

describe('the life of a case', () => {
  it('is the one the office reads: every status × action × role', () => {
    for (const action of CASE_FILE_ACTIONS)
      for (const status of CASE_FILE_STATUSES)
        for (const role of ROLES)
          expect([action, status, role, taken(action, status, role)]).toEqual([
            action,
            status,
            role,
            mayTake(action, status, role),
          ])
  })

  it('never leaves its table, whatever is tried one after the other', () => {
    const tried = fc.array(fc.tuple(fc.constantFrom(...CASE_FILE_ACTIONS), fc.constantFrom(...ROLES)), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(tried, tries => {
        let status: CaseFileStatus = 'registered'
        for (const [action, role] of tries) {
          const to = taken(action, status, role)
          expect(to).toBe(mayTake(action, status, role))
          status = to ?? status
          const isOver = (FINAL_CASE_FILE_STATUSES as readonly string[]).includes(status)
          expect(nextStepOf(status) === 'none').toBe(isOver)
        }
      }),
      { numRuns: 2_000, seed: 421081 },
    )
  })

  it('is left from every status but those nobody goes on from', () => {
    for (const status of CASE_FILE_STATUSES) {
      const isLeft = CASE_FILE_ACTIONS.some(action => CASE_FILE[action].from.includes(status))
      expect([status, isLeft]).toEqual([status, status !== 'void'])
    }
  })

  it('names steps, papers, clocks and problems that exist', () => {
    const rules = clockRules.rules.map(({ code }) => code)
    for (const family of Object.values(CLOCK_FAMILIES)) for (const rule of family) expect(rules).toContain(rule)
    for (const code of Object.values(GUARDS)) expect(Object.keys(PROBLEMS)).toContain(code)
    for (const status of CASE_FILE_STATUSES) expect(NEXT_STEPS).toContain(nextStepOf(status))
    for (const row of Object.values(CASE_FILE)) for (const paper of row.papers) expect(PAPER_KINDS).toContain(paper)
  })

  it('gives every open case something it is due by: a clock, a pause, or what runs already', () => {
    for (const [action, row] of Object.entries(CASE_FILE)) {
      const isOver = nextStepOf(row.to) === 'none'
      if (isOver) expect([action, row.starts]).toEqual([action, null])
      if (row.stopsRest === true && !isOver) expect([action, row.starts === null]).toEqual([action, false])
    }
  })
})
