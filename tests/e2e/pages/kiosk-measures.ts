import type { Page } from '@playwright/test'

/** What of a page is not fit for a standing visitor (ux: figures of the kiosk), in words; empty where all is well. */
export const unfitOn = (page: Page, mm: number): Promise<readonly string[]> =>
  page.evaluate(mmPerPixel => {
    const faults = new Set<string>()
    /** Half a tenth of a millimetre is the rounding of pixels. */
    const isBelow = (pixels: number, least: number) => pixels * mmPerPixel < least - 0.05
    const said = (pixels: number) => `${(pixels * mmPerPixel).toFixed(1)} mm`
    const dialog = document.querySelector('dialog[open]')
    const within = dialog ?? document.body
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })

    const buttons = [...within.querySelectorAll('button')].filter(isSeen).map(button => ({
      words: button.textContent || button.ariaLabel,
      box: button.getBoundingClientRect(),
      least: button.parentElement?.ariaLabel?.startsWith('数字键') === true ? 24 : 20,
    }))
    for (const { words, box, least } of buttons) {
      const side = Math.min(box.width, box.height)
      if (isBelow(side, least)) faults.add(`button ${words}: ${said(side)}`)
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        faults.add(`button ${words}: outside`)
    }
    for (const [at, one] of buttons.entries()) {
      for (const other of buttons.slice(at + 1)) {
        const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right)
        const down = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom)
        const gap = Math.max(across, down)
        if (isBelow(gap, 3)) faults.add(`gap ${one.words} | ${other.words}: ${said(gap)}`)
      }
    }

    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const words = walker.currentNode.textContent?.trim() ?? ''
      if (words === '' || parent === null || !isSeen(parent) || parent.closest('script, style') !== null) continue
      const drawn = parent.closest('svg')
      const scale = drawn?.getScreenCTM()?.a ?? 1
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale
      if (isBelow(size, 6.35)) faults.add(`text ${words}: ${said(size)}`)
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1)
        faults.add(`text ${words}: outside`)
      for (let holder: Element | null = parent; holder !== null && holder !== within; holder = holder.parentElement) {
        const box = holder.getBoundingClientRect()
        if (getComputedStyle(holder).overflow === 'visible' || drawn !== null) continue
        if (right > box.right + 1 || bottom > box.bottom + 2) faults.add(`text ${words}: cut off`)
      }
    }

    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
    if (scrollHeight > clientHeight || scrollWidth > clientWidth) faults.add('page: to be scrolled')
    for (const element of within.querySelectorAll('main *')) {
      if (element.closest('svg') !== null || !isSeen(element) || element.clientHeight <= 1) continue
      const isOver = element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2
      if (isOver && getComputedStyle(element).overflow !== 'visible')
        faults.add(`${element.tagName} ${element.className}: to be scrolled`)
    }
    const headings = document.querySelectorAll('h1').length
    if (headings !== 1) faults.add(`${headings} headings of the first level`)
    return [...faults]
  }, mm)

/** Buttons Tab does not reach, or that do not show that they are reached. */
export async function unreachedOn(page: Page): Promise<readonly string[]> {
  const stops = await page.evaluate(() => {
    const within = document.querySelector('dialog[open]') ?? document.body
    const found = [...within.querySelectorAll<HTMLElement>('button:not(:disabled), input')].filter(element =>
      element.checkVisibility(),
    )
    for (const [at, element] of found.entries()) element.dataset.stop = String(at)
    return found.length
  })
  const reached = new Set<string>()
  const faults: string[] = []
  for (let press = 0; press < stops + 3 && reached.size < stops; press += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return null
      // A field may show it by the frame it stands in.
      const isShown = [element, element.parentElement ?? element].some(one => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      return { stop: element.dataset.stop, isShown, words: element.textContent ?? '' }
    })
    if (focus?.stop === undefined) continue
    reached.add(focus.stop)
    if (!focus.isShown) faults.push(`${focus.words}: focus not seen`)
  }
  if (reached.size < stops) faults.push(`${reached.size} of ${stops} reached`)
  return faults
}
