import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { approval, reason } from './case-action.ts'
import { caseFileRow } from './case-list.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

/** Why two cases belong together: the other side reported the same, the same quarrel again, the same person. */
export const LINK_KINDS = ['oppositeSide', 'sameQuarrel', 'samePerson'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** What two cases have in common, the surest first; texts in namespace match under `reason`. */
export const MATCH_REASONS = [
  'document',
  'phone',
  'bothNames',
  'name',
  'variantName',
  'sameSound',
  'otherParty',
  'type',
  'place',
] as const
export type MatchReason = (typeof MATCH_REASONS)[number]

/** What speaks against it; texts in namespace match under `difference`. */
export const MATCH_DIFFERENCES = ['document', 'birthDate', 'phone', 'type', 'place', 'longAgo'] as const
export type MatchDifference = (typeof MATCH_DIFFERENCES)[number]

const ROLES = ['applicant', 'respondent', 'thirdParty'] as const

/** What a form holds of a party; anything may still be missing. */
export const matchParty = z.strictObject({
  role: z.enum(ROLES),
  name: shortText(LIMITS.name).nullable(),
  documentType: z.string().max(3).nullable(),
  documentNumber: shortText(30).nullable(),
  country: z.string().max(3).nullable(),
  phone: shortText(30).nullable(),
})
export type MatchParty = z.infer<typeof matchParty>

/** What is being taken down, as far as it is known. */
export const matchForm = z.strictObject({
  /** The visit being served; null: a letter, a call. */
  visitId: id.nullable(),
  parties: z.array(matchParty).max(LIMITS.parties),
  typeCode: z
    .string()
    .regex(/^\d{4}$|^99$/)
    .nullable(),
  /** Division code of the place of the matter. */
  divisionCode: z
    .string()
    .regex(/^\d{6,12}$/)
    .nullable(),
})
export type MatchForm = z.infer<typeof matchForm>

export const MATCH_SIDES = ['same', 'opposite'] as const

export const matchCandidate = z.object({
  case: caseFileRow,
  /** 'opposite': their other party is our applicant, or the other way round. */
  side: z.enum(MATCH_SIDES),
  reasons: z.array(z.enum(MATCH_REASONS)),
  differences: z.array(z.enum(MATCH_DIFFERENCES)),
  /** Their parties, masked. */
  parties: z.array(
    z.object({
      role: z.enum(ROLES),
      name: z.string().nullable(),
      documentNumber: z.string().nullable(),
      phone: z.string().nullable(),
      /** Place in the form of the party it was matched with; null: with none. */
      mine: z.int().nullable(),
    }),
  ),
  /** Place to the township. */
  place: z.string().nullable(),
  /** The visit can be added to it: it is open and within reach. */
  canJoin: z.boolean(),
})
export type MatchCandidate = z.infer<typeof matchCandidate>

export const matchAnswer = z.object({
  candidates: z.array(matchCandidate),
  /**
   * The document number or phone belongs to a case beyond this person's lists. Said without any content, and only to who
   * holds the whole number (docs/decisions/021).
   */
  isKnownElsewhere: z.boolean(),
})
export type MatchAnswer = z.infer<typeof matchAnswer>

const linkedCase = z.object({
  case: caseFileRow,
  kind: z.enum(LINK_KINDS),
  note: z.string().nullable(),
  linkedAt: instant,
  linkedBy: z.string(),
})

export const samePerson = z.object({
  /** The party of this case. */
  partyId: id,
  partyName: z.string().nullable(),
  personId: id,
  other: z.object({
    personId: id,
    name: z.string().nullable(),
    documentNumber: z.string().nullable(),
    phone: z.string().nullable(),
    cases: z.int(),
  }),
  reasons: z.array(z.enum(MATCH_REASONS)),
  differences: z.array(z.enum(MATCH_DIFFERENCES)),
  /** A merge that was asked for and waits for its decision. */
  isAsked: z.boolean(),
})
export type SamePerson = z.infer<typeof samePerson>

export const personMergeView = z.object({
  id,
  status: z.enum(['asked', 'done', 'refused', 'undone']),
  keptName: z.string().nullable(),
  keptDocument: z.string().nullable(),
  mergedName: z.string().nullable(),
  mergedDocument: z.string().nullable(),
  reason: z.string(),
  askedAt: instant,
  askedBy: z.string(),
  decidedAt: instant.nullable(),
  /** Places that name the merged person now: parties, visits, appointments. */
  places: z.int(),
  undoReason: z.string().nullable(),
})
export type PersonMergeView = z.infer<typeof personMergeView>

const register = { action: 'caseFile.register', object: 'caseFile' } as const
const list = { action: 'caseFile.list', object: 'caseFile' } as const
const ask = { action: 'person.askMerge', object: 'person' } as const
const merge = { action: 'person.merge', object: 'person' } as const

export const matchContract = {
  /** "Have we seen this person, this quarrel?" Sent as a body: what people are called must not stand in addresses. */
  find: write('/match-searches', register).input(matchForm).output(matchAnswer),
  /** 不是同一人, 不是同一件: looked at and told apart; not shown again for the same people, or the same visit. */
  remember: write('/match-answers', register)
    .input(
      z.strictObject({
        opId,
        form: matchForm,
        caseFileId: id,
        answer: z.enum(['otherPerson', 'otherMatter']),
        reason,
      }),
    )
    .output(z.object({ remembered: z.int() })),
  /** 并入: the visit belongs to a case that stands; no new one is made. */
  join: write('/visits/{id}/joining', register)
    .input(z.strictObject({ opId, id: pathId, caseFileId: id, note: longText(LIMITS.longText).nullable() }))
    .output(z.object({ id, code: z.string(), visits: z.int() })),
  /** 关联: two cases that go on each by itself and show each other. */
  link: write('/case-files/{id}/links', list)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        otherId: id,
        kind: z.enum(LINK_KINDS),
        note: longText(LIMITS.reason).nullable(),
      }),
    )
    .output(z.object({ id })),
  unlink: write('/case-files/{id}/links/{otherId}', list, 'DELETE')
    .input(z.strictObject({ opId, id: pathId, otherId: pathId, reason }))
    .output(z.object({ id })),
  /** What a case has to do with others: its links, and what may belong to it. */
  related: read('/case-files/{id}/relations', list)
    .input(z.strictObject({ id: pathId }))
    .output(z.object({ links: z.array(linkedCase), candidates: z.array(matchCandidate) })),
  /** People of a case who may be written down twice. */
  samePeople: read('/case-files/{id}/same-people', ask)
    .input(z.strictObject({ id: pathId }))
    .output(z.array(samePerson)),
  /** Asks that two rows of a person become one; with `approval` it is decided at once by two people. */
  askMerge: write('/person-merges', ask)
    .input(z.strictObject({ opId, caseFileId: id, personId: id, otherId: id, reason, approval: approval.nullable() }))
    .output(z.object({ id, status: z.enum(['asked', 'done']) })),
  merges: read('/person-merges', merge).output(z.array(personMergeView)),
  decideMerge: write('/person-merges/{id}/decision', merge)
    .input(z.strictObject({ opId, id: pathId, isGranted: z.boolean(), approval: approval.nullable() }))
    .output(z.object({ id, status: z.enum(['done', 'refused']) })),
  undoMerge: write('/person-merges/{id}/undoing', merge)
    .input(z.strictObject({ opId, id: pathId, reason, approval }))
    .output(z.object({ id, status: z.literal('undone') })),
}
