import type { z } from 'zod'
import type { Lane, Need, ProxyRelation } from '#center/contract/statuses.ts'
import { phone } from '#center/contract/values/phone.ts'
import { registerVisitInput, type VISIT_WAYS, visitor } from '#center/contract/visit.ts'
import { NOTICE_VERSION } from '../kiosk/notice.ts'
import type { ReadCard } from './use-card-reader.ts'

/** Who a document is about, as the fields hold it. */
export interface TypedIdentity {
  name: string
  documentType: string
  documentNumber: string
  country: string
  sex: string
  birthDate: string
  ethnicGroup: string
  address: string
  /** Number a card was read with; the number in its field may be changed by hand afterwards. Empty where none was read. */
  readNumber: string
}

/** Registration of a visitor who did not come through the kiosk; every field a text, as it is typed. */
export interface WalkInValues {
  way: (typeof VISIT_WAYS)[number]
  visitor: TypedIdentity & { phone: string }
  /** What the host gave with the visitor's card; empty where none was read. */
  proof: string
  /** Further people who speak for a group; a row nobody wrote into counts for nothing. */
  representatives: TypedIdentity[]
  relation: ProxyRelation
  hasAuthorization: boolean
  isPhoneOfFamily: boolean
  isQuiet: boolean
  headCount: string
  topic: string
  needs: Need[]
  lane: Lane | ''
}

export const NOBODY: TypedIdentity = {
  name: '',
  documentType: '111',
  documentNumber: '',
  country: '',
  sex: '',
  birthDate: '',
  ethnicGroup: '',
  address: '',
  readNumber: '',
}

export const WALK_IN_START: WalkInValues = {
  way: 'self',
  visitor: { ...NOBODY, phone: '' },
  proof: '',
  representatives: [],
  relation: 'spouse',
  hasAuthorization: false,
  isPhoneOfFamily: false,
  isQuiet: false,
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

/** What a card says, as the fields hold it. */
export function identityOfCard({ identity }: ReadCard): TypedIdentity {
  return {
    name: identity.name ?? '',
    documentType: identity.documentType ?? '111',
    documentNumber: identity.documentNumber ?? '',
    country: identity.country ?? '',
    sex: identity.sex ?? '',
    birthDate: identity.birthDate ?? '',
    ethnicGroup: identity.ethnicGroup ?? '',
    address: identity.address ?? '',
    readNumber: identity.documentNumber ?? '',
  }
}

/** What is sent of a person; a number changed by hand is typed, and nothing else of the card goes with it. */
function identityOf(typed: TypedIdentity) {
  const number = orNull(typed.documentNumber)
  const isAsRead = number !== null && typed.readNumber === number
  return {
    name: orNull(typed.name),
    documentType: number === null ? null : typed.documentType,
    documentNumber: number,
    country: number === null || typed.documentType !== '414' ? null : orNull(typed.country),
    readBy: isAsRead ? 'reader' : 'typed',
    sex: number === null ? null : orNull(typed.sex),
    birthDate: number === null ? null : orNull(typed.birthDate),
    ethnicGroup: isAsRead ? orNull(typed.ethnicGroup) : null,
    address: isAsRead ? orNull(typed.address) : null,
  }
}

/** The body of `visit.register`; someone who gives no name leaves nothing of a person behind. */
export function toVisitInput(
  values: WalkInValues,
  opId: string,
): { [Key in keyof z.infer<typeof walkInSchema>]: unknown } {
  const isNameless = values.way === 'noName'
  const person = { ...identityOf(values.visitor), phone: orNull(values.visitor.phone) }
  return {
    opId,
    way: values.way,
    visitor: isNameless ? null : person,
    representatives:
      values.way === 'group'
        ? values.representatives.map(identityOf).filter(one => one.name !== null || one.documentNumber !== null)
        : [],
    proxy: values.way === 'other' ? { relation: values.relation, hasAuthorization: values.hasAuthorization } : null,
    isPhoneOfFamily: !isNameless && person.phone !== null && values.isPhoneOfFamily,
    headCount: Number(values.headCount),
    topic: values.topic,
    needs: values.needs,
    nameInk: null,
    memoInk: null,
    caseFileId: null,
    isQuiet: values.isQuiet,
    proof: person.readBy === 'reader' && !isNameless ? orNull(values.proof) : null,
    noticeVersion: NOTICE_VERSION,
    lane: values.lane === '' ? null : values.lane,
  }
}
