import { addMinutes, instantOf, millisecondsOf } from '#center/contract/values/instant.ts'
import type { TestCenter } from '#tests/fixtures/center.ts'
import type { Office } from '#tests/fixtures/office.ts'

/** Seconds that any act at a screen takes. */
const ACT_SECONDS = 6
/** A session idles out after ten minutes; people sign in again a little before. */
const SIGNED_IN_MINUTES = 9

/** The office of the replayed day: its clock moves with every act, and people sign in when they come to their desks. */
export interface DayOffice extends Office {
  now(): string
  /** Lets time pass up to a moment; a moment that is over changes nothing. */
  waitUntil(instant: string): void
  pass(minutes: number): void
  /** Token of a person at a desk, signed in anew where the last act is too long ago. */
  at(username: string, desk?: string): Promise<string>
  readonly kiosk: string
}

export async function openOffice(center: TestCenter, opensAt: string): Promise<DayOffice> {
  let now = opensAt
  const set = (instant: string) => {
    now = instant
    center.setNow(instant)
  }
  set(opensAt)
  const signedIn = new Map<string, { token: string; at: string }>()
  const kiosk = await center.kiosk()
  return {
    kiosk,
    now: () => now,
    opId: center.opId,
    ask(method, path, body, token) {
      set(instantOf(millisecondsOf(now) + ACT_SECONDS * 1000))
      return center.ask(method, path, body, token)
    },
    waitUntil: instant => {
      if (instant > now) set(instant)
    },
    pass: minutes => set(addMinutes(now, minutes)),
    async at(username, desk) {
      const known = signedIn.get(username)
      const isHere = known !== undefined && addMinutes(known.at, SIGNED_IN_MINUTES) > now
      const token = isHere ? known.token : await center.signIn(username, desk)
      signedIn.set(username, { token, at: now })
      return token
    },
  }
}
