import { DomainError } from '#center/contract/domain-error.ts'
import { paperDate } from '#center/documents/blocks/words.ts'
import { insertForceMeeting, listMembers, updateTaskForce } from '#db/repositories/task-force.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { write } from '../write.ts'
import { tell } from './lead-task-force.ts'
import { reachTaskForce } from './reach-task-force.ts'

/**
 * What a task force said and decided, as its minutes (专班会议纪要).
 * @param input.attendees ids of members who were there
 * @throws DomainError 'request.invalid' at a member who is none | 'meeting.not-yet' for a day that has not come
 */
export async function recordForceMeeting(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    version: number
    heldOn: string
    place: string
    attendees: readonly number[]
    minutes: string
    decisions: readonly string[]
  },
) {
  return write(deps, actor, input, async work => {
    const { force, file, to } = await reachTaskForce(work, actor, input, 'work')
    if (input.heldOn > work.today)
      throw new DomainError(
        'meeting.not-yet',
        { on: input.heldOn },
        { fields: [{ path: ['heldOn'], key: 'problems.value.date' }] },
      )
    const members = (await listMembers(work.tx, force.id)).filter(member => input.attendees.includes(member.id))
    if (members.length !== new Set(input.attendees).size)
      throw new DomainError('request.invalid', {}, { fields: [{ path: ['attendees'], key: 'problems.value.party' }] })
    const texts = deps.texts(PAPER_LANGUAGE)
    const names = members.map(member =>
      member.organization === ''
        ? member.name
        : texts('letter.person', { name: member.name, organization: member.organization }),
    )
    const { paperId } = await issueLetter(deps, work, actor, file, {
      kind: 'taskForceMinutes',
      to: null,
      params: { name: force.name, on: paperDate(input.heldOn, PAPER_LANGUAGE) },
      rows: [
        { label: 'place', value: input.place },
        { label: 'units', value: names.join(texts('letter.comma')) },
      ],
      text: input.minutes,
      items: [...input.decisions],
      signers: ['clerk', 'approver'],
    })
    await insertForceMeeting(work.tx, {
      taskForceId: force.id,
      heldOn: input.heldOn,
      place: input.place,
      attendees: JSON.stringify(names),
      minutes: input.minutes,
      decisions: JSON.stringify(input.decisions),
      paperId,
      writtenAt: work.now,
      writtenBy: staffOf(actor),
    })
    await tell(work, force.caseFileId, force.id, 'met', { name: force.name, on: input.heldOn })
    return { id: force.id, version: await updateTaskForce(work.tx, force, {}), status: to, paperId }
  })
}
