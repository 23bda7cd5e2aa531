import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, onError } from '@orpc/server'
import { Hono } from 'hono'
import { DomainError } from '#center/contract/domain-error.ts'
import { contract } from '#center/contract/index.ts'
import type { Problem } from '#center/contract/problems.ts'
import { hexOf } from '#center/contract/values/hex.ts'
import type { Deps } from '#center/services/deps.ts'
import { assertAdmitted } from '#center/services/session/admit.ts'
import { authenticate } from '#center/services/session/authenticate.ts'
import { withCheckedBody } from './checked-body.ts'
import { eventStream } from './event-stream.ts'
import { handlers } from './handlers.ts'
import { problem, problemOf, problemResponse } from './problem.ts'
import type { RequestContext } from './request-context.ts'
import { routesOf } from './routes.ts'

export interface Api {
  fetch(request: Request, from: { readonly isOwnMachine: boolean }): Promise<Response>
}

/** Told of what went wrong inside; nothing of it leaves the host. */
export type ReportError = (error: unknown, requestId: string) => void

/** The one handler of a center: (Request) => Response. Hosts adapt and stop; every rule is behind this line. */
export function createApi(deps: Deps, reportError: ReportError): Api {
  const openApi = new OpenAPIHandler(handlers, {
    customErrorResponseBodyEncoder: error => problemOf(error, ''),
    interceptors: [
      onError((error, { context }) => {
        if (!(error instanceof DomainError) && !(error instanceof ORPCError)) reportError(error, context.requestId)
      }),
    ],
  })
  const routes = routesOf(contract)
  const app = new Hono<{ Bindings: { isOwnMachine: boolean; requestId: string } }>()

  app.get('/api/events', async context => {
    const { actor, isOwnMachine } = await contextOf(deps, context.req.raw, context.env)
    assertAdmitted({ action: 'ticketBoard.read', object: 'center' }, '/events', actor, isOwnMachine)
    return eventStream(context, deps)
  })

  app.all('/api/*', async context => {
    const sent = context.req.raw
    const below = new URL(sent.url).pathname.slice('/api'.length)
    const route = routes.find(({ method, matches }) => method === sent.method && matches(below))
    const request = await withCheckedBody(sent, route?.maxBytes)
    const { matched, response } = await openApi.handle(request, {
      prefix: '/api',
      context: await contextOf(deps, request, context.env),
    })
    if (!matched) {
      return problemResponse(
        problem(
          routes.some(({ matches }) => matches(below)) ? 'request.wrong-method' : 'request.unknown-route',
          context.env.requestId,
        ),
      )
    }
    if (response.status < 400) return response
    return problemResponse({
      ...((await response.json()) as Problem),
      instance: `urn:request:${context.env.requestId}`,
    })
  })

  app.notFound(context => problemResponse(problem('request.unknown-route', context.env.requestId)))
  app.onError((error, context) => {
    if (!(error instanceof DomainError)) reportError(error, context.env.requestId)
    return problemResponse(problemOf(error, context.env.requestId))
  })

  return {
    async fetch(request, { isOwnMachine }) {
      const response = await app.fetch(request, { isOwnMachine, requestId: hexOf(deps.randomBytes(8)) })
      response.headers.set('cache-control', 'no-store')
      response.headers.set('x-content-type-options', 'nosniff')
      return response
    },
  }
}

/** Who asks, read anew on each request: token, session, roles. */
async function contextOf(
  deps: Deps,
  request: Request,
  env: { isOwnMachine: boolean; requestId: string },
): Promise<RequestContext> {
  const token = /^Bearer ([0-9a-f]{64})$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const actor = token === undefined ? null : await authenticate(deps, token)
  return { deps, actor, isOwnMachine: env.isOwnMachine, requestId: env.requestId }
}
