import { DomainError } from '#center/contract/domain-error.ts'
import type { LadderRung } from '#center/contract/roster.ts'
import { listContacts, replaceContacts } from '#db/repositories/call-out.ts'
import { findUnit } from '#db/repositories/center.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { assertMayChange, getColleague } from './roster-reach.ts'

/** Whom to call for a unit, first to last (随叫随驻: contact, backup, promised times). */
export async function listLadder(deps: Deps, _actor: Actor, input: { unitId: number }): Promise<LadderRung[]> {
  return (await listContacts(deps.db, input.unitId)).map(({ unitId: _u, rung: _r, ...contact }) => contact)
}

/** Puts a new ladder in place of the old one. @throws DomainError 'unit.not-found' | 'staff.not-of-unit' */
export async function saveLadder(
  deps: Deps,
  actor: Actor,
  input: { opId: string; unitId: number; rungs: readonly LadderRung[] },
): Promise<{ rungs: number }> {
  assertMayChange(actor, input.unitId)
  return write(deps, actor, input, async work => {
    const { unitId, rungs } = input
    if ((await findUnit(work.tx, unitId)) === undefined) throw new DomainError('unit.not-found')
    for (const [index, { staffId }] of rungs.entries())
      if (staffId !== null) await getColleague(work.tx, staffId, unitId, `rungs.${index}.staffId`)
    await replaceContacts(
      work.tx,
      unitId,
      rungs.map((rung, index) => ({ ...rung, unitId, rung: index + 1 })),
    )
    await work.journal({
      object: 'roster',
      objectId: unitId,
      action: 'roster.ladderSaved',
      detail: { rungs: rungs.length },
    })
    work.publish({ noun: 'roster', id: unitId })
    return { rungs: rungs.length }
  })
}
