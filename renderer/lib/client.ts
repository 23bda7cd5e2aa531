import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { type Contract, contract } from '#center/contract/index.ts'
import type { Problem } from '#center/contract/problems.ts'
import { sessionToken } from './session-token.ts'

/** The one typed client of every page: `client.caseFile.get({ id })`. */
export type Client = JsonifiedClient<ContractRouterClient<Contract>>

/** A refusal of the center; `problem.code` is a text key of namespace problems. */
export class RefusedError extends Error {
  override name = 'RefusedError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** The center did not answer: host gone, cable out, or still starting. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

const link = new OpenAPILink(contract, {
  url: () => new URL('/api', location.href).href,
  headers: () => {
    const token = sessionToken.get()
    return token === null ? {} : { authorization: `Bearer ${token}` }
  },
  fetch: async (request, init) => {
    const response = await fetch(request, { ...init, cache: 'no-store', credentials: 'omit' }).catch(
      (cause: unknown) => {
        throw new UnreachableError('unreachable', { cause })
      },
    )
    if (response.status >= 400) throw new RefusedError((await response.json()) as Problem)
    return response
  },
})

export const client: Client = createORPCClient(link)

/** The problem behind whatever a call threw; null where it was no refusal (then the center is unreachable). */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof RefusedError) return error.problem
  if (error instanceof ORPCError && error.cause instanceof RefusedError) return error.cause.problem
  return null
}
