import { expect, type Locator, type Page } from '@playwright/test'

/** The kiosk as a finger meets it: everything is a tap. */
export class KioskPage {
  readonly page: Page
  readonly title: Locator
  /** The big number on the ticket page. */
  readonly ticketNumber: Locator
  readonly message: Locator
  /** What was typed so far. */
  readonly typed: Locator
  /** Taps so far, keys of a pad included. */
  taps = 0
  #tapsLeft = false
  #last = { key: '', at: Number.NEGATIVE_INFINITY }
  constructor(page: Page) {
    this.page = page
    this.title = page.getByRole('heading', { level: 1 })
    this.ticketNumber = page.getByRole('strong')
    this.message = page.getByRole('alert')
    this.typed = page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasNotText: /[^0-9X]/ })
      .first()
  }

  /**
   * Taps a button whose words begin with this, now on its left and now on its right: on one spot the tap would be the
   * second one of a double tap, which the kiosk ignores when it meets the next page.
   */
  async tap(words: string): Promise<void> {
    const button = this.button(words)
    await button.waitFor()
    await this.waitAsAHand()
    const box = await button.boundingBox()
    this.#tapsLeft = !this.#tapsLeft
    const x = (box?.width ?? 0) * (this.#tapsLeft ? 0.25 : 0.75)
    await button.tap({ position: { x, y: (box?.height ?? 0) / 2 } })
    this.#tapped('')
  }

  button(words: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${words}`) })
  }

  async asks(question: string): Promise<void> {
    await expect(this.title).toHaveText(question)
  }

  /** Taps digits on the pad. */
  async type(digits: string): Promise<void> {
    await this.#typeKeys('数字键', digits, this.typed)
  }

  /**
   * Taps keys of a pad whose page shows what was typed under a name.
   * @param shown what stands there for a key, if not the key itself
   */
  async typeOn(pad: string, typed: string, keys: string, shown?: (key: string) => string): Promise<void> {
    await this.#typeKeys(pad, keys, this.page.getByRole('status', { name: typed }), shown)
  }

  async #typeKeys(pad: string, keys: string, output: Locator, shown = (key: string) => key): Promise<void> {
    let words = (await output.textContent()) ?? ''
    for (const key of keys) {
      words += shown(key)
      await this.tapKey(pad, key)
      await expect(output).toHaveText(words)
    }
  }

  /** Taps one key of a pad. */
  async tapKey(pad: string, key: string): Promise<void> {
    await this.#press(this.page.getByRole('group', { name: pad }).getByRole('button', { name: key, exact: true }))
  }

  /** Spells a syllable and takes a character, turning pages until it is there. */
  async spell(syllable: string, character: string): Promise<void> {
    await this.typeOn('拼音键', '已输入的拼音', syllable.toUpperCase(), key => key.toLowerCase())
    const candidates = this.page.getByRole('group', { name: '选字' })
    const key = candidates.getByRole('button', { name: character, exact: true })
    await expect(candidates.getByRole('button').nth(2)).toBeVisible()
    for (let page = 0; page < 20 && !(await key.isVisible()); page += 1) {
      const before = (await candidates.textContent()) ?? ''
      await this.#press(candidates.getByRole('button', { name: '更多的字' }))
      await expect(candidates).not.toHaveText(before)
    }
    await this.#press(key)
  }

  /** Draws a stroke across the pad, as a finger does. */
  async draw(): Promise<void> {
    const box = await this.page.getByRole('img', { name: '手写处，用手指写' }).boundingBox()
    if (box === null) throw new Error('no pad to draw on')
    const { mouse } = this.page
    await mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3)
    await mouse.down()
    await mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.7, { steps: 6 })
    await mouse.up()
  }

  async erase(count: number): Promise<void> {
    let typed = (await this.typed.textContent()) ?? ''
    for (let left = count; left > 0; left -= 1) {
      typed = typed.slice(0, -1)
      await this.#press(this.button('删掉一位'))
      await expect(this.typed).toHaveText(typed)
    }
  }

  /** Enter on the button that has the focus. */
  async pressEnter(): Promise<void> {
    await this.page.keyboard.press('Enter')
    this.#tapped('')
  }

  /** A key of a pad; only the first one of a page and the same one again have to wait. */
  async #press(key: Locator): Promise<void> {
    if (['', String(key)].includes(this.#last.key)) await this.waitAsAHand()
    await key.tap()
    this.#tapped(String(key))
  }

  /** No hand taps again within a quarter of a second: the kiosk takes that for a trembling finger. */
  async waitAsAHand(): Promise<void> {
    await expect.poll(() => performance.now() - this.#last.at, { intervals: [20] }).toBeGreaterThan(260)
  }

  #tapped(key: string): void {
    this.taps += 1
    this.#last = { key, at: performance.now() }
  }

  /** Takes a ticket without a name; the number. */
  async takeNamelessTicket(): Promise<string> {
    await this.tap('我来反映事情')
    await this.tap('不留名')
    await this.tap('说不清')
    return this.takeTicketNumber()
  }

  async takeTicketNumber(): Promise<string> {
    await this.asks('您的号码')
    return (await this.ticketNumber.textContent()) ?? ''
  }
}
