const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
/** Longest comment that may stand behind the directory. */
const COMMENT_BYTES = 65_535
/** A workbook has a few dozen parts. */
const MOST_ENTRIES = 500

/**
 * Bytes the entries of a ZIP say they unpack to; undefined where it is none, has too many parts or a size beyond four
 * gigabytes. The library stops where an entry grows beyond what it says.
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const entries = view.getUint16(end + 10, true)
  if (entries === 0 || entries > MOST_ENTRIES) return undefined
  let at = view.getUint32(end + 16, true)
  let sum = 0
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined
    const size = view.getUint32(at + 24, true)
    if (size === 0xffffffff) return undefined
    sum += size
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return sum
}

function findEnd(view: DataView): number | undefined {
  const from = view.byteLength - END_BYTES
  for (let at = from; at >= 0 && at >= from - COMMENT_BYTES; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return undefined
}
