import { expect, type Locator } from '@playwright/test'
import { chooseByKeys, tabTo, typeInto } from './keyboard.ts'
import { StaffPage } from './staff-page.ts'

/** The window: queue, intake, read-back, receipt, way to a unit; worked by keyboard alone. */
export class WindowPage extends StaffPage {
  get keyboard() {
    return this.page.keyboard
  }

  async signInByKeyboard(username: string, password: string, window: string): Promise<void> {
    await typeInto(this.page, this.field('用户名'), username)
    await typeInto(this.page, this.password('密码'), password)
    await chooseByKeys(this.page, this.list('我坐在哪个窗口'), window)
    await this.keyboard.press('Enter')
    await tabTo(this.page, this.page.getByRole('button', { name: '登录' }))
    await this.keyboard.press('Enter')
  }

  /** F2, until this number is called. */
  async call(ticketNumber: string): Promise<void> {
    await expect(this.current.getByText('现在没有来访人')).toBeVisible()
    await this.keyboard.press('F2')
    await expect(this.current).toContainText(ticketNumber)
  }

  get current(): Locator {
    return this.page.getByRole('region', { name: /^正在接待|现在没有来访人/ })
  }

  /** Row of a number in the queue. */
  row(ticketNumber: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${ticketNumber} `) })
  }

  /** Offer to take the last action back; empty where there is none. */
  get toast(): Locator {
    return this.page.getByRole('status').filter({ hasText: '撤回' })
  }

  /** Opens what may be done with a number of the queue and takes one of it. */
  async act(ticketNumber: string, action: string): Promise<void> {
    await this.pressByKeyboard(this.row(ticketNumber).getByRole('button', { name: `${ticketNumber} 的更多操作` }))
    await this.pressByKeyboard(this.dialog.getByRole('button', { name: action, exact: true }))
  }

  party(number: number): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${number}\\. `) })
  }

  fieldOf(party: number, name: string): Locator {
    return this.party(party).getByRole('textbox', { name, exact: true })
  }

  /** Code of the case that was just registered. */
  async caseCode(): Promise<string> {
    return (await this.page.getByText(/^421081[0-9A-Z]+$/).textContent()) ?? ''
  }

  async write(name: string, text: string): Promise<void> {
    await typeInto(this.page, this.field(name), text)
  }

  /** @param group the part of the form the list stands in, where its name alone does not tell */
  async choose(name: string, choice: string, group?: string): Promise<void> {
    const within = group === undefined ? this.page : this.page.getByRole('group', { name: group, exact: true })
    await chooseByKeys(this.page, within.getByRole('combobox', { name, exact: true }), choice)
  }

  /** The visitor takes the pen: two strokes on the pad of the read-back. */
  async visitorSigns(): Promise<void> {
    const pad = this.page.getByRole('img', { name: '请来访人在这里签名' })
    await pad.scrollIntoViewIfNeeded()
    const box = await pad.boundingBox()
    if (box === null) throw new Error('no pad to sign on')
    const { mouse } = this.page
    for (const height of [0.3, 0.6]) {
      await mouse.move(box.x + box.width * 0.2, box.y + box.height * height)
      await mouse.down()
      await mouse.move(box.x + box.width * 0.5, box.y + box.height * (height + 0.2), { steps: 5 })
      await mouse.move(box.x + box.width * 0.8, box.y + box.height * height, { steps: 5 })
      await mouse.up()
    }
  }

  /** @param key Space ticks a box */
  async pressByKeyboard(button: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await tabTo(this.page, button)
    await this.keyboard.press(key)
  }
}
