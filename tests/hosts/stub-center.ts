import type { CenterEvent } from '#center/contract/events.ts'
import { PROBLEMS, type ProblemCode } from '#center/contract/problems.ts'
import type { CenterAnswers } from '#host/host-app.ts'

const LIMIT = 1_000_000

/** A center without rules and without a database, for tests that are about a host and not about the center. */
export interface StubCenter extends CenterAnswers {
  /** Signals of requests that ended before their answer did. */
  readonly cancelled: string[]
}

function problem(code: ProblemCode): Response {
  const { status } = PROBLEMS[code]
  const body = {
    type: `/problems/${code}`,
    title: code,
    status,
    detail: code,
    instance: '/',
    code,
    params: {},
    fields: [],
  }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })
}

class StubEvents {
  readonly #open = new Set<ReadableStreamDefaultController<Uint8Array>>()

  stream(request: Request, cancelled: string[]): Response {
    const { pathname } = new URL(request.url)
    const end = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      if (this.#open.delete(controller)) cancelled.push(pathname)
    }
    let own: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({
      start: controller => {
        own = controller
        this.#open.add(controller)
        controller.enqueue(new TextEncoder().encode(': open\n\n'))
        request.signal.addEventListener('abort', () => end(controller))
      },
      cancel: () => {
        if (own !== undefined) end(own)
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }

  tell(event: CenterEvent): void {
    for (const controller of this.#open)
      controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`))
  }
}

async function parsed(request: Request): Promise<Record<string, unknown> | Response> {
  const text = await request.text()
  if (text.length > LIMIT) return problem('request.too-large')
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return problem('request.malformed')
  }
}

/** The one account of the stub. */
export const STUB_ACCOUNT = { username: 'manager', password: 'right' }

export function createStubCenter(): StubCenter {
  const cancelled: string[] = []
  const events = new StubEvents()
  let draft: unknown = null

  async function write(pathname: string, body: Record<string, unknown>): Promise<Response> {
    if (pathname === '/api/sessions') {
      if (typeof body.username !== 'string' || typeof body.password !== 'string') return problem('request.invalid')
      const isRight = body.password === STUB_ACCOUNT.password
      return isRight ? Response.json({ token: 'stub-token' }) : problem('session.wrong-credentials')
    }
    if (pathname === '/api/drafts') draft = body.value
    if (pathname === '/api/visits') events.tell({ noun: 'ticket', id: 1 })
    return Response.json({ version: 1, value: draft, savedAt: null })
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const isSignedIn = request.headers.get('authorization') === 'Bearer stub-token'
    if (pathname === '/api/center')
      return request.method === 'GET' ? Response.json({ state: 'ready' }) : problem('request.wrong-method')
    if (pathname === '/api/sessions/current')
      return isSignedIn ? Response.json({ username: STUB_ACCOUNT.username }) : problem('session.required')
    if (pathname === '/api/events') return isSignedIn ? events.stream(request, cancelled) : problem('session.required')
    if (!['/api/sessions', '/api/drafts', '/api/drafts/opened', '/api/visits'].includes(pathname))
      return problem('request.unknown-route')
    const body = await parsed(request)
    return body instanceof Response ? body : write(pathname, body)
  }

  return { cancelled, fetch: answer }
}
