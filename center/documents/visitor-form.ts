import type { VisitorForm } from '#center/contract/paper.ts'
import { labelledRows } from './blocks/labelled-rows.ts'
import { endMark, heading, numberedItems, paragraphs } from './blocks/paragraphs.ts'
import { partyBlocks } from './blocks/party-block.ts'
import { signatureArea } from './blocks/signature-area.ts'
import { titleBlock } from './blocks/title.ts'
import type { PaperDefinition, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame } from './paper-frame.ts'
import type { PaperParty } from './paper-party.ts'

export interface VisitorFormData extends PaperFrame {
  readonly form: VisitorForm
  readonly parties: readonly PaperParty[]
  readonly matter: string
  readonly facts: string
  readonly requests: readonly string[]
}

const NOTICE_KEYS = ['receipt.privacy.purpose', 'receipt.privacy.data', 'receipt.privacy.sharing'] as const

/**
 * A form filled in as far as the center knows: notice on personal data (PIPL art. 17), application for people's mediation
 * (人民调解法 art. 17), power of attorney (民法典 art. 165: name, matter, authority, time, signature).
 */
export function defineVisitorForm(data: VisitorFormData, texts: Texts): PaperDefinition {
  const title = texts(`visitorForm.${data.form}.title`)
  const applicants = data.parties.filter(party => party.role === 'applicant')
  return a4Paper(data, texts, title, [
    titleBlock(data.centerName, title, texts('frame.form')),
    ...contentOf(data, applicants, texts),
    ...signatureArea(
      [...paragraphs(texts(`visitorForm.${data.form}.closing`)), endMark(texts('frame.endMark'))],
      signersOf(data, applicants, texts),
      [],
      null,
    ),
  ])
}

function contentOf(data: VisitorFormData, applicants: readonly PaperParty[], texts: Texts) {
  if (data.form === 'dataNotice')
    return [
      ...paragraphs(texts('visitorForm.dataNotice.body', { center: data.centerName })),
      ...numberedItems([
        ...NOTICE_KEYS.map(key => texts(key, { name: data.centerName })),
        texts('receipt.privacy.retention', { retention: texts('receipt.retention') }),
        texts('receipt.privacy.rights', { contact: data.centerName }),
      ]),
    ]
  if (data.form === 'mediationApplication')
    return [
      ...partyBlocks(data.parties, texts, data.language),
      heading(texts('statementRecord.facts')),
      ...paragraphs(data.facts),
      heading(texts('statementRecord.requests')),
      ...numberedItems(data.requests),
    ]
  return [
    ...partyBlocks(applicants, texts, data.language),
    ...paragraphs(texts('visitorForm.authorization.body', { matter: data.matter, center: data.centerName })),
    labelledRows(
      ['proxyName', 'proxyDocument', 'proxyPhone', 'relation', 'authority', 'period'].map(key => ({
        label: texts(`visitorForm.authorization.${key}`),
        value: key === 'authority' ? texts('visitorForm.authorization.authorities') : null,
      })),
    ),
  ]
}

function signersOf(data: VisitorFormData, applicants: readonly PaperParty[], texts: Texts) {
  const signers = applicants.map(({ name }) => ({ label: texts('letter.signer.applicant'), name, box: null }))
  return data.form === 'authorization'
    ? [...signers, { label: texts('visitorForm.authorization.proxySigner'), name: '', box: null }]
    : signers
}
