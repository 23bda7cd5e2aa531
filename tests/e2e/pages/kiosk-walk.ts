import type { Page } from '@playwright/test'

/** Words on a button by which it is found again, and the page it stands on. */
interface Step {
  readonly page: string
  readonly button: string
}

/** Pages of one walk at most; a kiosk with more needs a longer test. */
const MOST_PAGES = 40
/** Steps from home at most. */
const DEEPEST = 9

/** Milliseconds after which a press that led nowhere is tried again: a page passes over a finger that comes too early. */
const AGAIN_MS = 700
/** Presses of a button that is known to lead on, and of one that may lead nowhere. */
const KNOWN_TRIES = 10
const UNKNOWN_TRIES = 3

/** What a visitor stands before: the dialog where one is open, else the question; empty while a page is left. */
export const placeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const dialog = document.querySelector('dialog[open] h2, [role="dialog"] h2')
    return (dialog ?? document.querySelector('h1'))?.textContent ?? ''
  })

/** Buttons a visitor may press here but for single signs of a pad and the switches above. */
const buttonsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const above = new Set(document.querySelectorAll('fieldset button'))
    const buttons = [...document.querySelectorAll('button:not(:disabled)')].filter(
      button => !above.has(button) && button.checkVisibility(),
    )
    const words = buttons.map(button => button.textContent ?? '').filter(text => text.trim().length > 1)
    return [...new Set(words)]
  })

/** Presses the button of these words until that leads somewhere. @returns where one is then */
async function press(page: Page, words: string, tries: number): Promise<string> {
  const before = await placeOf(page)
  for (let left = tries; left > 0; left -= 1) {
    await page.evaluate(text => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button:not(:disabled)')]
      buttons.find(button => button.textContent === text && button.checkVisibility())?.click()
    }, words)
    const place = await elsewhere(page, before)
    if (place !== before) return place
  }
  return before
}

/** Where one is as soon as that is another place, or still this one after a moment. */
async function elsewhere(page: Page, before: string): Promise<string> {
  const until = Date.now() + AGAIN_MS
  let place = await placeOf(page)
  while (place === before && Date.now() < until) {
    // One frame: the page is asked again when it may have been drawn anew.
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)))
    place = await placeOf(page)
  }
  return place
}

/**
 * Walks every page of the kiosk that buttons lead to, each once, the nearest first.
 * @param goHome opens another kiosk in the language under test, in a page of its own: a visit that ends loads its page anew
 * @param look told of every new page while it is shown
 * @returns the pages in the order they were found
 */
export async function walkKiosk(
  goHome: () => Promise<Page>,
  look: (page: Page, place: string) => Promise<void>,
): Promise<readonly string[]> {
  let page = await goHome()
  const home = await placeOf(page)
  const languageOf = () => page.evaluate(() => document.documentElement.lang).catch(() => '')
  const language = await languageOf()
  const found = new Map<string, readonly Step[]>([[home, []]])
  await look(page, home)
  for (const [place, way] of found) {
    if (way.length >= DEEPEST || found.size >= MOST_PAGES) continue
    const go = async () => {
      page = await goHome()
      for (const step of way) await press(page, step.button, KNOWN_TRIES)
      return (await placeOf(page)) === place
    }
    let isThere = await go()
    for (const button of isThere ? await buttonsOf(page) : []) {
      if (!isThere) isThere = await go()
      if (!isThere) continue
      const next = await press(page, button, UNKNOWN_TRIES).catch(() => '')
      if (next === place) continue
      isThere = false
      // Where the visit has ended the page is loaded anew, in Chinese.
      if (next === '' || found.has(next) || (await languageOf()) !== language) continue
      found.set(next, [...way, { page: place, button }])
      await look(page, next)
    }
  }
  return [...found.keys()]
}

/** Texts and controls of a page as a visitor sees them. */
export interface Shown {
  /** Texts that are not cut to blanks and signs. */
  readonly texts: readonly string[]
  /** Texts and buttons that stick out of what holds them. */
  readonly clipped: readonly string[]
}

/** What stands on the page, and what of it does not fit. */
export const shownOn = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const texts = new Set<string>()
    const clipped = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const text = walker.currentNode.textContent?.trim() ?? ''
      if (text === '' || parent === null || !parent.checkVisibility({ visibilityProperty: true })) continue
      if (parent.closest('time, script, style, svg') !== null) continue
      texts.add(text)
      let block: Element | null = parent
      while (block !== null && block.clientWidth === 0) block = block.parentElement
      const style = block === null ? undefined : getComputedStyle(block)
      // Words for screen readers only are one pixel wide on purpose.
      if (block === null || block.clientWidth <= 1 || style?.clipPath === 'inset(50%)') continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const { left, right } = range.getBoundingClientRect()
      if (block.scrollWidth > block.clientWidth + 1 || left < -1 || right > innerWidth + 1) clipped.add(text)
    }
    for (const button of document.querySelectorAll('button')) {
      if (!button.checkVisibility()) continue
      const { left, right, top, bottom } = button.getBoundingClientRect()
      const scrolls = button.closest('[data-scrolls]') !== null
      const isOutside = left < -1 || right > innerWidth + 1 || (!scrolls && (top < -1 || bottom > innerHeight + 1))
      if (isOutside || button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 1)
        clipped.add(`button ${button.textContent}`)
    }
    return { texts: [...texts], clipped: [...clipped] }
  })
