import { expect, type Locator, type Page } from '@playwright/test'
import { PASSWORD } from '../set-up/people.ts'

/** What all staff pages share: sign-in, navigation, fields, dialogs. */
export class StaffPage {
  readonly page: Page
  readonly alert: Locator
  readonly dialog: Locator
  constructor(page: Page) {
    this.page = page
    this.alert = page.getByRole('alert')
    this.dialog = page.getByRole('dialog')
  }

  async signIn(username: string, window?: string, password: string = PASSWORD): Promise<void> {
    await this.field('用户名').fill(username)
    await this.password('密码').fill(password)
    if (window !== undefined) await this.list('我坐在哪个窗口').selectOption(window)
    await this.press('登录')
  }

  /** By the navigation; where the page lies under a heading, that is opened. */
  async goTo(name: string): Promise<void> {
    const rows = this.page.getByRole('navigation', { name: '主要页面' })
    const row = this.page.getByRole('link', { name, exact: true, includeHidden: true })
    const link = rows.locator(row)
    const heading = rows.locator('li:has(> button)').filter({ has: row }).getByRole('button', { expanded: false })
    await link.waitFor({ state: 'attached' })
    if (await heading.isVisible()) await heading.click()
    await link.click()
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click()
  }

  /** Presses the button of the open dialog. */
  async confirm(name: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name }).click()
    await expect(this.dialog).toBeHidden()
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  password(name: string): Locator {
    return this.page.getByLabel(new RegExp(`^${name}( \\*)?$`))
  }

  list(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true })
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name })
  }
}
