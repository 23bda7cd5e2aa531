import type { Matter } from '#center/contract/case-file.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { Particulars } from '#center/contract/values/particulars.ts'
import type { Statement } from '#center/contract/values/statement.ts'
import type { StatementRecordData } from '#center/documents/statement-record.ts'
import { listParties } from '#db/repositories/case-file.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { typeNameOf } from '../routing/case-types.ts'
import type { Work } from '../write.ts'
import { issuePaper, PAPER_LANGUAGE } from './issue-paper.ts'
import { paperPartyOf } from './paper-party.ts'

/** Characters of the hash that stand on the paper: enough to compare by eye. */
const SHOWN_HASH = 16

/** Issues the record of what was told, read back and confirmed, in the transaction that registers the case. */
export async function issueStatement(
  deps: Deps,
  work: Work,
  actor: Actor,
  file: { readonly id: number; readonly code: string },
  told: { readonly matter: Matter; readonly materials: readonly string[]; readonly statement: Statement },
): Promise<void> {
  const texts = deps.texts(PAPER_LANGUAGE)
  const { matter, materials, statement } = told
  const parties = await listParties(work.tx, file.id)
  const speaker = parties.find(party => party.role === 'applicant')
  const content: Omit<StatementRecordData, 'contentHash' | keyof FrameOfPaper> = {
    at: { on: work.today, time: shanghaiTimeOf(work.now) },
    clerk: actor.name,
    parties: parties.map(party => paperPartyOf(deps, party, PAPER_LANGUAGE, work.today)),
    matter: await typeNameOf(work.tx, { typeCode: matter.typeCode, registeredOn: work.today }),
    facts: matter.facts,
    requests: matter.requests,
    amountFen: matter.amountFen,
    prior: matter.particulars.priorHandling.map(priorInWords),
    materials,
    way: statement.way,
    speaker: speaker?.name ?? texts('party.nameUnknown'),
    ink: statement.ink,
    witness: statement.witness,
  }
  await issuePaper(deps, work, actor, {
    kind: 'statementRecord',
    caseFileId: file.id,
    caseCode: file.code,
    content: { ...content, contentHash: deps.hash(JSON.stringify(content)).slice(0, SHOWN_HASH) },
    copies: 1,
  })
}

type FrameOfPaper = Pick<
  StatementRecordData,
  'centerName' | 'committeeName' | 'caseCode' | 'language' | 'issuedOn' | 'issue'
>

const priorInWords = ({ body, on, result }: Particulars['priorHandling'][number]) =>
  [body, on, result].filter(part => part !== null && part !== '').join('，')
