import { WindowPage } from '../../tests/e2e/pages/window-page.ts'
import { type Camera, STAFF_THEMES, settle } from './camera.ts'
import type { Person } from './demo-office.ts'
import type { Crew } from './staff-tour.ts'

/** What a manager sets and what a clerk does on one day, with every dialog. */
export async function hallTour(camera: Camera, crew: Crew): Promise<void> {
  await settingsTour(camera, crew.manager)
  await deskTour(camera, crew)
}

/** Every setting with its form, the older version, and what is set beside them; in light alone. */
async function settingsTour(camera: Camera, { token }: Person): Promise<void> {
  const [light] = STAFF_THEMES
  if (light === undefined) return
  const manager = new WindowPage(await camera.open('#/settings', light, token))
  const { page } = manager
  const take = (name: string) => camera.take(page, name, light)
  for (const [name, kind] of [
    ['rules', '叫号规则'],
    ['hours', '办公时间'],
    ['topics', '取号事项'],
    ['wall', '大屏文字'],
    ['plan', '大厅平面'],
    ['guides', '办事指南'],
  ] as const) {
    await page.getByRole('tab', { name: kind }).click()
    await manager.heading(kind).waitFor()
    await take(`settings-${name}`)
    await page.getByRole('button', { name: /^修改/ }).first().click()
    await manager.dialog.waitFor()
    await take(`settings-${name}-form`)
    await page.keyboard.press('Escape')
  }
  await page
    .getByRole('button', { name: /^查看：/ })
    .first()
    .click()
  await take('settings-version')
  await page.keyboard.press('Escape')
  const chosen = page.waitForEvent('filechooser')
  await manager.press('从文件导入')
  await (await chosen).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[]') })
  await take('settings-import-wrong')
  await page.keyboard.press('Escape')
  await manager.goTo('设备')
  await page
    .getByRole('button', { name: /^修改 / })
    .first()
    .click()
  await take('devices-form')
  await page.keyboard.press('Escape')
  await page.getByRole('banner').getByRole('button').last().click()
  await take('menu')
  await manager.press('设置 PIN')
  await manager.dialog.getByRole('button', { name: '设好' }).click()
  await take('pin-errors')
  await page.context().close()
}

/** What happens at a desk on one day, in the order it happens there. */
async function deskTour(camera: Camera, { clerk: { token }, secondClerk }: Crew): Promise<void> {
  const [light, dark, large] = STAFF_THEMES
  if (light === undefined || dark === undefined || large === undefined) return
  const clerk = new WindowPage(await camera.open('#/window', light, token))
  const { page } = clerk
  const take = (name: string) => camera.take(page, name, light)
  const takeAnew = async (name: string, path: string) => {
    for (const theme of [dark, large]) {
      const other = await camera.open(path, theme, token)
      await other.getByRole('heading', { level: 1 }).first().waitFor()
      await camera.take(other, name, theme)
      await other.context().close()
    }
  }
  /** A dialog that a button opens, and gone again. */
  const takeDialog = async (name: string, opener: string | RegExp) => {
    await page.getByRole('button', { name: opener }).first().click()
    await clerk.dialog.waitFor()
    await take(name)
    await page.keyboard.press('Escape')
    await clerk.dialog.waitFor({ state: 'hidden' })
  }
  await clerk.heading(/^排队/).waitFor()
  await settle(page)
  if ((await clerk.current.getByText('现在没有来访人').count()) === 0) {
    await page.keyboard.press('F10')
    await clerk.current.getByText('现在没有来访人').waitFor()
  }
  await page.keyboard.press('F2')
  await clerk.toast.waitFor()
  await take('window-called')
  await takeAnew('window-called', '#/window')
  const next = new WindowPage(await camera.open('#/window', light, secondClerk.token))
  await next.heading(/^排队/).waitFor()
  await next.page.keyboard.press('Control+Alt+H')
  await clerk.page.getByRole('alert', { name: '有人求助' }).waitFor()
  await take('window-help')
  await clerk.press(/^我去 /)
  await next.page.context().close()
  await takeDialog('window-apart', '和别人分开')
  await takeDialog('window-row', /的更多操作$/)
  await takeDialog('emergency', '紧急通知')
  await page.keyboard.press('Control+Enter')
  await clerk.heading(/^来访登记|^已登记/).waitFor()
  await page.goto(`${camera.url}#/window`)
  await takeDialog('window-moveon', '转给别的部门')
  await take('window-serving')
  await page.keyboard.press('Alt+H')
  await clerk.current.getByText('现在没有来访人').waitFor()
  await take('window-held')
  await page.getByRole('link', { name: '直接来窗口的人' }).click()
  await clerk.list('怎么来的').selectOption('多人一起')
  await clerk.press('加一位代表')
  const other = page.getByRole('region', { name: '代表 2' })
  await other.getByRole('combobox', { name: '证件种类' }).selectOption('普通护照')
  await other.getByRole('combobox', { name: '国家或地区' }).click()
  await take('walkin-group')
  await page.goto(`${camera.url}#/appointments`)
  await clerk.heading('预约').waitFor()
  await page.getByRole('button', { name: '登记预约' }).click()
  await clerk.dialog.getByRole('button', { name: '登记预约' }).click()
  await clerk.dialog.getByRole('alert').waitFor()
  await take('appointment-errors')
  await page.context().close()
}
