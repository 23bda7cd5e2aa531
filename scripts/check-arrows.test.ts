import { expect, it } from 'vitest'
import { brokenArrows } from './check-arrows.ts'

const broken = (path: string, text: string) => brokenArrows({ path, text }).length

it('lets each layer import what stands in the table', () => {
  expect(
    broken(
      'center/services/visit/register.ts',
      "import type { Deps } from '../deps.ts'\nimport { x } from '#db/visits.ts'\n",
    ),
  ).toBe(0)
  expect(broken('center/contract/visit.ts', "import { z } from 'zod'\n")).toBe(0)
  expect(broken('db/open.ts', "import Database from 'better-sqlite3'\nimport { x } from 'node:fs'\n")).toBe(0)
  expect(
    broken(
      'renderer/app/a.tsx',
      "import './a.css'\nimport { Button } from '@mantine/core'\nimport x from '#assets/locales/en/a.json' with { type: 'json' }\n",
    ),
  ).toBe(0)
  expect(broken('electron/main.ts', "import { app } from 'electron'\n")).toBe(0)
})

it.each([
  ['center/domain/a.ts', "import { sql } from 'kysely'\n"],
  ['center/domain/a.ts', "import { db } from '../../db/open.ts'\n"],
  ['center/contract/a.ts', "import { x } from '#center/domain/b.ts'\n"],
  ['center/services/a.ts', "import { readFile } from 'node:fs/promises'\n"],
  ['center/services/a.ts', "export { x } from '#center/api/b.ts'\n"],
  ['center/api/a.ts', "import { x } from '#db/visits.ts'\n"],
  ['renderer/a.tsx', "import type { X } from '#center/services/x.ts'\n"],
  ['renderer/a.tsx', "const page = import('electron')\n"],
  ['renderer/a.tsx', "import { join } from 'node:path'\n"],
  ['host/a.ts', "import { app } from 'electron'\n"],
  ['host/a.ts', "import { x } from '#server/main.ts'\n"],
  ['server/a.ts', "import {\n  one,\n  two,\n} from '../electron/desktop.ts'\n"],
  ['server/a.ts', "import { x } from '#db/open.ts'\n"],
  ['db/a.ts', 'const now = Date.now()\n'],
  ['center/domain/a.ts', 'const now = new Date()\n'],
  ['center/domain/a.ts', 'const dice = Math.random()\n'],
])('refuses in %s: %s', (path, text) => {
  expect(broken(path, text)).toBe(1)
})

it('says what is allowed instead', () => {
  expect(brokenArrows({ path: 'center/domain/a.ts', text: "import { x } from '#db/a.ts'\n" })).toEqual([
    'center/domain/a.ts: domain must not import #db/a.ts; allowed: domain, contract, reference, rrule-temporal, ical.js',
  ])
})

it('lets a date be built from a given instant, and leaves comments alone', () => {
  expect(broken('center/domain/a.ts', 'const day = new Date(instant)\n// never new Date()\n * Date.now()\n')).toBe(0)
})
