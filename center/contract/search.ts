import { z } from 'zod'
import { id, instant, pathId, read, write } from './base.ts'
import { CASE_FILE_VIEWS, caseFileRow } from './case-list.ts'
import { CASE_FILE_STATUSES, LAMPS, RISK_COLOURS } from './statuses.ts'

/** What of a case answered to the typed words, the surest first; 'all': nothing was typed, the filters alone decide. */
export const FOUND_BY = ['code', 'number', 'name', 'sound', 'pinyin', 'words', 'all'] as const
export type FoundBy = (typeof FOUND_BY)[number]

const day = z.iso.date('problems.value.date')

export const searchFilter = z.strictObject({
  view: z.enum(CASE_FILE_VIEWS).default('all'),
  unitId: id.nullable().default(null),
  /** Class of the dispute: the first two digits of its type. */
  typeClass: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .default(null),
  status: z.enum(CASE_FILE_STATUSES).nullable().default(null),
  lamp: z.enum(LAMPS).nullable().default(null),
  riskColour: z.enum(RISK_COLOURS).nullable().default(null),
  /** Days of registration, both included. */
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  /** First nine digits of the code of a division: town or street. */
  town: z
    .string()
    .regex(/^\d{9}$/)
    .nullable()
    .default(null),
})
export type SearchFilter = z.infer<typeof searchFilter>

/** A search is sent as a body: names and numbers of people must not stand in addresses and logs. */
export const searchInput = z.strictObject({
  /** Case or receipt code, name, pinyin, words of the narrative, last characters of a document or phone number. */
  words: z.string().trim().max(100),
  /**
   * Numbers of people are looked up too. Asked for once what was typed is complete: looking for parts of numbers is limited
   * to thirty an hour (security rules of permissions).
   */
  hasNumbers: z.boolean().default(false),
  filter: searchFilter.default(searchFilter.parse({})),
  /** Where the last answer stopped; null: from the start. */
  cursor: z
    .string()
    .regex(/^[a-z]+\.\d+$/)
    .nullable()
    .default(null),
})
export type SearchInput = z.infer<typeof searchInput>

export const foundCase = caseFileRow.extend({ foundBy: z.enum(FOUND_BY) })
export type FoundCase = z.infer<typeof foundCase>

const meta = { action: 'caseFile.list', object: 'caseFile' } as const

export const searchContract = {
  find: write('/searches', meta)
    .input(searchInput)
    .output(
      z.object({
        rows: z.array(foundCase),
        /** Asks for what comes after; null: this is all. A page may be short and still have more after it. */
        cursor: z.string().nullable(),
        /** Day up to which older cases were looked through, where the search stopped for its length. */
        searchedTo: z.string().nullable(),
      }),
    ),
  /** The cases this person opened last, newest first. */
  recent: read('/recent-cases', meta).output(z.array(caseFileRow)),
  /** Notes that a case was opened, for the list of recent ones; no more than twenty are kept. */
  noteOpened: write('/case-files/{id}/views', { action: 'caseFile.open', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(z.object({ at: instant })),
}
