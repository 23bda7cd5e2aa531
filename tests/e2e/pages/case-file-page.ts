import { StaffPage } from './staff-page.ts'

export interface TypedMeeting {
  readonly date: string
  readonly time: string
  readonly room: string
}

export interface TypedItem {
  readonly what: string
  readonly amount: string
  readonly dueOn: string
}

/** A case file on the desk, from the list to its last paper. */
export class CaseFilePage extends StaffPage {
  /** Opens a case from the list of the view that shows it. */
  async openCase(code: string): Promise<void> {
    await this.page.getByRole('link', { name: code, exact: true }).click()
    await this.heading(code).waitFor()
  }

  async showTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
  }

  async fillMeeting({ date, time, room }: TypedMeeting): Promise<void> {
    await this.dialog.getByRole('textbox', { name: '日期' }).fill(date)
    await this.dialog.getByRole('textbox', { name: '开始时间' }).fill(time)
    await this.dialog.getByRole('combobox', { name: '调解室', exact: true }).selectOption(room)
  }

  async schedule(meeting: TypedMeeting): Promise<void> {
    await this.press('约调解会')
    await this.fillMeeting(meeting)
    await this.confirm('约定这次调解会')
  }

  /** Adds a payment to the agreement; who owes whom is proposed. */
  async addItem({ what, amount, dueOn }: TypedItem): Promise<void> {
    await this.press('增加一项')
    const item = this.page.getByRole('region', { name: /^履行事项 \d+$/ }).last()
    await item.getByRole('textbox', { name: '款项名称' }).fill(what)
    await item.getByRole('textbox', { name: '金额（元）' }).fill(amount)
    await item.getByRole('textbox', { name: '最迟日期' }).fill(dueOn)
  }
}
