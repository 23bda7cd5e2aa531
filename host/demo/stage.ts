import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import type { Deps } from '#center/services/deps.ts'
import type { Bookings } from './bookings.ts'
import type { Crew } from './crew.ts'
import type { OfficeHours } from './office-hours.ts'
import type { People } from './people.ts'

/** What every life of the demonstration acts on: the real services with a clock that is moved. */
export interface Stage {
  readonly deps: Deps
  readonly crew: Crew
  readonly hours: OfficeHours
  readonly people: People
  readonly bookings: Bookings
}

/** The day of the moved clock. */
export const todayOn = ({ deps }: Stage): PlainDate => shanghaiDateOf(deps.now())
