import type { PlainDate } from '#center/contract/values/plain-date.ts'
import type { PaperDefinition, PaperLanguage, PaperNode, Texts } from './paper-definition.ts'

/**
 * A draft has neither number nor verification code, so that nobody can take it for an issued paper; an issued paper has
 * both. A form is for the visitor to fill in and sign: it is no paper of the center until it comes back. `qr` is the text of the code that the kiosk checks offline.
 */
export type PaperIssue =
  | { readonly state: 'draft' | 'form' }
  | { readonly state: 'issued'; readonly number: string; readonly verificationCode: string; readonly qr: string }

/** What every A4 paper carries beside its own fields. */
export interface PaperFrame {
  readonly centerName: string
  /** The people's mediation committee that seals the paper. */
  readonly committeeName: string
  readonly caseCode: string
  readonly language: PaperLanguage
  readonly issuedOn: PlainDate
  readonly issue: PaperIssue
}

/** Margins in mm: binding side left ≥ 28 (GB/T 9704), top wide enough for the verification code. */
const A4_MARGINS_MM = { left: 28, top: 33, right: 26, bottom: 30 } as const

/**
 * Puts the content of a paper on A4 with running head, page x of y, verification code or draft mark.
 * @param frame common data of the paper
 * @param title title as printed, also the title of the file
 * @param content blocks in reading order
 */
export function a4Paper(
  frame: PaperFrame,
  texts: Texts,
  title: string,
  content: readonly PaperNode[],
): PaperDefinition {
  const { issue } = frame
  return {
    pageSize: 'A4',
    marginsMm: A4_MARGINS_MM,
    title,
    language: frame.language,
    createdOn: frame.issuedOn,
    content,
    headerText: texts('frame.header', {
      caseCode: frame.caseCode,
      number: issue.state === 'issued' ? issue.number : texts(`frame.${issue.state}`),
    }),
    footerPattern: texts('frame.footer', { page: '{page}', pages: '{pages}' }),
    ...(issue.state === 'draft' ? { watermark: texts('frame.draft') } : {}),
    ...(issue.state === 'issued'
      ? { headerQr: { qr: issue.qr, caption: texts('frame.verification', { code: issue.verificationCode }) } }
      : {}),
  }
}

/** The number line of a paper; a draft shows that no number has been given. */
export function paperNumber(issue: PaperIssue, texts: Texts): string {
  return issue.state === 'issued' ? texts('frame.number', { number: issue.number }) : texts('frame.noNumber')
}
