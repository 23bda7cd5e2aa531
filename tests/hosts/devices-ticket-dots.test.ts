import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { create as createQr } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { defineTicket } from '#center/documents/ticket.ts'
import { escposJob } from '#host/devices/printer/escpos.ts'
import type { Bitmap } from '#host/devices/raster/bitmap.ts'
import { createTicketPainter } from '#host/devices/raster/draw-ticket.ts'
import { paperTexts } from '#host/paper/paper-texts.ts'
import { startPaperThread } from '#host/paper/paper-thread.ts'
import { ticketData } from '#tests/fixtures/papers.ts'

const definition = defineTicket(ticketData(), paperTexts('zh-CN'))
const draw = createTicketPainter()
const golden = (dots: number) => readFile(resolve('tests/fixtures/escpos', `ticket-${dots}.bin`))

/** The picture a printer would make of a job: only what it is told by GS v 0. */
function printedPicture(job: Uint8Array): Bitmap {
  const lines: Uint8Array[] = []
  let width = 0
  for (let at = 0; at < job.length; ) {
    const [first, second] = job.subarray(at)
    if (first === 0x1d && second === 0x76) {
      const head = Buffer.from(job.subarray(at, at + 8))
      const [bytesALine, height] = [head.readUInt16LE(4), head.readUInt16LE(6)]
      width = bytesALine * 8
      lines.push(job.subarray(at + 8, at + 8 + bytesALine * height))
      at += 8 + bytesALine * height
    } else at += first === 0x1b ? (second === 0x64 ? 3 : 2) : 4
  }
  const bits = new Uint8Array(Buffer.concat(lines))
  return { width, height: bits.length / (width / 8), bits }
}

const isBlack = ({ width, bits }: Bitmap, x: number, y: number) =>
  ((bits[(y * width) / 8 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0

/** The squares of the code as they stand on the picture: found by the long bar at the top of its left corner mark. */
function codeOnPicture(picture: Bitmap, size: number): string {
  const rows = Array.from({ length: picture.height }, (_, y) =>
    Array.from({ length: picture.width }, (_, x) => (isBlack(picture, x, y) ? '1' : '0')).join(''),
  )
  // Corner marks are seven squares wide, with seven clear ones or more between the two at the top.
  const top = rows.findIndex((row, y) => {
    const bars = [...row.matchAll(/1{35,}/g)]
    return bars.length === 2 && bars[0]?.[0].length === bars[1]?.[0].length && rows[y + 1] === row
  })
  const [left] = [...(rows[top] ?? '').matchAll(/1{35,}/g)]
  const square = (left?.[0].length ?? 0) / 7
  const at = (row: number, column: number) =>
    isBlack(picture, (left?.index ?? 0) + (column + 0.5) * square, Math.floor(top + (row + 0.5) * square))
  return Array.from({ length: size * size }, (_, n) => (at(Math.floor(n / size), n % size) ? '1' : '0')).join('')
}

describe.each([576, 384] as const)('a ticket on %i dots', dots => {
  it('is the same bytes as ever', async () => {
    expect(Buffer.from(escposJob(draw(definition, dots))).equals(await golden(dots))).toBe(true)
  })

  it('carries the code of the visit, square by square', async () => {
    const { size, data } = createQr(ticketData().qr, { errorCorrectionLevel: 'M' }).modules
    expect(codeOnPicture(printedPicture(await golden(dots)), size)).toBe([...data].join(''))
  })

  it('loses nothing at the edges', async () => {
    const picture = printedPicture(await golden(dots))
    expect(picture.width).toBe(dots)
    for (let y = 0; y < picture.height; y++)
      for (const x of [0, 1, 2, dots - 3, dots - 2, dots - 1]) expect(isBlack(picture, x, y)).toBe(false)
  })

  it('is drawn the same by the thread of the papers', async () => {
    const thread = startPaperThread()
    expect(escposJob(await thread.draw(definition, dots))).toEqual(escposJob(draw(definition, dots)))
    await thread.close()
  })
})

it('has a number as large as the paper is wide', async () => {
  const picture = printedPicture(await golden(576))
  const blackIn = (y: number) => Array.from({ length: 576 }, (_, x) => x).filter(x => isBlack(picture, x, y))
  const widest = Array.from({ length: picture.height }, (_, y) => blackIn(y)).map(xs => (xs.at(-1) ?? 0) - (xs[0] ?? 0))
  // 57 mm of the 72 that can be printed.
  expect(Math.max(...widest)).toBeGreaterThan(456)
})
