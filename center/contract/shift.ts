import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { approval } from './case-action.ts'
import { LANES, TICKET_STATUSES } from './statuses.ts'
import { phone } from './values/phone.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

export const callBackView = z.object({
  id,
  dueOn: z.string(),
  name: z.string(),
  /** Masked; the whole number stands in the promise itself for its owner. */
  phone: z.string(),
  about: z.string(),
  caseCode: z.string().nullable(),
})
export type CallBackView = z.infer<typeof callBackView>

/** What this person leaves open at this window. */
export const openThings = z.object({
  tickets: z.array(z.object({ id, ticketNo: z.string(), lane: z.enum(LANES), status: z.enum(TICKET_STATUSES) })),
  /** Written down and not yet sent to a unit. */
  caseFiles: z.array(z.object({ id, code: z.string(), nextDueOn: z.string().nullable() })),
  drafts: z.array(z.object({ key: z.string(), savedAt: instant })),
  callBacks: z.array(callBackView),
  /** Calls for help of this window that nobody has answered. */
  helps: z.array(z.object({ id, raisedAt: instant })),
})
export type OpenThings = z.infer<typeof openThings>

const serve = { action: 'caseFile.register', object: 'shift' } as const

export const shiftContract = {
  open: read('/shift', serve).output(openThings),
  /** W13: hands everything open to the next person; both sign with their passwords at this screen. */
  handOver: write('/shift-hand-overs', serve)
    .input(
      z.strictObject({
        opId,
        /** Own password once more. */
        password: z.string().min(1, 'problems.value.required').max(200),
        taker: approval,
        note: longText(LIMITS.longText),
      }),
    )
    .output(
      z.object({
        id,
        paperId: id,
        /** Drafts that stay because the other has one of the same name. */
        keptDrafts: z.array(z.string()),
      }),
    ),
  /** Promises to call somebody back; it shows at the window until it is done. */
  promiseCallBack: write('/call-backs', serve)
    .input(
      z.strictObject({
        opId,
        caseFileId: id.nullable(),
        name: shortText(LIMITS.name).min(1, 'problems.value.required'),
        phone,
        about: shortText(LIMITS.request).min(1, 'problems.value.required'),
        dueOn: plainDate,
      }),
    )
    .output(z.object({ id })),
  /** The number to call, for who owes the call. */
  revealCallBack: write('/call-backs/{id}/reveals', serve)
    .input(z.strictObject({ opId, id: pathId }))
    .output(z.object({ phone: z.string() })),
  finishCallBack: write('/call-backs/{id}/finish', serve)
    .input(z.strictObject({ opId, id: pathId, note: shortText(LIMITS.request) }))
    .output(z.object({ id })),
}
