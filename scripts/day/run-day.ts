import type { MonthTable } from '#center/contract/statistics.ts'
import { at } from '#host/demo/office-hours.ts'
import { createPaperRenderer } from '#host/paper/render-paper.ts'
import { startTestCenter } from '#tests/fixtures/center.ts'
import { handOverShift, playClosing, takeOutRoster } from './closing.ts'
import { collectPapers } from './collect.ts'
import { openDesks } from './desks.ts'
import { playEngine } from './engine.ts'
import { MORNING, runHall } from './hall.ts'
import { playIntake } from './intake.ts'
import { openOffice } from './office-clock.ts'
import { recount } from './recount.ts'
import { answerThreat, blowWhistle, supervise } from './risk.ts'
import { openScene } from './scene.ts'
import { openShelf } from './shelf.ts'

/** A Wednesday, and the evening before on which the demonstration it begins with ends. */
const DAY = '2026-06-17'
const EVENING_BEFORE = at('2026-06-16', 1060)
const EARLIER_CASES = 40

/**
 * Replays a full day of a center through its public API and leaves papers, month table and counts in a folder; the same
 * day gives the same files again.
 * @returns the summary, which also lies in summary.json
 * @throws Error where the API and SQL count differently
 */
export async function runDay(folder: string) {
  const shelf = await openShelf(folder)
  const center = await startTestCenter({
    demoCases: EARLIER_CASES,
    now: EVENING_BEFORE,
    papers: createPaperRenderer(),
  })
  try {
    const opensAt = at(DAY, 500)
    const office = await openOffice(center, opensAt)
    const scene = await openScene(office, DAY, shelf)
    const desks = openDesks(scene)
    const played = { callOut: '', engine: {}, supervision: { documentNo: '', status: '' } }
    const counts = await runHall(scene, {
      receive: desks.receive,
      alarm: (file, clerk) => answerThreat(scene, file, clerk),
      parts: {
        3: () => playIntake(scene),
        10: async () => {
          played.engine = await playEngine(scene)
        },
        [MORNING]: () => desks.work(),
        [MORNING + 5]: async () => {
          played.callOut = await blowWhistle(scene)
        },
        [MORNING + 9]: async () => {
          played.supervision = await supervise(scene)
        },
      },
    })
    const volume = await playClosing(scene, desks)
    await handOverShift(scene)
    await takeOutRoster(scene)

    const { papers, cases } = await collectPapers(scene)
    papers.ticket = counts.visits
    const manager = await office.at('manager')
    const query = `month=${DAY.slice(0, 7)}`
    const month = await office.ask<MonthTable>('GET', `/statistics/month-table?${query}`, undefined, manager)
    for (const format of ['xlsx', 'csv']) {
      const path = `/statistics/month-table/export?${query}&format=${format}`
      const sheet = await office.ask<Uint8Array>('GET', path, undefined, manager)
      await shelf.keep(`month-${DAY.slice(0, 7)}.${format}`, sheet)
    }

    const counted = recount(center, DAY, opensAt, office.now())
    const { visits, persons, tickets, retries } = counts
    const seen = { visits, persons, tickets, cases, papers, caseCodes: scene.receipts.map(file => file.code) }
    for (const [name, value] of Object.entries(seen)) {
      const other = counted[name as keyof typeof seen]
      if (sorted(value) !== sorted(other)) throw new Error(`${name}: ${sorted(value)} seen, ${sorted(other)} counted`)
    }
    const summary = {
      day: DAY,
      ...counted,
      retries,
      ...desks.done,
      ...played,
      volume,
      month: { month: month.month, sum: month.sum, totals: month.totals },
      files: shelf.names.length + 1,
    }
    await shelf.keep('summary.json', `${JSON.stringify(summary, null, 2)}\n`)
    return summary
  } finally {
    center.close()
  }
}

/** Text of a value that does not depend on the order of its keys. */
const sorted = (value: unknown) =>
  JSON.stringify(typeof value === 'object' && !Array.isArray(value) ? Object.entries(value ?? {}).sort() : value)
