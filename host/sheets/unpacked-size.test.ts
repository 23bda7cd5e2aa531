import { describe, expect, it } from 'vitest'
import { zipOf } from '#center/documents/sheet/zip.ts'
import { createSheetReader } from './sheet-reader.ts'
import { unpackedSize } from './unpacked-size.ts'

const swelling = () => zipOf([{ name: 'xl/worksheets/sheet1.xml', text: ' '.repeat(61_000_000) }])

describe('a zipped file', () => {
  it('says how large it unpacks before anybody unpacks it', async () => {
    expect(
      unpackedSize(
        await zipOf([
          { name: 'a', text: 'four' },
          { name: 'b', text: 'sixsix' },
        ]),
      ),
    ).toBe(10)
  })
  it('that is none, or is cut off, says nothing', async () => {
    const zip = await zipOf([{ name: 'a', text: 'four' }])
    expect(unpackedSize(new TextEncoder().encode('PK\u0003\u0004 and nothing more of a zip'))).toBeUndefined()
    expect(unpackedSize(zip.slice(0, zip.length - 5))).toBeUndefined()
    expect(unpackedSize(new Uint8Array())).toBeUndefined()
  })
  it('that swells is refused by the reader, small as it is', async () => {
    const bomb = await swelling()
    expect(bomb.length).toBeLessThan(100_000)
    expect(await createSheetReader().read(bomb)).toEqual({ outcome: 'tooLarge' })
  })
  it('that is no workbook is unreadable, and the thread ends', async () => {
    expect(await createSheetReader().read(await zipOf([{ name: 'a', text: 'four' }]))).toEqual({
      outcome: 'unreadable',
    })
  })
})
