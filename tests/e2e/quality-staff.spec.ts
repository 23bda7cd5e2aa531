import type { Page } from '@playwright/test'
import { expect, type Office, test } from './office.ts'
import { CaseFilePage } from './pages/case-file-page.ts'
import { fitsAtDoubleSize, isCleanInBothColours, keepsFocus, lostToTheSide } from './pages/quality.ts'
import { StaffPage } from './pages/staff-page.ts'
import { WindowPage } from './pages/window-page.ts'
import { signedCase, takenTicket } from './set-up/cases.ts'
import { setUpEngine, UNITS } from './set-up/engine-cast.ts'
import { changeSetting, servedTicket } from './set-up/hall.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { PASSWORD, PEOPLE, WINDOWS } from './set-up/people.ts'

// Each look is an analysis of its own, and one test looks at one office many times.
test.describe.configure({ timeout: 600_000 })

/** A name and a few words, drawn by finger. */
const DRAWN = { nameInk: [[100, 300, 300, 700, 500, 300]], memoInk: [[100, 500, 900, 500]] }

const staff = async (office: Office, username: string, window?: string) => {
  const page = new StaffPage(await office.open('index'))
  await page.signIn(username, window)
  await page.page.getByRole('navigation', { name: '主要页面' }).waitFor()
  return page
}

/** A page in both colours, at 1366×768 and with text of double size. */
const looks = async (page: Page, name: string) => {
  await isCleanInBothColours(page, name)
  expect.soft(await lostToTheSide(page), `${name} at 1366×768`).toBeLessThanOrEqual(0)
  await fitsAtDoubleSize(page, name)
}

/** Nothing of a page is being read any more. */
const isRead = (page: Page) => expect(page.getByLabel('正在读取…')).toHaveCount(0)

test('the pages of the window have no finding of axe and fit at 200 %', async ({ office }) => {
  await takenTicket(await OfficeApi.kiosk(office.url))
  const signIn = await office.open('index')
  await signIn.getByRole('button', { name: '登录' }).waitFor()
  await isCleanInBothColours(signIn, 'sign-in')
  await signIn.getByRole('button', { name: '登录' }).click()
  await signIn.getByRole('alert').waitFor()
  await isCleanInBothColours(signIn, 'sign-in with errors')
  await signIn.evaluate(() => localStorage.setItem('center.text-size', '200'))
  await signIn.reload()
  await signIn.getByRole('button', { name: '登录' }).waitFor()
  expect.soft(await lostToTheSide(signIn), 'sign-in at 200 %').toBeLessThanOrEqual(0)

  const clerk = await staff(office, PEOPLE.clerk.username, WINDOWS.first)
  const { page } = clerk
  await clerk.heading('排队：1 人在等').waitFor()
  await isCleanInBothColours(page, 'workbench')
  await fitsAtDoubleSize(page, 'workbench')
  await page.keyboard.press('F1')
  await clerk.dialog.waitFor()
  await isCleanInBothColours(page, 'help')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '直接来窗口的人' }).click()
  await clerk.heading('直接来窗口的人').waitFor()
  await isCleanInBothColours(page, 'walk-in')
  await fitsAtDoubleSize(page, 'walk-in')
  await page.getByRole('link', { name: '回到窗口' }).click()
  await page.getByRole('link', { name: '来信来电登记' }).click()
  await clerk.field('事情经过').fill('来信说田埂被占。')
  await clerk.press(/^写好了/)
  await expect(clerk.alert).toBeFocused()
  await isCleanInBothColours(page, 'intake with errors')
  await fitsAtDoubleSize(page, 'intake')
  await page.getByRole('link', { name: '快速咨询' }).click()
  await clerk.list('快速查找类型').fill('07')
  await page.getByRole('option').first().waitFor()
  await isCleanInBothColours(page, 'consult with an open list')
  await fitsAtDoubleSize(page, 'consult')
  await page.goto(`${office.url}#/window/shift`)
  await clerk.heading('交接班').waitFor()
  await isCleanInBothColours(page, 'shift')
  await fitsAtDoubleSize(page, 'shift')
  await page.goto(`${office.url}#/window/talk/1`)
  await page.getByRole('button', { name: '请稍等。' }).click()
  await isCleanInBothColours(page, 'talk in writing')
  await fitsAtDoubleSize(page, 'talk in writing')
})

test('the pages of the desk have no finding of axe and fit at 200 %', async ({ office }) => {
  const code = await signedCase(office.url)
  const desk = new CaseFilePage(await office.open('index'))
  const { page } = desk
  await desk.signIn(PEOPLE.mediator.username)
  for (const name of ['案件', '到期履行', '调解安排', '今日情况', '月度统计']) {
    await desk.goTo(name)
    await desk.page
      .getByRole('table')
      .or(desk.page.getByRole('note'))
      .or(desk.page.getByRole('status'))
      .first()
      .waitFor()
    await isCleanInBothColours(page, name)
    await fitsAtDoubleSize(page, name)
  }
  await desk.goTo('案件')
  await page.getByRole('tab', { name: /^办理中/ }).click()
  await desk.openCase(code)
  for (const name of ['概览', '当事人', '经过', '调解', '材料', '文书', '期限']) {
    await desk.showTab(name)
    await page.getByRole('tabpanel').waitFor()
    await isCleanInBothColours(page, `case, ${name}`)
  }
  await fitsAtDoubleSize(page, 'case')
  await desk.showTab('调解')
  await desk.press('记录告知并出告知书')
  await desk.press('约调解会')
  await desk.dialog.getByRole('button', { name: '约定这次调解会' }).click()
  await isCleanInBothColours(page, 'dialog with errors')
  await desk.confirm('不约了')
  await desk.schedule({ date: '今天', time: '23:00', room: '调解一室' })
  await page.getByRole('link', { name: '进入调解室' }).click()
  await desk.heading('调解会记录').waitFor()
  await isCleanInBothColours(page, 'meeting room')
  await fitsAtDoubleSize(page, 'meeting room')
  await page.getByRole('link', { name: '返回案件' }).click()
  await page.getByRole('link', { name: '起草协议' }).click()
  await desk.addItem({ what: '赔偿', amount: '3000', dueOn: '+7' })
  await page.getByRole('img', { name: '调解协议，第 1 页' }).waitFor()
  await isCleanInBothColours(page, 'agreement')
  await fitsAtDoubleSize(page, 'agreement')
})

test('whatever happens in the queue has no finding of axe, and its dialogs keep the focus', async ({ office }) => {
  const manager = await OfficeApi.signIn(office.url, PEOPLE.manager.username)
  await changeSetting(manager, 'openingHours', hours => ({ ...hours, am: { from: '00:00', to: '00:01' }, pm: null }))
  const kiosk = await OfficeApi.kiosk(office.url)
  const page = await office.open('index')
  const clerk = new WindowPage(page)
  await clerk.signIn(PEOPLE.clerk.username, WINDOWS.first)
  await clerk.heading('排队：0 人在等').waitFor()
  await isCleanInBothColours(page, 'workbench, nobody')
  const one = await takenTicket(kiosk, {
    way: 'other',
    proxy: { relation: 'parent', hasAuthorization: false },
    ...DRAWN,
  })
  const two = await takenTicket(kiosk, { needs: ['hearing', 'walking'], isQuiet: true })
  const three = await takenTicket(kiosk)
  await clerk.row(three).waitFor()
  await clerk.keyboard.press('F2')
  await clerk.toast.waitFor()
  await isCleanInBothColours(page, 'workbench, called, undo offered')
  await page.getByRole('button', { name: '人到了' }).click()
  await page.getByRole('button', { name: /^人来了，开始登记/ }).click()
  await clerk.heading(`来访登记 ${one}`).waitFor()
  await page.getByRole('img', { name: '手写的名字' }).waitFor()
  await isCleanInBothColours(page, 'intake with ink')
  await fitsAtDoubleSize(page, 'intake with ink')
  await clerk.goTo('受理窗口')
  await isCleanInBothColours(page, 'workbench, in service')
  await fitsAtDoubleSize(page, 'workbench, in service')
  const moveOn = page.getByRole('button', { name: '转给别的部门' })
  await keepsFocus(page, moveOn, () => isCleanInBothColours(page, 'move on'))
  const apart = page.getByRole('button', { name: '和别人分开' })
  await keepsFocus(page, apart, async () => {
    await clerk.dialog.getByRole('button', { name: '分开', exact: true }).click()
    await clerk.dialog.getByRole('alert').waitFor()
    await isCleanInBothColours(page, 'keep apart with errors')
  })
  await apart.click()
  await clerk.list('和谁分开').selectOption(`${two} 没有留名`)
  await clerk.dialog.getByRole('checkbox', { name: '号码不上大屏' }).check()
  await clerk.confirm('分开')
  await clerk.keyboard.press('Alt+H')
  await expect(clerk.row(one)).toContainText('暂离')
  await kiosk.write('/help-calls', { kind: 'visitor', page: 'number', needs: ['hearing'], visitId: null })
  await clerk.alert.waitFor()
  await isCleanInBothColours(page, 'workbench, held, kept apart, help called')
  await fitsAtDoubleSize(page, 'workbench, help called')
  await page.getByRole('button', { name: /^我去 / }).click()
  await expect(clerk.alert).toBeHidden()
  const row = clerk.row(one).getByRole('button', { name: `${one} 的更多操作` })
  await keepsFocus(page, row, () => isCleanInBothColours(page, 'row'))
  const close = page.getByRole('button', { name: /^收号/ })
  await keepsFocus(page, close, () => isCleanInBothColours(page, 'close day'))

  await page.getByRole('link', { name: '直接来窗口的人' }).click()
  await clerk.list('怎么来的').selectOption('多人一起')
  await clerk.press('加一位代表')
  const other = page.getByRole('region', { name: '代表 2' })
  await other.getByRole('combobox', { name: '证件种类' }).selectOption('普通护照')
  await other.getByRole('combobox', { name: '国家或地区' }).click()
  await page.getByRole('option', { name: '韩国' }).waitFor()
  await isCleanInBothColours(page, 'walk-in, country list open')
  await page.getByRole('option', { name: '韩国' }).click()
  await other.getByRole('textbox', { name: '证件号码' }).fill('?')
  await clerk.press('只取号，请他等')
  await clerk.alert.waitFor()
  await isCleanInBothColours(page, 'walk-in with errors')
  await fitsAtDoubleSize(page, 'walk-in with errors')
})

test('appointments have no finding of axe, empty, filled and with errors', async ({ office }) => {
  const clerk = await staff(office, PEOPLE.clerk.username)
  const { page } = clerk
  await clerk.goTo('预约')
  await page.getByText('这一天没有预约。').waitFor()
  await isCleanInBothColours(page, 'appointments, none')
  const book = page.getByRole('button', { name: '登记预约' })
  await keepsFocus(page, book, async () => {
    await clerk.dialog.getByRole('button', { name: '登记预约' }).click()
    await clerk.dialog.getByRole('alert').waitFor()
    await isCleanInBothColours(page, 'book an appointment with errors')
    await fitsAtDoubleSize(page, 'book an appointment')
  })
  await book.click()
  await clerk.dialog.getByRole('textbox', { name: '日期' }).fill('明天')
  await clerk.dialog.getByRole('textbox', { name: '时间' }).fill('9:30')
  await clerk.dialog.getByRole('textbox', { name: '姓名' }).fill('田玉兰')
  await clerk.confirm('登记预约')
  await isCleanInBothColours(page, 'appointments')
  await fitsAtDoubleSize(page, 'appointments')
  const cancel = page.getByRole('button', { name: /^取消.+的预约$/ })
  await keepsFocus(page, cancel, () => isCleanInBothColours(page, 'cancel an appointment'))
})

test('what the manager sets has no finding of axe, and its dialogs keep the focus', async ({ office }) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const desk = await OfficeApi.signIn(office.url, PEOPLE.clerk.username, PASSWORD, WINDOWS.first)
  const manager = await staff(office, PEOPLE.manager.username)
  const { page } = manager
  await manager.goTo('评价')
  await page.getByText('这个月没有评价。').waitFor()
  await isCleanInBothColours(page, 'ratings, none')
  for (const face of [5, 4, 1]) {
    await takenTicket(kiosk)
    await kiosk.write('/ratings', { ticketNo: await servedTicket(desk), face, reasons: ['friendly'] })
  }
  await page.reload()
  await page.getByText('3.33').waitFor()
  await isCleanInBothColours(page, 'ratings')
  await fitsAtDoubleSize(page, 'ratings')

  await manager.goTo('设置')
  for (const kind of ['叫号规则', '办公时间', '取号事项', '大屏文字', '大厅平面']) {
    await page.getByRole('tab', { name: kind }).click()
    await manager.heading(kind).waitFor()
    await isCleanInBothColours(page, kind)
    await fitsAtDoubleSize(page, kind)
    const edit = page.getByRole('button', { name: '修改', exact: true })
    await keepsFocus(page, edit, async () => {
      await manager.dialog.getByRole('button', { name: '保存为新的一版' }).click()
      await manager.dialog.getByRole('alert').waitFor()
      await isCleanInBothColours(page, `${kind}, edited with errors`)
    })
  }
  await page.getByRole('tab', { name: '办事指南' }).click()
  const guide = page.getByRole('button', { name: /^修改：/ }).first()
  await keepsFocus(page, guide, () => isCleanInBothColours(page, 'guide, edited'))
  await isCleanInBothColours(page, 'guides')
  const version = page.getByRole('button', { name: /^查看：/ }).first()
  await keepsFocus(page, version, () => isCleanInBothColours(page, 'older version'))
  const chosen = page.waitForEvent('filechooser')
  await manager.press('从文件导入')
  await (await chosen).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[]') })
  await manager.dialog.waitFor()
  await isCleanInBothColours(page, 'import, not a file of settings')
})

test('devices, recordings, emergency and PIN have no finding of axe, and their dialogs keep the focus', async ({
  office,
}) => {
  const manager = await staff(office, PEOPLE.manager.username)
  const { page } = manager
  await manager.goTo('设备')
  const devices = page.getByRole('button', { name: '修改 K1 的设备' })
  await keepsFocus(page, devices, async () => {
    await manager.dialog.getByRole('textbox', { name: '一个像素多少毫米' }).fill('x')
    await manager.dialog.getByRole('button', { name: '保存设备' }).click()
    await manager.dialog.getByRole('alert').waitFor()
    await isCleanInBothColours(page, 'devices, edited with errors')
    await fitsAtDoubleSize(page, 'devices, edited')
  })
  await isCleanInBothColours(page, 'devices')
  await fitsAtDoubleSize(page, 'devices')
  await manager.goTo('录音')
  await page.getByRole('table').waitFor()
  await isCleanInBothColours(page, 'recordings')
  await fitsAtDoubleSize(page, 'recordings')

  await manager.goTo('受理窗口')
  const emergency = page.getByRole('button', { name: '紧急通知' })
  await keepsFocus(page, emergency, async () => {
    await manager.dialog.getByRole('button', { name: '下一步：核对' }).click()
    await isCleanInBothColours(page, 'emergency, first step with errors')
    await manager.field('大屏上的话').fill('请从北门离开。')
    await manager.dialog.getByRole('button', { name: '下一步：核对' }).click()
    await manager.dialog.getByRole('button', { name: '现在显示到大屏' }).click()
    await manager.dialog.getByRole('alert').waitFor()
    await isCleanInBothColours(page, 'emergency, second step with errors')
    await fitsAtDoubleSize(page, 'emergency, second step')
  })
  const menu = page.getByRole('button', { name: PEOPLE.manager.name, exact: true })
  await menu.press('Enter')
  await isCleanInBothColours(page, 'menu of the person')
  await page.getByRole('button', { name: '设置 PIN' }).press('Enter')
  await manager.dialog.getByRole('button', { name: '设好' }).click()
  await manager.dialog.getByRole('alert').waitFor()
  await isCleanInBothColours(page, 'PIN with errors')
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
})

test('the staff of the administrator has no finding of axe, and its dialog keeps the focus', async ({ office }) => {
  const admin = await staff(office, PEOPLE.administrator.username)
  const { page } = admin
  await admin.goTo('人员')
  await page.getByRole('table').waitFor()
  await isCleanInBothColours(page, 'staff')
  await fitsAtDoubleSize(page, 'staff')
  const opener = page.getByRole('button', { name: '录入人员' })
  await keepsFocus(page, opener, () => isCleanInBothColours(page, 'enter staff'))
})

test('what the manager oversees has no finding of axe, and its dialogs keep the focus', async ({ office }) => {
  await setUpEngine(office.url)
  await signedCase(office.url)
  const manager = await staff(office, PEOPLE.manager.username)
  const { page } = manager
  for (const name of [
    '查找',
    '人员合并',
    '期限',
    '协办事项',
    '了结审批',
    '在岗',
    '排班',
    '吹哨',
    '监管',
    '督办',
    '风险',
    '专家库',
    '部门',
  ]) {
    await manager.goTo(name)
    await expect(page.getByRole('link', { name, exact: true }).first()).toHaveAttribute('aria-current', 'page')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isRead(page)
    await looks(page, name)
  }
  const palette = page.getByRole('button', { name: /^查找…/ })
  await keepsFocus(page, palette, async () => {
    await page.keyboard.insertText('王')
    await page.getByRole('option').first().waitFor()
    await isCleanInBothColours(page, 'palette')
  })
  const unit = page.getByRole('button', { name: '新设部门' })
  await keepsFocus(page, unit, async () => {
    await manager.dialog.getByRole('button', { name: '保存' }).click()
    await manager.dialog.getByRole('alert').waitFor()
    await isCleanInBothColours(page, 'a unit with errors')
  })
  const close = page.getByRole('button', { name: `撤部门：${UNITS.labour.name}` })
  await keepsFocus(page, close, () => isCleanInBothColours(page, 'close a unit'))
  await manager.goTo('专家库')
  const expert = page.getByRole('button', { name: '登记专家' })
  await keepsFocus(page, expert, () => isCleanInBothColours(page, 'an expert'))
  await manager.goTo('排班')
  for (const opener of ['复制一周', '导入', `${UNITS.labour.name}的固定排班`, `${UNITS.labour.name}的联系名单`]) {
    const button = page.getByRole('button', { name: opener, exact: true })
    await keepsFocus(page, button, () => isCleanInBothColours(page, opener))
  }
  const leave = page.getByRole('button', { name: '请假', exact: true })
  await keepsFocus(page, leave, async () => {
    await manager.dialog.getByRole('button', { name: '提交' }).click()
    await manager.dialog.getByRole('alert').waitFor()
    await isCleanInBothColours(page, 'leave with errors')
    await fitsAtDoubleSize(page, 'leave')
  })
  await manager.goTo('吹哨')
  await manager.press(/^吹哨$/)
  await page.getByRole('button', { name: /^吹哨，叫/ }).click()
  await expect(manager.alert).toBeFocused()
  await looks(page, 'whistle with errors')
  await manager.goTo('督办')
  await page.getByRole('link', { name: '通报' }).click()
  await manager.heading('通报').waitFor()
  await isRead(page)
  await looks(page, 'circulation')
})

test('the engine on a desk has no finding of axe, and its dialogs keep the focus', async ({ office }) => {
  const code = await signedCase(office.url)
  const desk = new CaseFilePage(await office.open('index'))
  const { page } = desk
  await desk.signIn(PEOPLE.mediator.username)
  await desk.goTo('我的工作')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await isRead(page)
  await looks(page, 'my figures')
  await desk.goTo('案件')
  await page.getByRole('tab', { name: /^办理中/ }).click()
  await desk.openCase(code)
  const lamp = page.getByRole('button', { name: /点开看原因$/ }).first()
  await keepsFocus(page, lamp, () => isCleanInBothColours(page, 'why the lamp'))
  for (const name of ['协办', '专班', '办理程序', '风险', '卷宗', '吹哨']) {
    await desk.showTab(name)
    await page.getByRole('tabpanel').waitFor()
    await isRead(page)
    await looks(page, `case, ${name}`)
  }
  await desk.showTab('协办')
  const ask = page.getByRole('button', { name: '请其他单位会办' })
  await keepsFocus(page, ask, async () => {
    await desk.dialog.getByRole('button', { name: '发出会办请求' }).click()
    await desk.dialog.getByRole('alert').waitFor()
    await isCleanInBothColours(page, 'a task with errors')
  })
  await desk.showTab('期限')
  const pause = page.getByRole('button', { name: /^暂停：/ }).first()
  await keepsFocus(page, pause, () => isCleanInBothColours(page, 'pause a clock'))
  const extension = page.getByRole('button', { name: /^申请延期：/ }).first()
  await keepsFocus(page, extension, () => isCleanInBothColours(page, 'ask for more time'))
  await page.getByRole('link', { name: '结束这件案件' }).click()
  await desk.heading('怎样结束这件案件').waitFor()
  await looks(page, 'closing')
  const conclude = page.getByRole('button', { name: '提请了结' })
  await keepsFocus(page, conclude, async () => {
    await desk.dialog.getByRole('button', { name: '提请批准' }).click()
    await desk.dialog.getByRole('alert').waitFor()
    await isCleanInBothColours(page, 'a conclusion with errors')
  })
})

test('what decides about cases is set without a finding of axe, and its dialogs keep the focus', async ({ office }) => {
  const manager = await staff(office, PEOPLE.manager.username)
  const { page } = manager
  await manager.goTo('设置')
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
  for (const kind of [...whole, ...inParts]) {
    await page.getByRole('tab', { name: kind, exact: true }).click()
    await manager.heading(kind).waitFor()
    await looks(page, kind)
    const panel = page.getByRole('tabpanel')
    if (inParts.includes(kind)) await panel.getByRole('combobox').first().selectOption({ index: 1 })
    const edit = panel.getByRole('button', { name: /^(修改|填写一年$)/ }).first()
    await keepsFocus(page, edit, async () => {
      await manager.dialog.getByRole('button', { name: '保存为新的一版' }).click()
      await manager.dialog.getByRole('alert').waitFor()
      await isCleanInBothColours(page, `${kind}, edited with errors`)
    })
  }
})

test.describe('an empty center', () => {
  test.use({ isCenterEmpty: true })

  test('has a wizard without findings of axe', async ({ office }) => {
    const setup = new StaffPage(await office.open('index'))
    await setup.field('中心全称').fill('石首市综治中心')
    await setup.field('文号里的简称').fill('石综')
    for (const step of ['中心名称和地区', '部门和窗口', '调解室', '两位负责的人']) {
      await setup.page.getByText(new RegExp(`：${step}$`)).waitFor()
      await isCleanInBothColours(setup.page, step)
      await setup.press(/^下一步|^建立中心/)
    }
    await expect(setup.alert).toBeFocused()
    await isCleanInBothColours(setup.page, 'people with errors')
  })
})
