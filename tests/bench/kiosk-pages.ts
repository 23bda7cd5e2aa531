import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { fileKeyProvider } from '#host/key-file/file-key-provider.ts'
import { startServerChild } from '#tests/fixtures/server-child.ts'
import { newDataDir, newOperationId, openSmallCenter } from '#tests/fixtures/small-center.ts'
import { KioskPage } from '../e2e/pages/kiosk-page.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { percentile } from './measure.ts'

/** How much slower the processor of a cheap kiosk is taken to be. */
const SLOWDOWN = 4
const NUMBER = '42108119900307002X'

interface Figures {
  readonly inputs: number[]
  readonly pages: number[]
}

/** A center that is open now, with a simulated reader and printer. */
async function openHall() {
  const root = newDataDir()
  const places = { dataDir: join(root, 'data'), keyFile: join(root, 'keys/data.key') }
  const { call, tokens, database } = await openSmallCenter({
    at: { dataDir: places.dataDir, dataKey: await fileKeyProvider(places).dataKey() },
  })
  const { today } = await call<{ today: string }>('GET', '/center')
  const value = { am: { from: '00:00', to: '12:00' }, pm: { from: '12:00', to: '24:00' }, isOpenOnDaysOff: true }
  const setting = { kind: 'openingHours', value }
  const saving = { opId: newOperationId(), setting, version: 0, effectiveOn: today, reason: 'benchmark' }
  await call('POST', '/settings/openingHours/versions', saving, tokens.manager)
  database.close()
  const args = ['--data', places.dataDir, '--key-file', places.keyFile, '--port', '0', '--printer', 'simulated']
  const server = await startServerChild(['server/main.ts', ...args, '--reader', 'simulated'])
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(root, { recursive: true })
    },
  }
}

/** Writes down, inside the page, how long each press takes to be painted and each tap to bring the next question. */
function watch(): void {
  const figures: Figures = { inputs: [], pages: [] }
  Object.assign(window, { kioskFigures: figures })
  new PerformanceObserver(list => {
    for (const { name, duration } of list.getEntries())
      if (name === 'pointerdown' || name === 'click' || name === 'pointerup') figures.inputs.push(duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  let tappedAt = 0
  let question = ''
  window.addEventListener(
    'click',
    event => {
      tappedAt = event.timeStamp
    },
    true,
  )
  new MutationObserver(() => {
    const now = document.querySelector('h1')?.textContent ?? ''
    if (now === question || tappedAt === 0) return
    question = now
    const from = tappedAt
    tappedAt = 0
    // Painted after the frame that follows the change.
    requestAnimationFrame(() => setTimeout(() => figures.pages.push(performance.now() - from)))
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** One visit without a card, by hand: typed number, skipped name and phone. */
async function visit(kiosk: KioskPage): Promise<void> {
  await kiosk.tap('我来反映事情')
  await kiosk.tap('没带证件')
  await kiosk.tap('身份证')
  await kiosk.type(NUMBER)
  await kiosk.tap('下一步')
  await kiosk.tap('窗口写')
  await kiosk.page.getByRole('heading', { level: 1, name: /是您本人吗？|您今天已经取过号/ }).waitFor()
  await kiosk.tap('找人帮忙')
  await kiosk.tap('不用了')
}

/** The kiosk on a slow machine: press to paint, and tap to the next question, over whole visits through the real host. */
export async function benchKioskPages({ isQuick }: BenchScale): Promise<BenchRow[]> {
  const visits = isQuick ? 2 : 6
  const hall = await openHall()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
  })
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, locale: 'zh-CN' })
  await context.addInitScript(watch)
  const page = await context.newPage()
  const slow = await context.newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const inputs: number[] = []
  const pages: number[] = []
  for (let turn = 0; turn <= visits; turn += 1) {
    await page.goto(`${hall.url}kiosk.html`)
    await visit(new KioskPage(page))
    const figures = await figuresOf(page)
    // The first visit compiles the program in the browser.
    if (turn === 0) continue
    inputs.push(...figures.inputs)
    pages.push(...figures.pages)
  }
  await browser.close()
  await hall.stop()
  const note = `p95 under ${SLOWDOWN}× CPU slowdown, ${visits} visits, ${inputs.length} presses of 16 ms or more, ${pages.length} pages`
  return [
    benchRow('kiosk.input', 'ms', percentile(inputs, 0.95), percentile(inputs, 0.5), note),
    benchRow('kiosk.page', 'ms', percentile(pages, 0.95), percentile(pages, 0.5), note),
  ]
}

const figuresOf = (page: Page): Promise<Figures> => page.evaluate(() => Reflect.get(window, 'kioskFigures') as Figures)
