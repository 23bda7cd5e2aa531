import { reaching } from '#center/domain/permission/reach.ts'
import { listTasksOfCase } from '#db/repositories/task.ts'
import { listForceMeetings, listLeaderCharges, listMembers, listTaskForces } from '#db/repositories/task-force.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import { mayAsk, taskReader, taskViewOf } from '../co-handling/view-tasks.ts'
import type { Deps } from '../deps.ts'
import { leadsForce, mayStartForce } from './reach-task-force.ts'

/** 专班 of a case, the newest first, and the leaders who took it on. */
export async function viewTaskForces(deps: Deps, actor: Actor, input: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const reader = await taskReader(deps, actor)
  const { today } = reader
  const canAsk = mayAsk(actor, file, today)
  const tasks = await listTasksOfCase(deps.db, file.id)
  const forces = []
  for (const force of await listTaskForces(deps.db, file.id)) {
    const members = await listMembers(deps.db, force.id)
    const meetings = await listForceMeetings(deps.db, force.id)
    const canLead = leadsForce(actor, force.leadUnitId) && force.status === 'working'
    forces.push({
      id: force.id,
      name: force.name,
      purpose: force.purpose,
      leadUnitId: force.leadUnitId,
      leadUnitName: force.leadUnitName,
      status: force.status,
      version: force.version,
      startedAt: force.startedAt,
      startedByName: force.startedByName,
      endedAt: force.endedAt,
      endReason: force.endReason,
      members: members.map(member => ({
        id: member.id,
        name: member.name,
        organization: member.organization,
        duty: member.duty,
        isOutside: member.staffId === null,
        leftAt: member.leftAt,
      })),
      meetings: meetings.map(meeting => ({
        id: meeting.id,
        heldOn: meeting.heldOn,
        place: meeting.place,
        attendees: JSON.parse(meeting.attendees) as string[],
        minutes: meeting.minutes,
        decisions: JSON.parse(meeting.decisions) as string[],
        paperId: meeting.paperId,
        writtenByName: meeting.writtenByName,
      })),
      tasks: tasks.filter(task => task.taskForceId === force.id).map(task => taskViewOf(task, reader, canAsk)),
      allowedActions: canLead ? (['work', 'end'] as const) : [],
    })
  }
  return {
    forces: forces.map(force => ({ ...force, allowedActions: [...force.allowedActions] })),
    charges: (await listLeaderCharges(deps.db, file.id)).map(charge => ({
      id: charge.id,
      name: charge.name,
      duty: charge.duty,
      reason: charge.reason,
      sinceAt: charge.sinceAt,
      untilAt: charge.untilAt,
      endReason: charge.endReason,
    })),
    canStart: mayStartForce(deps, actor, file),
    canCharge: reaching(actor, 'leader.charge', file, today).length > 0 && file.nextStep !== 'none',
  }
}
