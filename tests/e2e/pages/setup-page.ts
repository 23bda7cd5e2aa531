import { StaffPage } from './staff-page.ts'

export interface TypedPerson {
  readonly name: string
  readonly username: string
}

/** The wizard of an empty center. */
export class SetupPage extends StaffPage {
  async next(): Promise<void> {
    await this.press('下一步')
  }

  /** @param title role of the person as the form names it */
  async writePerson(title: string, { name, username }: TypedPerson, password: string, again: string): Promise<void> {
    await this.field(`${title}姓名`).fill(name)
    await this.field(`${title}用户名`).fill(username)
    await this.password(`${title}密码`).fill(password)
    await this.password(`${title}密码再写一遍`).fill(again)
  }

  /** The key as the page shows it this one time. */
  async recoveryKey(): Promise<string> {
    return (await this.page.getByRole('status', { name: '恢复密钥' }).textContent()) ?? ''
  }
}
