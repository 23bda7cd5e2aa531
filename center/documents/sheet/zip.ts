const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

// The moment of a ZIP entry is fixed, so that equal tables give equal files.
const DOS_DATE = 0x5a21

/** Packs named texts into a ZIP container (the format of XLSX files). */
export async function zipOf(files: readonly { readonly name: string; readonly text: string }[]): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const raw = encoder.encode(file.text)
    const packed = await deflated(raw)
    const name = encoder.encode(file.name)
    const common = fields([
      [2, 20],
      [2, 0x0800],
      [2, 8],
      [2, 0],
      [2, DOS_DATE],
      [4, crc32(raw)],
      [4, packed.length],
      [4, raw.length],
      [2, name.length],
      [2, 0],
    ])
    parts.push(fields([[4, 0x04034b50]]), common, name, packed)
    directory.push(
      fields([
        [4, 0x02014b50],
        [2, 20],
      ]),
      common,
      fields([
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ]),
      name,
    )
    offset += 4 + common.length + name.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, size],
    [4, offset],
    [2, 0],
  ])
  return new Uint8Array(await new Blob([...parts, ...directory, end].map(part => new Uint8Array(part))).arrayBuffer())
}

/** Little-endian fields of [bytes, value]. */
function fields(list: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(list.reduce((sum, [length]) => sum + length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [length, value] of list) {
    if (length === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += length
  }
  return bytes
}
