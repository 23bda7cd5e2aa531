import { DomainError } from '#center/contract/domain-error.ts'
import { millisecondsOf, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { appointmentOrderAt } from '#center/domain/visit/queue-order.ts'
import { markAppointmentArrived } from '#db/repositories/appointment.ts'
import type { Actor } from '../actor.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { closeEarlierDays } from '../ticket/close-day.ts'
import { rulesToday } from '../ticket/reach-ticket.ts'
import type { Work } from '../write.ts'
import { openVisit } from './open-visit.ts'

/** What somebody is here for: an appointment at a desk, or a meeting of a case. */
export interface ArrivedFor {
  readonly appointmentId: number | null
  readonly meeting: { readonly id: number; readonly caseFileId: number } | null
  readonly personId: number
  readonly startsAt: string
  /** Unit that waits for the visitor. */
  readonly unitId: number
  /** Version of the personal-data notice that was shown; 0 where a clerk asked in person. */
  readonly noticeVersion: number
}

/**
 * Gives a number of lane Y to who is here for an appointment or a meeting of today; its place counts from the appointed time
 * (docs/decisions/020).
 * @throws DomainError 'appointment.other-day'
 */
export async function arriveFor(work: Work, actor: Actor, arrived: ArrivedFor) {
  const { tx, now, today } = work
  if (shanghaiDateOf(arrived.startsAt) !== today) throw new DomainError('appointment.other-day')
  await closeEarlierDays(work)
  const rules = await rulesToday(tx, today)
  // The last tile is the one for whatever fits no other.
  const topic = (await settingInForce(tx, 'topics', today)).at(-1)?.code ?? ''
  const opened = await openVisit(work, actor, rules, {
    visit: {
      way: 'self',
      headCount: 1,
      topic,
      needs: '[]',
      personId: arrived.personId,
      noticeVersion: arrived.noticeVersion,
      caseFileId: null,
      relation: null,
      hasAuthorization: null,
      isPhoneOfFamily: 0,
      askedCaseFileId: arrived.meeting?.caseFileId ?? null,
      meetingId: arrived.meeting?.id ?? null,
      nameInk: null,
      memoInk: null,
    },
    representatives: [],
    lane: 'Y',
    orderAt: appointmentOrderAt(millisecondsOf(now), millisecondsOf(arrived.startsAt), rules.headStartMinutes.Y),
    restUntil: null,
    unitId: arrived.unitId,
  })
  if (arrived.appointmentId !== null) {
    await markAppointmentArrived(tx, arrived.appointmentId, opened.visitId)
    await work.journal({
      object: 'appointment',
      objectId: arrived.appointmentId,
      action: 'appointment.arrived',
      from: 'booked',
      to: 'arrived',
    })
  }
  // The one who waits for the visitor is told.
  if (arrived.meeting !== null) work.publish({ noun: 'meeting', id: arrived.meeting.id })
  return opened
}
