import type { PresenceBoard } from '#center/contract/roster.ts'
import { lateFrom } from '#center/domain/roster/attendance.ts'
import { isProvisional } from '#center/domain/roster/days-of-pattern.ts'
import { missingUnits } from '#center/domain/roster/missing-units.ts'
import { listDesks, listUnits } from '#db/repositories/center.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { rosterCalendar } from './plan-roster.ts'
import { whoIsHere } from './who-is-here.ts'

/** Who is here now, since when, and when again, unit by unit; with what the one who asks can do about their own duty. */
export async function viewPresence(deps: Deps, actor: Actor): Promise<PresenceBoard> {
  const own = staffOf(actor)
  const now = deps.now()
  const presence = await whoIsHere(deps.db, now)
  const { on, half } = presence
  const rules = await settingInForce(deps.db, 'rosterRules', on)
  const year = await rosterCalendar(deps, deps.db, on)
  const units = await listUnits(deps.db)
  const desks = new Map((await listDesks(deps.db)).map(desk => [desk.id, desk.name]))
  const planned = units.flatMap(unit =>
    presence.of(unit.id).people.some(({ kind }) => kind !== null) ? [{ unitId: unit.id, on, half }] : [],
  )
  const missing = new Set(
    missingUnits(units, planned, year, on, on)
      .filter(slot => slot.half === half)
      .map(({ unitId }) => unitId),
  )
  const mine = units.flatMap(unit => presence.of(unit.id).people).find(({ staffId }) => staffId === own)
  return {
    on,
    half,
    isProvisional: isProvisional(on, year),
    needsSignIn: presence.needsSignIn,
    units: units.map(unit => {
      const { isHere, people, next } = presence.of(unit.id)
      return {
        id: unit.id,
        code: unit.code,
        name: unit.name,
        mode: unit.mode,
        isHere,
        isMissing: missing.has(unit.id),
        callPhone: unit.callPhone,
        next,
        people: people.map(person => ({
          staffId: person.staffId,
          name: person.name,
          deskName: person.deskId === null ? null : (desks.get(person.deskId) ?? null),
          kind: person.kind,
          standsInForName: person.standsInForName,
          state: person.state,
          signedInAt: person.signedInAt,
          signedOutAt: person.signedOutAt,
        })),
      }
    }),
    own: {
      isOnDuty: mine?.kind != null,
      state: mine?.state ?? null,
      signedInAt: mine?.signedOutAt === null ? mine.signedInAt : null,
      lateFrom: mine?.kind == null ? null : lateFrom({ on, half }, rules),
    },
  }
}
