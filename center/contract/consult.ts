import { z } from 'zod'
import { id, opId, read, write } from './base.ts'
import { registered } from './case-file.ts'
import { CHANNELS } from './values/particulars.ts'
import { phone } from './values/phone.ts'
import { LIMITS, longText, shortText } from './values/text.ts'
import { windowPhrases } from './values/window-phrases.ts'

export const consultInput = z.strictObject({
  opId,
  /** The visit being served; null: by phone or in passing. */
  visitId: id.nullable(),
  typeCode: z.string().regex(/^\d{4}$|^99$/, 'problems.value.type'),
  channel: z.enum(CHANNELS),
  question: longText(LIMITS.longText).min(1, 'problems.value.required'),
  answer: longText(LIMITS.longText).min(1, 'problems.value.required'),
  /** Somebody who only asks need not say who they are. */
  name: shortText(LIMITS.name).nullable(),
  phone: phone.nullable(),
})
export type ConsultInput = z.infer<typeof consultInput>

const clerk = { action: 'caseFile.register', object: 'caseFile' } as const

export const consultContract = {
  /** W10: a question answered on the spot, as a case 只咨询 with its slip. */
  answer: write('/consults', clerk)
    .input(consultInput)
    .output(registered.extend({ paperId: id })),
  /** Sentences in use at the window, the county's own. */
  phrases: read('/window-phrases', clerk).output(windowPhrases),
}
