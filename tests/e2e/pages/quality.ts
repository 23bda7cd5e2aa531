import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
/** A page or dialog without a finding of axe. @param only the one rule to look at; all of them where nothing is given */
export async function isClean(page: Page, name: string, only?: string): Promise<void> {
  // A page that fades in is judged by its end; what turns for ever has none.
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
  })
  const axe = new AxeBuilder({ page })
  // What lies behind an open dialog cannot be reached, and was looked at by itself.
  if ((await page.locator('[aria-modal="true"]').count()) > 0) axe.include('[data-portal="true"]')
  const { violations } = await (only === undefined ? axe.withTags(RULES) : axe.withRules(only)).analyze()
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id} ${node.target} ${node.failureSummary}`),
  )
  expect.soft(findings, name).toEqual([])
}

/** In light and in dark; only colours can differ. */
export async function isCleanInBothColours(page: Page, name: string): Promise<void> {
  await isClean(page, `${name}, light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await isClean(page, `${name}, dark`, 'color-contrast')
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Pixels a page is wider than its window. */
export const lostToTheSide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Text of double size loses nothing to the side. */
export async function fitsAtDoubleSize(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+=')
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('200%')
  expect.soft(await lostToTheSide(page), `${name} at 200 %`).toBeLessThanOrEqual(0)
  await page.keyboard.press('Control+0')
}

/**
 * A dialog is opened by key, keeps the focus, closes by Escape and gives the focus back.
 * @param look what is looked at while it is open
 */
export async function keepsFocus(page: Page, opener: Locator, look: () => Promise<void>): Promise<void> {
  await opener.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const stops = await dialog.locator('button, input, select, textarea, a[href]').count()
  for (let stop = 0; stop < stops + 2; stop += 1) {
    await page.keyboard.press('Tab')
    await expect(dialog.locator(':focus')).toHaveCount(1)
  }
  await look()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
}
