import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import unitSeeds from '#assets/reference/unit-seeds.json' with { type: 'json' }
import type { SetupInput } from '#center/contract/center.ts'
import { UNIT_MODES } from '#center/contract/statuses.ts'
import { setUpCenter } from '#center/services/center/set-up-center.ts'
import type { Deps } from '#center/services/deps.ts'
import { listUnits } from '#db/repositories/center.ts'
import { insertStaff, setCredential } from '#db/repositories/staff.ts'
import { inTransaction } from '#db/transaction.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts'
import type { Chance } from './chance.ts'
import type { People } from './people.ts'

const modeOf = (mode: string) => UNIT_MODES.find(known => known === mode) ?? 'onCall'

/** First-run form of the demonstration: the model city with all its units. */
export function demoSetup(people: People, chance: Chance): SetupInput {
  const person = (username: string) => ({ name: people.name(chance, '1'), username, password: DEMO_PASSWORD })
  return {
    opId: chance.opId(),
    centerName: phrases.centerName,
    shortName: phrases.shortName,
    regionCode: '421081',
    units: unitSeeds.map(({ code, label, mode, desks }) => ({
      code,
      name: label.zh,
      mode: modeOf(mode),
      desks: desks.map(desk => desk.zh),
    })),
    rooms: phrases.rooms,
    manager: person('manager'),
    administrator: person('admin'),
  }
}

/** Writes the center and everybody who works in it down. @returns the recovery key, typed back when all is filled */
export async function setUpDemo(deps: Deps, people: People, chance: Chance): Promise<string> {
  const { recoveryKey } = await setUpCenter(deps, demoSetup(people, chance), true)
  const hash = await deps.passwords.hash(DEMO_PASSWORD)
  const now = deps.now()
  await inTransaction(deps.db, async tx => {
    const unitIds = new Map((await listUnits(tx)).map(unit => [unit.code, unit.id]))
    for (const { username, unit, roles } of DEMO_ACCOUNTS) {
      const staffId = await insertStaff(
        tx,
        {
          username,
          name: people.name(chance, chance.is(0.55) ? '1' : '2'),
          unitId: unitIds.get(unit) ?? 1,
          phone: `0716-000${String(chance.int(0, 9999)).padStart(4, '0')}`,
          status: 'active',
          enteredBy: 2,
          approvedBy: 1,
          createdAt: now,
        },
        roles,
      )
      await setCredential(tx, { staffId, hash, mustChange: 0, validUntil: null, changedAt: now })
    }
  })
  return recoveryKey
}
