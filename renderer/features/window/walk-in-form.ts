import type { z } from 'zod'
import type { Lane, Need } from '#center/contract/statuses.ts'
import { phone } from '#center/contract/values/phone.ts'
import { registerVisitInput, type VISIT_WAYS, visitor } from '#center/contract/visit.ts'
import { NOTICE_VERSION } from '../kiosk/notice.ts'

/** Registration of a visitor who did not come through the kiosk; every field a text, as it is typed. */
export interface WalkInValues {
  way: (typeof VISIT_WAYS)[number]
  visitor: { name: string; documentType: string; documentNumber: string; sex: string; birthDate: string; phone: string }
  headCount: string
  topic: string
  needs: Need[]
  lane: Lane | ''
}

export const WALK_IN_START: WalkInValues = {
  way: 'self',
  visitor: { name: '', documentType: '111', documentNumber: '', sex: '', birthDate: '', phone: '' },
  headCount: '1',
  topic: 'unclear',
  needs: [],
  lane: '',
}

/** The route's schema; the telephone number is checked here already so that a slip is mended while the visitor stands there. */
export const walkInSchema = registerVisitInput.extend({
  visitor: visitor.extend({ phone: phone.nullable() }).nullable(),
})

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** The body of `visit.register`; someone who gives no name leaves nothing of a person behind. */
export function toVisitInput(
  values: WalkInValues,
  opId: string,
): { [Key in keyof z.infer<typeof walkInSchema>]: unknown } {
  const { visitor: typed } = values
  const number = orNull(typed.documentNumber)
  const person = {
    name: orNull(typed.name),
    documentType: number === null ? null : typed.documentType,
    documentNumber: number,
    readBy: 'typed',
    sex: number === null ? null : orNull(typed.sex),
    birthDate: number === null ? null : orNull(typed.birthDate),
    ethnicGroup: null,
    address: null,
    phone: orNull(typed.phone),
  }
  return {
    opId,
    way: values.way,
    visitor: values.way === 'noName' ? null : person,
    headCount: Number(values.headCount),
    topic: values.topic,
    needs: values.needs,
    noticeVersion: NOTICE_VERSION,
    lane: values.lane === '' ? null : values.lane,
  }
}
