import type { RegisterVisitInput } from '#center/contract/visit.ts'
import { OfficeApi } from './office-api.ts'
import { COMMITTEE, PEOPLE } from './people.ts'

export const person = (role: 'applicant' | 'respondent', name: string, documentNumber: string | null = null) => ({
  role,
  kind: 'person',
  name,
  documentType: documentNumber === null ? null : '111',
  documentNumber,
  country: null,
  sex: null,
  birthDate: null,
  ethnicGroup: null,
  occupation: null,
  phone: null,
  address: null,
  legalRepresentative: null,
  representativeDuty: null,
  representative: null,
})

/**
 * A case that the committee's mediator has signed for.
 * @param documentNumber resident identity number of the applicant, where the applicant comes with a card
 * @returns its code
 */
export const signedCase = async (url: string, documentNumber: string | null = null): Promise<string> =>
  (await signedCaseOf(url, documentNumber)).code

interface Registered {
  readonly id: number
  readonly code: string
  readonly receiptCode: string
  readonly version: number
}

/** A case that the window took in and has not sent anywhere yet. */
export const registeredCase = (
  clerk: OfficeApi,
  parties: readonly object[],
  typeCode: string,
  facts: string,
  request: string,
): Promise<Registered> =>
  clerk.write<Registered>('/case-files', {
    visitId: null,
    outcome: 'register',
    answer: null,
    parties,
    matter: {
      typeCode,
      source: '07',
      facts,
      requests: [request],
      amountFen: 80_000,
      occurredOn: '2026-10-01',
      place: { divisionCode: '421081001001', detail: '3组' },
      involvedCount: 2,
      riskMarks: [],
      isWillingToMediate: true,
      complexity: 'simple',
    },
    isReadBack: true,
  })

/** The case of signedCase, with the code of its receipt. */
export async function signedCaseOf(
  url: string,
  documentNumber: string | null,
): Promise<{ code: string; receiptCode: string }> {
  const clerk = await OfficeApi.signIn(url, PEOPLE.clerk.username)
  const parties = [person('applicant', '王桂香', documentNumber), person('respondent', '刘国强')]
  const { id, code, receiptCode, version } = await registeredCase(
    clerk,
    parties,
    '0201',
    '楼上漏水，天花板脱落。',
    '修好水管',
  )
  const units = await clerk.get<{ id: number; name: string }[]>('/units')
  const unitId = units.find(unit => unit.name === COMMITTEE)?.id
  const sending = { version, unitId, staffId: null, note: null }
  const { assignmentId } = await clerk.write<{ assignmentId: number }>(`/case-files/${id}/dispatches`, sending)
  const mediator = await OfficeApi.signIn(url, PEOPLE.mediator.username)
  await mediator.write(`/assignments/${assignmentId}/signature`, {})
  return { code, receiptCode }
}

/**
 * Somebody took a ticket at the kiosk without giving a name.
 * @param more what else the visitor gave
 * @returns its number
 */
export async function takenTicket(kiosk: OfficeApi, more: Partial<RegisterVisitInput> = {}): Promise<string> {
  const { ticketNo } = await kiosk.write<{ ticketNo: string }>('/visits', {
    way: 'noName',
    visitor: null,
    headCount: 1,
    topic: 'neighbour',
    needs: [],
    noticeVersion: 1,
    lane: null,
    ...more,
  })
  return ticketNo
}
