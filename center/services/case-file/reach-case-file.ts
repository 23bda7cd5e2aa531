import { DomainError } from '#center/contract/domain-error.ts'
import type { PermissionAction } from '#center/contract/permissions.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { type Helper, reachesHelpers, reaching } from '#center/domain/permission/reach.ts'
import { listHelpers } from '#db/repositories/assignment.ts'
import { type FoundCaseFile, findCaseFile } from '#db/repositories/case-file.ts'
import { findGrant } from '#db/repositories/session.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'

/**
 * The case file if the actor may reach it for this action; "not yours" and "not there" are one answer.
 * Where only a grant with a reason reaches, the reason must have been given in this session (opening or route).
 * @param hasReason the route itself carries a reason
 * @throws DomainError 'case-file.not-found' | 'case-file.reason-needed'
 */
export async function reachCaseFile(
  deps: Deps,
  db: Reader,
  actor: Actor,
  action: PermissionAction,
  id: number,
  hasReason = false,
): Promise<FoundCaseFile & { readonly helpers: readonly Helper[] }> {
  const found = await findCaseFile(db, id)
  if (found === undefined) throw new DomainError('case-file.not-found')
  const file = { ...found, helpers: reachesHelpers(action) ? await listHelpers(db, id) : [] }
  const now = deps.now()
  const grants = reaching(actor, action, file, shanghaiDateOf(now))
  if (grants.length === 0) throw new DomainError('case-file.not-found')
  if (hasReason || grants.some(grant => grant.withReason !== true)) return file
  const until = await findGrant(db, actor.sessionId, id)
  if (until === undefined || until <= now) throw new DomainError('case-file.reason-needed')
  return file
}

/** The version the form was opened with must still be the one. @throws DomainError 'case-file.changed-meanwhile' with what stands now */
export function assertVersion(file: FoundCaseFile, version: number, current: unknown): void {
  if (file.version !== version)
    throw new DomainError('case-file.changed-meanwhile', { yours: version, current: file.version }, { current })
}
