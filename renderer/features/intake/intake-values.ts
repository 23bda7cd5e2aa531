import { z } from 'zod'
import {
  matter,
  type PARTY_ROLES,
  partyInput,
  REGISTER_OUTCOMES,
  type REPRESENTATIVE_KINDS,
  type RegisterCaseFileInput,
  registerCaseFileInput,
} from '#center/contract/case-file.ts'
import type { Topic } from '#center/contract/setting.ts'
import type { Complexity } from '#center/contract/statuses.ts'
import type { Ink } from '#center/contract/values/ink.ts'
import { particulars, priorHandling, sender } from '#center/contract/values/particulars.ts'
import { phone } from '#center/contract/values/phone.ts'
import { isPlainDate, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { StatementWay } from '#center/contract/values/statement.ts'
import type { Identity, Visitor } from '#center/contract/visit.ts'
import { fenOfField } from '../../components/staff/amount-field.tsx'
import { dayOfField } from '../../components/staff/date-field.tsx'
import { NO_PLACE, type PlaceValue, placeOfField } from '../../components/staff/place-picker.tsx'
import type { Material } from '../attachment/material.ts'
import { type EventDateValues, eventDatesOf } from '../clock/event-date-values.ts'
import { newParticulars, type ParticularsValues, particularsOf } from './particulars-values.ts'

/** One side as it is typed: every field a text, so that nothing unreadable is ever lost. Paths equal those of the route. */
export interface PartyValues {
  role: (typeof PARTY_ROLES)[number]
  kind: 'person' | 'organization'
  isNameless: boolean
  name: string
  documentType: string
  documentNumber: string
  country: string
  sex: string
  birthDate: string
  ethnicGroup: string
  occupation: string
  phone: string
  address: PlaceValue
  legalRepresentative: string
  representativeDuty: string
  hasRepresentative: boolean
  representative: {
    name: string
    kind: (typeof REPRESENTATIVE_KINDS)[number]
    phone: string
    authority: 'general' | 'special'
  }
}

export interface IntakeValues {
  outcome: (typeof REGISTER_OUTCOMES)[number]
  answer: string
  parties: PartyValues[]
  matter: {
    typeCode: string
    source: string
    facts: string
    requests: string[]
    amountFen: string
    occurredOn: string
    place: PlaceValue
    involvedCount: string
    riskMarks: string[]
    isWillingToMediate: 'yes' | 'no'
    complexity: Complexity
    particulars: ParticularsValues
  }
  /** Types suggested from the story, kept beside the one chosen. */
  suggestedTypes: string[]
  /** Days from which limits run that bind the visitor. */
  eventDates: EventDateValues
  isReadBack: boolean
  statement: { way: StatementWay; ink: Ink; witness: string }
  refusal: { basis: string; door: string }
  materials: Material[]
}

export const newParty = (role: PartyValues['role']): PartyValues => ({
  role,
  kind: 'person',
  isNameless: false,
  name: '',
  documentType: '111',
  documentNumber: '',
  country: '',
  sex: '',
  birthDate: '',
  ethnicGroup: '',
  occupation: '',
  phone: '',
  address: NO_PLACE,
  legalRepresentative: '',
  representativeDuty: '',
  hasRepresentative: false,
  representative: { name: '', kind: 'relative', phone: '', authority: 'general' },
})

/** A party with what its card says; what the card does not say stays as it was typed. */
export function partyOfCard(party: PartyValues, card: Identity): PartyValues {
  return {
    ...party,
    kind: 'person',
    isNameless: false,
    name: card.name ?? party.name,
    documentType: card.documentType ?? party.documentType,
    documentNumber: card.documentNumber ?? party.documentNumber,
    country: card.country ?? '',
    sex: card.sex ?? party.sex,
    birthDate: card.birthDate ?? party.birthDate,
    ethnicGroup: card.ethnicGroup ?? party.ethnicGroup,
    address: card.address === null ? party.address : { ...party.address, detail: card.address },
  }
}

/** The form as it opens: what the door already knows about the visitor is not asked again. @param topics as in force today */
export function intakeOf(
  visit: { readonly visitor: Visitor | null; readonly topic: string; readonly headCount: number } | null,
  topics: readonly Pick<Topic, 'code' | 'defaultType'>[],
  today: PlainDate,
): IntakeValues {
  const visitor = visit?.visitor
  const applicant: PartyValues = {
    ...newParty('applicant'),
    name: visitor?.name ?? '',
    documentType: visitor?.documentType ?? '111',
    documentNumber: visitor?.documentNumber ?? '',
    country: visitor?.country ?? '',
    sex: visitor?.sex ?? '',
    birthDate: visitor?.birthDate ?? '',
    ethnicGroup: visitor?.ethnicGroup ?? '',
    phone: visitor?.phone ?? '',
    address: { divisionCode: '', detail: visitor?.address ?? '' },
  }
  return {
    outcome: 'register',
    answer: '',
    parties: [applicant, newParty('respondent')],
    matter: {
      typeCode: topics.find(({ code }) => code === visit?.topic)?.defaultType ?? '',
      source: visit === null ? '07' : '01',
      facts: '',
      requests: [''],
      amountFen: '',
      occurredOn: '',
      place: NO_PLACE,
      involvedCount: String(Math.max(2, (visit?.headCount ?? 1) + 1)),
      riskMarks: (visit?.headCount ?? 1) >= 30 ? ['large-group'] : (visit?.headCount ?? 1) >= 5 ? ['group'] : [],
      isWillingToMediate: 'yes',
      complexity: 'ordinary',
      particulars: newParticulars(visit === null ? 'phone' : 'window', today),
    },
    suggestedTypes: [],
    eventDates: {},
    isReadBack: false,
    statement: { way: visit === null ? 'notPresent' : 'signed', ink: [], witness: '' },
    refusal: { basis: '', door: '' },
    materials: [],
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** A name may be missing on the other side, and on every side where nothing is registered (不留名, 姓名不详). */
export const mayBeNameless = (role: PartyValues['role'], outcome: IntakeValues['outcome']): boolean =>
  role !== 'applicant' || outcome !== 'register'

function toParty(party: PartyValues, outcome: IntakeValues['outcome'], today: PlainDate) {
  const isPerson = party.kind === 'person'
  const number = isPerson ? orNull(party.documentNumber) : null
  return {
    role: party.role,
    kind: party.kind,
    name: party.isNameless && mayBeNameless(party.role, outcome) ? null : party.name,
    documentType: number === null ? null : party.documentType,
    documentNumber: number,
    country: number === null || party.documentType !== '414' ? null : orNull(party.country),
    sex: isPerson ? orNull(party.sex) : null,
    birthDate: isPerson ? dayOfField(party.birthDate, today) : null,
    ethnicGroup: isPerson ? orNull(party.ethnicGroup) : null,
    occupation: isPerson ? orNull(party.occupation) : null,
    phone: orNull(party.phone),
    address: placeOfField(party.address),
    legalRepresentative: isPerson ? null : orNull(party.legalRepresentative),
    representativeDuty: isPerson ? null : orNull(party.representativeDuty),
    representative: party.hasRepresentative
      ? { ...party.representative, phone: orNull(party.representative.phone) }
      : null,
  }
}

/** Outcomes that end with a slip naming the rule and the right door. */
export const sendsAway = (outcome: IntakeValues['outcome']): boolean => outcome === 'refuse' || outcome === 'redirect'

const isWitnessed = (way: StatementWay) => way === 'cannotSign' || way === 'refusesToSign'

const statementOf = ({ way, ink, witness }: IntakeValues['statement']) => ({
  way,
  ink: way === 'signed' && ink.length > 0 ? ink : null,
  witness: isWitnessed(way) ? witness : '',
})

/** The body of `caseFile.register`. @param today 'YYYY-MM-DD', for dates typed as 今天 or -3 */
export function toRegisterInput(
  values: IntakeValues,
  opId: string,
  visitId: number | null,
  today: PlainDate,
): { [Key in keyof RegisterCaseFileInput]: unknown } {
  const { matter: typed } = values
  const requests = typed.requests.filter(request => request.trim() !== '')
  return {
    opId,
    visitId,
    outcome: values.outcome,
    answer: values.outcome === 'register' ? null : values.answer,
    parties: values.parties.map(party => toParty(party, values.outcome, today)),
    matter: {
      ...typed,
      // One empty line stays so that the missing request is named at its field.
      requests: requests.length === 0 ? [''] : requests,
      amountFen: fenOfField(typed.amountFen),
      occurredOn: dayOfField(typed.occurredOn, today),
      place: placeOfField(typed.place),
      involvedCount: Number(typed.involvedCount),
      isWillingToMediate: typed.isWillingToMediate === 'yes',
      particulars: particularsOf(typed.particulars, today),
    },
    suggestedTypes: values.suggestedTypes,
    eventDates: eventDatesOf(values.eventDates, today),
    isReadBack: values.isReadBack,
    statement: statementOf(values.statement),
    refusal: sendsAway(values.outcome) ? values.refusal : null,
    materials: values.materials.map(({ kind, name, provider, pages }) => ({
      kind,
      name,
      provider,
      pages: pages.map(({ sha256 }) => sha256),
    })),
  }
}

const day = z.string().refine(isPlainDate, 'problems.value.date')
const party = partyInput.extend({ phone: phone.nullable(), birthDate: day.nullable() })

/** The route's schema and what can be checked without the center: dates, telephone numbers, the answer that was given. */
export const intakeSchema = registerCaseFileInput
  .extend({
    parties: z.array(party).min(1, 'problems.value.required'),
    matter: matter.extend({
      occurredOn: day.nullable(),
      amountFen: z.int('problems.value.amount').min(0, 'problems.value.amount').nullable(),
      involvedCount: z
        .int('problems.value.required')
        .min(1, 'problems.value.required')
        .max(9999, 'problems.value.required'),
      particulars: particulars.extend({
        priorHandling: z.array(priorHandling.extend({ on: day.nullable() })),
        sender: sender.extend({ receivedOn: day, dueOn: day.nullable() }).nullable(),
      }),
    }),
  })
  .refine(input => input.outcome === 'register' || (input.answer ?? '').trim() !== '', {
    path: ['answer'],
    error: 'problems.value.required',
    when: () => true,
  })

/** A saved draft, to be read back and signed again; anything that is not one of ours opens as nothing. */
export function intakeOfDraft(text: string | null, today: PlainDate): IntakeValues | null {
  if (text === null) return null
  const draft = z.object({
    parties: z.array(z.looseObject({})).min(1),
    matter: z.looseObject({ requests: z.array(z.string()) }),
    outcome: z.enum(REGISTER_OUTCOMES),
  })
  try {
    const value: unknown = JSON.parse(text)
    if (!draft.loose().safeParse(value).success) return null
    const saved = value as IntakeValues
    // A draft of an older version may lack fields that came since.
    const parties = saved.parties.map(party => ({ ...newParty(party.role), ...party }))
    const fresh = intakeOf(null, [], today)
    const { particulars: typed } = saved.matter
    return {
      ...fresh,
      ...saved,
      parties,
      matter: { ...saved.matter, particulars: { ...fresh.matter.particulars, ...typed } },
      suggestedTypes: [],
      isReadBack: false,
      statement: { ...(saved.statement ?? fresh.statement), ink: [] },
    }
  } catch {
    return null
  }
}
