import { expect, type Locator, type Page } from '@playwright/test'

/** The kiosk as a finger meets it: everything is a tap. */
export class KioskPage {
  readonly page: Page
  readonly title: Locator
  /** The big number on the ticket page. */
  readonly ticketNumber: Locator
  readonly message: Locator
  #tapsLeft = false
  constructor(page: Page) {
    this.page = page
    this.title = page.getByRole('heading', { level: 1 })
    this.ticketNumber = page.getByRole('strong')
    this.message = page.getByRole('alert')
  }

  /**
   * Taps a button whose words begin with this, now on its left and now on its right: on one spot the tap would be the
   * second one of a double tap, which the kiosk ignores when it meets the next page.
   */
  async tap(words: string): Promise<void> {
    const box = await this.button(words).boundingBox()
    this.#tapsLeft = !this.#tapsLeft
    const x = (box?.width ?? 0) * (this.#tapsLeft ? 0.25 : 0.75)
    await this.button(words).tap({ position: { x, y: (box?.height ?? 0) / 2 } })
  }

  button(words: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${words}`) })
  }

  async asks(question: string): Promise<void> {
    await expect(this.title).toHaveText(question)
  }

  /** Taps digits on the pad. */
  async type(digits: string): Promise<void> {
    const pad = this.page.getByRole('group', { name: '数字键' })
    for (const digit of digits) await pad.getByRole('button', { name: digit, exact: true }).tap()
  }

  async erase(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) await this.button('删掉一位').tap()
  }

  /** Takes a ticket without a name; the number. */
  async takeNamelessTicket(): Promise<string> {
    await this.tap('只要一个号')
    await this.tap('说不清')
    return this.takeTicketNumber()
  }

  async takeTicketNumber(): Promise<string> {
    await this.asks('您的号码')
    return (await this.ticketNumber.textContent()) ?? ''
  }
}
