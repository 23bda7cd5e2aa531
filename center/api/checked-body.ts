import { DomainError } from '#center/contract/domain-error.ts'

/** Most bytes and nesting of a JSON body (security rules of the API). */
export const BODY_LIMIT = 1_000_000
export const DEPTH_LIMIT = 32

/**
 * The request with its body read to the limit and known to be JSON, or as it was where it has none.
 * @param limit most bytes; more only where the route says that it takes a file
 * @throws DomainError 'request.too-large' | 'request.malformed'
 */
export async function withCheckedBody(request: Request, limit: number = BODY_LIMIT): Promise<Request> {
  if (request.body === null || request.method === 'GET' || request.method === 'HEAD') return request
  const text = await readText(request, limit)
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

async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new DomainError('request.too-large')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let size = 0
  let text = ''
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > limit) throw new DomainError('request.too-large')
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
