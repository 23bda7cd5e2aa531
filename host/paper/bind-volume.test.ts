import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { VolumePart } from '#center/services/volume/volume-binder.ts'
import { pdf, png, webp } from '#tests/fixtures/files.ts'
import { pdfColour, pdfPages } from '#tests/fixtures/pdf-tools.ts'
import { BLUE, GREEN, quartersJpeg, quartersPdf, quartersPng, RED, YELLOW } from '#tests/fixtures/quarters.ts'
import { createVolumeBinder } from './bind-volume.ts'

const { sheetsOf, bind } = createVolumeBinder()
const A4 = [595, 842]
const WHITE = [255, 255, 255]
const near = (colour: readonly number[]) => colour.map(value => (value > 200 ? 255 : value < 55 ? 0 : value))

const material = (type: Extract<VolumePart, { kind: 'material' }>['type'], bytes: Uint8Array): VolumePart => ({
  kind: 'material',
  type,
  bytes,
})

async function a4(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage([595.28, 841.89])
  return document.save()
}
async function* each(parts: readonly VolumePart[]) {
  yield* parts
}

/** Where the middle of each quarter of what is shown lies, as shares of the sheet. @param shown width ÷ height */
function quarterMiddles(sheet: { width: number; height: number }, shown: number, size: number) {
  const [across, down] = [size / 4 / sheet.width, size / shown / 4 / sheet.height]
  return [
    [0.5 - across, 0.5 - down],
    [0.5 + across, 0.5 - down],
    [0.5 - across, 0.5 + down],
    [0.5 + across, 0.5 + down],
  ] as const
}

describe('a volume', () => {
  it('shows material upright and whole on A4, each sheet with its number in the upper right corner', async () => {
    const parts = [
      { kind: 'paper', bytes: await a4() } as const,
      material('image/jpeg', quartersJpeg()),
      material('image/png', quartersPng(900, 1600)),
      material('application/pdf', await quartersPdf([0, 90, 180, 270], [1200, 600])),
      material('application/pdf', await quartersPdf([0, 90, 180, 270], [300, 500])),
    ]
    const counts: number[] = []
    for (const part of parts) counts.push(await sheetsOf(part))
    expect(counts).toEqual([1, 1, 1, 4, 4])
    const volume = await bind(await a4(), each(parts))
    const pages = pdfPages(volume)
    expect(pages.map(({ words }) => words.map(({ text }) => text))).toEqual([
      [],
      ...Array.from({ length: 11 }, (_, index) => [String(index + 1)]),
    ])
    for (const { width, height, words } of pages) {
      expect([width, height].map(Math.round).sort()).toEqual(A4)
      for (const { right, top } of words) {
        expect(width - right).toBeCloseTo(42.5, 0)
        expect(top).toBeGreaterThan(15)
        expect(top).toBeLessThan(30)
      }
    }
    const edge = 2 * 15 * (72 / 25.4)
    const shownOf = [
      [3, 48 / 32, 48 * 0.75],
      [4, 900 / 1600, (842 - edge) * (900 / 1600)],
      ...[5, 6, 7, 8].map(page => [page, 2, 842 - edge] as const),
      ...[9, 10, 11, 12].map(page => [page, 3 / 5, 300] as const),
    ] as const
    for (const [page, shown, size] of shownOf) {
      const sheet = pages[page - 1] ?? { width: 0, height: 0 }
      expect([page, shown > 1 === sheet.width > sheet.height]).toEqual([page, true])
      const seen = quarterMiddles(sheet, shown, size).map(([x, y]) => near(pdfColour(volume, page, x, y)))
      expect([page, seen]).toEqual([page, [RED, GREEN, BLUE, YELLOW]])
      // Whole: the outermost of what is shown is there, and right beside it is white.
      const [inside, outside] = [size / 2 - 3, size / 2 + 3].map(from => 0.5 - from / sheet.width)
      const down = 0.5 - size / shown / 4 / sheet.height
      expect([page, near(pdfColour(volume, page, inside ?? 0, down))]).toEqual([page, RED])
      expect([page, near(pdfColour(volume, page, outside ?? 0, down))]).toEqual([page, WHITE])
    }
    expect(await bind(await a4(), each(parts))).toEqual(volume)
  })

  it('counts no sheet for material that cannot be read, and does not bind it silently', async () => {
    const unreadable = [
      material('image/webp', webp()),
      material('image/png', png(20, 20)),
      material('application/pdf', pdf(3)),
      material('image/jpeg', new Uint8Array([0xff, 0xd8, 0xff])),
    ]
    for (const part of unreadable) {
      expect(await sheetsOf(part)).toBe(0)
      await expect(bind(await a4(), each([part]))).rejects.toThrow()
    }
    await expect(sheetsOf({ kind: 'paper', bytes: pdf(1) })).rejects.toThrow()
  })
})
