import { z } from 'zod'
import { id, instant, page, read, total } from './base.ts'
import { CASE_FILE_STATUSES, LAMPS, NEXT_STEPS, RISK_COLOURS } from './statuses.ts'

export const caseFileRow = z.object({
  id,
  code: z.string(),
  status: z.enum(CASE_FILE_STATUSES),
  typeCode: z.string(),
  /** Masked names of both sides. */
  applicant: z.string().nullable(),
  respondent: z.string().nullable(),
  unitName: z.string(),
  ownerName: z.string().nullable(),
  nextStep: z.enum(NEXT_STEPS),
  nextDueOn: z.string().nullable(),
  lamp: z.enum(LAMPS).nullable(),
  riskColour: z.enum(RISK_COLOURS),
  registeredAt: instant,
  /** Visits about this case within twelve months, the first included; from two on it is a repeat visit (重复来访). */
  visits: z.int(),
})
export type CaseFileRow = z.infer<typeof caseFileRow>

export const CASE_FILE_VIEWS = [
  'all',
  'toDispatch',
  'toSign',
  'handling',
  'dueToday',
  'overdue',
  'toFollowUp',
  'closed',
] as const
export type CaseFileViewName = (typeof CASE_FILE_VIEWS)[number]

const caseFileView = z.enum(CASE_FILE_VIEWS)
const meta = { action: 'caseFile.list', object: 'caseFile' } as const

/** Work lists. What is looked for by words goes to the search (center/contract/search.ts). */
export const caseListRoutes = {
  list: read('/case-files', meta)
    .input(z.strictObject({ view: caseFileView.default('all'), page }))
    .output(z.object({ rows: z.array(caseFileRow), total, page: z.int() })),
  /** How many each list holds, asked beside the page so that no list waits for them. */
  counts: read('/case-file-counts', meta).output(z.record(caseFileView, total)),
}
