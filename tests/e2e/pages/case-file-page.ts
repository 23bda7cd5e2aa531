import { expect } from '@playwright/test'
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

  /** Signs for what was sent to the person's unit, and comes back to the case. */
  async sign(): Promise<void> {
    await this.page.getByRole('link', { name: '签收或退回' }).click()
    await this.press('签收，我来办')
    await expect(this.page.getByText('已签收。')).toBeVisible()
    await this.page.getByRole('link', { name: '返回案件' }).click()
  }

  /** Gives back what was sent to the person's unit. @param cause as the list names it */
  async giveBack(cause: string, reason: string): Promise<void> {
    await this.page.getByRole('link', { name: '签收或退回' }).click()
    await this.press('退回')
    await this.dialog.getByRole('combobox', { name: '退回理由' }).selectOption(cause)
    await this.dialog.getByRole('textbox', { name: '说明' }).fill(reason)
    await this.confirm('退回并说明理由')
    await expect(this.page.getByText('已退回。')).toBeVisible()
  }

  /** Ends the case as its own page proposes. @param ending how, as the page names it */
  async close(ending: string): Promise<void> {
    await this.page.getByRole('link', { name: '结束这件案件' }).click()
    const way = this.page.getByRole('region', { name: ending, exact: true })
    await way.getByRole('button', { name: '结案', exact: true }).click()
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
