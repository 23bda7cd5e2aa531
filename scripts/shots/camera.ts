import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page, Request } from '@playwright/test'

/** How a page looks: its name in the file's name, the device, and what the page's storage holds beforehand. */
export interface Theme {
  readonly name: string
  readonly device: BrowserContextOptions
  readonly stored: Readonly<Record<string, string>>
}

const staffTheme = (name: string, colorScheme: 'light' | 'dark', stored: Theme['stored'] = {}): Theme => ({
  name,
  device: { viewport: { width: 1366, height: 768 }, colorScheme },
  stored,
})

/** Themes of staff pages; the texts of all but the last are Chinese. */
export const STAFF_THEMES: readonly Theme[] = [
  staffTheme('light', 'light'),
  staffTheme('dark', 'dark'),
  staffTheme('200', 'light', { 'center.text-size': '200' }),
  staffTheme('english', 'light', { 'center.language': 'en' }),
]

export interface Camera {
  readonly url: string
  /** Opens a page; with a token somebody is signed in already. */
  open(path: string, theme: Theme, token?: string): Promise<Page>
  /** Takes the whole page, or the window where a dialog is open, into `<name>-<theme>.png`. */
  take(page: Page, name: string, theme: Theme): Promise<void>
  /** The same at once, of a page that waits for an answer. */
  snap(page: Page, name: string, theme: Theme): Promise<void>
}

/** Takes pictures of a served center into a folder. */
export function createCamera(browser: Browser, url: string, folder: string): Camera {
  const snap: Camera['snap'] = async (page, name, theme) => {
    // Behind a dialog there is nothing to see, and a dialog is as large as the window.
    const fullPage = (await page.locator('[aria-modal="true"]').count()) === 0
    await page.screenshot({ path: join(folder, `${name}-${theme.name}.png`), fullPage })
  }
  return {
    url,
    async open(path, { device, stored }, token) {
      const china = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const
      const context = await browser.newContext({ ...china, ...device })
      await context.addInitScript(
        ({ local, session }) => {
          for (const [key, value] of Object.entries(local)) localStorage.setItem(key, value)
          if (session !== undefined) sessionStorage.setItem('center.session', session)
        },
        { local: stored, session: token },
      )
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      listen(page)
      await page.goto(`${url}${path}`)
      return page
    },
    async take(page, name, theme) {
      await settle(page)
      await snap(page, name, theme)
    },
    snap,
  }
}

/** Requests of each page that were not answered yet; the stream of events never is. */
const unanswered = new WeakMap<Page, Set<Request>>()

function listen(page: Page): void {
  const open = new Set<Request>()
  unanswered.set(page, open)
  page.on('request', request => {
    if (!request.url().endsWith('/events')) open.add(request)
  })
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
}

/** Quiet frames after which a page has nothing more to show. */
const QUIET_FRAMES = 5

/** Waits until fonts, answers and papers are there. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main, [role=alertdialog]').first().waitFor()
  let quiet = 0
  while (quiet < QUIET_FRAMES) {
    const isDrawn = await page.evaluate(async () => {
      await document.fonts.ready
      await new Promise(done => requestAnimationFrame(done))
      const papers = [...document.querySelectorAll('section[aria-label]')].filter(part => /pages/.test(part.className))
      return papers.every(part => part.querySelector('canvas') !== null)
    })
    quiet = isDrawn && (unanswered.get(page)?.size ?? 0) === 0 ? quiet + 1 : 0
  }
}
