import { z } from 'zod'
import { isPlainDate } from './plain-date.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'problems.value.time')
const day = z.string('problems.value.date').refine(isPlainDate, 'problems.value.date')
const figure = (min: number, max: number) =>
  z.int('problems.value.number').min(min, 'problems.value.number').max(max, 'problems.value.number')
const weekday = figure(1, 5)
const half = z.strictObject({ from: time, to: time })

/** How the roster is read; defaults with their sources in assets/reference/settings.json. */
export const rosterRules = z.strictObject({
  /** Hours of duty of each half-day; lateness and calendar files count from them. */
  hours: z.strictObject({ am: half, pm: half }),
  /** Which weekday a make-up working day takes (docs/decisions/024). */
  makeUp: z.strictObject({
    /** ISO weekday 1 to 5 whose people of a resident unit come on every such day. */
    resident: weekday,
    /** The same for units that come on some days only; null: they do not come. */
    rotating: weekday.nullable(),
    /** Single days the county has announced otherwise; these count for every unit. */
    days: z.array(z.strictObject({ on: day, weekday })).max(60),
  }),
  /** True: only who has signed in counts as here. */
  needsSignIn: z.boolean(),
  lateAfterMinutes: figure(0, 240),
  /** Days the plan is kept ahead. */
  planDays: figure(30, 400),
  /** Days ahead in which a resident unit without anybody is named as missing. */
  missingDays: figure(1, 60),
})
export type RosterRules = z.infer<typeof rosterRules>

const minutes = figure(1, 1440)
const promised = z.strictObject({
  /** Minutes from the call until somebody answers. */
  answer: minutes,
  /** Minutes from the call until somebody is there. */
  arrive: minutes,
})
/** Times of a call-out; no document gives figures, so every one is the county's. */
export const callOutRules = z.strictObject({
  resident: promised,
  rotating: promised,
  onCall: promised,
  /** Minutes after which the next person of the ladder is called. */
  nextAfter: minutes,
  /** Minutes after the promised arrival until the unit is supervised. */
  superviseAfter: figure(0, 1440),
  /** Minutes after a call-out was typed in from paper in which the clock leaves it alone. */
  typingMinutes: figure(0, 1440),
  /** Hours back that times from paper may be entered. */
  paperHours: figure(1, 240),
})
export type CallOutRules = z.infer<typeof callOutRules>
