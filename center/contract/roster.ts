import { z } from 'zod'
import { id, instant, opId, pathId, read, version, write } from './base.ts'
import { reason } from './case-action.ts'
import { UNIT_MODES } from './statuses.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

export const HALVES = ['am', 'pm'] as const
export type Half = (typeof HALVES)[number]
/** duty: one's own; substitute: stands in for somebody (AB岗). */
export const DUTY_KINDS = ['duty', 'substitute'] as const
export type DutyKind = (typeof DUTY_KINDS)[number]
export const LEAVE_KINDS = ['personal', 'sick', 'annual', 'training', 'mission', 'other'] as const
export type LeaveKind = (typeof LEAVE_KINDS)[number]
export const LEAVE_STATUSES = ['given', 'withdrawn'] as const
export type LeaveStatus = (typeof LEAVE_STATUSES)[number]
export const SWAP_STATUSES = [
  'asked', // 待答复: one asks, the other has not answered
  'agreed', // 已同意: the duties have changed hands
  'declined', // 未同意
  'withdrawn', // 已撤回
] as const
export type SwapStatus = (typeof SWAP_STATUSES)[number]
/** What a duty looks like at a moment. */
export const ATTENDANCE_STATES = ['here', 'late', 'expected', 'absent', 'left'] as const
export type AttendanceState = (typeof ATTENDANCE_STATES)[number]

const halves = z.enum([...HALVES, 'day'])
const half = z.enum(HALVES)
const note = shortText(LIMITS.shortText).nullable()
const noted = longText(LIMITS.reason).min(1, 'problems.value.required')

/** When a duty comes back: RFC 5545 rule of whole days without UNTIL and COUNT, or single days. */
export const recurrence = z.strictObject({
  rule: z.string().max(200).nullable(),
  dates: z.array(plainDate).max(400),
  exceptDates: z.array(plainDate).max(400),
  startsOn: plainDate,
  endsOn: plainDate.nullable(),
  isOnDaysOff: z.boolean(),
})
export type RecurrenceInput = z.infer<typeof recurrence>

const patternFields = recurrence.extend({
  unitId: id,
  deskId: id.nullable(),
  staffId: id,
  substituteId: id.nullable(),
  halves,
  note,
})
export const patternInput = patternFields.extend({ opId, /** null: a new one. */ id: id.nullable() })
export type PatternInput = z.infer<typeof patternInput>
export const patternView = patternFields.extend({
  id,
  version: z.int(),
  staffName: z.string(),
  substituteName: z.string().nullable(),
  deskName: z.string().nullable(),
})
export type PatternView = z.infer<typeof patternView>

const dutyView = z.object({
  unitId: id,
  deskId: id.nullable(),
  staffId: id,
  on: z.string(),
  half,
  kind: z.enum(DUTY_KINDS),
  standsInForName: z.string().nullable(),
})

export const rosterGrid = z.object({
  days: z.array(
    z.object({
      on: z.string(),
      isWorkingDay: z.boolean(),
      /** The holidays of that year are not published: the plan may change. */
      isProvisional: z.boolean(),
      holiday: z.object({ zh: z.string(), en: z.string() }).nullable(),
    }),
  ),
  units: z.array(
    z.object({
      id,
      code: z.string(),
      name: z.string(),
      mode: z.enum(UNIT_MODES),
      desks: z.array(z.object({ id, name: z.string() })),
      people: z.array(z.object({ id, name: z.string() })),
      /** One may change what stands here. */
      mayChange: z.boolean(),
    }),
  ),
  duties: z.array(dutyView),
  leaves: z.array(
    z.object({
      id,
      unitId: id,
      staffId: id,
      fromOn: z.string(),
      fromHalf: half,
      toOn: z.string(),
      toHalf: half,
      substituteName: z.string().nullable(),
    }),
  ),
  /** Resident units without anybody on a working half-day. */
  missing: z.array(z.object({ unitId: id, on: z.string(), half })),
  /** The same from today on, as far as the rules look ahead. */
  ahead: z.object({
    until: z.string(),
    count: z.int(),
    first: z.object({ unitName: z.string(), on: z.string(), half }).nullable(),
  }),
  /** Who is away and has nobody to stand in. */
  uncovered: z.array(z.object({ unitId: id, staffId: id, on: z.string(), half })),
})
export type RosterGrid = z.infer<typeof rosterGrid>

export const presenceBoard = z.object({
  on: z.string(),
  half,
  isProvisional: z.boolean(),
  needsSignIn: z.boolean(),
  units: z.array(
    z.object({
      id,
      code: z.string(),
      name: z.string(),
      mode: z.enum(UNIT_MODES),
      isHere: z.boolean(),
      /** A resident unit on a working half-day without anybody. */
      isMissing: z.boolean(),
      callPhone: z.string().nullable(),
      next: z.object({ on: z.string(), half, isProvisional: z.boolean() }).nullable(),
      people: z.array(
        z.object({
          staffId: id,
          name: z.string(),
          deskName: z.string().nullable(),
          /** null: not on duty now, but has signed in. */
          kind: z.enum(DUTY_KINDS).nullable(),
          standsInForName: z.string().nullable(),
          state: z.enum(ATTENDANCE_STATES),
          signedInAt: instant.nullable(),
          signedOutAt: instant.nullable(),
        }),
      ),
    }),
  ),
  /** The one who asks. */
  own: z.object({
    isOnDuty: z.boolean(),
    state: z.enum(ATTENDANCE_STATES).nullable(),
    signedInAt: instant.nullable(),
    lateFrom: instant.nullable(),
  }),
})
export type PresenceBoard = z.infer<typeof presenceBoard>

export const swapView = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  askerName: z.string(),
  takerName: z.string(),
  on: z.string(),
  half,
  returnOn: z.string().nullable(),
  returnHalf: half.nullable(),
  handOver: z.string(),
  status: z.enum(SWAP_STATUSES),
  answerNote: z.string().nullable(),
  askedAt: instant,
  allowedActions: z.array(z.enum(['agree', 'decline', 'withdraw'])),
})
export type SwapView = z.infer<typeof swapView>

export const leaveView = z.object({
  id,
  staffId: id,
  staffName: z.string(),
  unitName: z.string(),
  kind: z.enum(LEAVE_KINDS),
  fromOn: z.string(),
  fromHalf: half,
  toOn: z.string(),
  toHalf: half,
  substituteName: z.string().nullable(),
  note: z.string().nullable(),
  status: z.enum(LEAVE_STATUSES),
  uncovered: z.array(z.object({ on: z.string(), half })),
})
export type LeaveView = z.infer<typeof leaveView>

/** One rung of the ladder of whom to call for a unit that is not here. */
export const ladderRung = z.strictObject({
  staffId: id.nullable(),
  name: shortText(LIMITS.name).min(1, 'problems.value.required'),
  phone: z.string().regex(/^[\d-]{3,20}$/, 'problems.value.phone'),
  /** Promised minutes; null: those of the county for this kind of unit. */
  answerMinutes: z
    .int('problems.value.number')
    .min(1, 'problems.value.number')
    .max(1440, 'problems.value.number')
    .nullable(),
  arriveMinutes: z
    .int('problems.value.number')
    .min(1, 'problems.value.number')
    .max(1440, 'problems.value.number')
    .nullable(),
})
export type LadderRung = z.infer<typeof ladderRung>

/** What an import would change, and every cell that has to be mended first. */
export const rosterCheck = z.object({
  format: z.enum(['xlsx', 'ics']),
  faults: z.array(
    z.object({
      /** 'Sheet1!B7', or 'line 12'. */
      place: z.string(),
      key: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  changes: z.array(
    z.object({
      staffName: z.string(),
      unitName: z.string(),
      on: z.string().nullable(),
      half: half.nullable(),
      change: z.enum(['added', 'removed', 'pattern']),
      rule: z.string().nullable(),
    }),
  ),
  /** Names the file and the plan it was checked against; the import is refused where either has changed. */
  digest: z.string(),
})
export type RosterCheck = z.infer<typeof rosterCheck>

/** An import as the list tells it; `days` and `people` are what taking it back would change. */
export const rosterImportView = z.object({
  id,
  name: z.string(),
  format: z.enum(['xlsx', 'ics']),
  from: z.string(),
  units: z.array(z.string()),
  importedAt: instant,
  importedByName: z.string(),
  /** Places it changed. */
  changed: z.int(),
  /** Half-days from today on. */
  days: z.int(),
  /** People whose patterns it changed. */
  people: z.int(),
  /** Last day it can be taken back. */
  undoUntil: z.string(),
  canUndo: z.boolean(),
  /** What was changed after it and stands in the way; without a day: the patterns of that person. */
  changedSince: z.array(z.object({ staffName: z.string(), on: z.string().nullable(), half: half.nullable() })),
  undoneAt: instant.nullable(),
  undoneByName: z.string().nullable(),
  undoReason: z.string().nullable(),
})
export type RosterImportView = z.infer<typeof rosterImportView>

/** As base64; one megabyte of a request holds some five thousand rows. */
const file = z.base64('problems.value.file').max(900_000, 'problems.value.file')
const importFields = {
  file,
  name: shortText(LIMITS.shortText),
  /** First day that may change. */
  from: plainDate,
}
const span = z.strictObject({ from: plainDate, to: plainDate })

const see = { action: 'roster.read', object: 'roster' } as const
const change = { action: 'roster.change', object: 'roster' } as const
const own = { action: 'roster.own', object: 'roster' } as const
const done = z.object({ id })

export const rosterContract = {
  /** Everybody's duties from one day to another, at most six weeks. */
  grid: read('/roster', see).input(span).output(rosterGrid),
  /** Who is here now, since when, and when again. */
  presence: read('/presence', see).output(presenceBoard),
  patterns: read('/roster/patterns', see)
    .input(z.strictObject({ unitId: pathId }))
    .output(z.array(patternView)),
  /** The next days of a recurrence, before it is saved; nothing is stored. */
  preview: write('/roster/pattern-previews', see)
    .input(recurrence.extend({ unitId: id }))
    .output(z.object({ days: z.array(z.object({ on: z.string(), isProvisional: z.boolean() })) })),
  savePattern: write('/roster/patterns', change).input(patternInput).output(done),
  /** From this day on the pattern no longer counts. */
  endPattern: write('/roster/patterns/{id}/ending', change)
    .input(z.strictObject({ opId, id: pathId, version, from: plainDate }))
    .output(done),
  /** One half-day or day of one person: here, not here, or as planned again. */
  setDay: write('/roster/days', change, 'PUT')
    .input(
      z.strictObject({
        opId,
        unitId: id,
        staffId: id,
        deskId: id.nullable(),
        on: plainDate,
        halves,
        kind: z.enum(['on', 'off', 'asPlanned']),
        note,
      }),
    )
    .output(z.object({ on: z.string() })),
  /** Makes a week like another one, for one unit or all one may change. */
  copyWeek: write('/roster/week-copies', change)
    .input(z.strictObject({ opId, unitId: id.nullable(), fromMonday: plainDate, toMonday: plainDate }))
    .output(z.object({ changed: z.int() })),
  leaves: read('/roster/leaves', own).output(z.array(leaveView)),
  /** One's own leave, or that of one's unit. */
  giveLeave: write('/roster/leaves', own)
    .input(
      z.strictObject({
        opId,
        staffId: id,
        kind: z.enum(LEAVE_KINDS),
        fromOn: plainDate,
        fromHalf: half,
        toOn: plainDate,
        toHalf: half,
        substituteId: id.nullable(),
        note,
      }),
    )
    .output(z.object({ id, uncovered: z.int() })),
  withdrawLeave: write('/roster/leaves/{id}/withdrawal', own)
    .input(z.strictObject({ opId, id: pathId }))
    .output(done),
  /** Duties one may give away, and who of the unit could take them. */
  ownDuties: read('/roster/own-duties', own).output(
    z.object({
      duties: z.array(z.object({ on: z.string(), half })),
      colleagues: z.array(z.object({ id, name: z.string() })),
    }),
  ),
  swaps: read('/roster/swaps', own).output(z.array(swapView)),
  askSwap: write('/roster/swaps', own)
    .input(
      z.strictObject({
        opId,
        on: plainDate,
        half,
        takerId: id,
        returnOn: plainDate.nullable(),
        returnHalf: half.nullable(),
        /** What the other must know (交接). */
        handOver: noted,
      }),
    )
    .output(done),
  answerSwap: write('/roster/swaps/{id}/answer', own)
    .input(z.strictObject({ opId, id: pathId, answer: z.enum(['agree', 'decline', 'withdraw']), note }))
    .output(z.object({ id, status: z.enum(SWAP_STATUSES) })),
  /** Signs in to duty; on a half-day one is not planned for too, for who was called. */
  signIn: write('/presence/sign-in', own)
    .input(z.strictObject({ opId }))
    .output(z.object({ isLate: z.boolean() })),
  signOut: write('/presence/sign-out', own)
    .input(z.strictObject({ opId }))
    .output(z.object({ out: z.literal(true) })),
  ladder: read('/units/{unitId}/ladder', see)
    .input(z.strictObject({ unitId: pathId }))
    .output(z.array(ladderRung)),
  saveLadder: write('/units/{unitId}/ladder', change, 'PUT')
    .input(z.strictObject({ opId, unitId: pathId, rungs: z.array(ladderRung).max(10) }))
    .output(z.object({ rungs: z.int() })),
  /** A grid to work on in a spreadsheet, or a calendar other programs can take. */
  export: read('/roster/export', see)
    .input(span.extend({ format: z.enum(['xlsx', 'ics']), unitId: pathId.optional() }))
    .output(z.file()),
  /** Reads a file and says what it would change; nothing is stored. */
  check: write('/roster/import-checks', change).input(z.strictObject(importFields)).output(rosterCheck),
  /** Takes a checked file over, whole or not at all. */
  import: write('/roster/imports', change)
    .input(z.strictObject({ opId, ...importFields, digest: z.string().max(64) }))
    .output(z.object({ id, changed: z.int() })),
  imports: read('/roster/imports', change).output(z.array(rosterImportView)),
  /** Puts everything an import changed back as it was, if nothing of it was changed since. */
  undoImport: write('/roster/imports/{id}/undoing', change)
    .input(z.strictObject({ opId, id: pathId, reason }))
    .output(z.object({ id, restored: z.int() })),
}
