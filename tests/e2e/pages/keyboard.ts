import { expect, type Locator, type Page } from '@playwright/test'

/** Longest way by Tab through one page. */
const MOST_STOPS = 150

const isFocused = (target: Locator) => target.evaluate(element => element === document.activeElement)

/** Goes to a control by Tab alone, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${target}`)
}

/** Writes into a field that is reached by Tab. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.insertText(text)
}

declare global {
  interface Window {
    keysPressed: number
  }
}

/** Counts the keys a person presses on this page from here on, Ctrl and Alt too; text that is written in counts for nothing. */
export async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.keysPressed = 0
    window.addEventListener('keydown', () => (window.keysPressed += 1), true)
  })
  return () => page.evaluate(() => window.keysPressed)
}

/** Chooses from a list by arrow keys. */
export async function chooseByKeys(page: Page, list: Locator, choice: string): Promise<void> {
  await tabTo(page, list)
  const steps = await list.evaluate((element, label) => {
    const select = element as HTMLSelectElement
    return [...select.options].findIndex(option => option.label === label) - select.selectedIndex
  }, choice)
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
  await expect(list.locator('option:checked')).toHaveText(choice)
}
