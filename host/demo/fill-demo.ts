import type { Deps } from '#center/services/deps.ts'
import type { OpenDatabase } from '#db/open-database.ts'
import type { DemoOptions } from '../center-thread/messages.ts'

/** Placeholder until the generator lands in the next commit of this folder. */
export async function fillDemo(_deps: Deps, _database: OpenDatabase, _options: DemoOptions): Promise<void> {}
