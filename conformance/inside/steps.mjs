import { createHash } from 'node:crypto'
import { newOpId } from './client.mjs'

/** The operation id of one of several writes that belong to one step: the same step sent again is the same writes. */
const part = (opId, name) => createHash('sha256').update(`${opId}:${name}`).digest('hex').slice(0, 32)
const caseIdOf = given => (typeof given === 'object' ? given.caseId : given)

/** Registers an arrival (payload of POST /api/visits) or a story (payload with `matter`, of POST /api/case-files). */
export async function register(c, { opId = newOpId(), payload }) {
  const isCase = 'matter' in payload
  const made = await c.ask('POST', isCase ? '/case-files' : '/visits', { opId, ...payload })
  return {
    outcome: 'committed',
    receipt: made.receiptCode,
    ...(isCase ? { caseNo: made.code, caseId: made.id } : { visitId: made.visitId }),
  }
}

/** A number without a name. */
export async function takeTicket(c, { opId = newOpId(), lane = 'A' } = {}) {
  const arrival = { way: 'noName', visitor: null, headCount: 1, topic: 'unclear', needs: [], noticeVersion: 1, lane }
  const { ticketNo, ticketId, visitId } = await c.ask('POST', '/visits', { opId, ...arrival })
  return { ticketNo, ticketId, visitId }
}

export async function openCase(c, { opId = newOpId(), payload }) {
  const made = await c.ask('POST', '/case-files', { opId, ...payload })
  return { caseId: made.id, caseNo: made.code, receipt: made.receiptCode, status: made.status, version: made.version }
}

/** @param given.unit code of the unit, or `unitId` */
export async function dispatch(
  c,
  { opId = newOpId(), caseId, unit, unitId, staffId = null, note = null, overrideReason, version },
) {
  const id = unitId ?? (await c.ask('GET', '/units')).find(candidate => candidate.code === unit)?.id
  const from = version ?? (await getCase(c, caseId)).version
  return c.ask('POST', `/case-files/${caseId}/dispatches`, {
    ...{ opId, version: from, unitId: id, staffId, note },
    // Whoever names a unit here has chosen it; a unit outside the proposal needs a reason.
    overrideReason: overrideReason ?? 'unit named by the caller',
  })
}

/** The unit signs for the case. */
export async function accept(c, { opId = newOpId(), caseId, assignmentId }) {
  const id = assignmentId ?? (await getCase(c, caseId)).assignments.find(assignment => assignment.status === 'sent')?.id
  return c.ask('POST', `/assignments/${id}/signature`, { opId })
}

/** Tells the parties their rights where that is still to do, then books, records and closes one meeting. */
export async function meet(
  c,
  { opId = newOpId(), caseId, roomId, startsAt, minutes = 60, notes = '', result = 'reached', nextOn = null },
) {
  const file = await getCase(c, caseId)
  const partyIds = file.parties.map(party => party.id)
  const { id: mediationId, status } = file.mediation
  if (status === 'opened')
    await c.ask('POST', `/mediations/${mediationId}/rights`, { opId: part(opId, 'rights'), partyIds })
  const room = roomId ?? (await c.ask('GET', '/rooms'))[0]?.id
  const booking = { roomId: room, mediatorId: c.session.staffId, startsAt, minutes, isPublic: false, invited: null }
  const meeting = await c.ask('POST', `/mediations/${mediationId}/meetings`, {
    opId: part(opId, 'booking'),
    ...booking,
  })
  const attendance = partyIds.map(partyId => ({ partyId, isPresent: true, isIdentityChecked: true }))
  const record = { opId: part(opId, 'record'), version: meeting.version, notes, attendance, recorderName: null }
  const { version } = await c.ask('PUT', `/meetings/${meeting.id}/record`, record)
  const closed = await c.ask('POST', `/meetings/${meeting.id}/closing`, { opId, version, result, nextOn })
  return { meetingId: meeting.id, paperId: closed.paperId, status: closed.status }
}

/** With `draft`: keeps the draft of the agreement. With `signedOn`: marks the issued agreement as signed by all. */
export async function agree(c, { opId = newOpId(), caseId, draft, signedOn }) {
  const { mediation, parties } = await getCase(c, caseId)
  const { agreement } = mediation
  if (draft !== undefined) {
    const path = `/mediations/${mediation.id}/agreement`
    const saved = await c.ask('PUT', path, { opId, version: agreement?.version ?? 0, draft })
    return { agreementId: saved.id, version: saved.version, status: saved.status }
  }
  const signatures = parties.map(party => ({ partyId: party.id, signedOn }))
  const body = { opId, version: agreement.version, parties: signatures, mediatorSignedOn: signedOn, sealedOn: signedOn }
  const signed = await c.ask('POST', `/agreements/${agreement.id}/signatures`, body)
  return { agreementId: signed.id, version: signed.version, status: signed.status, effectiveOn: signed.effectiveOn }
}

/**
 * Issues a paper and fetches its bytes. 'agreement' and 'terminationNotice' are made by this call unless the case has one;
 * papers that other steps make ('receipt', 'rightsSheet', 'mediationRecord', 'followUpRecord') are fetched.
 */
export async function issue(c, { opId = newOpId(), caseId, kind, reasonCode = '14', note = null }) {
  const issued = file => file.papers.findLast(paper => paper.kind === kind && paper.status === 'issued')
  const before = await getCase(c, caseId)
  if (issued(before) === undefined && kind === 'agreement') {
    const { id, version } = before.mediation.agreement
    await c.ask('POST', `/agreements/${id}/issue`, { opId, version })
  }
  if (issued(before) === undefined && kind === 'terminationNotice') {
    const body = { opId, reasonCode, undisputedFacts: null, openIssues: null, note }
    await c.ask('POST', `/mediations/${before.mediation.id}/end`, body)
  }
  const paper = issued(await getCase(c, caseId))
  if (paper === undefined) throw new Error(`the case has no ${kind}`)
  const pdf = await c.ask('GET', `/papers/${paper.id}/pdf`)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  return { paperId: paper.id, docNo: paper.documentNo, sha256, pdf }
}

/** @param given.approval user name and password of the second person */
export async function voidDoc(c, { opId = newOpId(), paperId, reason, approval }) {
  return c.ask('POST', `/papers/${paperId}/voiding`, { opId, reason, approval })
}

export const getCase = (c, given) => c.ask('GET', `/case-files/${caseIdOf(given)}`)

export async function search(c, given) {
  const text = typeof given === 'object' ? given.text : given
  return (await c.ask('POST', '/searches', { words: text })).rows
}

export const listCases = (c, { view = 'all', page = 1 } = {}) => c.ask('GET', `/case-files?view=${view}&page=${page}`)

export async function reveal(c, { opId = newOpId(), caseId, reason }) {
  return (await c.ask('POST', `/case-files/${caseId}/reveals`, { opId, reason })).parties
}

const exported =
  format =>
  (c, { month }) =>
    c.ask('GET', `/statistics/month-table/export?month=${month}&format=${format}`)
export const exportXlsx = exported('xlsx')
export const exportCsv = exported('csv')

/** Today's figures; with `month` ('YYYY-MM') the month table too. */
export async function stats(c, { month } = {}) {
  const today = await c.ask('GET', '/statistics/today')
  return month === undefined
    ? { today }
    : { today, month: await c.ask('GET', `/statistics/month-table?month=${month}`) }
}
