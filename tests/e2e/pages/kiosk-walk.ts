import type { Page } from '@playwright/test'

/** Milliseconds after which a press that led nowhere is tried again: a page passes over a finger that comes too early. */
const AGAIN_MS = 700
const TRIES = 10

/** What a visitor stands before: the dialog where one is open, else the question; empty while a page is left. */
export const placeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const dialog = document.querySelector('dialog[open] h2, [role="dialog"] h2')
    return (dialog ?? document.querySelector('h1'))?.textContent ?? ''
  })

/** Presses the button whose words begin with these until that leads somewhere. @returns where one is then */
async function press(page: Page, words: string): Promise<string> {
  const before = await placeOf(page)
  for (let left = TRIES; left > 0; left -= 1) {
    await page.evaluate(text => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button:not(:disabled)')]
      buttons.find(button => button.textContent?.trim().startsWith(text) && button.checkVisibility())?.click()
    }, words)
    const place = await elsewhere(page, before)
    if (place !== before) return place
  }
  throw new Error(`${words} leads nowhere from ${before}`)
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
 * Walks ways through the kiosk, each from home.
 * @param goHome opens the kiosk anew in the language under test
 * @param ways words of the buttons to press, one list a way
 * @param look told of every page the first time it is shown
 * @returns the pages in the order they were found
 */
export async function walkKiosk(
  goHome: () => Promise<Page>,
  ways: readonly (readonly string[])[],
  look: (page: Page, place: string) => Promise<void>,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const way of ways) {
    const page = await goHome()
    const arrive = async (place: string) => {
      if (found.has(place)) return
      found.add(place)
      await look(page, place)
    }
    await arrive(await placeOf(page))
    for (const words of way) await arrive(await press(page, words))
  }
  return [...found]
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
