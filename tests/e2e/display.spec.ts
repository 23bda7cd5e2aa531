import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { openCenter } from '#host/center-thread/open-center.ts'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { absentDevices } from '#host/devices/devices.ts'
import { fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { startServerChild } from '../fixtures/server-child.ts'
import { blankPapers } from '../fixtures/small-center.ts'
import { OfficeApi } from './set-up/office-api.ts'

const WALL = { viewport: { width: 1920, height: 1080 } }
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
/** 55" panel of 1920 × 1080. */
const MM = 0.634

interface Demo {
  readonly url: string
  /** Names, document numbers and telephones of everybody the database knows. */
  readonly secrets: readonly string[]
}

/** A demonstration center of its own, with everything personal in it read out before it is served. */
const test = base.extend<{ demo: Demo }>({
  demo: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'center-wall-'))
    const places = { dataDir: join(folder, 'data'), keyFile: join(folder, 'keys/data.key') }
    const dataKey = await fileKeyProvider(places).dataKey()
    const args = ['--data', places.dataDir, '--key-file', places.keyFile, '--port', '0', '--demo', '--demo-cases', '40']
    const filling = await startServerChild(['server/main.ts', ...args])
    await filling.stop()
    const read = openCenter({ dataDir: places.dataDir, dataKey, papers: blankPapers, devices: absentDevices() })
    const rows = read.database.connection.prepare('select name, document_number, phone from person').raw().all() as (
      | string
      | null
    )[][]
    read.database.close()
    const center = await startServerChild(['server/main.ts', ...args])
    await use({
      url: center.url,
      secrets: [...new Set(rows.flat().flatMap(text => (text === null || text.length < 2 ? [] : [text])))],
    })
    await center.stop()
    rmSync(folder, { recursive: true, force: true })
  },
})

const everythingOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

test('the wall shows nothing of a person the database knows', async ({ demo, browser }) => {
  expect(demo.secrets.length).toBeGreaterThan(50)
  const page = await (await browser.newContext(WALL)).newPage()
  await page.clock.install()
  await page.goto(`${demo.url}display.html?mm=${MM}`)
  await page.getByRole('banner').waitFor()
  for (let turn = 0; turn < 6; turn += 1) {
    const text = await everythingOf(page)
    expect(demo.secrets.filter(secret => text.includes(secret))).toEqual([])
    await page.clock.runFor(15_000)
  }
})

test('ticket numbers are 50 mm high and the wall has no finding of axe', async ({ demo, browser }) => {
  const clerk = await OfficeApi.signIn(demo.url, 'window2', DEMO_PASSWORD)
  const page = await (await browser.newContext({ ...WALL, reducedMotion: 'reduce' })).newPage()
  await page.goto(`${demo.url}display.html?mm=${MM}`)
  const number = page.getByRole('listitem').locator('strong').first()
  await number.waitFor()
  // The box of a number is cut to the height of its capitals.
  const { height } = (await number.boundingBox()) ?? { height: 0 }
  expect(height * MM).toBeGreaterThanOrEqual(50)
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])

  await clerk.write('/emergencies', { text: '请从西门离开', arrow: 'left', isConfirmed: true })
  await expect(page.getByRole('alert')).toContainText('请从西门离开')
  await expect(page.getByRole('img', { name: '往左走' })).toBeVisible()
  await clerk.write('/emergencies/ending', {})
  await expect(page.getByRole('alert')).toBeHidden()
})
