import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import demo from '#assets/reference/demo-setup.json' with { type: 'json' }
import units from '#assets/reference/unit-seeds.json' with { type: 'json' }
import { UNIT_MODES } from '#center/contract/statuses.ts'
import { createSecretFile, readSecretFile } from '../key-file/secret-file.ts'
import type { CenterSetup } from './set-up-center.ts'

/** Passwords of the demonstration's two people; made anew for each demonstration, so there are no default accounts. */
export interface DemoPasswords {
  readonly manager: string
  readonly administrator: string
}

/** Without characters that are taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz'

const newPassword = () =>
  `Demo-${Array.from({ length: 6 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')}-${randomInt(100, 1000)}`

/** Passwords of the demonstration whose key lies in this folder; made and kept there on the first start. */
export async function demoPasswords(keyDir: string): Promise<DemoPasswords> {
  const file = join(keyDir, 'demo-accounts.json')
  const stored = await readSecretFile(file)
  if (stored !== undefined) return JSON.parse(stored.toString('utf8')) as DemoPasswords
  const made: DemoPasswords = { manager: newPassword(), administrator: newPassword() }
  await createSecretFile(file, `${JSON.stringify(made)}\n`)
  return made
}

const modeOf = (mode: string) => UNIT_MODES.find(known => known === mode) ?? 'onCall'

/** First-run form of the demonstration: the model city with all its county units. */
export function demoSetup(passwords: DemoPasswords): CenterSetup {
  return {
    ...demo,
    units: units
      .filter(unit => unit.level === 'county')
      .map(({ code, label, mode, desks }) => ({
        code,
        name: label.zh,
        mode: modeOf(mode),
        desks: desks.map(desk => desk.zh),
      })),
    manager: { ...demo.manager, password: passwords.manager },
    administrator: { ...demo.administrator, password: passwords.administrator },
  }
}

/** The accounts as one line for the console. */
export const demoAccounts = (passwords: DemoPasswords): string =>
  `${demo.manager.username} ${passwords.manager}, ${demo.administrator.username} ${passwords.administrator}`
