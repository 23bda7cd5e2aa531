import type { AttendanceState, DutyKind, Half } from '#center/contract/roster.ts'
import { type Instant, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { attendanceOf, isHere } from '#center/domain/roster/attendance.ts'
import { halfOf } from '#center/domain/roster/half-day.ts'
import { listDutiesAt, listNextDuties, listSignInsAt } from '#db/repositories/roster.ts'
import type { Reader } from '#db/transaction.ts'
import { settingInForce } from '../setting/setting-in-force.ts'

export interface PersonHere {
  readonly staffId: number
  readonly name: string
  readonly deskId: number | null
  /** null: signed in without being planned. */
  readonly kind: DutyKind | null
  readonly standsInForName: string | null
  readonly state: AttendanceState
  readonly signedInAt: Instant | null
  readonly signedOutAt: Instant | null
}

export interface UnitPresence {
  /** Somebody of the unit counts as here. */
  readonly isHere: boolean
  readonly people: readonly PersonHere[]
  /** The next half-day somebody is planned; provisional: the holidays of that year are not published. */
  readonly next: { readonly on: string; readonly half: Half; readonly isProvisional: boolean } | null
}

export interface Presence {
  readonly on: string
  readonly half: Half
  readonly needsSignIn: boolean
  /** Presence of a unit; of one that has neither people nor a next day, that. */
  of(unitId: number): UnitPresence
}

const NOBODY: UnitPresence = { isHere: false, people: [], next: null }

/**
 * Who is here at a moment, and when each unit is here next: the one answer that kiosk, window, routing and hall ask for
 * (design: roster). Whoever has left is not here; who has not signed in is, unless the county asks for it.
 */
export async function whoIsHere(db: Reader, moment: Instant): Promise<Presence> {
  const on = shanghaiDateOf(moment)
  const half = halfOf(moment)
  const rules = await settingInForce(db, 'rosterRules', on)
  const duties = await listDutiesAt(db, on, half)
  const signIns = await listSignInsAt(db, on, half)
  const next = await listNextDuties(db, on, half)
  const signedOf = new Map(signIns.map(signIn => [signIn.staffId, signIn]))
  const planned = new Set(duties.map(({ staffId }) => staffId))
  const people = [
    ...duties.map(duty => ({
      ...duty,
      signedInAt: null,
      signedOutAt: null,
      ...signedOf.get(duty.staffId),
      kind: duty.kind,
    })),
    ...signIns
      .filter(({ staffId }) => !planned.has(staffId))
      .map(signIn => ({ ...signIn, deskId: null, kind: null, standsInForName: null })),
  ].map(person => ({
    ...person,
    state:
      person.kind === null
        ? person.signedOutAt === null
          ? ('here' as const)
          : ('left' as const)
        : attendanceOf({ on, half }, person, rules, moment),
  }))
  const ofUnit = Map.groupBy(people, ({ unitId }) => unitId)
  return {
    on,
    half,
    needsSignIn: rules.needsSignIn,
    of(unitId) {
      const here = ofUnit.get(unitId) ?? []
      const coming = next.get(unitId) ?? null
      if (here.length === 0 && coming === null) return NOBODY
      return { isHere: here.some(({ state }) => isHere(state, rules)), people: here, next: coming }
    },
  }
}
