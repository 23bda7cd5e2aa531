import type { VisitorForm } from '#center/contract/paper.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { defineVisitorForm } from '#center/documents/visitor-form.ts'
import { listParties } from '#db/repositories/case-file.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import { matterOf } from '../case-file/view-case-file.ts'
import type { Deps } from '../deps.ts'
import { typeNameOf } from '../routing/case-types.ts'
import { frameOf, PAPER_LANGUAGE } from './issue-paper.ts'
import { paperPartyOf } from './paper-party.ts'
import { pdfFile } from './read-paper.ts'

/** A form for the visitor to sign, filled in from the case. It is nothing the center issues, so nothing of it is kept. */
export async function renderVisitorForm(
  deps: Deps,
  actor: Actor,
  { id, form }: { id: number; form: VisitorForm },
): Promise<File> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', id)
  const today = shanghaiDateOf(deps.now())
  const { shortName: _, ...frame } = await frameOf({ tx: deps.db, today }, deps, file.code)
  const matter = matterOf(file)
  const parties = (await listParties(deps.db, file.id)).map(party => paperPartyOf(deps, party, PAPER_LANGUAGE, today))
  const definition = defineVisitorForm(
    {
      ...frame,
      issue: { state: 'form' },
      form,
      parties,
      matter: await typeNameOf(deps.db, file),
      facts: matter.facts,
      requests: matter.requests,
    },
    deps.texts(PAPER_LANGUAGE),
  )
  return pdfFile(await deps.papers.render(definition), `${form}-${file.id}.pdf`)
}
