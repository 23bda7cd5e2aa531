import { center0010 } from './0010-center.ts'
import { visits0020 } from './0020-visits.ts'
import { caseFiles0030 } from './0030-case-files.ts'
import { papersAndFigures0040 } from './0040-papers-and-figures.ts'
import { hall0050 } from './0050-hall.ts'
import { caseEngine0060 } from './0060-case-engine.ts'

/** Forward only, in this order; a released one is never edited. The number is the schema version it leaves behind. */
export const MIGRATIONS: readonly { readonly version: number; readonly name: string; readonly sql: string }[] = [
  { version: 10, name: '0010-center', sql: center0010 },
  { version: 20, name: '0020-visits', sql: visits0020 },
  { version: 30, name: '0030-case-files', sql: caseFiles0030 },
  { version: 40, name: '0040-papers-and-figures', sql: papersAndFigures0040 },
  { version: 50, name: '0050-hall', sql: hall0050 },
  { version: 60, name: '0060-case-engine', sql: caseEngine0060 },
]

export const SCHEMA_VERSION = 60
