import { center0010 } from './0010-center.ts'
import { visits0020 } from './0020-visits.ts'
import { caseFiles0030 } from './0030-case-files.ts'
import { papersAndFigures0040 } from './0040-papers-and-figures.ts'
import { hall0050 } from './0050-hall.ts'
import { caseEngine0060 } from './0060-case-engine.ts'
import { search0061 } from './0061-search.ts'
import { roster0062 } from './0062-roster.ts'
import { routing0063 } from './0063-routing.ts'
import { life0064 } from './0064-life.ts'
import { coHandling0065 } from './0065-co-handling.ts'
import { clocks0066 } from './0066-clocks.ts'
import { supervision0067 } from './0067-supervision.ts'
import { window0068 } from './0068-window.ts'
import { calledAndAnswered0070 } from './0070-called-and-answered.ts'
import { undoing0071 } from './0071-undoing.ts'

/** Forward only, in this order; a released one is never edited. The number is the schema version it leaves behind. */
export const MIGRATIONS: readonly { readonly version: number; readonly name: string; readonly sql: string }[] = [
  { version: 10, name: '0010-center', sql: center0010 },
  { version: 20, name: '0020-visits', sql: visits0020 },
  { version: 30, name: '0030-case-files', sql: caseFiles0030 },
  { version: 40, name: '0040-papers-and-figures', sql: papersAndFigures0040 },
  { version: 50, name: '0050-hall', sql: hall0050 },
  { version: 60, name: '0060-case-engine', sql: caseEngine0060 },
  { version: 61, name: '0061-search', sql: search0061 },
  { version: 62, name: '0062-roster', sql: roster0062 },
  { version: 63, name: '0063-routing', sql: routing0063 },
  { version: 64, name: '0064-life', sql: life0064 },
  { version: 65, name: '0065-co-handling', sql: coHandling0065 },
  { version: 66, name: '0066-clocks', sql: clocks0066 },
  { version: 67, name: '0067-supervision', sql: supervision0067 },
  { version: 68, name: '0068-window', sql: window0068 },
  { version: 70, name: '0070-called-and-answered', sql: calledAndAnswered0070 },
  { version: 71, name: '0071-undoing', sql: undoing0071 },
]

export const SCHEMA_VERSION = 71
