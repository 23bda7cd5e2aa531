import { z } from 'zod'
import { id, instant, opId, pathId, read, version, write } from './base.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

export const CALL_OUT_STATUSES = [
  'open', // 吹哨中
  'ended', // 已结束: result recorded
  'withdrawn', // 已撤回: not needed any more
] as const
export type CallOutStatus = (typeof CALL_OUT_STATUSES)[number]

export const LEG_STATUSES = [
  'called', // 已呼叫: a person of the ladder was called
  'answered', // 已应答: is coming
  'noAnswer', // 无人应答
  'late', // 逾时未到: answered, but the time is over
  'supervised', // 已转督办
  'arrived', // 已到场
  'joined', // 已参加
  'released', // 已解除: not needed any more, or the call-out ended without
] as const
export type LegStatus = (typeof LEG_STATUSES)[number]

/** What a person records of a called unit. */
export const LEG_MOVES = ['answer', 'giveUp', 'callNext', 'arrive', 'join', 'release'] as const
export type LegMove = (typeof LEG_MOVES)[number]
/** `call` begins; the clock marks late, calls the next and hands over to supervision. */
export const LEG_ACTIONS = ['call', ...LEG_MOVES, 'markLate', 'supervise'] as const
export type LegAction = (typeof LEG_ACTIONS)[number]

/** How a step became known: seen on screen, told by telephone, typed in from paper, in person; `clock` by itself. */
export const STEP_WAYS = ['screen', 'phone', 'paper', 'inPerson'] as const
export type StepWay = (typeof STEP_WAYS)[number]
export type RecordedWay = StepWay | 'clock'

const text = (max: number) => longText(max).min(1, 'problems.value.required')
/** When it happened; null: now. Earlier only from paper or told by telephone. */
const happenedAt = instant.nullable()

export const raiseInput = z.strictObject({
  opId,
  caseFileId: id.nullable(),
  unitIds: z.array(id).min(1, 'problems.value.required').max(12),
  leadUnitId: id.nullable(),
  reason: text(LIMITS.shortText),
  /** What the units are to decide or do there. */
  question: text(LIMITS.reason),
  place: shortText(LIMITS.shortText).min(1, 'problems.value.required'),
  /** To be there by. */
  gatherAt: instant,
  way: z.enum(STEP_WAYS),
  at: happenedAt,
})
export type RaiseInput = z.infer<typeof raiseInput>

export const stepInput = z.strictObject({
  opId,
  id: pathId,
  move: z.enum(LEG_MOVES),
  way: z.enum(STEP_WAYS),
  at: happenedAt,
  /** Promised arrival, with an answer. */
  promisedAt: instant.nullable(),
  /** Who answered or came, where it was somebody else. */
  contactName: shortText(LIMITS.name).nullable(),
  note: shortText(LIMITS.shortText).nullable(),
})
export type StepInput = z.infer<typeof stepInput>

const leg = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  status: z.enum(LEG_STATUSES),
  isLead: z.boolean(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  calledAt: instant,
  answerDueAt: instant,
  arriveDueAt: instant,
  promisedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  arrivedAt: instant.nullable(),
  joinedAt: instant.nullable(),
  isLate: z.boolean(),
  /** The next rung of the ladder, where there is one. */
  nextContactName: z.string().nullable(),
  steps: z.array(
    z.object({
      action: z.enum(LEG_ACTIONS),
      way: z.enum([...STEP_WAYS, 'clock']),
      at: instant,
      enteredAt: instant,
      byName: z.string().nullable(),
      contactName: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  allowedMoves: z.array(z.enum(LEG_MOVES)),
})
export type LegView = z.infer<typeof leg>

export const callOutRow = z.object({
  id,
  documentNo: z.string(),
  caseFileId: id.nullable(),
  caseCode: z.string().nullable(),
  status: z.enum(CALL_OUT_STATUSES),
  reason: z.string(),
  place: z.string(),
  gatherAt: instant,
  raisedAt: instant,
  raisedByName: z.string(),
  legs: z.array(z.object({ unitName: z.string(), status: z.enum(LEG_STATUSES) })),
})
export type CallOutRow = z.infer<typeof callOutRow>

export const callOutView = callOutRow.extend({
  version: z.int(),
  question: z.string(),
  way: z.enum(STEP_WAYS),
  enteredAt: instant,
  leadUnitName: z.string().nullable(),
  ruledUnitName: z.string().nullable(),
  ruledAt: instant.nullable(),
  rulingNote: z.string().nullable(),
  endedAt: instant.nullable(),
  result: z.string().nullable(),
  /** The 吹哨令; null where it was written by hand. */
  paperId: id.nullable(),
  legs: z.array(leg),
  allowedActions: z.array(z.enum(['rule', 'end', 'withdraw', 'addUnit'])),
})
export type CallOutView = z.infer<typeof callOutView>

const raise = { action: 'callOut.raise', object: 'callOut' } as const
const see = { action: 'callOut.read', object: 'callOut' } as const
const answer = { action: 'callOut.answer', object: 'callOut' } as const
const done = z.object({ id })

export const callOutContract = {
  /** Blows the whistle at one unit or more. */
  raise: write('/call-outs', raise)
    .input(raiseInput)
    .output(z.object({ id, paperId: id })),
  /** Open ones, or those of the last thirty days. */
  list: read('/call-outs', see)
    .input(z.strictObject({ view: z.enum(['open', 'recent']), caseFileId: pathId.optional() }))
    .output(z.array(callOutRow)),
  /** Those that call one's own unit and wait for an answer or arrival. */
  mine: read('/call-outs/mine', answer).output(
    z.array(
      z.object({
        id,
        legId: id,
        status: z.enum(LEG_STATUSES),
        place: z.string(),
        reason: z.string(),
        gatherAt: instant,
        contactName: z.string().nullable(),
      }),
    ),
  ),
  get: read('/call-outs/{id}', see)
    .input(z.strictObject({ id: pathId }))
    .output(callOutView),
  /** What happened with a called unit, when, and how it became known. */
  step: write('/call-out-legs/{id}/steps', answer)
    .input(stepInput)
    .output(z.object({ id, status: z.enum(LEG_STATUSES) })),
  addUnit: write('/call-outs/{id}/units', raise)
    .input(z.strictObject({ opId, id: pathId, version, unitId: id }))
    .output(done),
  /** Which department leads, as decided at the meeting. */
  rule: write('/call-outs/{id}/ruling', raise)
    .input(z.strictObject({ opId, id: pathId, version, unitId: id, note: text(LIMITS.shortText) }))
    .output(done),
  end: write('/call-outs/{id}/ending', raise)
    .input(z.strictObject({ opId, id: pathId, version, result: text(LIMITS.reason) }))
    .output(done),
  withdraw: write('/call-outs/{id}/withdrawal', raise)
    .input(z.strictObject({ opId, id: pathId, version, result: text(LIMITS.shortText) }))
    .output(done),
  /** The 吹哨令 as it was issued. */
  slip: read('/call-outs/{id}/slip', see)
    .input(z.strictObject({ id: pathId }))
    .output(z.file()),
  /** An empty 吹哨令 with the telephone numbers of all ladders, to lie ready for when the machine is down. */
  blankSlip: read('/call-out-blank-slip', raise).output(z.file()),
  /** Time to be there by as the rules suggest it for these units. */
  suggestion: read('/call-out-suggestion', raise)
    .input(z.strictObject({ unitIds: z.string().regex(/^\d+(,\d+){0,11}$/, 'problems.value.required') }))
    .output(
      z.object({
        gatherAt: instant,
        contacts: z.array(z.object({ unitId: id, name: z.string().nullable(), phone: z.string().nullable() })),
      }),
    ),
}
