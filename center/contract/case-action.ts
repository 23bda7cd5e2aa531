import { z } from 'zod'
import { id, opId, pathId, version } from './base.ts'
import { CASE_FILE_STATUSES } from './statuses.ts'
import { LIMITS, longText } from './values/text.ts'

/** A stated reason; never empty. */
export const reason = longText(LIMITS.reason).min(1, 'problems.value.required')

/** The second person of an action that needs two, at the same screen. */
export const approval = z.strictObject({ username: z.string().max(64), password: z.string().max(200) })

/** What every action on a case file says: which, and the version the form was opened with. */
export const versioned = { opId, id: pathId, version }

/** What every action on a case file answers. */
export const caseAction = z.object({ id, version, status: z.enum(CASE_FILE_STATUSES) })
