import type { UnitMode } from '#center/contract/statuses.ts'
import type { Instant } from '#center/contract/values/instant.ts'
import type { CallOutRules } from '#center/contract/values/roster-rules.ts'
import { listContacts } from '#db/repositories/call-out.ts'
import { findStaff } from '#db/repositories/staff.ts'
import type { Reader } from '#db/transaction.ts'
import { whoIsHere } from '../roster/who-is-here.ts'

/** Rung of who is on duty at the center; the ladder's own begin at 1. */
const HERE = 0
/** Rung of the unit's own telephone, after everybody of the ladder. */
const OFFICE = 99

export interface Contact {
  readonly rung: number
  readonly staffId: number | null
  readonly name: string
  readonly phone: string | null
  /** Promised minutes. */
  readonly answer: number
  readonly arrive: number
}

interface CalledUnit {
  readonly id: number
  readonly name: string
  readonly mode: UnitMode
  readonly callPhone: string | null
}

/**
 * The next person to call for a unit: whoever is on duty here, then the ladder in its order, then the telephone of the unit.
 * @param after rung that was called last; undefined: the first
 * @returns undefined where there is nobody further
 */
export async function findContact(
  db: Reader,
  unit: CalledUnit,
  rules: CallOutRules,
  now: Instant,
  after?: { readonly rung: number; readonly staffId: number | null },
): Promise<Contact | undefined> {
  const { answer, arrive } = rules[unit.mode]
  if (after === undefined) {
    const here = (await whoIsHere(db, now)).of(unit.id).people.find(({ state }) => state === 'here' || state === 'late')
    if (here !== undefined) {
      const person = await findStaff(db, here.staffId)
      return { rung: HERE, staffId: here.staffId, name: here.name, phone: person?.phone ?? null, answer, arrive }
    }
  }
  const next = (await listContacts(db, unit.id)).find(
    ({ rung, staffId }) => rung > (after?.rung ?? HERE) && (staffId === null || staffId !== after?.staffId),
  )
  if (next !== undefined)
    return {
      rung: next.rung,
      staffId: next.staffId,
      name: next.name,
      phone: next.phone,
      answer: next.answerMinutes ?? answer,
      arrive: next.arriveMinutes ?? arrive,
    }
  if (unit.callPhone === null || (after?.rung ?? HERE) >= OFFICE) return undefined
  return { rung: OFFICE, staffId: null, name: unit.name, phone: unit.callPhone, answer, arrive }
}
