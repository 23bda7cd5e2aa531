import { DomainError } from '#center/contract/domain-error.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { defineBlankCallOutSlip } from '#center/documents/call-out-slip.ts'
import { listContacts } from '#db/repositories/call-out.ts'
import { listUnits } from '#db/repositories/center.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { frameOf, PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { pdfFile } from '../paper/read-paper.ts'
import { paperBytes } from '../paper/render-paper.ts'
import { reachCallOut } from './reach-call-out.ts'

/** The 吹哨令 as issued. @throws DomainError 'call-out.not-found' */
export async function readCallOutSlip(deps: Deps, actor: Actor, input: { id: number }): Promise<File> {
  const { callOut } = await reachCallOut(deps.db, actor, input.id)
  if (callOut.paperId === null) throw new DomainError('call-out.not-found')
  return pdfFile((await paperBytes(deps, callOut.paperId)).bytes, `call-out-${callOut.id}.pdf`)
}

/** An empty 吹哨令 with whom to call at each unit, kept ready for when no screen works; nothing is stored. */
export async function readBlankSlip(deps: Deps): Promise<File> {
  const today = shanghaiDateOf(deps.now())
  const { shortName: _, ...frame } = await frameOf({ tx: deps.db, today }, deps, '')
  const contacts = await listContacts(deps.db)
  const units = (await listUnits(deps.db)).flatMap(unit => {
    if (unit.isCenter === 1) return []
    const ladder = contacts.filter(({ unitId }) => unitId === unit.id).map(({ name, phone }) => ({ name, phone }))
    return ladder.length === 0 && unit.callPhone === null
      ? []
      : [{ name: unit.name, ladder, callPhone: unit.callPhone }]
  })
  const definition = defineBlankCallOutSlip({ ...frame, units }, deps.texts(PAPER_LANGUAGE))
  return pdfFile(await deps.papers.render(definition), `call-out-blank-${today}.pdf`)
}
