import { DomainError } from '#center/contract/domain-error.ts'
import { addMinutes, millisecondsOf } from '#center/contract/values/instant.ts'
import type { RegisterVisitInput, VisitTicket } from '#center/contract/visit.ts'
import { laneOf } from '#center/domain/visit/lane-of.ts'
import { keptOrderAt } from '#center/domain/visit/queue-order.ts'
import { listCasesOfPerson } from '#db/repositories/progress.ts'
import { findKeptPlace } from '#db/repositories/ticket.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { checkProof } from '../device/reading-proof.ts'
import { whoIsHere } from '../roster/who-is-here.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { closeEarlierDays } from '../ticket/close-day.ts'
import { rulesToday } from '../ticket/reach-ticket.ts'
import { type Work, write } from '../write.ts'
import { openVisit, stationHere } from './open-visit.ts'
import { type RecordedVisitor, recordVisitor } from './record-visitor.ts'
import { describeTicket } from './visit-ticket.ts'

/**
 * Registers an arrival and gives its number: visit, visitor, representatives, receipt code and ticket in one transaction.
 * Who asks about an open case waits for its unit where that has somebody on duty, else the window takes it (首问负责).
 * @throws DomainError 'request.invalid' | 'case-file.document-number-invalid' | 'proof.missing' | 'case-file.not-found'
 */
export async function registerVisit(deps: Deps, actor: Actor, input: RegisterVisitInput): Promise<VisitTicket> {
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    await closeEarlierDays(work)
    const rules = await rulesToday(tx, today)
    const topic = (await settingInForce(tx, 'topics', today)).find(entry => entry.code === input.topic)
    if (topic === undefined)
      throw new DomainError('request.invalid', {}, { fields: [{ path: ['topic'], key: 'problems.value.topic' }] })
    const person = input.visitor === null ? null : await recordVisitor(deps, work, input.visitor, ['visitor'])
    const representatives: number[] = []
    for (const [index, one] of input.representatives.entries())
      representatives.push((await recordVisitor(deps, work, { ...one, phone: null }, ['representatives', index])).id)
    const asked = input.caseFileId === null ? null : await askedCase(deps, work, actor, input, person)
    const lane =
      input.lane ??
      laneOf(
        {
          way: input.way,
          headCount: input.headCount,
          needs: input.needs,
          birthDate: person?.birthDate ?? null,
          topicLane: topic.lane,
        },
        today,
      )
    const kept =
      rules.endOfDay === 'keepPlace' && person !== null ? await findKeptPlace(tx, person.id, today) : undefined
    const { ticketId } = await openVisit(work, actor, rules, {
      visit: {
        way: input.way,
        headCount: input.headCount,
        topic: input.topic,
        needs: JSON.stringify(input.needs),
        personId: person?.id ?? null,
        noticeVersion: input.noticeVersion,
        caseFileId: null,
        relation: input.proxy?.relation ?? null,
        hasAuthorization: input.proxy === null ? null : input.proxy.hasAuthorization ? 1 : 0,
        isPhoneOfFamily: input.isPhoneOfFamily ? 1 : 0,
        askedCaseFileId: asked?.id ?? null,
        meetingId: null,
        nameInk: input.nameInk === null ? null : JSON.stringify(input.nameInk),
        memoInk: input.memoInk === null ? null : JSON.stringify(input.memoInk),
      },
      representatives: representatives.filter(id => id !== person?.id),
      lane,
      orderAt: kept === undefined ? millisecondsOf(now) : keptOrderAt(kept),
      restUntil: input.isQuiet ? addMinutes(now, rules.quietMinutes) : null,
      unitId: asked?.unitId ?? null,
    })
    return describeTicket(tx, ticketId, now)
  })
}

/**
 * The open case a visitor with a proven card asks about, and the unit to wait for.
 * @returns unitId null: the windows
 */
async function askedCase(
  deps: Deps,
  { tx, now }: Work,
  actor: Actor,
  input: Pick<RegisterVisitInput, 'caseFileId' | 'proof'>,
  person: RecordedVisitor | null,
): Promise<{ id: number; unitId: number | null }> {
  const station = await stationHere(tx, actor)
  const lookup = person?.documentLookup ?? null
  const isProven =
    lookup !== null &&
    input.proof !== null &&
    checkProof(deps, { stationId: station.id, documentLookup: lookup, now, proof: input.proof })
  if (person === null || !isProven) throw new DomainError('proof.missing')
  const mine = await listCasesOfPerson(tx, person.id)
  const file = mine.find(({ id, nextStep }) => id === input.caseFileId && nextStep !== 'none')
  if (file === undefined) throw new DomainError('case-file.not-found')
  const { isHere } = (await whoIsHere(tx, now)).of(file.ownerUnitId)
  return { id: file.id, unitId: isHere ? file.ownerUnitId : null }
}
