import { millisecondsOf } from '#center/contract/values/instant.ts'
import { closeAssists, insertAssist } from '#db/repositories/help.ts'
import { type Actor, stationOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { checkPin } from './check-pin.ts'
import { assistOf } from './find-assist.ts'

/**
 * A clerk opens assist mode at the kiosk; whoever stood by before is relieved.
 * @throws DomainError 'pin.wrong' | 'pin.locked'
 */
export async function openAssist(
  deps: Deps,
  actor: Actor,
  input: { opId: string; staffNumber: string; pin: string },
): Promise<{ staffName: string }> {
  const stationId = stationOf(actor)
  const person = await checkPin(deps, input)
  // The journal names the person and the station; the PIN stays out of the operation's hash.
  await write(
    deps,
    { ...actor, staffId: person.staffId },
    { opId: input.opId },
    async ({ tx, now, journal, publish }) => {
      await closeAssists(tx, stationId, now)
      const id = await insertAssist(tx, { stationId, staffId: person.staffId, openedAt: now, closedAt: null })
      await journal({ object: 'assist', objectId: id, action: 'assist.opened' })
      publish({ noun: 'help', id: null })
      return { id }
    },
  )
  return { staffName: person.name }
}

/** Ends assist mode; right too where it has ended already. */
export async function closeAssist(deps: Deps, actor: Actor, input: { opId: string }): Promise<{ closed: true }> {
  const stationId = stationOf(actor)
  return write(deps, actor, input, async ({ tx, now, journal, publish }) => {
    const open = await assistOf(tx, stationId, now)
    await closeAssists(tx, stationId, now)
    if (open !== undefined) {
      await journal({
        object: 'assist',
        objectId: open.id,
        action: 'assist.closed',
        detail: {
          staffId: open.staffId,
          seconds: Math.floor((millisecondsOf(now) - millisecondsOf(open.openedAt)) / 1000),
        },
      })
      publish({ noun: 'help', id: null })
    }
    return { closed: true as const }
  })
}
