import type { AgreementDraft, AgreementView, MediationView, MeetingView } from '#center/contract/mediation.ts'
import { actionsFrom } from '#center/domain/actions/action-table.ts'
import { AGREEMENT, AGREEMENT_ITEM, MEDIATION, MEETING } from '#center/domain/actions/tables.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { findAgreementOfMediation, listItems } from '#db/repositories/agreement.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { listClocks } from '#db/repositories/clock.ts'
import { findMediationOfCase, listArrivals, listMeetings, listRightsTold } from '#db/repositories/mediation.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'

type Attendance = MeetingView['attendance']

/** The newest mediation of a case with what the asker may do next; null before a unit has signed. */
export async function viewMediation(
  deps: Deps,
  actor: Actor,
  file: FoundCaseFile,
  today: string,
): Promise<MediationView | null> {
  const mediation = await findMediationOfCase(deps.db, file.id)
  if (mediation === undefined) return null
  const isRunning = file.status !== 'suspended'
  const mayHandle = isRunning && reaching(actor, 'caseFile.handle', file, today).length > 0
  const maySettle = isRunning && reaching(actor, 'agreement.issue', file, today).length > 0
  const agreement = await findAgreementOfMediation(deps.db, mediation.id)
  const isAgreementOut = agreement?.status === 'issued' || agreement?.status === 'effective'
  const actions = actionsFrom(MEDIATION, mediation.status)
  const meetings = await listMeetings(deps.db, mediation.id)
  const arrivals = await listArrivals(deps.db, mediation.id)
  return {
    id: mediation.id,
    status: mediation.status,
    openedAt: mediation.openedAt,
    rightsTold: await listRightsTold(deps.db, mediation.id),
    meetings: meetings.map(meeting => ({
      id: meeting.id,
      version: meeting.version,
      status: meeting.status,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      roomId: meeting.roomId,
      roomName: meeting.roomName,
      mediator: { id: meeting.mediatorId, name: meeting.mediatorName },
      recorderName: meeting.recorderName,
      isPublic: meeting.isPublic === 1,
      invited: meeting.invited,
      notes: meeting.notes,
      attendance: JSON.parse(meeting.attendance) as Attendance,
      result: meeting.result,
      nextOn: meeting.nextOn,
      arrived: arrivals
        .filter(({ meetingId }) => meetingId === meeting.id)
        .map(({ ticketId, ticketNo, status }) => ({ ticketId, ticketNo, status })),
      allowedActions: mayHandle ? actionsFrom(MEETING, meeting.status).filter(action => action !== 'schedule') : [],
    })),
    agreement:
      agreement === undefined
        ? null
        : await viewAgreement(deps, file.id, agreement, {
            mayHandle,
            maySettle: maySettle && mediation.status === 'rightsTold',
            today,
          }),
    endReason: mediation.endReason,
    endedOn: mediation.endedOn,
    allowedActions: [
      ...(mayHandle && actions.includes('tellRights') ? (['tellRights'] as const) : []),
      ...(mayHandle && actions.includes('schedule') ? (['schedule'] as const) : []),
      ...(maySettle && actions.includes('draft') && !isAgreementOut ? (['draft'] as const) : []),
      ...(maySettle && actions.includes('end') && !isAgreementOut ? (['end'] as const) : []),
    ],
  }
}

async function viewAgreement(
  deps: Deps,
  caseFileId: number,
  agreement: NonNullable<Awaited<ReturnType<typeof findAgreementOfMediation>>>,
  can: { mayHandle: boolean; maySettle: boolean; today: string },
): Promise<AgreementView> {
  const items = await listItems(deps.db, agreement.id)
  const confirmation = (await listClocks(deps.db, caseFileId)).find(
    clock => clock.ruleCode === 'CONF-1' && clock.status === 'running',
  )
  return {
    id: agreement.id,
    version: agreement.version,
    status: agreement.status,
    draft: JSON.parse(agreement.draft) as AgreementDraft,
    documentNo: agreement.documentNo,
    paperId: agreement.paperId,
    copies: agreement.copies,
    items: items.map(item => ({
      id: item.id,
      number: item.number,
      obligorId: item.obligorId,
      obligeeId: item.obligeeId,
      kind: item.kind,
      what: item.what,
      amountFen: item.amountFen,
      dueOn: item.dueOn,
      way: item.way,
      consequence: item.consequence,
      status: item.status,
      isOverdue: (item.status === 'pending' || item.status === 'partlyPerformed') && item.dueOn < can.today,
      doneOn: item.doneOn,
      proof: item.proof,
      allowedActions:
        can.mayHandle && agreement.status === 'effective'
          ? actionsFrom(AGREEMENT_ITEM, item.status).filter(action => action !== 'agree')
          : [],
    })),
    effectiveOn: agreement.effectiveOn,
    confirmationDueOn: confirmation?.dueOn ?? null,
    allowedActions: can.maySettle
      ? actionsFrom(AGREEMENT, agreement.status).filter(action => action !== 'draft' && action !== 'void')
      : [],
  }
}
