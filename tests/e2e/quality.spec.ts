import type { Page } from '@playwright/test'
import samples from '#assets/reference/sample-cards.json' with { type: 'json' }
import { expect, KIOSK_PANEL, type Office, test } from './office.ts'
import { unfitOn, unreachedOn } from './pages/kiosk-measures.ts'
import { KioskPage } from './pages/kiosk-page.ts'
import { isClean } from './pages/quality.ts'
import { signedCase } from './set-up/cases.ts'
import { servedTicket } from './set-up/hall.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { PASSWORD, PEOPLE, WINDOWS } from './set-up/people.ts'

test.use({ reader: 'simulated' })
test.setTimeout(400_000)

/** Millimetres of one pixel of the usual kiosk panel. */
const MM = 0.248
const HOME = '您好，请问要办什么事？'
/** Ways to see a page, as switches of the top bar; none is the usual one. */
const SIGHTS = [[], ['大字'], ['高对比', '低位'], ['大字', '高对比', '低位'], ['EN'], ['EN', '大字', '低位']] as const

/** Shows a page in other sights as the switches of the top bar do, which one test presses. */
const show = (page: Page, sight: readonly string[]) =>
  page.evaluate(words => {
    const { dataset } = document.documentElement
    dataset.size = words.includes('大字') ? 'large' : 'usual'
    dataset.contrast = words.includes('高对比') ? 'high' : 'usual'
    dataset.reach = words.includes('低位') ? 'low' : 'usual'
    // Looking at a page for long is a visitor who is still there.
    dispatchEvent(new PointerEvent('pointerdown'))
    return new Promise(requestAnimationFrame)
  }, sight)

/** Looks at a page in every sight: fingers, sizes, nothing cut off, nothing to scroll, contrast, names, focus. */
async function look(kiosk: KioskPage, name: string): Promise<void> {
  const { page } = kiosk
  let isEnglish = false
  for (const sight of SIGHTS) {
    if (sight[0] === 'EN' && !isEnglish) {
      await show(page, [])
      await kiosk.tap('EN')
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      isEnglish = true
    }
    await show(page, sight)
    expect.soft(await unfitOn(page, MM), `${name} ${sight}`).toEqual([])
    // Size and reach change nothing axe looks at; contrast changes colours.
    if (sight.length === 0) await isClean(page, name)
    else if (sight.length === 2 && !isEnglish) await isClean(page, `${name} ${sight}`, 'color-contrast')
  }
  await show(page, [])
  await kiosk.tap('中')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  expect.soft(await unreachedOn(page), `${name} by keyboard`).toEqual([])
}

/** A dialog over the page, which no switch can be pressed through. */
async function lookAtDialog(page: Page, name: string): Promise<void> {
  await page.getByRole('alertdialog', { name }).waitFor()
  expect.soft(await unfitOn(page, MM), name).toEqual([])
  await isClean(page, name)
  expect.soft(await unreachedOn(page), `${name} by keyboard`).toEqual([])
}

async function start(office: Office) {
  const kiosk = new KioskPage(await office.open('kiosk', KIOSK_PANEL))
  const station = await OfficeApi.kiosk(office.url)
  const { page } = kiosk
  const pass = async (question: string, ...taps: string[]) => {
    await kiosk.asks(question)
    await look(kiosk, question)
    for (const words of taps) await kiosk.tap(words)
  }
  const putDown = (code: string) => station.send('/sample-cards', { code })
  return { kiosk, page, station, pass, putDown }
}

test('the pages of a visit without a card, filled, empty and wrong', async ({ office }) => {
  const { kiosk, page, pass } = await start(office)
  await pass(HOME, '我来反映事情')
  await pass('您是怎么来的？', '没带证件')
  await pass('您要输哪种证件？', '护照')
  await pass('护照是哪个国家的？', '其他国家')
  await look(kiosk, 'all countries')
  await kiosk.tap('上一步')
  await kiosk.tap('上一步')
  await kiosk.tap('来往通行证')
  await pass('请输通行证号码', '上一步')
  await kiosk.tap('身份证')
  await look(kiosk, 'number, empty')
  await kiosk.type('421081199003070021')
  await kiosk.tap('下一步')
  await kiosk.message.waitFor()
  await pass('请输身份证号')
  await kiosk.erase(1)
  await kiosk.type('X')
  await kiosk.tap('下一步')
  await look(kiosk, 'name, empty')
  await kiosk.spell('yun', '赟')
  await kiosk.typeOn('拼音键', '已输入的拼音', 'YI', key => key.toLowerCase())
  await pass('请写您的名字', '用手写')
  await kiosk.draw()
  await pass('用手指写您的名字', '下一步')
  await pass('是您本人吗？', '是我，继续')
  await pass('是哪方面的事？', '邻居')
  await look(kiosk, 'phone, empty')
  await kiosk.type('12812345678')
  await kiosk.message.waitFor()
  await pass('用哪个电话联系您？')
  await kiosk.erase(11)
  await kiosk.tap('到窗口再填')
  await kiosk.tap('改特别需要')
  await pass('需要我们注意什么？', '听不清', '看不清', '走不动', '选好了')
  await kiosk.tap('改写给窗口')
  await pass('不方便说，就写或画', '不写了')
  await pass('请看一遍，对不对？', '我要离开')
  await lookAtDialog(page, '要离开吗？')
  await kiosk.tap('接着办')
  await kiosk.tap('对的，取号')
  await kiosk.takeTicketNumber()
  const number = kiosk.ticketNumber
  const drawn = await number.evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))
  // Figures of the font are seven tenths of its size.
  expect.soft(drawn * MM * 0.7, 'ticket number').toBeGreaterThanOrEqual(40)
  await look(kiosk, '您的号码')
})

test('the pages of a visit with cards: group, proxy, child, open case', async ({ office }) => {
  const { kiosk, pass, putDown } = await start(office)
  await signedCase(office.url, samples.find(({ code }) => code === 'adult')?.documentNumber ?? '')
  await kiosk.tap('我来反映事情')
  await kiosk.tap('替别人来')
  await pass('您替谁来？', '父母')
  await pass('委托书带了吗？', '带了委托书')
  await pass('请放上身份证')
  await putDown('adult')
  await kiosk.button('问 ').waitFor()
  await look(kiosk, 'person with an open case')
  await kiosk.tap('上一步')
  await kiosk.asks('请放上身份证')
  await putDown('expired')
  await kiosk.page.getByText('身份证过期了，不影响今天办事。').waitFor()
  await look(kiosk, 'person with an old card')
  await kiosk.tap('上一步')
  await kiosk.asks('请放上身份证')
  await putDown('minor')
  await kiosk.tap('是我，继续')
  await pass('别怕，我们会帮你', '我要离开')
  await kiosk.tap('离开')
  await kiosk.asks(HOME)
  await kiosk.tap('我来反映事情')
  await kiosk.tap('多人一起来')
  await kiosk.tapKey('数字键', '1')
  await kiosk.message.waitFor()
  await pass('一共来了几个人？')
  await kiosk.tapKey('数字键', '0')
  await kiosk.tap('就是 10 人')
  await kiosk.asks('请一位代表放上身份证')
  await putDown('rare')
  await kiosk.tap('是我，继续')
  await kiosk.asks('请其他代表放卡')
  for (const code of ['elder', 'adult', 'expired', 'resident', 'foreign']) {
    await putDown(code)
    await kiosk.page.getByRole('status').waitFor()
  }
  await pass('请其他代表放卡', '够了，继续')
  await kiosk.tap('邻居')
  await kiosk.tap('到窗口再填')
  await pass('请看一遍，对不对？')
})

test('the pages of the errands, and the service menu', async ({ office }) => {
  const { kiosk, page, pass, putDown } = await start(office)
  const clerk = await OfficeApi.signIn(office.url, PEOPLE.clerk.username, PASSWORD, WINDOWS.first)
  const pin = { password: PASSWORD, pin: '482615' }
  const { staffNumber } = await clerk.write<{ staffNumber: string }>('/sessions/current/pin', pin, 'PUT')
  await signedCase(office.url, samples.find(({ code }) => code === 'adult')?.documentNumber ?? '')
  await kiosk.takeNamelessTicket()
  await kiosk.tap('好了，我去等')
  await kiosk.asks(HOME)
  const rated = await servedTicket(clerk)
  await kiosk.tap('查进度')
  await pass('怎么查您的事？', '用回执号')
  await pass('请按回执号')
  await kiosk.typeOn('回执号键', '已按的回执号', 'K10000013')
  await kiosk.tap('下一步')
  await kiosk.type('0000')
  await pass('请按后四位', '下一步')
  await pass('没有查到', '上一步')
  await kiosk.tap('刷身份证')
  await putDown('adult')
  await pass('您的事办到这里了', '看完了')
  await kiosk.asks(HOME)
  await kiosk.tap('我有预约')
  await putDown('elder')
  await pass('今天没有查到预约', '上一步')
  await kiosk.tap('没带身份证')
  await pass('请取号到窗口报到', '我要离开')
  await kiosk.asks(HOME)
  await kiosk.tap('看指南')
  await pass('想看哪方面的事？', '工钱')
  await pass('来办事，看这里', '看怎么走')
  await pass('往这边走', '我要离开')
  await kiosk.asks(HOME)
  await kiosk.tap('评一评')
  await kiosk.typeOn('数字键', '已按的号码', rated.slice(1))
  await pass('您的号是多少？', '下一步')
  await pass('您觉得办得怎么样？', '一般')
  await pass('为什么这样觉得？', '交上去')
  await pass('谢谢您', '好的，回首页')
  await kiosk.asks(HOME)
  await kiosk.tap('先静一静')
  await pass('先到安静的地方坐坐', '找人帮忙')
  await pass('别着急，有人来帮您', '工作人员点这里')
  await pass('工作人员：请按工号', '上一步')
  await kiosk.tap('我要离开')
  await kiosk.asks(HOME)
  for (let tap = 0; tap < 5; tap += 1) await page.locator('time').tap()
  await kiosk.typeOn('数字键', '已按的工号', staffNumber)
  await kiosk.tap('下一步')
  await kiosk.typeOn('数字键', '已按的密码位数', '482616', () => '●')
  await kiosk.tap('下一步')
  await kiosk.message.waitFor()
  await pass('工作人员：请按密码')
  await kiosk.typeOn('数字键', '已按的密码位数', pin.pin, () => '●')
  await kiosk.tap('下一步')
  await pass('维护菜单', '测试设备')
  await pass('测试设备', '上一步')
  await kiosk.tap('校准屏幕尺寸')
  await pass('校准屏幕尺寸', '上一步')
  await kiosk.tap('看设备记录')
  await pass('设备记录')
})

test('what may lie over a page, and the page of a closed center', async ({ office }) => {
  const { kiosk, page } = await start(office)
  await page.clock.install()
  await page.route('**/api/hall', async route => {
    const response = await route.fetch()
    const hall = { ...(await response.json()), isOpen: false, opensAt: '2026-11-23T00:30:00.000Z' }
    await route.fulfill({ response, json: hall })
  })
  await page.reload()
  await kiosk.asks('现在不是上班时间')
  await look(kiosk, 'closed')
  await page.unroute('**/api/hall')
  await page.reload()
  await kiosk.tap('我来反映事情')
  await page.clock.runFor('01:31')
  await lookAtDialog(page, '您还在吗？')
  await kiosk.tap('我还在')
  office.expectLostHost()
  await page.context().setOffline(true)
  await page.clock.runFor('00:06')
  await lookAtDialog(page, '请直接到窗口办理')
  await page.context().setOffline(false)
})

for (const [panel, mm] of [
  ['15.6 inches', 0.18],
  ['32 inches', 0.369],
] as const)
  test(`the pages fit a panel of ${panel} too`, async ({ office }) => {
    const { kiosk, page } = await start(office)
    await page.goto(`${page.url()}?mm=${mm}`)
    await kiosk.asks(HOME)
    const fits = async (name: string) => {
      for (const isLarge of [false, true]) {
        await show(page, isLarge ? ['大字'] : [])
        expect.soft(await unfitOn(page, mm), `${name} ${isLarge ? '大字' : ''}`).toEqual([])
      }
    }
    await fits(HOME)
    await kiosk.tap('我来反映事情')
    await fits('way')
    await kiosk.tap('没带证件')
    await fits('kind')
    await kiosk.tap('身份证')
    await kiosk.type('42108119900307002X')
    await fits('number')
    await kiosk.tap('下一步')
    await fits('name')
    await kiosk.tap('窗口写')
    await kiosk.tap('是我，继续')
    await fits('topic')
    await kiosk.tap('邻居')
    await fits('phone')
    await kiosk.tap('到窗口再填')
    await fits('review')
    await kiosk.tap('对的，取号')
    await kiosk.takeTicketNumber()
    await fits('ticket')
  })

test('a number without a name by keyboard alone, and arrows go over a pad', async ({ office }) => {
  const { kiosk, page } = await start(office)
  const choose = async (words: string) => {
    await kiosk.button(words).waitFor()
    await kiosk.waitAsAHand()
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press('Tab')
      if (await kiosk.button(words).evaluate(button => button === document.activeElement)) break
    }
    await kiosk.pressEnter()
  }
  await choose('我来反映事情')
  await choose('没带证件')
  await choose('身份证')
  await kiosk.asks('请输身份证号')
  await kiosk.page.getByRole('button', { name: '1', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: '2', exact: true })).toBeFocused()
  await kiosk.waitAsAHand()
  await kiosk.pressEnter()
  await expect(kiosk.typed).toHaveText('2')
  await page.keyboard.type('3x')
  await page.keyboard.press('Backspace')
  await expect(kiosk.typed).toHaveText('23')
  await choose('上一步')
  await choose('上一步')
  await choose('不留名')
  await choose('说不清')
  await kiosk.takeTicketNumber()
})

test('no key, wheel, drag or menu leads out of the kiosk', async ({ office }) => {
  const { kiosk, page } = await start(office)
  const shown = page.locator('html')
  for (const [words, attribute, value] of [
    ['大字', 'data-size', 'large'],
    ['高对比', 'data-contrast', 'high'],
    ['低位', 'data-reach', 'low'],
  ] as const) {
    await kiosk.tap(words)
    await expect(shown).toHaveAttribute(attribute, value)
  }
  await kiosk.tap('我来反映事情')
  await kiosk.asks('您是怎么来的？')
  const state = () =>
    page.evaluate(() => ({
      loadedAt: performance.timeOrigin,
      scale: visualViewport?.scale,
      pixels: devicePixelRatio,
      selected: String(getSelection()),
      root: document.documentElement.style.fontSize,
    }))
  const before = await state()
  const isMenuOpen = page.evaluate(
    () => new Promise(done => addEventListener('contextmenu', event => done(!event.defaultPrevented), { once: true })),
  )
  await page.mouse.click(300, 300, { button: 'right' })
  expect(await isMenuOpen).toBe(false)
  for (const key of [
    'F5',
    'F11',
    'F12',
    'Control+r',
    'Control+=',
    'Control+-',
    'Control+a',
    'Control+p',
    'Alt+ArrowLeft',
  ])
    await page.keyboard.press(key)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -400)
  await page.keyboard.up('Control')
  await page.mouse.move(100, 200)
  await page.mouse.down()
  await page.mouse.move(900, 600, { steps: 8 })
  await page.mouse.up()
  expect(await state()).toEqual({ ...before, selected: '' })
  await kiosk.asks('您是怎么来的？')
})

test('the hall display has no finding of axe', async ({ office }) => {
  const hall = await office.open('display', { viewport: { width: 1920, height: 1080 } })
  await hall.getByRole('heading', { name: '石首市综治中心' }).waitFor()
  await isClean(hall, 'display')
})
