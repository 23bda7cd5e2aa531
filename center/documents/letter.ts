import { labelledRows } from './blocks/labelled-rows.ts'
import { SIZE } from './blocks/measure.ts'
import { endMark, numberedItems, paragraphs } from './blocks/paragraphs.ts'
import { signatureArea } from './blocks/signature-area.ts'
import { titleBlock } from './blocks/title.ts'
import { paperDate } from './blocks/words.ts'
import type { PaperDefinition, Texts } from './paper-definition.ts'
import { a4Paper, type PaperFrame, paperNumber } from './paper-frame.ts'

/** Letters, notices and sheets of one plain form; each has its words in namespace `papers` under `letter`. */
export const LETTER_KINDS = [
  'supplementNotice',
  'refusalNotice',
  'answerLetter',
  'conclusionNotice',
  'handOverLetter',
  'suspensionNotice',
  'dispatchSlip',
  'supervisionLetter',
  'accountabilityAdvice',
  'policeNotice',
  'riskLetter',
  'consultSlip',
  'shiftHandOver',
  'taskForceMinutes',
  'volumeContents',
  'confirmationApplication',
  'circulatedNotice',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]
/** Letters that say something of their own: the answer to who withdraws is an answer, with other words. */
export type LetterWords = LetterKind | 'withdrawalAnswer'

/** Data of a letter. */
export interface LetterData extends PaperFrame {
  readonly kind: LetterKind
  /** Whose title and sentences it has, where not those of its kind. */
  readonly words?: LetterWords
  /** Whom it addresses; null: it is a sheet of the file. */
  readonly to: string | null
  /** Values of the sentences `letter.<words>.body`. */
  readonly params: Readonly<Record<string, string | number>>
  /** Form rows; `label` is a key under `letter.label`. */
  readonly rows: readonly { readonly label: string; readonly value: string | null }[]
  /** What a person wrote; each line a paragraph. */
  readonly text: string | null
  readonly items: readonly string[]
  /** Who signs, each a key under `letter.signer`. */
  readonly signers: readonly string[]
}

/** A letter: issuer, title, number, addressee, sentences, form rows, what was written, places to sign, seal and date. */
export function defineLetter(data: LetterData, texts: Texts): PaperDefinition {
  const words = data.words ?? data.kind
  const title = texts(`letter.${words}.title`)
  return a4Paper(data, texts, title, [
    titleBlock(data.centerName, title, paperNumber(data.issue, texts)),
    ...(data.to === null ? [] : [{ text: texts('letter.addressee', { to: data.to }), fontSize: SIZE.body }]),
    ...paragraphs(texts(`letter.${words}.body`, data.params)),
    ...(data.rows.length === 0
      ? []
      : [labelledRows(data.rows.map(row => ({ label: texts(`letter.label.${row.label}`), value: row.value })))]),
    ...paragraphs(data.text ?? ''),
    ...numberedItems(data.items),
    ...signatureArea(
      [endMark(texts('frame.endMark'))],
      [],
      data.signers.map(signer => ({ label: texts(`letter.signer.${signer}`), name: '', box: null })),
      { name: texts('signature.seal', { name: data.centerName }), date: paperDate(data.issuedOn, data.language) },
    ),
  ])
}
