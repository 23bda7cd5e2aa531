import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'

/** Millimetres from the upper right corner at which the running number of a sheet stands. */
const NUMBER_MM = { right: 15, top: 10 }
const POINTS_PER_MM = 72 / 25.4
const NUMBER_SIZE = 12

/** Counts the pages of papers and binds them into one volume (docs/decisions/025). */
export interface VolumeBinder {
  pageCount(pdf: Uint8Array): Promise<number>
  /** One PDF: the contents sheet, then the papers with running page numbers from 1. Equal papers give equal bytes. */
  bind(contents: Uint8Array, papers: readonly Uint8Array[]): Promise<Uint8Array>
}

/** Binder with pdf-lib, which reads and writes bytes and nothing else: no file, no address. */
export function createVolumeBinder(): VolumeBinder {
  return {
    pageCount: async pdf => (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount(),
    async bind(contents, papers) {
      const volume = await PDFDocument.create({ updateMetadata: false })
      const add = async (pdf: Uint8Array) => {
        const source = await PDFDocument.load(pdf, { updateMetadata: false })
        return (await volume.copyPages(source, source.getPageIndices())).map(page => volume.addPage(page))
      }
      await add(contents)
      const font = await volume.embedFont(StandardFonts.Helvetica)
      let number = 0
      for (const paper of papers)
        for (const page of await add(paper)) {
          number += 1
          const text = String(number)
          page.drawText(text, {
            x: page.getWidth() - NUMBER_MM.right * POINTS_PER_MM - font.widthOfTextAtSize(text, NUMBER_SIZE),
            y: page.getHeight() - NUMBER_MM.top * POINTS_PER_MM,
            size: NUMBER_SIZE,
            font,
            color: rgb(0, 0, 0),
          })
        }
      return volume.save({ useObjectStreams: false })
    },
  }
}
