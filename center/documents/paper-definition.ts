import type { PlainDate } from '#center/contract/values/plain-date.ts'

/** Language a paper is written in. */
export type PaperLanguage = 'zh-CN' | 'en'

/** Looks up a sentence of the namespace `papers` and fills in its parameters; an unknown key is an error. */
export type Texts = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** Song (serif) for running text and titles, Hei (sans) for what is read from a distance. */
export type PaperFont = 'Song' | 'Hei'

/** [left, top, right, bottom] in points. */
export type PaperSpacing = readonly [left: number, top: number, right: number, bottom: number]

/** Look of a run of characters; sizes in points. */
export interface PaperLook {
  readonly font?: PaperFont
  readonly fontSize?: number
  readonly bold?: boolean
  readonly color?: string
  readonly characterSpacing?: number
}

export interface PaperRun extends PaperLook {
  readonly text: string
}

export interface PaperText extends PaperLook {
  readonly text: string | readonly PaperRun[]
  readonly alignment?: 'left' | 'center' | 'right' | 'justify'
  readonly lineHeight?: number
  /** First-line indent in points; two characters in Chinese paragraphs. */
  readonly leadingIndent?: number
  readonly margin?: PaperSpacing
}

export interface PaperStack {
  readonly stack: readonly PaperNode[]
  readonly margin?: PaperSpacing
  /** Kept on one page. Only for blocks that are surely lower than a page. */
  readonly unbreakable?: boolean
}

export type PaperWidth = number | '*' | 'auto'

export interface PaperColumns {
  readonly columns: readonly { readonly width: PaperWidth; readonly node: PaperNode }[]
  readonly columnGap?: number
  readonly margin?: PaperSpacing
  readonly unbreakable?: boolean
}

/** A cell; the cells a span covers are left out of the row. */
export interface PaperCell {
  readonly node: PaperNode
  readonly colSpan?: number
  readonly fillColor?: string
}

export interface PaperTable {
  readonly table: readonly (readonly PaperCell[])[]
  readonly widths: readonly PaperWidth[]
  /** 'grid' draws every line, 'underline' only the bottom of each row, 'dashedBox' a box for a fingerprint or seal. */
  readonly layout: 'grid' | 'underline' | 'dashedBox'
  /** Least height of each row in points. */
  readonly rowHeight?: number
  readonly margin?: PaperSpacing
  readonly unbreakable?: boolean
}

export interface PaperQr {
  readonly qr: string
  /** Edge length in points. */
  readonly fit: number
  readonly alignment?: 'left' | 'center' | 'right'
  readonly margin?: PaperSpacing
}

/** A signature as it was drawn: strokes of x, y, x, y … in thousandths of a field of this size in points. */
export interface PaperInk {
  readonly ink: readonly (readonly number[])[]
  readonly width: number
  readonly height: number
  readonly margin?: PaperSpacing
}

/**
 * What can stand on a paper: a closed set without functions, links, pictures or files, so that a definition can be
 * compared, stored and sent to another thread, and nothing typed by a person can make the renderer fetch anything.
 */
export type PaperNode = PaperText | PaperStack | PaperColumns | PaperTable | PaperQr | PaperInk

/** A paper as plain data: everything the renderer needs and nothing that depends on when or where it is rendered. */
export interface PaperDefinition {
  readonly pageSize: 'A4' | { readonly widthMm: number; readonly heightMm: number | 'auto' }
  readonly marginsMm: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  readonly title: string
  readonly language: PaperLanguage
  /** Creation date written into the file: the day of issue, never the moment of rendering. */
  readonly createdOn: PlainDate
  readonly content: readonly PaperNode[]
  /** Running head of every page, so that loose sheets find back to their file. */
  readonly headerText?: string
  /** Verification code at the top of the first page (design: every paper can be checked offline at the kiosk). */
  readonly headerQr?: { readonly qr: string; readonly caption: string }
  /** Footer with the places {page} and {pages}. */
  readonly footerPattern?: string
  readonly watermark?: string
}
