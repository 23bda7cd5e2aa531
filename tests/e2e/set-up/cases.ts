import { OfficeApi } from './office-api.ts'
import { COMMITTEE, PEOPLE } from './people.ts'

const person = (role: 'applicant' | 'respondent', name: string) => ({
  role,
  kind: 'person',
  name,
  documentType: null,
  documentNumber: null,
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

/** A case that the committee's mediator has signed for. @returns its code */
export async function signedCase(url: string): Promise<string> {
  const clerk = await OfficeApi.signIn(url, PEOPLE.clerk.username)
  const { id, code, version } = await clerk.write<{ id: number; code: string; version: number }>('/case-files', {
    visitId: null,
    outcome: 'register',
    answer: null,
    parties: [person('applicant', '王桂香'), person('respondent', '刘国强')],
    matter: {
      typeCode: '0201',
      source: '07',
      facts: '楼上漏水，天花板脱落。',
      requests: ['修好水管'],
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
  const units = await clerk.get<{ id: number; name: string }[]>('/units')
  const unitId = units.find(unit => unit.name === COMMITTEE)?.id
  const sending = { version, unitId, staffId: null, note: null }
  const { assignmentId } = await clerk.write<{ assignmentId: number }>(`/case-files/${id}/dispatches`, sending)
  const mediator = await OfficeApi.signIn(url, PEOPLE.mediator.username)
  await mediator.write(`/assignments/${assignmentId}/signature`, {})
  return code
}

/** Somebody took a ticket at the kiosk without giving a name. @returns its number */
export async function takenTicket(kiosk: OfficeApi): Promise<string> {
  const { ticketNo } = await kiosk.write<{ ticketNo: string }>('/visits', {
    way: 'noName',
    visitor: null,
    headCount: 1,
    topic: 'neighbour',
    needs: [],
    noticeVersion: 1,
    lane: null,
  })
  return ticketNo
}
