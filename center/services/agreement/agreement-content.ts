import type { AgreementDraft } from '#center/contract/mediation.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { type AgreementData, defineAgreement } from '#center/documents/agreement.ts'
import type { PaperFrame } from '#center/documents/paper-frame.ts'
import { findCaseType } from '#center/domain/case-file/case-type.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { listParties } from '#db/repositories/case-file.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { reachMediation } from '../mediation/reach-mediation.ts'
import { frameOf, PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { paperPartyOf } from '../paper/paper-party.ts'
import { pdfFile } from '../paper/read-paper.ts'
import { caseTypesOn, typeNameOf } from '../routing/case-types.ts'

/** What stands on an agreement beside its frame. */
export async function agreementContent(
  deps: Deps,
  db: Reader,
  actor: Actor,
  file: FoundCaseFile,
  draft: AgreementDraft,
  today: string,
): Promise<Omit<AgreementData, keyof PaperFrame>> {
  const parties = await listParties(db, file.id)
  const type = findCaseType(file.typeCode, await caseTypesOn(db, file.registeredOn))
  const nameOf = (id: number | null) =>
    parties.find(party => party.id === id)?.name ?? deps.texts(PAPER_LANGUAGE)('party.nameUnknown')
  return {
    parties: parties.map(party => paperPartyOf(deps, party, PAPER_LANGUAGE, today)),
    matter: await typeNameOf(db, file),
    facts: draft.facts,
    issues: null,
    responsibilities: null,
    items: draft.items.map(item => ({
      kind: item.kind,
      obligor: nameOf(item.obligorId),
      obligee: nameOf(item.obligeeId),
      what: item.what,
      amountFen: item.amountFen,
      dueOn: item.dueOn,
      instalments: [],
      way: item.way,
      wayNote: draft.performancePlace,
      consequence: item.consequence,
    })),
    otherTerms: draft.clauses,
    copies: parties.length + 1,
    isInkOnly: type?.isInkOnly === true,
    mediators: [actor.name],
    recorder: actor.name,
    signedOn: null,
  }
}

/** The agreement as it would be printed now, marked as a draft; nothing is kept. */
export async function previewAgreement(
  deps: Deps,
  actor: Actor,
  input: { id: number; draft: AgreementDraft },
): Promise<File> {
  const { file } = await reachMediation(deps, { tx: deps.db }, actor, input.id, 'draft', 'agreement.issue')
  const today = shanghaiDateOf(deps.now())
  const { shortName: _, ...frame } = await frameOf({ tx: deps.db, today }, deps, file.code)
  const content = await agreementContent(deps, deps.db, actor, file, input.draft, today)
  const definition = defineAgreement({ ...frame, ...content, issue: { state: 'draft' } }, deps.texts(PAPER_LANGUAGE))
  return pdfFile(await deps.papers.render(definition), 'draft.pdf')
}
