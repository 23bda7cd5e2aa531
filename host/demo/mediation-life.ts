import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import weights from '#assets/reference/demo/weights.json' with { type: 'json' }
import type { AgreementDraft, ItemInput } from '#center/contract/mediation.ts'
import type { Instant } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { Actor } from '#center/services/actor.ts'
import { saveAgreement } from '#center/services/agreement/draft-agreement.ts'
import { issueAgreement } from '#center/services/agreement/issue-agreement.ts'
import { signAgreement } from '#center/services/agreement/sign-agreement.ts'
import { endMediation } from '#center/services/mediation/end-mediation.ts'
import { closeMeeting, writeMeeting } from '#center/services/mediation/record-meeting.ts'
import { scheduleMeeting } from '#center/services/mediation/schedule-meeting.ts'
import { tellRights } from '#center/services/mediation/tell-rights.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { endOf, MEETING_MINUTES } from './bookings.ts'
import type { Chance } from './chance.ts'
import { perform } from './performance-life.ts'
import { type Stage, todayOn } from './stage.ts'
import { fillSlots, type Story } from './stories.ts'
import type { Life } from './timeline.ts'

export interface Handled {
  readonly story: Story
  readonly mediator: Actor
  readonly caseFileId: number
  readonly mediationId: number
  /** Working days everything takes longer by. */
  readonly slow: number
  readonly isFailing: boolean
  /** The meeting is yet to come: the first free span on this day, not before `from`. */
  readonly meet?: { readonly on: PlainDate; readonly from: Instant }
}

/** Share of mediations that end with an agreement. */
const SETTLED = weights.settled.count / weights.settled.of

const notesOf = ({ story, mediator }: Handled, isReached: boolean): string =>
  fillSlots([...phrases.notes, isReached ? phrases.reached : phrases.notReached].join('\n'), {
    mediator: mediator.name,
    applicant: story.applicant.name,
    respondent: story.respondentName,
    requests: story.matter.requests.join('；'),
  })

/** Rights, meetings, and either an agreement with its performance or the end without one. */
export async function* mediate(stage: Stage, chance: Chance, handled: Handled): Life {
  const { deps, hours, bookings } = stage
  const { mediator, mediationId } = handled
  const parties = await listParties(deps.db, handled.caseFileId)
  const partyIds = parties.map(party => party.id)
  await tellRights(deps, mediator, { opId: chance.opId(), id: mediationId, partyIds })
  const isReached = !handled.isFailing && chance.is(SETTLED)
  const meetings = handled.isFailing
    ? 1
    : chance.weighted([
        [1, 68],
        [2, 25],
        [3, 7],
      ])
  for (let number = 1; number <= meetings; number += 1) {
    let day = todayOn(stage)
    for (let left = chance.int(0, 2) * handled.slow + 1; left > 0; left -= 1) day = hours.dayAfter(day)
    const booking = bookings.book(
      mediator.staffId ?? 0,
      handled.meet?.on ?? day,
      handled.meet?.from ?? deps.now(),
      chance,
    )
    const { id } = await scheduleMeeting(deps, mediator, {
      opId: chance.opId(),
      id: mediationId,
      roomId: booking.roomId,
      mediatorId: mediator.staffId ?? 0,
      startsAt: booking.startsAt,
      minutes: MEETING_MINUTES,
      isPublic: false,
      invited: null,
    })
    if (handled.meet !== undefined) return
    yield endOf(booking)
    const isLast = number === meetings
    const { version } = await writeMeeting(deps, mediator, {
      opId: chance.opId(),
      id,
      version: 1,
      notes: notesOf(handled, isLast && isReached),
      attendance: partyIds.map(partyId => ({ partyId, isPresent: true, isIdentityChecked: true })),
      recorderName: null,
    })
    const result = isLast ? (isReached ? 'reached' : 'notReached') : 'again'
    await closeMeeting(deps, mediator, { opId: chance.opId(), id, version, result, nextOn: null })
  }
  yield hours.after(deps.now(), 0, chance)
  if (!isReached) {
    await endMediation(deps, mediator, {
      opId: chance.opId(),
      id: mediationId,
      reasonCode: chance.pick(['13', '14', '14', '12']),
      undisputedFacts: phrases.undisputedFacts,
      openIssues: phrases.openIssues,
      note: null,
    })
    return
  }
  const [obligee, obligor] = partyIds
  if (obligee === undefined || obligor === undefined) return
  const draft = draftOf(stage, chance, handled.story, obligor, obligee)
  const saved = await saveAgreement(deps, mediator, { opId: chance.opId(), id: mediationId, version: 0, draft })
  const issued = await issueAgreement(deps, mediator, { opId: chance.opId(), id: saved.id, version: saved.version })
  const today = todayOn(stage)
  await signAgreement(deps, mediator, {
    opId: chance.opId(),
    id: saved.id,
    version: issued.version,
    parties: partyIds.map(partyId => ({ partyId, signedOn: today })),
    mediatorSignedOn: today,
    sealedOn: today,
  })
  yield* perform(stage, chance, { ...handled, agreementId: saved.id, effectiveOn: today })
}

function draftOf(stage: Stage, chance: Chance, story: Story, obligorId: number, obligeeId: number): AgreementDraft {
  const { promise } = story.template
  const today = todayOn(stage)
  const isPayment = promise.kind === 'payment'
  const agreedYuan = Math.max(200, Math.round(((story.amountYuan ?? 0) * chance.int(60, 100)) / 10_000) * 100)
  const parts = isPayment && agreedYuan >= 8000 && chance.is(0.4) ? 2 : 1
  const firstIn = chance.is(0.3) ? 0 : chance.int(3, 40)
  const items = Array.from({ length: parts }, (_, index): ItemInput => {
    const half = Math.floor(agreedYuan / parts) * 100
    return {
      obligorId,
      obligeeId,
      kind: promise.kind as ItemInput['kind'],
      what: parts === 1 ? promise.what : fillSlots(phrases.instalments[index] ?? '', { what: promise.what }),
      amountFen: isPayment ? (index === 0 ? half : agreedYuan * 100 - half) : null,
      dueOn: addDays(today, firstIn + index * 30),
      way: isPayment ? (firstIn === 0 ? 'cash' : 'transfer') : 'onSite',
      consequence: isPayment && firstIn > 0 ? phrases.consequence : null,
    }
  })
  return {
    facts: story.matter.facts,
    clauses: [story.clause],
    items,
    totalFen: isPayment ? agreedYuan * 100 : null,
    performancePlace: null,
  }
}
