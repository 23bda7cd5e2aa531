import { countOpenTasks } from '#db/repositories/task.ts'
import type { Reader } from '#db/transaction.ts'

/** How many tasks of other units and of task forces are still owed or not looked at; none may be left when a case is closed. */
export const openTasks = (db: Reader, caseFileId: number): Promise<number> => countOpenTasks(db, caseFileId)
