import { findMediationOfCase, listMeetings, updateMediation, updateMeeting } from '#db/repositories/mediation.ts'
import type { Work } from '../write.ts'

/** Codes of assets/reference/end-reasons.json: the request was withdrawn; another end. */
export const END_REASON = { withdrawn: '12', other: '99' } as const

/**
 * Ends the mediation of a case that goes another way; meetings that were booked are cancelled. A mediation that fails by itself
 * is ended with its notice instead (end-mediation.ts).
 */
export async function dropMediation(
  { tx, today }: Work,
  caseFileId: number,
  endReason: (typeof END_REASON)[keyof typeof END_REASON],
  note: string,
): Promise<void> {
  const mediation = await findMediationOfCase(tx, caseFileId)
  if (mediation === undefined || mediation.status === 'agreed' || mediation.status === 'ended') return
  for (const meeting of await listMeetings(tx, mediation.id))
    if (meeting.status === 'scheduled')
      await updateMeeting(tx, meeting.id, { status: 'cancelled', version: meeting.version + 1, cancelReason: note })
  await updateMediation(tx, mediation.id, { status: 'ended', endedOn: today, endReason, endNote: note })
}
