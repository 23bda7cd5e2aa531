import { WindowPage } from '../../tests/e2e/pages/window-page.ts'
import { type Camera, STAFF_THEMES, type Theme } from './camera.ts'
import type { Person } from './demo-office.ts'
import { findPlaces } from './engine-places.ts'
import type { Crew } from './staff-tour.ts'

/** What opens only by a hand: results, boxes and dialogs, filled wrongly where they can be. */
export async function engineActs(camera: Camera, crew: Crew): Promise<void> {
  const [light, dark] = STAFF_THEMES
  if (light === undefined || dark === undefined) return
  for (const theme of [light, dark]) {
    await windowActs(camera, crew.clerk, theme)
    await caseActs(camera, crew.lead, theme)
    await dutyActs(camera, crew.manager, theme)
    await oversightActs(camera, crew.manager, theme)
  }
  await settingsActs(camera, crew.manager, light)
}

/** @returns the page, and how it is taken: with nothing but its name, or with a dialog that a button opens */
async function open(camera: Camera, path: string, theme: Theme, { token }: Person) {
  const desk = new WindowPage(await camera.open(path, theme, token))
  const { page } = desk
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const take = (name: string) => camera.take(page, name, theme)
  return {
    desk,
    page,
    take,
    async goTo(next: string) {
      await page.goto(`${camera.url}${next}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
    },
    /** @param submit button of the dialog that finds the faults */
    async takeDialog(name: string, opener: string | RegExp, submit?: string) {
      await page.getByRole('button', { name: opener }).first().click()
      await desk.dialog.waitFor()
      if (submit !== undefined) {
        await desk.dialog.getByRole('button', { name: submit }).click()
        await desk.dialog.getByRole('alert').waitFor()
      }
      await take(name)
      await page.keyboard.press('Escape')
      await desk.dialog.waitFor({ state: 'hidden' })
    },
  }
}

/** Search, the palette, what stands beside a new sheet, a talk in writing. */
export async function windowActs(camera: Camera, clerk: Person, theme: Theme): Promise<void> {
  const { desk, page, take, goTo } = await open(camera, '#/search', theme, clerk)
  await desk.field('编码、姓名、拼音、经过里的词，或证件号后六位、电话后四位').fill('水')
  await page.keyboard.press('Enter')
  await page.getByRole('row').nth(1).waitFor()
  await take('search-results')
  await page.keyboard.press('Control+k')
  await desk.dialog.waitFor()
  await take('palette-recent')
  await page.keyboard.insertText('水')
  await desk.dialog.getByRole('option').filter({ hasText: '经过里有' }).first().waitFor()
  await take('palette-found')
  await page.keyboard.press('Escape')
  const { tickets } = await clerk.get<Tickets>('/tickets')
  await goTo(`#/window/talk/${tickets.find(({ visit }) => visit !== null)?.visit?.id}`)
  await page.getByRole('button', { name: '请稍等。' }).click()
  await take('talk')
  const sides = await sidesOfOwnCase(clerk)
  await goTo('#/window/intake')
  await desk.fieldOf(1, '姓名').fill(sides[0] ?? '')
  await desk.fieldOf(2, '姓名').fill(sides[1] ?? '')
  const noticed = page.getByRole('region', { name: '以前来过吗' })
  await noticed.getByRole('button', { name: '对照看一看' }).click()
  await desk.dialog.getByRole('region').first().waitFor()
  await take('duplicates')
  await page.context().close()
}

interface Tickets {
  readonly tickets: readonly { readonly visit: { readonly id: number } | null }[]
}

/** Names of both sides of a case this clerk took in. */
async function sidesOfOwnCase(clerk: Person): Promise<readonly string[]> {
  const { rows } = await clerk.get<{ rows: readonly { id: number }[] }>('/case-files?view=toDispatch')
  for (const { id } of rows.toReversed()) {
    const file = await clerk.get<{ parties: readonly { name: string }[] }>(`/case-files/${id}`).catch(() => undefined)
    if (file !== undefined) return file.parties.map(party => party.name)
  }
  throw new Error('the demonstration has no case of this clerk')
}

/** Dialogs of one case. */
export async function caseActs(camera: Camera, lead: Person, theme: Theme): Promise<void> {
  const { assisted, paused, mediated } = await findPlaces(lead)
  const { desk, page, take, goTo, takeDialog } = await open(camera, `#/cases/${assisted}`, theme, lead)
  await takeDialog('why-lamp', /点开看原因$/)
  await page.getByRole('button', { name: '其他办理' }).click()
  await page.getByRole('menuitem').first().waitFor()
  await take('case-other-acts')
  await page.keyboard.press('Escape')
  await takeDialog('reassign', '改派')
  await page.getByRole('tab', { name: '协办' }).click()
  await takeDialog('task-errors', '请其他单位会办', '发出会办请求')
  await page.getByRole('tab', { name: '风险' }).click()
  await takeDialog('risk-assess', '重新评估')
  await page.getByRole('tab', { name: '材料' }).click()
  await takeDialog('capture', /^采集材料/)
  await goTo(`#/cases/${paused ?? mediated}?tab=clocks`)
  await takeDialog('clock-pause', /^暂停：|^恢复/)
  await takeDialog('clock-extension', /^申请延期：/)
  await goTo(`#/cases/${mediated}/closing`)
  await takeDialog('conclude-errors', '提请了结', '提请批准')
  await goTo('#/clocks')
  await takeDialog('extension-decide', /^处理延期申请：/)
  await desk.page.context().close()
}

/** Dialogs of the roster, and a call-out that lacks everything. */
export async function dutyActs(camera: Camera, manager: Person, theme: Theme): Promise<void> {
  const { desk, page, take, goTo, takeDialog } = await open(camera, '#/roster', theme, manager)
  await takeDialog('roster-leave-errors', '请假', '提交')
  await takeDialog('roster-copy', '复制一周')
  await takeDialog('roster-pattern', /的固定排班$/)
  await takeDialog('roster-ladder', /的联系名单$/)
  await takeDialog('roster-swap', '申请换班')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await desk.dialog.waitFor()
  const chosen = page.waitForEvent('filechooser')
  await desk.dialog.getByRole('button', { name: '选文件' }).click()
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:?',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const file = { name: 'roster.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar.join('\r\n')) }
  await (await chosen).setFiles(file)
  await desk.dialog.getByRole('alert').waitFor()
  await take('roster-import-wrong')
  await page.keyboard.press('Escape')
  await goTo('#/call-outs/new')
  await page.getByRole('button', { name: /^吹哨，叫/ }).click()
  await desk.page.locator('main').getByRole('alert').waitFor()
  await take('callout-raise-errors')
  await page.context().close()
}

/** Dialogs of supervision, units, experts. */
export async function oversightActs(camera: Camera, manager: Person, theme: Theme): Promise<void> {
  const { desk, page, take, goTo, takeDialog } = await open(camera, '#/supervision', theme, manager)
  await takeDialog('supervise-case', /^督办 /)
  await takeDialog('supervise-unit', '督办单位工作')
  await page.getByRole('checkbox', { name: '选择本页全部' }).check()
  await takeDialog('supervise-remind', '催办所选')
  const { rows } = await manager.get<{ rows: readonly { id: number }[] }>('/supervisions?view=replied&page=1')
  await goTo(`#/supervision/${rows[0]?.id}`)
  await page.getByRole('button', { name: '看督办函' }).click()
  await page.locator('canvas').first().waitFor()
  await take('supervision-letter')
  await goTo('#/units')
  await takeDialog('unit-errors', '新设部门', '保存')
  await takeDialog('unit-close', /^撤部门：/)
  await goTo('#/experts')
  await takeDialog('expert-errors', '登记专家', '保存')
  await desk.page.context().close()
}

/** Every setting of the engine, with its form. */
export async function settingsActs(camera: Camera, manager: Person, theme: Theme): Promise<void> {
  const { desk, page, take, takeDialog } = await open(camera, '#/settings', theme, manager)
  const whole = [
    '分流权重',
    '了结抽查',
    '督办规则',
    '风险评分表',
    '窗口常用语',
    '黄灯条件',
    '排班规则',
    '吹哨规则',
    '节假日',
  ]
  const inParts = ['纠纷类型', '分流去向', '办理期限', '当事人期限提醒']
  for (const [index, kind] of [...whole, ...inParts].entries()) {
    await page.getByRole('tab', { name: kind, exact: true }).click()
    await desk.heading(kind).waitFor()
    const name = `settings-engine-${String(index + 1).padStart(2, '0')}`
    await take(name)
    if (inParts.includes(kind))
      await page.getByRole('tabpanel').getByRole('combobox').first().selectOption({ index: 1 })
    await takeDialog(`${name}-form`, /^修改(?!.*的设备)|^填写一年$/)
  }
  await page.context().close()
}
