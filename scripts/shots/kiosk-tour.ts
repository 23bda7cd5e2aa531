import type { Page } from '@playwright/test'
import { KioskPage } from '../../tests/e2e/pages/kiosk-page.ts'
import type { Camera, Theme } from './camera.ts'
import { type DemoHall, PIN } from './demo-hall.ts'

const PANEL = { viewport: { width: 1080, height: 1920 }, hasTouch: true }
/** A visitor's ways to see a page, by the attribute of the page the switches set (use of the switches: tests/e2e/quality.spec.ts). */
const SIGHTS = {
  normal: [],
  large: ['size', 'large'],
  contrast: ['contrast', 'high'],
  low: ['reach', 'low'],
} as const
type Sight = keyof typeof SIGHTS | 'english'
const USUAL_SIGHTS = ['normal', 'large', 'contrast', 'english'] as const
const ALL_SIGHTS = [...USUAL_SIGHTS, 'low'] as const
const theme = (name: string): Theme => ({ name, device: PANEL, stored: {} })
/** Longer than any wait of the kiosk for a touch, in milliseconds. */
const FORGOTTEN_MS = 95_000

/** The kiosk, and the camera before it. */
interface Booth {
  readonly kiosk: KioskPage
  readonly page: Page
  readonly hall: DemoHall
  /** Pictures of what is shown now, in each sight. */
  take(name: string, sights?: readonly Sight[]): Promise<void>
  /** One picture of a dialog; the switches lie under it. */
  takeDialog(name: string, title: string): Promise<void>
  /** Waits for a question and takes it. */
  see(question: string, name: string, sights?: readonly Sight[]): Promise<void>
  taps(...words: readonly string[]): Promise<void>
  /** The next visitor stands before home. */
  begin(): Promise<void>
}

/** Every page of the kiosk, as every visitor may choose to see it; each walk begins at home. */
export async function kioskTour(camera: Camera, hall: DemoHall): Promise<void> {
  const page = await camera.open('kiosk.html', theme('normal'))
  const walks = [home, visits, papers, people, progress, checkIn, guideAndRating, quietAndService, troubles, closed]
  for (const walk of walks) {
    const stand = booth(camera, page, hall)
    await stand.begin()
    await walk(stand)
  }
  await page.context().close()
}

function booth(camera: Camera, page: Page, hall: DemoHall): Booth {
  const kiosk = new KioskPage(page)
  const takeOnce = async (name: string, sight: keyof typeof SIGHTS) => {
    const [attribute, value] = SIGHTS[sight]
    const show = (words: string | undefined) =>
      page.evaluate(
        ([name, shown]) => {
          if (name !== undefined && shown !== undefined) document.documentElement.dataset[name] = shown
        },
        [attribute, words] as const,
      )
    await show(value)
    await camera.take(page, `kiosk-${name}`, theme(sight))
    await show('usual')
  }
  const take = async (name: string, sights: readonly Sight[] = USUAL_SIGHTS) => {
    for (const sight of sights) {
      if (sight !== 'english') await takeOnce(name, sight)
      else {
        await kiosk.tap('EN$')
        await camera.take(page, `kiosk-${name}`, theme(sight))
        await kiosk.tap('中$')
      }
    }
  }
  return {
    kiosk,
    page,
    hall,
    take,
    async takeDialog(name, title) {
      await page.getByRole('heading', { level: 2, name: title }).waitFor()
      await camera.snap(page, `kiosk-${name}`, theme('normal'))
    },
    async see(question, name, sights) {
      await kiosk.asks(question)
      await take(name, sights)
    },
    async begin() {
      // What the kiosk asks depends on what the hall has; a hand is not quicker than its answer.
      const known = page.waitForResponse('**/api/hall')
      await page.goto(`${camera.url}kiosk.html`)
      await known
    },
    async taps(...words) {
      for (const word of words) await kiosk.tap(word)
    },
  }
}

async function home({ see, taps, kiosk }: Booth): Promise<void> {
  await see('您好，请问要办什么事？', 'k0-home', ALL_SIGHTS)
  await taps('找人帮忙')
  await kiosk.page.getByText('已经叫了人').waitFor()
  await see('别着急，有人来帮您', 'k17-help')
}

/** From home to a ticket with a card, and what may lie over it. */
async function visits({ begin, see, taps, take, takeDialog, kiosk, page }: Booth): Promise<void> {
  await taps('我来反映事情')
  await see('您是怎么来的？', 'k1-way')
  await taps('本人刷卡')
  await see('请放上身份证', 'k2-card')
  await taps('王建国')
  await see('是您本人吗？', 'k3-person')
  await taps('是我，继续')
  await see('是哪方面的事？', 'k4-topic', ALL_SIGHTS)
  await taps('邻居')
  await kiosk.type('1381234')
  await see('用哪个电话联系您？', 'k5-phone')
  await kiosk.type('5678')
  await taps('下一步', '改特别需要', '听不清')
  await see('需要我们注意什么？', 'k6-needs')
  await taps('选好了', '改写给窗口')
  await kiosk.asks('不方便说，就写或画')
  await kiosk.draw()
  await take('k7-memo')
  await taps('写好了')
  await see('请看一遍，对不对？', 'k7-review')
  await taps('我要离开')
  await takeDialog('leave', '要离开吗？')
  await taps('接着办', '对的，取号')
  await kiosk.takeTicketNumber()
  await page.getByText('小票已打印').waitFor()
  await take('k8-ticket', ALL_SIGHTS)
  await begin()
  await taps('我来反映事情', '本人刷卡', '王建国')
  await see('您今天已经取过号', 'k3-again')
}

/** K13: a number typed, right and wrong. */
async function papers({ see, taps, take, kiosk, page }: Booth): Promise<void> {
  await taps('我来反映事情', '没带证件')
  await see('您要输哪种证件？', 'k13-kind')
  await taps('护照')
  await see('护照是哪个国家的？', 'k13-country')
  await taps('上一步', '身份证')
  await kiosk.type('421081199003070021')
  await taps('下一步')
  await see('请输身份证号', 'k13-number', ALL_SIGHTS)
  await kiosk.erase(1)
  await kiosk.type('X')
  await taps('下一步')
  await kiosk.asks('请写您的名字')
  await kiosk.spell('ou', '欧')
  await take('k13-name')
  await taps('用手写')
  await kiosk.asks('用手指写您的名字')
  await page.getByRole('img', { name: '手写处' }).waitFor()
  await take('k13-name-ink')
}

/** K14 to K16: for somebody else, many together, a child alone, an old card. */
async function people({ begin, see, taps, take, kiosk, page }: Booth): Promise<void> {
  await taps('我来反映事情', '替别人来')
  await see('您替谁来？', 'k15-relation')
  await taps('父母')
  await see('委托书带了吗？', 'k15-authorization')
  await taps('上一步', '上一步', '多人一起来')
  await see('一共来了几个人？', 'k14-group')
  await taps('就是')
  await see('请一位代表放上身份证', 'k14-card')
  await taps('赵垚', '是我，继续')
  await see('请其他代表放卡', 'k14-representatives')
  await begin()
  await taps('我来反映事情', '本人刷卡', '李晓雨', '是我，继续')
  await see('别怕，我们会帮你', 'k16-minor')
  await begin()
  await taps('我来反映事情', '本人刷卡', '刘德厚')
  await kiosk.asks('是您本人吗？')
  await page.getByText('身份证过期了').waitFor()
  await take('k3-expired')
}

async function progress({ begin, see, taps, take, kiosk, page, hall }: Booth): Promise<void> {
  await taps('查进度')
  await see('怎么查您的事？', 'k9-how')
  await taps('用回执号')
  await see('请按回执号', 'k9-code')
  await taps('上一步', '刷身份证')
  await see('请放上身份证', 'k9-card')
  await taps('张桂芳')
  await see('您要看哪一件？', 'k9-list')
  await kiosk.button(hall.caseDay).first().tap()
  await see('您的事办到这里了', 'k9-case')
  await taps('打印这一页')
  await page.getByText('打好了').waitFor()
  await take('k9-printed')
  await begin()
  await taps('查进度', '刷身份证', '刘德厚')
  await see('没有查到', 'k9-none')
  await taps('用回执号')
  await kiosk.asks('请按回执号')
  await kiosk.typeOn('回执号键', '已按的回执号', 'K1000123X')
  await taps('下一步')
  await see('请按后四位', 'k9-tail')
}

async function checkIn({ begin, see, taps }: Booth): Promise<void> {
  await taps('我有预约')
  await see('请放上身份证', 'k10-card')
  await taps('赵垚')
  await see('您今天约好的', 'k10-list')
  await begin()
  await taps('我有预约', '陈婉仪')
  await see('约的不是今天', 'k10-other-day')
  await begin()
  await taps('我有预约', '刘德厚')
  await see('今天没有查到预约', 'k10-none')
  await begin()
  await taps('我有预约', '没带身份证')
  await see('请取号到窗口报到', 'k10-window')
}

async function guideAndRating({ begin, see, taps, kiosk, hall }: Booth): Promise<void> {
  await taps('看指南')
  await see('想看哪方面的事？', 'k11-topics')
  await taps('工钱')
  await see('来办事，看这里', 'k11-guide')
  await taps('看怎么走')
  await see('往这边走', 'k11-map')
  await begin()
  await taps('评一评')
  await see('您的号是多少？', 'k12-number')
  await taps(hall.served.slice(0, 1))
  for (const digit of hall.served.slice(1)) await kiosk.tapKey('数字键', digit)
  await taps('下一步')
  await see('您觉得办得怎么样？', 'k12-faces')
  await taps('很满意')
  await see('为什么这样觉得？', 'k12-reasons')
  await taps('交上去')
  await see('谢谢您', 'k12-thanks')
}

/** K17 and K20: rest first; a clerk at the kiosk by number and PIN. */
async function quietAndService({ begin, see, taps, take, kiosk, page, hall }: Booth): Promise<void> {
  await taps('先静一静')
  await see('先到安静的地方坐坐', 'k17-quiet')
  await taps('好，先静一静')
  await kiosk.takeTicketNumber()
  await take('k17-quiet-ticket')
  await begin()
  await taps('找人帮忙', '工作人员点这里')
  await see('工作人员：请按工号', 'k17-staff')
  await proveStaff(kiosk, hall)
  await page.getByText('正在帮您').first().waitFor()
  await take('k17-assist')
  await taps('帮好了')
  await begin()
  for (let tap = 0; tap < 5; tap += 1) await page.locator('time').dispatchEvent('pointerdown')
  await kiosk.asks('工作人员：请按工号')
  await proveStaff(kiosk, hall)
  await see('维护菜单', 'k20-menu')
  await taps('测试设备', '测试读卡器')
  await see('测试设备', 'k20-tests')
  await taps('上一步', '校准屏幕尺寸')
  await see('校准屏幕尺寸', 'k20-scale')
  await taps('上一步', '看设备记录')
  await see('设备记录', 'k20-log')
}

async function proveStaff(kiosk: KioskPage, { staffNumber }: DemoHall): Promise<void> {
  await kiosk.typeOn('数字键', '已按的工号', staffNumber)
  await kiosk.tap('下一步')
  await kiosk.asks('工作人员：请按密码')
  await kiosk.typeOn('数字键', '已按的密码位数', PIN, () => '\u25cf')
  await kiosk.tap('下一步')
}

/** K18, K19, the wait and the refusal: what the visitor sees when something does not go on. */
async function troubles({ begin, taps, see, takeDialog, kiosk, page }: Booth): Promise<void> {
  await page.clock.install()
  await taps('我来反映事情')
  await kiosk.asks('您是怎么来的？')
  await page.clock.runFor(FORGOTTEN_MS)
  await takeDialog('k18-still', '您还在吗？')
  await taps('我还在', '不留名')
  const held = Promise.withResolvers<void>()
  await page.route('**/api/visits', async route => {
    await held.promise
    const problem = {
      type: 'about:blank',
      title: '',
      status: 409,
      code: 'ticket.numbers-used-up',
      params: {},
      fields: [],
    }
    await route.fulfill({ status: 409, contentType: 'application/json', body: JSON.stringify(problem) })
  })
  await taps('说不清')
  await takeDialog('busy', '请稍等')
  held.resolve()
  await see('请到窗口接着办', 'window')
  await page.unrouteAll()
  await begin()
  await page.route('**/api/**', route => route.abort())
  await page.clock.runFor(10_000)
  await takeDialog('k19-away', '请直接到窗口办理')
  await page.unrouteAll()
}

async function closed({ see, page, hall }: Booth): Promise<void> {
  await hall.close()
  await page.reload()
  await see('现在不是上班时间', 'closed')
  await hall.open()
}

/** The home page of the README, half the size of the panel. */
export const KIOSK_PICTURE: Theme = { name: '', device: { ...PANEL, deviceScaleFactor: 0.5 }, stored: {} }
