import { DomainError } from '#center/contract/domain-error.ts'
import type { ARROWS } from '#center/contract/setting.ts'
import { endEmergencyRow, findEmergency, insertEmergency } from '#db/repositories/emergency.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** H4: puts a text over everything the wall shows; one at a time. @throws DomainError 'emergency.already-on' */
export async function startEmergency(
  deps: Deps,
  actor: Actor,
  input: { opId: string; text: string; arrow: (typeof ARROWS)[number] | null; isConfirmed: true },
): Promise<{ id: number }> {
  const startedBy = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    if ((await findEmergency(tx)) !== undefined) throw new DomainError('emergency.already-on')
    const id = await insertEmergency(tx, {
      text: input.text,
      arrow: input.arrow,
      startedAt: now,
      startedBy,
      endedAt: null,
      endedBy: null,
    })
    await journal({ object: 'emergency', objectId: id, action: 'emergency.started' })
    publish({ noun: 'emergency', id })
    return { id }
  })
}

/** @throws DomainError 'emergency.not-on' */
export async function endEmergency(deps: Deps, actor: Actor, input: { opId: string }): Promise<{ ended: true }> {
  const endedBy = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const emergency = await findEmergency(tx)
    if (emergency === undefined) throw new DomainError('emergency.not-on')
    await endEmergencyRow(tx, emergency.id, now, endedBy)
    await journal({ object: 'emergency', objectId: emergency.id, action: 'emergency.ended' })
    publish({ noun: 'emergency', id: emergency.id })
    return { ended: true as const }
  })
}
