import unitSeeds from '#assets/reference/unit-seeds.json' with { type: 'json' }
import type { StaffRole } from '#center/contract/permissions.ts'

/** The one password of everybody in a demonstration; stated on purpose, a real center never has it. */
export const DEMO_PASSWORD = 'Shishou-2026-demo'

export interface DemoAccount {
  readonly username: string
  /** Code of the unit. */
  readonly unit: string
  readonly roles: readonly StaffRole[]
}

const account = (username: string, unit: string, ...roles: StaffRole[]): DemoAccount => ({ username, unit, roles })

/** Units with a lead of their own beside the mediator at the desk. */
const LED = ['C00', 'T01', 'P02', 'P05', 'G01']
const COMMITTEES = ['T02', 'T03', 'T04']

/** Manager and administrator are written down by the set-up itself; these follow. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('auditor', 'C00', 'auditor'),
  account('window1', 'C00', 'frontDesk'),
  account('window2', 'C00', 'frontDesk'),
  ...LED.map(unit => account(`lead.${unit.toLowerCase()}`, unit, 'departmentLead')),
  ...['mediator1', 'mediator2', 'mediator3', 'mediator4'].map(name => account(name, 'T01', 'mediator')),
  ...COMMITTEES.map((unit, index) => account(`mediator${index + 5}`, unit, 'mediator')),
  ...unitSeeds
    .filter(unit => /^[PGS]/.test(unit.code) && unit.desks.length > 0)
    .map(unit => account(`desk.${unit.code.toLowerCase()}`, unit.code, 'mediator')),
  ...unitSeeds
    .filter(unit => unit.level === 'town')
    .map(unit => account(`town.${unit.code.toLowerCase()}`, unit.code, 'mediator')),
]

/** The accounts as one line for the console. */
export const demoAccounts = (): string =>
  `manager, admin, auditor, window1, window2, mediator1, lead.t01, desk.p02, town.w01 · ${DEMO_PASSWORD}`
