import { type AttachmentType, MAX_PIXELS } from '#center/contract/values/attachment.ts'

/** What a file is, from its bytes alone. */
export type FileFinding =
  | { readonly ok: true; readonly type: AttachmentType; readonly sheets: number }
  | { readonly ok: false; readonly reason: 'not-a-file' | 'too-large' | 'active-content' | 'carries-place' }

const NOT_A_FILE: FileFinding = { ok: false, reason: 'not-a-file' }
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0) =>
  magic.every((byte, index) => bytes[at + index] === byte)

/**
 * Type of a file by magic and parse, whatever it is called: JPEG, PNG, WebP or PDF. Pictures over 50 megapixels, pictures
 * that still carry camera data (EXIF may hold the place they were taken at) and PDFs that can do something are refused.
 */
export async function findFileType(bytes: Uint8Array): Promise<FileFinding> {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return pictureOf('image/jpeg', readJpeg(bytes))
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return pictureOf('image/png', readPng(bytes))
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8))
    return pictureOf('image/webp', readWebp(bytes))
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return readPdf(bytes)
  return NOT_A_FILE
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly hasCameraData: boolean
}

function pictureOf(type: AttachmentType, picture: Picture | undefined): FileFinding {
  if (picture === undefined || picture.width === 0 || picture.height === 0) return NOT_A_FILE
  if (picture.width * picture.height > MAX_PIXELS) return { ok: false, reason: 'too-large' }
  if (picture.hasCameraData) return { ok: false, reason: 'carries-place' }
  return { ok: true, type, sheets: 1 }
}

/** Segments of a JPEG up to its first frame (ITU-T T.81); APP1 holds EXIF and XMP. */
function readJpeg(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let hasCameraData = false
  for (let at = 2; at + 9 < bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const length = view.getUint16(at + 2)
    if (length < 2) return undefined
    if (marker === 0xe1) hasCameraData = true
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), hasCameraData }
    at += 2 + length
  }
  return undefined
}

/** Chunks of a PNG (ISO/IEC 15948); the size stands in the first, camera data in eXIf. */
function readPng(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || latin1(bytes.subarray(12, 16)) !== 'IHDR') return undefined
  const size = { width: view.getUint32(16), height: view.getUint32(20) }
  let hasCameraData = false
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = latin1(bytes.subarray(at + 4, at + 8))
    if (name === 'eXIf') hasCameraData = true
    if (name === 'IEND') return { ...size, hasCameraData }
  }
  return undefined
}

/** Chunks of a WebP (RFC 9649): simple, lossless or extended; camera data stand in EXIF. */
function readWebp(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const three = (at: number) => view.getUint8(at) + (view.getUint8(at + 1) << 8) + (view.getUint8(at + 2) << 16)
  let size: { width: number; height: number } | undefined
  let hasCameraData = false
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = latin1(bytes.subarray(at, at + 4))
    const length = view.getUint32(at + 4, true)
    const from = at + 8
    if (from + length > bytes.length) return undefined
    if (name === 'VP8X' && length >= 10) size = { width: three(from + 4) + 1, height: three(from + 7) + 1 }
    if (name === 'VP8 ' && length >= 10)
      size ??= { width: view.getUint16(from + 6, true) & 0x3fff, height: view.getUint16(from + 8, true) & 0x3fff }
    if (name === 'VP8L' && length >= 5) {
      const bits = view.getUint32(from + 1, true)
      size ??= { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    if (name === 'EXIF' || name === 'XMP ') hasCameraData = true
    at = from + length + (length % 2)
  }
  return size === undefined ? undefined : { ...size, hasCameraData }
}

/** Names of a PDF by which it could run, open or carry something (ISO 32000-1, 12.6 and 7.11.4), or be locked. */
const ACTIVE = /\/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFiles?|XFA|RichMedia|SubmitForm|ImportData|Encrypt)\b/

/** Most a compressed part of a PDF may grow to, so that a small file cannot fill the memory. */
const MAX_INFLATED = 40_000_000

async function readPdf(bytes: Uint8Array): Promise<FileFinding> {
  const text = latin1(bytes)
  if (!text.slice(-2048).includes('%%EOF')) return NOT_A_FILE
  const parts = [text.replaceAll(/stream\r?\n[\s\S]*?endstream/g, '')]
  for (const { index } of text.matchAll(/\/ObjStm\b/g)) {
    const inside = await objectStream(bytes, text, index)
    // What cannot be looked into is not taken.
    if (inside === undefined) return { ok: false, reason: 'active-content' }
    parts.push(inside)
  }
  const plain = parts.map(part =>
    part.replaceAll(/#([0-9a-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
  if (plain.some(part => ACTIVE.test(part))) return { ok: false, reason: 'active-content' }
  const sheets = plain.reduce((sum, part) => sum + (part.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0), 0)
  return sheets === 0 ? NOT_A_FILE : { ok: true, type: 'application/pdf', sheets }
}

/** The objects a compressed object stream holds (ISO 32000-1, 7.5.7), or undefined where it cannot be read. */
async function objectStream(bytes: Uint8Array, text: string, nameAt: number): Promise<string | undefined> {
  const head = /stream\r?\n/g
  head.lastIndex = nameAt
  const start = head.exec(text)
  if (start === null) return undefined
  const from = start.index + start[0].length
  const to = text.indexOf('endstream', from)
  if (to < 0 || !text.slice(text.lastIndexOf('<<', nameAt), from).includes('/FlateDecode')) return undefined
  return inflated(bytes.subarray(from, to))
}

async function inflated(bytes: Uint8Array): Promise<string | undefined> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'))
  let text = ''
  try {
    for await (const chunk of stream) {
      text += latin1(chunk)
      if (text.length > MAX_INFLATED) return undefined
    }
  } catch {
    // A line end after the data is no part of them; what came before it is whole.
    return text === '' ? undefined : text
  }
  return text
}
