import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, KIOSK_PANEL, type Office, test } from './office.ts'
import { CaseFilePage } from './pages/case-file-page.ts'
import { KioskPage } from './pages/kiosk-page.ts'
import { StaffPage } from './pages/staff-page.ts'
import { signedCase, takenTicket } from './set-up/cases.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { PEOPLE, WINDOWS } from './set-up/people.ts'

/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
/** Millimetres of one pixel of the usual kiosk panel. */
const MM = 0.248

/** @param only the one rule to look at; all of them where nothing is given */
async function isClean(page: Page, name: string, only?: string): Promise<void> {
  // A page that fades in is judged by its end; what turns for ever has none.
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
  })
  const axe = new AxeBuilder({ page })
  const { violations } = await (only === undefined ? axe.withTags(RULES) : axe.withRules(only)).analyze()
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id} ${node.target} ${node.failureSummary}`),
  )
  expect.soft(findings, name).toEqual([])
}

/** In light and in dark; only colours can differ. */
async function isCleanInBothColours(page: Page, name: string): Promise<void> {
  await isClean(page, `${name}, light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await isClean(page, `${name}, dark`, 'color-contrast')
  await page.emulateMedia({ colorScheme: 'light' })
}

const lostToTheSide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Text of double size loses nothing to the side. */
async function fitsAtDoubleSize(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+=')
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('200%')
  expect.soft(await lostToTheSide(page), `${name} at 200 %`).toBeLessThanOrEqual(0)
  await page.keyboard.press('Control+0')
}

const staff = async (office: Office, username: string, window?: string) => {
  const page = new StaffPage(await office.open('index'))
  await page.signIn(username, window)
  await page.page.getByRole('navigation', { name: '主要页面' }).waitFor()
  return page
}

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
  for (const name of ['概览', '当事人', '经过', '调解', '文书', '期限']) {
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

test('the pages of the administrator have no finding of axe, and dialogs keep the focus', async ({ office }) => {
  const admin = await staff(office, PEOPLE.administrator.username)
  const { page } = admin
  await admin.goTo('人员')
  await page.getByRole('table').waitFor()
  await isCleanInBothColours(page, 'staff')
  await fitsAtDoubleSize(page, 'staff')
  const opener = page.getByRole('button', { name: '录入人员' })
  await opener.press('Enter')
  await admin.dialog.waitFor()
  await isCleanInBothColours(page, 'enter staff')
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab')
    await expect(admin.dialog.locator(':focus')).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
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

/** Every control a finger can reach is at least 20 mm by 20 mm, and nothing has to be scrolled. */
async function isFitForFingers(page: Page, name: string): Promise<void> {
  const small = await page.getByRole('button').evaluateAll(
    (buttons, mm) =>
      buttons
        .map(button => ({ words: button.textContent, box: button.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) * mm < 20 - 0.05)
        .map(({ words, box }) => `${words} ${(box.width * mm).toFixed(1)} × ${(box.height * mm).toFixed(1)} mm`),
    MM,
  )
  expect.soft(small, name).toEqual([])
  const hidden = await page.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
    return Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth)
  })
  expect.soft(hidden, `${name}: to be scrolled`).toBeLessThanOrEqual(0)
}

test('every kiosk page is fit for fingers and has no finding of axe, usual, large and in high contrast', async ({
  office,
}) => {
  const kiosk = new KioskPage(await office.open('kiosk', KIOSK_PANEL))
  const { page } = kiosk
  const sights = [[], ['大字'], ['高对比', '低位'], ['大字', '高对比', '低位']]
  const look = async (name: string) => {
    for (const sight of sights) {
      for (const words of sight) await kiosk.button(words).click()
      await isFitForFingers(page, `${name} ${sight}`)
      // Size and reach change nothing axe looks at; contrast changes colours.
      if (sight.length === 0) await isClean(page, name)
      else if (sight.length === 2) await isClean(page, `${name} ${sight}`, 'color-contrast')
      for (const words of sight) await kiosk.button(words).click()
    }
  }
  const pass = async (question: string, ...taps: string[]) => {
    await kiosk.asks(question)
    await look(question)
    for (const words of taps) await kiosk.tap(words)
  }
  await pass('您好，请问要办什么事？', '找人帮忙')
  await pass('别着急，有人帮您', '不用了')
  await kiosk.tap('我来反映事情')
  await pass('您是怎么来的？', '多人一起来')
  await pass('一共来了几个人？', '就是')
  await kiosk.type('42108119900307002X')
  await pass('请输身份证号', '下一步')
  await pass('请写您的名字', '跳过')
  await pass('是您本人吗？', '是我，继续')
  await pass('是哪方面的事？', '邻居')
  await kiosk.type('13812345678')
  await pass('用哪个电话联系您？', '下一步')
  await kiosk.asks('请看一遍，对不对？')
  await kiosk.tap('改特别需要')
  await pass('需要我们注意什么？', '听不清', '选好了')
  await pass('请看一遍，对不对？', '我要离开')
  await isClean(page, 'leave')
  await kiosk.tap('接着办')
  await kiosk.tap('对的，取号')
  await kiosk.takeTicketNumber()
  await look('您的号码')
})

test('the hall display has no finding of axe', async ({ office }) => {
  const hall = await office.open('display', { viewport: { width: 1920, height: 1080 } })
  await hall.getByRole('heading', { name: '石首市综治中心' }).waitFor()
  await isClean(hall, 'display')
})
