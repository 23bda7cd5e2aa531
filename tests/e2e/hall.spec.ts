import type { HallView, TicketBoard } from '#center/contract/hall.ts'
import { expect, type Office, test } from './office.ts'
import { CaseFilePage } from './pages/case-file-page.ts'
import { StaffPage } from './pages/staff-page.ts'
import { WindowPage } from './pages/window-page.ts'
import { signedCase, takenTicket } from './set-up/cases.ts'
import { changeSetting, hereForMeeting, servedTicket } from './set-up/hall.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { COMMITTEE, PASSWORD, PEOPLE, WINDOWS } from './set-up/people.ts'

const WALL = { viewport: { width: 1920, height: 1080 } } as const

/** Somebody who sits at a window and has no mouse. */
async function atWindow(office: Office, { username }: { readonly username: string }, window: string) {
  const page = new WindowPage(await office.open('index'))
  await page.signInByKeyboard(username, PASSWORD, window)
  await expect(page.heading(window)).toBeVisible()
  return page
}
const firstClerk = (office: Office) => atWindow(office, PEOPLE.clerk, WINDOWS.first)
const secondClerk = (office: Office) => atWindow(office, PEOPLE.secondClerk, WINDOWS.second)

async function managerPage(office: Office): Promise<StaffPage> {
  const page = new StaffPage(await office.open('index'))
  await page.signIn(PEOPLE.manager.username)
  await page.page.getByRole('navigation', { name: '主要页面' }).waitFor()
  return page
}
const managerOf = (office: Office) => OfficeApi.signIn(office.url, PEOPLE.manager.username)

test('who does not come is called three times with time to walk, and comes back with the same number', async ({
  office,
}) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const number = await takenTicket(kiosk)
  const clerk = await firstClerk(office)
  await clerk.call(number)
  await expect(clerk.current.getByRole('button', { name: /^\d+ 秒后再叫/ })).toBeDisabled()
  await clerk.keyboard.press('F3')
  await expect(clerk.page.getByText(new RegExp(`^刚叫过 ${number}，请过 \\d+ 秒再叫。$`))).toBeVisible()
  await clerk.keyboard.press('F4')
  await expect(clerk.page.getByText('还要再叫 2 次没人来，才能算过号。')).toBeVisible()

  const manager = await managerPage(office)
  await manager.goTo('设置')
  await manager.press('修改')
  await manager.dialog.getByRole('textbox', { name: '两次叫号至少隔（秒）' }).fill('0')
  await manager.dialog.getByRole('textbox', { name: '修改理由' }).fill('大厅很小')
  await manager.confirm('保存为新的一版')
  await expect(manager.page.getByText('已保存为新的一版。')).toBeVisible()
  await expect(manager.page.getByRole('row', { name: /^第 1 版/ })).toContainText('大厅很小')

  for (const calls of [2, 3]) {
    await clerk.keyboard.press('F3')
    await expect(clerk.current).toContainText(`共 ${calls} 次`)
  }
  await clerk.keyboard.press('F4')
  await expect(clerk.row(number)).toContainText('过号')
  await clerk.act(number, '人回来了，重新排队')
  await expect(clerk.row(number)).toContainText('等候')
  await clerk.call(number)
})

test('a visitor fetches something meanwhile, goes on to another unit and is called there', async ({ office }) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const [one, two] = [await takenTicket(kiosk), await takenTicket(kiosk)]
  const clerk = await firstClerk(office)
  await clerk.call(one)
  await clerk.pressByKeyboard(clerk.current.getByRole('button', { name: '人到了' }))
  await expect(clerk.current).toContainText('已到窗口')
  await clerk.keyboard.press('Alt+H')
  await expect(clerk.row(one)).toContainText('暂离')
  await clerk.call(two)
  await clerk.keyboard.press('F10')
  await expect(clerk.row(two)).toContainText('已办完')
  await expect(clerk.current.getByRole('button', { name: `${one} 回来了，接着办` })).toBeVisible()
  await clerk.keyboard.press('Alt+H')
  await expect(clerk.current).toContainText(one)
  await expect(clerk.current).toContainText('办理中')

  await clerk.pressByKeyboard(clerk.current.getByRole('button', { name: '转给别的部门' }))
  const offered = clerk.dialog.getByRole('combobox', { name: '转给' }).locator('option', { hasText: COMMITTEE })
  await clerk.choose('转给', (await offered.textContent()) ?? '')
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '转过去' }))
  await expect(clerk.row(one)).toContainText(`等${COMMITTEE}`)
  await expect(clerk.row(one).getByRole('button', { name: `叫 ${one}` })).toHaveCount(0)

  const committee = await atWindow(office, PEOPLE.mediator, WINDOWS.committee)
  await committee.call(one)
  await expect(clerk.row(one)).toContainText(WINDOWS.committee)
  await expect(clerk.row(one).getByRole('button', { name: `${one} 的更多操作` })).toBeVisible()
})

test('a slip is taken back by one key, and later by the row with a reason', async ({ office }) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const number = await takenTicket(kiosk)
  const clerk = await firstClerk(office)
  await clerk.call(number)
  await expect(clerk.toast).toContainText(`已叫 ${number}。`)
  await clerk.keyboard.press('Alt+Z')
  await expect(clerk.row(number)).toContainText('等候')
  await expect(clerk.toast).toHaveCount(0)
  await clerk.call(number)
  await clerk.keyboard.press('F10')
  await expect(clerk.row(number)).toContainText('已办完')
  await clerk.act(number, '撤回上一步')
  await expect(clerk.dialog).toContainText('理由会记入日志')
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '撤回上一步' }))
  await expect(clerk.dialog.getByRole('alert')).toBeFocused()
  await clerk.write('理由', '还没有办完')
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '撤回上一步' }))
  await expect(clerk.dialog).toBeHidden()
  await expect(clerk.current).toContainText(number)
})

test('two who must not meet are not called together, and their numbers stay off the wall', async ({ office }) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const [one, two, three] = [await takenTicket(kiosk), await takenTicket(kiosk), await takenTicket(kiosk)]
  const wall = await office.open('display', WALL)
  await expect(wall.getByText(one)).toBeVisible()
  const clerk = await firstClerk(office)
  await clerk.act(one, '和别人分开')
  await clerk.choose('和谁分开', `${two} 没有留名`)
  await clerk.pressByKeyboard(clerk.dialog.getByRole('checkbox', { name: '号码不上大屏' }), 'Space')
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '分开', exact: true }))
  await expect(clerk.dialog).toBeHidden()
  await expect(clerk.row(two)).toContainText(`与 ${one} 分开`)
  await expect(clerk.row(two)).toContainText('号码不上大屏')
  await clerk.call(one)

  const other = await secondClerk(office)
  await other.pressByKeyboard(other.row(two).getByRole('button', { name: `叫 ${two}` }))
  await expect(other.page.getByText(new RegExp(`^${two} 要与另一位错开，请过 \\d+ 分钟再叫。$`))).toBeVisible()
  await other.call(three)
  await expect(wall.getByText(three)).toBeVisible()
  for (const hidden of [one, two]) await expect(wall.getByText(hidden)).toHaveCount(0)
})

test('of two windows that call one number the slower one is told who was quicker', async ({ office }) => {
  const number = await takenTicket(await OfficeApi.kiosk(office.url))
  const [first, second] = [await firstClerk(office), await secondClerk(office)]
  const button = second.row(number).getByRole('button', { name: `叫 ${number}` })
  await expect(button).toBeVisible()
  // The second window has not heard of it yet.
  const late = Promise.withResolvers<void>()
  await second.page.route('**/api/tickets', async route => {
    await late.promise
    await route.continue()
  })
  await first.call(number)
  await second.pressByKeyboard(button)
  await expect(second.page.getByText(`${number} 已被${WINDOWS.first}先叫走，请叫下一个。`)).toBeVisible()
  late.resolve()
  await expect(button).toHaveCount(0)
  await expect(second.current).toContainText('现在没有来访人')
})

test('a call for help stands on every desk until somebody goes; a desk that calls silently shows nothing', async ({
  office,
}) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const [first, second] = [await firstClerk(office), await secondClerk(office)]
  const manager = await managerPage(office)
  const words = `${WINDOWS.first}需要支援`
  await first.keyboard.press('Control+Alt+H')
  await expect(first.page.getByRole('button', { name: '已悄悄叫人' })).toBeVisible()
  for (const { page } of [second, manager]) await expect(page.getByRole('alert')).toContainText(words)
  await expect(first.alert).toBeHidden()
  await expect(first.page.getByText(words)).toHaveCount(0)
  await second.pressByKeyboard(second.alert.getByRole('button', { name: `我去 ${WINDOWS.first}` }))
  for (const { page } of [second, manager]) await expect(page.getByText(words)).toHaveCount(0)

  await kiosk.write('/help-calls', { kind: 'visitor', page: 'number', needs: ['hearing'], visitId: null })
  for (const { page } of [first, second, manager]) {
    await expect(page.getByRole('alert')).toContainText(/取号机 .+ 需要人帮忙/)
    await expect(page.getByRole('alert')).toContainText('停在：填证件号码')
    await expect(page.getByRole('alert')).toContainText('听不清')
  }
  await first.pressByKeyboard(first.alert.getByRole('button', { name: /^我去 / }))
  for (const { alert } of [first, second, manager]) await expect(alert).toBeHidden()
  expect((await kiosk.get<HallView>('/hall')).help?.isAnswered).toBe(true)
})

test('who has an appointment gets a number at the window and is called', async ({ office }) => {
  const clerk = await firstClerk(office)
  await clerk.pressByKeyboard(clerk.page.getByRole('link', { name: '今天的预约' }))
  await clerk.page.getByText('这一天没有预约。').waitFor()
  await clerk.keyboard.press('Control+n')
  await clerk.write('姓名', '田玉兰')
  await clerk.write('电话', '13812345678')
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '登记预约' }))
  await expect(clerk.dialog.getByRole('alert')).toBeFocused()
  await clerk.write('时间', '23:58')
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '登记预约' }))
  await expect(clerk.page.getByText('预约已登记。')).toBeVisible()
  await expect(clerk.page.getByRole('row', { name: /^23:58/ })).toContainText('138****5678')
  await clerk.pressByKeyboard(clerk.page.getByRole('button', { name: /人到了，给号$/ }))
  const given = await clerk.page.getByText(/^已给号 /).textContent()
  const number = /[A-Z]\d{3}/.exec(given ?? '')?.[0] ?? ''
  await clerk.pressByKeyboard(clerk.page.getByRole('link', { name: '回到窗口' }))
  await expect(clerk.row(number)).toContainText('约在 23:58')
  await clerk.call(number)
  await expect(clerk.current).toContainText('田*兰')
})

test('staff set a PIN with their password, and it opens assist mode at the kiosk', async ({ office }) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const clerk = await firstClerk(office)
  await clerk.pressByKeyboard(clerk.page.getByRole('button', { name: new RegExp(`^${PEOPLE.clerk.name} · `) }))
  await clerk.pressByKeyboard(clerk.page.getByRole('button', { name: '设置 PIN' }))
  const write = async (again: string) => {
    await clerk.dialog.getByLabel('登录密码').fill(PASSWORD)
    await clerk.dialog.getByLabel('新的 PIN').fill('482615')
    await clerk.dialog.getByLabel('再输一次 PIN').fill(again)
    await clerk.keyboard.press('Enter')
  }
  await write('482616')
  await expect(clerk.dialog.getByRole('alert')).toContainText('两次输入的不一样。')
  await write('482615')
  const told = (await clerk.dialog.getByText(/^您的工号：/).textContent()) ?? ''
  const staffNumber = told.replace(/\D/g, '')
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '记住了' }))
  await expect(kiosk.write('/assists', { staffNumber, pin: '482616' })).rejects.toThrow('pin.wrong')
  await kiosk.write('/assists', { staffNumber, pin: '482615' })
  expect((await kiosk.get<HallView>('/hall')).assist?.staffName).toBe(PEOPLE.clerk.name)
})

test('an emergency is shown on the wall after a second look, until it is ended', async ({ office }) => {
  const text = '请从北门离开。'
  const wall = await office.open('display', WALL)
  const clerk = await firstClerk(office)
  const open = clerk.page.getByRole('button', { name: '紧急通知' })
  await clerk.pressByKeyboard(open)
  await clerk.write('大屏上的话', text)
  await clerk.choose('往哪边走', '往左')
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '下一步：核对' }))
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '现在显示到大屏' }))
  await expect(clerk.dialog.getByRole('alert')).toBeFocused()
  await expect(wall.getByText(text)).toHaveCount(0)
  await clerk.pressByKeyboard(clerk.dialog.getByRole('checkbox', { name: '我已核对，确实要显示' }), 'Space')
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '现在显示到大屏' }))
  await expect(wall.getByRole('alert')).toContainText(text)
  await clerk.pressByKeyboard(open)
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '结束，恢复叫号' }))
  await expect(wall.getByText(text)).toHaveCount(0)
})

test('numbers are not collected before closing time, and after it with one press', async ({ office }) => {
  const manager = await managerOf(office)
  const number = await takenTicket(await OfficeApi.kiosk(office.url))
  await changeSetting(manager, 'openingHours', () => ({
    isOpenOnDaysOff: true,
    am: null,
    pm: { from: '00:00', to: '23:59' },
  }))
  const clerk = await firstClerk(office)
  await expect(clerk.row(number)).toBeVisible()
  const collect = clerk.page.getByRole('button', { name: '收号（1 个）' })
  await expect(collect).toHaveCount(0)
  await changeSetting(manager, 'openingHours', () => ({
    am: { from: '00:00', to: '00:01' },
    pm: null,
    isOpenOnDaysOff: true,
  }))
  await clerk.pressByKeyboard(collect)
  await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '收掉 1 个号' }))
  await expect(clerk.page.getByText('已收号：1 个。')).toBeVisible()
  await expect(clerk.row(number)).toHaveCount(0)
})

test('ratings are told as sums once there are three', async ({ office }) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const clerk = await OfficeApi.signIn(office.url, PEOPLE.clerk.username, PASSWORD, WINDOWS.first)
  const rate = async (face: number, reasons: string[]) => {
    await takenTicket(kiosk)
    await kiosk.write('/ratings', { ticketNo: await servedTicket(clerk), face, reasons })
  }
  await rate(5, ['friendly'])
  await rate(5, ['friendly', 'quick'])
  const manager = await managerPage(office)
  await manager.goTo('评价')
  const row = manager.page.getByRole('row', { name: /^综治中心/ })
  await expect(row).toContainText('不到 3 份，只显示份数。')
  await rate(3, [])
  await manager.page.reload()
  await expect(row).toContainText('4.33')
  await expect(row).toContainText('很满意 2 人')
  await expect(row).toContainText('态度好 2 次')
  const own = new StaffPage(await office.open('index'))
  await own.signIn(PEOPLE.clerk.username)
  await own.goTo('评价')
  await expect(own.page.getByRole('region', { name: '我的评价' })).toContainText('4.33 分')
  await expect(own.page.getByRole('table')).toHaveCount(0)
})

test('a renamed topic is at the kiosk at once; devices and recordings are a step away', async ({ office }) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const manager = await managerPage(office)
  await manager.goTo('设置')
  await manager.page.getByRole('tab', { name: '取号事项' }).click()
  await manager.press('修改')
  const first = manager.dialog.getByRole('region', { name: '事项 1', exact: true })
  await first.getByRole('textbox', { name: '中文' }).fill('村里的事')
  await manager.dialog.getByRole('button', { name: '保存为新的一版' }).click()
  await expect(manager.dialog.getByRole('alert')).toContainText('修改理由')
  await manager.dialog.getByRole('textbox', { name: '修改理由' }).fill('本地说法')
  await manager.confirm('保存为新的一版')
  expect((await kiosk.get<HallView>('/hall')).topics[0]?.label.zh).toBe('村里的事')

  await manager.goTo('设备')
  await manager.press('修改 K1 的设备')
  await manager.dialog.getByRole('combobox', { name: '身份证读卡器' }).selectOption('键盘口读卡器')
  await manager.confirm('保存设备')
  await expect(manager.page.getByRole('row', { name: '取号机 K1' })).toContainText('键盘口读卡器')
  expect((await kiosk.get<HallView>('/hall')).cardReader).toBe('keyboard')
  await manager.goTo('录音')
  await expect(manager.page.getByRole('table', { name: '句子和录音' })).toBeVisible()
})

test.describe('with a card reader', () => {
  test.use({ reader: 'simulated' })

  test('F7 reads the visitor and who speaks with them, and the intake opens with the name', async ({ office }) => {
    const clerk = await firstClerk(office)
    await clerk.pressByKeyboard(clerk.page.getByRole('link', { name: '直接来窗口的人' }))
    await clerk.choose('怎么来的', '多人一起')
    await clerk.keyboard.press('F7')
    await clerk.pressByKeyboard(clerk.page.getByRole('button', { name: '放上张桂芳的卡' }))
    await expect(clerk.page.getByText('已读到证件，请核对。')).toBeVisible()
    await expect(clerk.field('姓名')).toHaveValue('张桂芳')
    await expect(clerk.field('证件号码')).toHaveValue('421081195403160026')
    await clerk.pressByKeyboard(clerk.page.getByRole('button', { name: '加一位代表' }))
    const other = clerk.page.getByRole('region', { name: '代表 2' })
    await expect(other.getByRole('textbox', { name: '姓名' })).toBeFocused()
    await clerk.keyboard.press('F7')
    await clerk.pressByKeyboard(clerk.page.getByRole('button', { name: '放上王建国的卡' }))
    await expect(other.getByRole('textbox', { name: '姓名' })).toHaveValue('王建国')
    await expect(clerk.field('姓名').first()).toHaveValue('张桂芳')
    await clerk.page.getByRole('textbox', { name: '一共几个人' }).fill('6')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.heading(/^来访登记 /)).toBeVisible()
    await expect(clerk.fieldOf(1, '姓名')).toHaveValue('张桂芳')
    await expect(clerk.page.getByText('一起来的代表（1 人）')).toBeVisible()
    await expect(clerk.page.getByText('证件尾号 0013')).toBeVisible()
  })

  test('who is here for a meeting is seen by the mediator and called into its room', async ({ office }) => {
    const code = await signedCase(office.url, '421081195403160026')
    const desk = new CaseFilePage(await office.open('index'))
    await desk.signIn(PEOPLE.mediator.username)
    await desk.goTo('案件')
    await desk.page.getByRole('tab', { name: /^办理中/ }).click()
    await desk.openCase(code)
    await desk.showTab('调解')
    await desk.press('记录告知并出告知书')
    await desk.schedule({ date: '今天', time: '23:00', room: '调解一室' })
    await expect(desk.page.getByText('还没有人报到。')).toBeVisible()
    const number = await hereForMeeting(await OfficeApi.kiosk(office.url), 'elder')
    await desk.press(`叫 ${number} 进调解室`)
    await expect(desk.page.getByRole('group', { name: '已到的人' })).toContainText('已叫号')
    const board = await (await OfficeApi.kiosk(office.url)).get<TicketBoard>('/ticket-board')
    expect(board.calls).toEqual([expect.objectContaining({ ticketNo: number, place: '调解一室' })])
    await desk.press(`${number} 进来了`)
    await expect(desk.page.getByRole('group', { name: '已到的人' })).toContainText('办理中')
  })
})
