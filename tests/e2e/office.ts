import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { startServerChild } from '../fixtures/server-child.ts'

export { expect }

/** A refused request is part of many stories; the page says so itself, and the browser repeats it here. */
const REFUSED = /^Failed to load resource: the server responded with a status of (4\d\d|503)/

/** What the browser reports of a request that found no host, and of a page's code that did not come. */
const LOST = /net::ERR_|Failed to fetch dynamically imported module/

/** 21.5" panel of the kiosk, upright. */
export const KIOSK_PANEL = { viewport: { width: 1080, height: 1920 }, hasTouch: true } as const

/** The program is compiled by the first story and read back by the others. */
const COMPILED = { NODE_COMPILE_CACHE: join(tmpdir(), 'center-compiled') }

export interface Office {
  readonly url: string
  /** Opens a page on a device of its own: 'index' for staff, 'kiosk' or 'display'. */
  open(page: 'index' | 'kiosk' | 'display', device?: BrowserContextOptions): Promise<Page>
  /** Lets the browser report lost connections from here on. */
  expectLostHost(): void
  /** Ends the center's program without warning; the browser may report lost connections from here on. */
  killHost(): Promise<void>
  /** Starts it again at the same address, with what it had kept. */
  startHost(): Promise<void>
}

interface Fixtures {
  readonly isCenterEmpty: boolean
  /** Folder with further languages; none where it is empty. */
  readonly moreLocales: string
  /** Card reader of the center's machine. */
  readonly reader: 'none' | 'simulated'
  /** Printers of the center's machine. */
  readonly printer: 'none' | 'simulated'
  readonly office: Office
}

/** Each story has a center of its own, served over loopback; warnings and errors of any page fail it. */
export const test = base.extend<Fixtures>({
  isCenterEmpty: [false, { option: true }],
  moreLocales: ['', { option: true }],
  reader: ['none', { option: true }],
  printer: ['simulated', { option: true }],
  office: async ({ browser, isCenterEmpty, moreLocales, reader, printer }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'center-story-'))
    if (!isCenterEmpty) cpSync(process.env.STORIES_FOLDER ?? '', folder, { recursive: true })
    const places = ['--data', `${folder}/data`, '--key-file', `${folder}/keys/data.key`]
    const languages = moreLocales === '' ? [] : ['--locales', moreLocales]
    const devices = ['--printer', printer, '--reader', reader]
    const start = (port: string) =>
      startServerChild(['server/main.ts', ...places, '--port', port, ...languages, ...devices], COMPILED)
    let center = await start('0')
    const { url } = center
    const complaints: string[] = []
    let isHostLost = false
    const listen = (page: Page) => {
      page.on('pageerror', error => complaints.push(`${page.url()} ${error.message}`))
      page.on('console', message => {
        const isExpected = REFUSED.test(message.text()) || (isHostLost && LOST.test(message.text()))
        if (['warning', 'error'].includes(message.type()) && !isExpected)
          complaints.push(`${page.url()} ${message.text()}`)
      })
    }
    await use({
      url,
      async open(name, device = {}) {
        const page = await (await browser.newContext(device)).newPage()
        listen(page)
        await page.goto(name === 'index' ? url : `${url}${name}.html`)
        return page
      },
      expectLostHost() {
        isHostLost = true
      },
      async killHost() {
        isHostLost = true
        await center.kill()
      },
      async startHost() {
        center = await start(new URL(url).port)
      },
    })
    for (const context of browser.contexts()) await context.close()
    await center.stop()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints).toEqual([])
  },
})
