import type { PaperCell, PaperNode, Texts } from '../paper-definition.ts'
import type { PaperParty } from '../paper-party.ts'
import { gap, mm, SIZE, TEXT_WIDTH } from './measure.ts'
import { roleName } from './party-block.ts'

/** Place to sign: who signs and what stands beside the line. */
export interface Signer {
  readonly label: string
  /** Printed small under the line, so that a scrawl can be read later. */
  readonly name: string
  /** Word in the box beside the line (指印 or 公章); null where only a signature is wanted. */
  readonly box: string | null
}

/** Seal of the body that issues the paper, over its name and date. */
export interface SealPlace {
  readonly name: string
  /** Date line, already worded; blank places where the date is written by hand. */
  readonly date: string
}

/** Signature lines are at least 8 mm high (domain §2.5); 10 mm leaves room for an unsteady hand. */
const LINE_HEIGHT = mm(10)
const BOX_EDGE = mm(19)
const BOX_GAP = 6
const PLACE_GAP = 18
/** Rows of signers that surely fit on one page together with the last words and the seal. */
const ROWS_ON_A_PAGE = 4
/** Rows that stay with the last words, and with the seal, where all do not fit. */
const ROWS_AT_EACH_END = 2

/** Signers for parties: a person signs and puts a fingerprint, an organization signs and seals. */
export function partySigners(parties: readonly PaperParty[], texts: Texts): Signer[] {
  return parties.map(party => ({
    name: party.name,
    ...(party.kind === 'person'
      ? { label: texts('signature.person', { role: roleName(party.role, texts) }), box: texts('signature.fingerprint') }
      : {
          label: texts('signature.organization', { role: roleName(party.role, texts) }),
          box: texts('signature.stamp'),
        }),
  }))
}

/**
 * Signature area that never stands alone: the last words of the paper stay on the page of the first signatures, and
 * the seal stays with the last ones.
 * @param lastWords blocks before the signatures, lower than a quarter of a page
 */
export function signatureArea(
  lastWords: readonly PaperNode[],
  parties: readonly Signer[],
  staff: readonly Signer[],
  seal: SealPlace | null,
): PaperNode[] {
  const rows = [...signerRows(parties, 2), ...signerRows(staff, 3)]
  const sealed = seal === null ? [] : [sealPlace(seal)]
  if (rows.length <= ROWS_ON_A_PAGE) return [{ stack: [...lastWords, ...rows, ...sealed], unbreakable: true }]
  return [
    { stack: [...lastWords, ...rows.slice(0, ROWS_AT_EACH_END)], unbreakable: true },
    ...rows.slice(ROWS_AT_EACH_END, -ROWS_AT_EACH_END),
    { stack: [...rows.slice(-ROWS_AT_EACH_END), ...sealed], unbreakable: true },
  ]
}

/** Rows of `across` signers each; a last row that is not full leaves its places empty. */
function signerRows(signers: readonly Signer[], across: number): PaperNode[] {
  const rowCount = Math.ceil(signers.length / across)
  const width = (TEXT_WIDTH - (across - 1) * PLACE_GAP) / across
  return Array.from({ length: rowCount }, (_, row) => ({
    columns: Array.from({ length: across }, (_, column) => ({
      width,
      node: signerPlace(signers[row * across + column], width),
    })),
    columnGap: PLACE_GAP,
    margin: gap(5, 1),
    unbreakable: true,
  }))
}

function signerPlace(signer: Signer | undefined, width: number): PaperNode {
  if (signer === undefined) return { text: '' }
  const line: PaperNode = {
    stack: [
      { text: signer.label, fontSize: SIZE.small },
      { table: [[emptyCell()]], widths: ['*'], layout: 'underline', rowHeight: LINE_HEIGHT },
      { text: signer.name, fontSize: SIZE.note, color: '#444444', margin: gap(1) },
    ],
  }
  if (signer.box === null) return line
  const caption: PaperNode = { text: signer.box, fontSize: SIZE.note, color: '#777777', alignment: 'center' }
  return {
    columns: [
      { width: width - BOX_EDGE - BOX_GAP, node: line },
      {
        width: BOX_EDGE,
        node: { table: [[{ node: caption }]], widths: ['*'], layout: 'dashedBox', rowHeight: BOX_EDGE },
      },
    ],
    columnGap: BOX_GAP,
  }
}

function emptyCell(): PaperCell {
  return { node: { text: '' } }
}

/** Room for a seal of 42 mm over name and date (GB/T 9704: the seal covers the date). */
function sealPlace(seal: SealPlace): PaperNode {
  return {
    stack: [
      { text: seal.name, fontSize: SIZE.body, alignment: 'right', margin: [0, mm(8), mm(8), 4] },
      { text: seal.date, fontSize: SIZE.body, alignment: 'right', margin: [0, 0, mm(14), mm(3)] },
    ],
  }
}
