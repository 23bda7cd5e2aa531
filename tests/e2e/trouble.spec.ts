import { expect, KIOSK_PANEL, test } from './office.ts'
import { CaseFilePage } from './pages/case-file-page.ts'
import { KioskPage } from './pages/kiosk-page.ts'
import { StaffPage } from './pages/staff-page.ts'
import { WindowPage } from './pages/window-page.ts'
import { signedCase, takenTicket } from './set-up/cases.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { PEOPLE, WINDOWS } from './set-up/people.ts'

const CHILD = '42108120200101001X'

test('two windows that call at the same moment get two numbers', async ({ office }) => {
  const kiosk = await OfficeApi.kiosk(office.url)
  const numbers = [await takenTicket(kiosk), await takenTicket(kiosk)]
  const windows = await Promise.all(
    [
      [PEOPLE.clerk, WINDOWS.first],
      [PEOPLE.secondClerk, WINDOWS.second],
    ].map(async ([clerk, window]) => {
      const page = new WindowPage(await office.open('index'))
      await page.signIn((clerk as { username: string }).username, window as string)
      await expect(page.current).toContainText('现在没有来访人')
      return page
    }),
  )
  await Promise.all(windows.map(window => window.keyboard.press('F2')))
  await Promise.all(windows.map(window => expect(window.current).toContainText('正在接待')))
  const called = await Promise.all(windows.map(window => window.current.getByText(/^A\d{3}$/).textContent()))
  expect(called.toSorted()).toEqual(numbers.toSorted())
})

test('a button pressed twice acts once', async ({ office }) => {
  const clerk = new WindowPage(await office.open('index'))
  await clerk.signIn(PEOPLE.clerk.username, WINDOWS.first)
  await clerk.page.getByRole('link', { name: '直接来窗口的人' }).click()
  await clerk.list('怎么来的').selectOption('不留名')
  await clerk.page.getByRole('button', { name: '只取号，请他等' }).dblclick()
  await expect(clerk.page.getByText(/^已取号 A001/)).toBeVisible()
  await clerk.page.getByRole('link', { name: '回到窗口' }).click()
  await expect(clerk.heading('排队：1 人在等')).toBeVisible()
})

test('who saves second sees both versions and chooses', async ({ office }) => {
  const code = await signedCase(office.url)
  const desks = [new CaseFilePage(await office.open('index')), new CaseFilePage(await office.open('index'))] as const
  for (const desk of desks) {
    await desk.signIn(PEOPLE.mediator.username)
    await desk.goTo('案件')
    await desk.page.getByRole('tab', { name: /^办理中/ }).click()
    await desk.openCase(code)
    await desk.press('修改案情')
  }
  const [first, second] = desks
  await first.field('纠纷经过').fill('楼上漏水，天花板脱落，家具受潮。')
  await second.field('纠纷经过').fill('楼上漏水三次，物业已看过。')
  await first.press('保存修改')
  await expect(first.page.getByText('修改已保存。')).toBeVisible()
  await second.press('保存修改')
  const row = second.dialog.getByRole('row', { name: /纠纷经过/ })
  await expect(row).toContainText('楼上漏水三次，物业已看过。')
  await expect(row).toContainText('楼上漏水，天花板脱落，家具受潮。')
  await second.dialog.getByRole('button', { name: /^保留我的/ }).click()
  await expect(second.page.getByText('修改已保存。')).toBeVisible()
  await expect(first.page.getByText('楼上漏水三次，物业已看过。')).toBeVisible()
})

test('what is typed while the host is away is kept and saved when it is back', async ({ office }) => {
  const clerk = new WindowPage(await office.open('index'))
  await clerk.signIn(PEOPLE.clerk.username, WINDOWS.first)
  await clerk.page.getByRole('link', { name: '来信来电登记' }).click()
  await expect(clerk.heading('来电来信转交登记')).toBeVisible()
  office.expectLostHost()
  await clerk.page.context().setOffline(true)
  await clerk.field('事情经过').fill('来信说田埂被占。')
  await expect(clerk.page.getByText(/^草稿暂时没存上/)).toBeVisible()
  await expect(clerk.field('事情经过')).toHaveValue('来信说田埂被占。')
  await clerk.page.context().setOffline(false)
  await expect(clerk.page.getByText('草稿已保存')).toBeVisible()
  await clerk.page.reload()
  await expect(clerk.field('事情经过')).toHaveValue('来信说田埂被占。')
})

test('pages turn while the host is away, because their code was fetched with the first page', async ({ office }) => {
  const staff = new StaffPage(await office.open('index'))
  const fetched = staff.page.waitForEvent('requestfinished', request => /roster-page-[^/]*\.js$/.test(request.url()))
  await staff.signIn(PEOPLE.manager.username)
  await fetched
  office.expectLostHost()
  await staff.page.context().setOffline(true)
  await staff.goTo('排班')
  await expect(staff.heading(/^排班/)).toBeVisible()
})

test('a page whose code cannot be fetched says so beside the navigation, and opens once it can', async ({ office }) => {
  const staff = new StaffPage(await office.open('index'))
  office.expectLostHost()
  const code = /roster-page-[^/]*\.js$/
  await staff.page.route(code, route => route.abort())
  await staff.signIn(PEOPLE.manager.username)
  await staff.goTo('排班')
  await expect(staff.heading('没有打开这一页')).toBeVisible()
  await staff.page.unroute(code)
  await staff.goTo('今日情况')
  await expect(staff.heading('今日情况')).toBeVisible()
  await staff.goTo('排班')
  await expect(staff.heading(/^排班/)).toBeVisible()
})

test('five wrong passwords lock the account and say for how long', async ({ office }) => {
  const clerk = new StaffPage(await office.open('index'))
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await clerk.signIn(PEOPLE.clerk.username, undefined, `Wrong-Guess-${attempt}`)
    await expect(clerk.alert).toBeFocused()
    await expect(clerk.page.getByRole('button', { name: '登录' })).toBeEnabled()
  }
  await clerk.signIn(PEOPLE.clerk.username)
  await expect(clerk.alert).toContainText('已暂时锁定')
})

test('a child at the kiosk is reassured and comes first', async ({ office }) => {
  const kiosk = new KioskPage(await office.open('kiosk', KIOSK_PANEL))
  await kiosk.tap('我来反映事情')
  await kiosk.tap('没带证件')
  await kiosk.tap('身份证')
  await kiosk.type(CHILD)
  await kiosk.tap('下一步')
  await kiosk.tap('窗口写')
  await kiosk.tap('是我，继续')
  await kiosk.asks('别怕，我们会帮你')
  await kiosk.tap('马上取优先号')
  expect(await kiosk.takeTicketNumber()).toMatch(/^P/)
})

test('a visitor who gives no name has a number after three taps', async ({ office }) => {
  const kiosk = new KioskPage(await office.open('kiosk', KIOSK_PANEL))
  expect(await kiosk.takeNamelessTicket()).toBe('A001')
  await kiosk.tap('好了，我去等')
  await kiosk.asks('您好，请问要办什么事？')
})

test('a kiosk that is left alone asks, waits, and forgets everything', async ({ office }) => {
  const kiosk = new KioskPage(await office.open('kiosk', KIOSK_PANEL))
  await kiosk.page.clock.install()
  await kiosk.page.reload()
  await kiosk.tap('我来反映事情')
  await kiosk.tap('没带证件')
  await kiosk.tap('身份证')
  await kiosk.type('421081')
  const question = kiosk.page.getByRole('alertdialog', { name: '您还在吗？' })
  await kiosk.page.clock.runFor('01:31')
  await expect(question).toBeVisible()
  await kiosk.tap('我还在')
  await expect(kiosk.page.getByText('还差 12 位')).toBeVisible()
  await kiosk.page.clock.runFor('01:31')
  await expect(question).toBeVisible()
  await kiosk.page.clock.runFor('00:31')
  await kiosk.asks('您好，请问要办什么事？')
  await expect(kiosk.page.getByText('421081')).toHaveCount(0)
  const stored = await kiosk.page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))
  expect(stored).not.toContain('421081')
})

test('kiosk and staff pages speak English, and the next visitor meets Chinese again', async ({ office }) => {
  const kiosk = new KioskPage(await office.open('kiosk', KIOSK_PANEL))
  await kiosk.tap('EN')
  await expect(kiosk.title).not.toHaveText(/\p{Script=Han}/u)
  await kiosk.tap('中')
  await kiosk.asks('您好，请问要办什么事？')
  const clerk = new StaffPage(await office.open('index'))
  await clerk.page.getByText('English', { exact: true }).click()
  await expect(clerk.page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})
