import { DomainError } from '#center/contract/domain-error.ts'

/** Most bytes and nesting of a JSON body (security rules of the API). */
export const BODY_LIMIT = 1_000_000
export const DEPTH_LIMIT = 32

/**
 * The request with its body read to the limit and known to be JSON, or as it was where it has none.
 * @throws DomainError 'request.too-large' | 'request.malformed'
 */
export async function withCheckedBody(request: Request): Promise<Request> {
  if (request.body === null || request.method === 'GET' || request.method === 'HEAD') return request
  const text = await readText(request)
  if (text !== '') {
    if (!(request.headers.get('content-type') ?? '').startsWith('application/json'))
      throw new DomainError('request.malformed')
    assertJson(text)
  }
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, {
    method: request.method,
    headers,
    body: text === '' ? null : text,
    signal: request.signal,
  })
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) throw new DomainError('request.too-large')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let size = 0
  let text = ''
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > BODY_LIMIT) throw new DomainError('request.too-large')
      text += decoder.decode(chunk, { stream: true })
    }
    return text + decoder.decode()
  } catch (cause) {
    if (cause instanceof DomainError) throw cause
    throw new DomainError('request.malformed', {}, { cause })
  }
}

function assertJson(text: string): void {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new DomainError('request.malformed', {}, { cause })
  }
  if (depthOf(value, 0) > DEPTH_LIMIT) throw new DomainError('request.malformed')
}

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > DEPTH_LIMIT) return depth
  return Math.max(depth, ...Object.values(value).map(child => depthOf(child, depth + 1)))
}
