import { request } from 'node:http'

/** A vendor's service is on this machine or nowhere. */
const LOOPBACK = '127.0.0.1'

/** Longest time one reading may take, in milliseconds (security: reader 5 s). */
export const READING_LIMIT_MS = 5000

/** The service answered with something that is no answer: wrong status, too long, not JSON. */
export class VendorAnswerError extends Error {
  override readonly name = 'VendorAnswerError'
}

/** An answer as it came: names and values, nothing believed yet. */
export type VendorAnswer = Readonly<Record<string, unknown>>

export interface VendorCall {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly port: number
  /** Bytes an answer may have. */
  readonly sizeLimit: number
  readonly signal: AbortSignal
}

/**
 * Asks a vendor's service on this machine. No redirect is followed, no connection is kept, nothing beyond the size limit is read.
 * @throws VendorAnswerError where an answer came that is none; any other error where none came
 */
export async function callVendor(call: VendorCall): Promise<VendorAnswer> {
  return parseAnswer(await receive(call))
}

function receive({ method, path, port, sizeLimit, signal }: VendorCall): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: LOOPBACK, port, path, method, agent: false, signal }, response => {
      const refuse = (reason: string) => {
        response.destroy()
        reject(new VendorAnswerError(reason))
      }
      if (response.statusCode !== 200) return refuse(`status ${response.statusCode}`)
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        if (size > sizeLimit) refuse('too long')
        else parts.push(part)
      })
      response.on('end', () => resolve(Buffer.concat(parts)))
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}

function parseAnswer(bytes: Uint8Array): VendorAnswer {
  let answer: unknown
  try {
    answer = JSON.parse(decode(bytes))
  } catch {
    // The text may be somebody's data: it goes into no error.
    throw new VendorAnswerError('not JSON')
  }
  if (!isRecord(answer)) throw new VendorAnswerError('not a record')
  return answer
}

/** UTF-8, or GBK as older services write it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

export const isRecord = (value: unknown): value is VendorAnswer =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
