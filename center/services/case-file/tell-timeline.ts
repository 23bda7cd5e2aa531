import { listCaseJournal } from '#db/repositories/journal.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { reachCaseFile } from './reach-case-file.ts'

/** Entries that only follow from another one beside them; the story tells each thing once. */
const FOLLOWING = new Set([
  'caseFile.accepted',
  'caseFile.returned',
  'caseFile.mediationStarted',
  'caseFile.settled',
  'caseFile.failed',
  'paper.issued',
])

/** The story of a case: each journal entry as a sentence key with its values. */
export async function tellTimeline(deps: Deps, actor: Actor, input: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  return (await listCaseJournal(deps.db, file.id))
    .filter(entry => !FOLLOWING.has(entry.action))
    .map(entry => ({
      id: entry.id,
      at: entry.at,
      by: entry.staffName ?? entry.stationCode ?? '',
      key: entry.action,
      params: JSON.parse(entry.detail) as Record<string, string | number>,
    }))
}
