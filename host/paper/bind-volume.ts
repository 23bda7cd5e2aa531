import { PDFDocument, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import type { AttachmentType } from '#center/contract/values/attachment.ts'
import type { VolumeBinder, VolumePart } from '#center/services/volume/volume-binder.ts'
import { drawNumber, layPage, layPicture } from './lay-sheet.ts'

const load = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false })

/** Pages of a PDF as they are, at the end of the volume. */
async function takeOver(volume: PDFDocument, pdf: Uint8Array): Promise<PDFPage[]> {
  const source = await load(pdf)
  return (await volume.copyPages(source, source.getPageIndices())).map(page => volume.addPage(page))
}

/** Sheets a page of material becomes. @throws Error where it cannot be read */
async function layMaterial(volume: PDFDocument, type: AttachmentType, bytes: Uint8Array): Promise<PDFPage[]> {
  switch (type) {
    case 'image/jpeg':
      return [layPicture(volume, await volume.embedJpg(bytes))]
    case 'image/png':
      return [layPicture(volume, await volume.embedPng(bytes))]
    case 'image/webp':
      throw new Error('PDF has no WebP pictures')
    case 'application/pdf':
      return (await takeOver(volume, bytes)).map(layPage)
  }
}

/** Binder with pdf-lib, which reads and writes bytes and nothing else: no file, no address (docs/decisions/025). */
export function createVolumeBinder(): VolumeBinder {
  const lay = (volume: PDFDocument, part: VolumePart) =>
    part.kind === 'paper' ? takeOver(volume, part.bytes) : layMaterial(volume, part.type, part.bytes)
  return {
    async sheetsOf(part) {
      try {
        return (await lay(await PDFDocument.create({ updateMetadata: false }), part)).length
      } catch (error) {
        // A paper of the center itself must be readable; what somebody brought may not be.
        if (part.kind === 'paper') throw error
        return 0
      }
    },
    async bind(contents, parts) {
      const volume = await PDFDocument.create({ updateMetadata: false })
      await takeOver(volume, contents)
      const font = await volume.embedFont(StandardFonts.Helvetica)
      let number = 0
      for await (const part of parts)
        for (const page of await lay(volume, part)) {
          number += 1
          drawNumber(page, font, number)
        }
      return volume.save({ useObjectStreams: false })
    },
  }
}
