import { describe, expect, it } from 'vitest'
import { EXIF, jpeg, PNG_EXIF, pdf, pdfHiding, png, webp } from '#tests/fixtures/files.ts'
import { findFileType } from './file-type.ts'

const text = (words: string) => new TextEncoder().encode(words)

describe('what a file is', () => {
  it.each([
    ['image/jpeg', jpeg(2000, 1500), 1],
    ['image/png', png(300, 200), 1],
    ['image/webp', webp(), 1],
    ['application/pdf', pdf(3), 3],
    ['application/pdf', pdfHiding('<< /Type /Page >> << /Type /Catalog >>'), 2],
  ])('%s is known by what it holds', async (type, bytes, sheets) =>
    expect(await findFileType(bytes)).toEqual({ ok: true, type, sheets }),
  )

  it.each([
    ['nothing', new Uint8Array(), 'not-a-file'],
    ['a page of the web', text('<html><script>'), 'not-a-file'],
    ['a program', text('MZ\u0090'), 'not-a-file'],
    ['a picture cut off', jpeg(10, 10).slice(0, 6), 'not-a-file'],
    ['a picture without an end', png(10, 10).slice(0, 40), 'not-a-file'],
    ['a PDF without pages', pdf(0), 'not-a-file'],
    ['a PDF cut off', pdf(1).slice(0, 20), 'not-a-file'],
    ['an empty picture', jpeg(0, 10), 'not-a-file'],
    ['a picture of 60 megapixels', jpeg(10_000, 6000), 'too-large'],
    ['a photograph with its place', jpeg(100, 100, EXIF), 'carries-place'],
    ['a PNG with camera data', png(100, 100, [PNG_EXIF]), 'carries-place'],
    ['a WebP with camera data', webp('EXIF'), 'carries-place'],
    ['a PDF with a script', pdf(1, '<< /S /JavaScript /JS (app.alert(1)) >>'), 'active-content'],
    ['a PDF with a script under another spelling', pdf(1, '<< /S /Java#53cript >>'), 'active-content'],
    ['a PDF that opens something', pdf(1, '<< /OpenAction 3 0 R >>'), 'active-content'],
    ['a PDF with a password', pdf(1, '<< /Encrypt 9 0 R >>'), 'active-content'],
    ['a PDF with a script in a packed part', pdfHiding('<< /S /JavaScript >>'), 'active-content'],
  ])('%s is refused', async (_name, bytes, reason) => expect(await findFileType(bytes)).toEqual({ ok: false, reason }))
})
