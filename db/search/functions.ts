import type { Database } from 'better-sqlite3'
import { comparable } from '#center/domain/name/comparable.ts'
import { nameTokens } from './name-tokens.ts'

/** What SQL may call beside the engine's own: `comparable` of a text, `name_tokens` of names on lines of their own. */
export function addSearchFunctions(connection: Database): void {
  connection.function('comparable', { deterministic: true }, text => comparable(String(text)))
  connection.function('name_tokens', { deterministic: true }, names => nameTokens(String(names).split('\n')))
}
