import { ORPCError } from '@orpc/server'
import { DomainError } from '#center/contract/domain-error.ts'
import {
  PROBLEMS,
  type Problem,
  type ProblemCode,
  type ProblemField,
  type ProblemParams,
} from '#center/contract/problems.ts'

interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
  readonly message: string
  readonly code?: string
  readonly keys?: readonly string[]
}

/** The only place that makes an answer of a refusal (RFC 9457). @param requestId shown to people who ask for help */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof DomainError) return problem(error.code, requestId, error.params, error.fields, error.current)
  if (error instanceof ORPCError) {
    if (error.cause instanceof DomainError) return problemOf(error.cause, requestId)
    const issues = (error.data as { issues?: readonly Issue[] } | undefined)?.issues
    if (error.status === 400 && issues !== undefined)
      return problem('request.invalid', requestId, {}, issues.flatMap(fieldsOf))
    if (error.status === 400) return problem('request.malformed', requestId)
    if (error.status === 413) return problem('request.too-large', requestId)
  }
  return problem('request.crashed', requestId)
}

export function problem(
  code: ProblemCode,
  requestId: string,
  params: ProblemParams = {},
  fields: readonly ProblemField[] = [],
  current?: unknown,
): Problem {
  return {
    type: `urn:problem:${code}`,
    title: code,
    status: PROBLEMS[code].status,
    detail: code,
    instance: `urn:request:${requestId}`,
    code,
    params,
    fields,
    ...(current === undefined ? {} : { current }),
  }
}

export function problemResponse(body: Problem): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json' },
  })
}

/** A finding of a schema as a field; schemas that carry no key of ours are told by what kind of finding it is. */
function fieldsOf(issue: Issue): ProblemField[] {
  const path = (issue.path ?? []).map(part => {
    const key = typeof part === 'object' ? part.key : part
    return typeof key === 'number' ? key : String(key)
  })
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map(key => ({ path: [...path, key], key: 'problems.value.unknown-field' }))
  return [{ path, key: issue.message.startsWith('problems.') ? issue.message : 'problems.value.wrong-form' }]
}
