import type { Matter, PartyInput } from '#center/contract/case-file.ts'
import type { CaseFileStatus } from '#center/contract/statuses.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { ReceiptData } from '#center/documents/receipt.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import type { GuardedLimit } from '#center/domain/clocks/citizen-guard.ts'
import { insertPaper } from '#db/repositories/paper.ts'
import { findVisit } from '#db/repositories/visit.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { typeNameOf } from '../routing/case-types.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import type { Work } from '../write.ts'
import { codeOf, frameOf, PAPER_LANGUAGE, TEMPLATE_VERSION } from './issue-paper.ts'

/** More would push the notice on personal data off the page. */
const PRINTED_LIMITS = 3

/** The visitor's receipt of a registration; it carries the receipt code instead of a number of a series. */
export async function issueReceipt(
  deps: Deps,
  work: Work,
  actor: Actor,
  file: {
    caseFileId: number
    code: string
    receiptCode: string
    visitId: number | null
    matter: Matter
    materials: readonly string[]
    status: CaseFileStatus
    nextDueOn: string | null
    /** Limits that bind the visitor. */
    limits: readonly GuardedLimit[]
    parties: readonly PartyInput[]
    windowName: string
  },
): Promise<void> {
  const texts = deps.texts(PAPER_LANGUAGE)
  const { hotlines } = await settingInForce(work.tx, 'hallPlan', work.today)
  const { shortName: _, ...frame } = await frameOf(work, deps, file.code)
  const visit = file.visitId === null ? undefined : await findVisit(work.tx, file.visitId)
  const at = visit?.arrivedAt ?? work.now
  const content = {
    visitorName: file.parties.find(party => party.role === 'applicant')?.name ?? texts('party.nameUnknown'),
    visitedAt: { on: shanghaiDateOf(at), time: shanghaiTimeOf(at) },
    companions: Math.max(0, (visit?.headCount ?? 1) - 1),
    matter: await typeNameOf(work.tx, { typeCode: file.matter.typeCode, registeredOn: work.today }),
    requests: file.matter.requests,
    materials: file.materials,
    receiptCode: file.receiptCode,
    progressQr: file.receiptCode,
    handler: { unit: file.windowName, person: actor.name, phone: null },
    nextStep: texts(`receipt.next.${nextStepOf(file.status)}`),
    nextStepDueOn: file.nextDueOn,
    limits: file.limits
      .filter(({ state }) => state !== 'passed')
      .slice(0, PRINTED_LIMITS)
      .map(({ limit, rule, due }) => ({ name: rule.label.zh, dueOn: due.dueOn, doNow: limit.doNow.zh })),
    clerk: actor.name,
    hotlines: hotlines.map(line => ({ name: line.label.zh, phone: line.phone })),
    privacy: { contact: frame.centerName, retention: texts('receipt.retention') },
  }
  const code = codeOf(deps, ['receipt', content])
  const data: ReceiptData = {
    ...frame,
    ...content,
    issue: {
      state: 'issued',
      number: file.receiptCode,
      verificationCode: code,
      qr: `CMC1 ${code} ${file.receiptCode}`,
    },
  }
  await insertPaper(work.tx, {
    kind: 'receipt',
    series: null,
    year: null,
    number: null,
    documentNo: file.receiptCode,
    caseFileId: file.caseFileId,
    visitId: file.visitId,
    templateVersion: TEMPLATE_VERSION,
    language: PAPER_LANGUAGE,
    data: JSON.stringify(data),
    copies: 1,
    status: 'issued',
    issuedAt: work.now,
    issuedBy: actor.staffId,
    verificationCode: code,
  })
}
