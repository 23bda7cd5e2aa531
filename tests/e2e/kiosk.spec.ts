import english from '#assets/locales/en/kiosk.json' with { type: 'json' }
import samples from '#assets/reference/sample-cards.json' with { type: 'json' }
import type { HallView, HelpView } from '#center/contract/hall.ts'
import { instantOf, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { expect, KIOSK_PANEL, type Office, test } from './office.ts'
import { KioskPage } from './pages/kiosk-page.ts'
import { signedCase, signedCaseOf } from './set-up/cases.ts'
import { changeSetting, servedTicket } from './set-up/hall.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { PASSWORD, PEOPLE, WINDOWS } from './set-up/people.ts'

test.use({ reader: 'simulated' })

const HOME = '您好，请问要办什么事？'
const PIN = '482615'
type Card = 'elder' | 'adult' | 'minor' | 'rare' | 'expired' | 'resident' | 'foreign'

const numberOf = (code: Card) => samples.find(card => card.code === code)?.documentNumber ?? ''

/** A kiosk, its own voice at the host, and a clerk beside it. */
async function startKiosk(office: Office) {
  const kiosk = new KioskPage(await office.open('kiosk', KIOSK_PANEL))
  const station = await OfficeApi.kiosk(office.url)
  const clerk = await OfficeApi.signIn(office.url, PEOPLE.clerk.username, PASSWORD, WINDOWS.first)
  await kiosk.asks(HOME)
  /** A card on the reader is no tap. */
  const putDown = (code: Card) => station.send('/sample-cards', { code })
  const goHome = async () => {
    await kiosk.tap('好了，我去等')
    await kiosk.asks(HOME)
  }
  const visitOf = async (ticketNo: string) => {
    const { tickets } = await clerk.get<{ tickets: { ticketNo: string; visit: { id: number } }[] }>('/tickets')
    const id = tickets.find(ticket => ticket.ticketNo === ticketNo)?.visit.id
    return clerk.get<Visit>(`/visits/${id}`)
  }
  return { kiosk, station, clerk, putDown, goHome, visitOf }
}

interface Visit {
  readonly way: string
  readonly headCount: number
  readonly visitor: { name: string | null; documentNumber: string | null; country: string | null } | null
  readonly representatives: readonly unknown[]
  readonly proxy: { relation: string; hasAuthorization: boolean } | null
  readonly nameInk: readonly number[][] | null
  readonly memoInk: readonly number[][] | null
}

/** Scripted budgets of the journeys: taps, and seconds from the first tap to the answer. */
async function withinBudget(kiosk: KioskPage, taps: number, seconds: number, journey: () => Promise<void>) {
  const [tapsBefore, begun] = [kiosk.taps, performance.now()]
  await journey()
  expect.soft(kiosk.taps - tapsBefore, 'taps').toBeLessThanOrEqual(taps)
  expect.soft((performance.now() - begun) / 1000, 'seconds').toBeLessThanOrEqual(seconds)
}

async function setPin(clerk: OfficeApi): Promise<string> {
  const answer = await clerk.write<{ staffNumber: string }>(
    '/sessions/current/pin',
    { password: PASSWORD, pin: PIN },
    'PUT',
  )
  return answer.staffNumber
}

async function proveStaff(kiosk: KioskPage, staffNumber: string): Promise<void> {
  await kiosk.asks('工作人员：请按工号')
  await kiosk.typeOn('数字键', '已按的工号', staffNumber)
  await kiosk.tap('下一步')
  await kiosk.asks('工作人员：请按密码')
  await kiosk.typeOn('数字键', '已按的密码位数', PIN, () => '●')
  await kiosk.tap('下一步')
}

test('every usual journey ends within its taps and seconds', async ({ office }) => {
  const { kiosk, clerk, putDown, goHome } = await startKiosk(office)
  await signedCase(office.url, numberOf('adult'))
  const { receiptCode } = await signedCaseOf(office.url, numberOf('rare'))

  await test.step('T5 no name, no card', () =>
    withinBudget(kiosk, 3, 20, async () => {
      expect(await kiosk.takeNamelessTicket()).toMatch(/^A\d{3}$/)
    }))
  await goHome()
  await test.step('T1 first visit with a card, phone later', () =>
    withinBudget(kiosk, 6, 15, async () => {
      await kiosk.tap('我来反映事情')
      await kiosk.tap('本人刷卡')
      await kiosk.asks('请放上身份证')
      await putDown('expired')
      await kiosk.asks('是您本人吗？')
      await expect(kiosk.page.getByText('身份证过期了，不影响今天办事。')).toBeVisible()
      await kiosk.tap('是我，继续')
      await kiosk.tap('邻居')
      await kiosk.tap('到窗口再填')
      await kiosk.tap('对的，取号')
      expect(await kiosk.takeTicketNumber()).toMatch(/^[AP]\d{3}$/)
    }))
  await expect(kiosk.page.getByRole('status')).toHaveText('小票已打印，请拿好身份证。')
  await goHome()
  await test.step('T2 somebody with an open case comes back', () =>
    withinBudget(kiosk, 4, 35, async () => {
      await kiosk.tap('我来反映事情')
      await kiosk.tap('本人刷卡')
      await kiosk.asks('请放上身份证')
      await putDown('adult')
      await kiosk.tap('问 ')
      await kiosk.tap('对的，取号')
      await kiosk.takeTicketNumber()
    }))
  await goHome()
  await test.step('T3 check-in for an appointment of today', async () => {
    const units = await clerk.get<{ id: number }[]>('/units')
    await clerk.write('/appointments', {
      startsAt: `${shanghaiDateOf(instantOf(Date.now()))}T15:58:00.000Z`,
      unitId: units[0]?.id,
      name: '张桂芳',
      documentType: '111',
      documentNumber: numberOf('elder'),
      country: null,
      phone: null,
      note: null,
    })
    await withinBudget(kiosk, 3, 20, async () => {
      await kiosk.tap('我有预约')
      await kiosk.asks('请放上身份证')
      await putDown('elder')
      await kiosk.asks('您今天约好的')
      await kiosk.tap('我到了')
      await kiosk.takeTicketNumber()
    })
  })
  await goHome()
  await test.step('T4 progress by card', () =>
    withinBudget(kiosk, 3, 30, async () => {
      await kiosk.tap('查进度')
      await kiosk.tap('刷身份证')
      await kiosk.asks('请放上身份证')
      await putDown('adult')
      await kiosk.asks('您的事办到这里了')
      await expect(kiosk.page.getByText('办理单位接手了').or(kiosk.page.getByText('正在调解'))).toBeVisible()
    }))
  await kiosk.tap('看完了')
  await kiosk.asks(HOME)
  await test.step('T4 progress by the code of the receipt', async () => {
    await kiosk.tap('查进度')
    await kiosk.tap('用回执号')
    await kiosk.typeOn('回执号键', '已按的回执号', receiptCode.replaceAll('-', ''))
    await kiosk.tap('下一步')
    await kiosk.asks('请按后四位')
    await kiosk.typeOn('数字键', '已按的后四位', '0000')
    await kiosk.tap('下一步')
    await kiosk.asks('没有查到')
    await kiosk.tap('再按一次')
    await kiosk.tap('下一步')
    await kiosk.erase(4)
    await kiosk.typeOn('数字键', '已按的后四位', numberOf('rare').slice(-4))
    await kiosk.tap('下一步')
    await kiosk.asks('您的事办到这里了')
  })
  await kiosk.tap('看完了')
  await kiosk.asks(HOME)
  await test.step('T8 the same with everything read aloud', async () => {
    const said = new Set<string>()
    kiosk.page.on('request', request => said.add(new URL(request.url()).pathname))
    await withinBudget(kiosk, 8, 60, async () => {
      await kiosk.tap('读给我听')
      await expect.poll(() => said.has('/voice/zh-CN/kiosk.home.title.opus')).toBe(true)
      await kiosk.tap('我来反映事情')
      await expect.poll(() => said.has('/voice/zh-CN/kiosk.way.title.opus')).toBe(true)
      await kiosk.tap('本人刷卡')
      await kiosk.asks('请放上身份证')
      await putDown('foreign')
      await kiosk.tap('是我，继续')
      await kiosk.tap('邻居')
      await kiosk.tap('到窗口再填')
      await kiosk.tap('对的，取号')
      await kiosk.takeTicketNumber()
      await expect.poll(() => said.has('/voice/zh-CN/kiosk.ticket.title.opus')).toBe(true)
    })
    expect([...said].join(' ')).not.toContain('Lindqvist')
  })
})

test('who comes with others, for others or without a card gets a number too', async ({ office }) => {
  const { kiosk, putDown, goHome, visitOf } = await startKiosk(office)
  await test.step('a group shows five cards; the sixth is refused and told why', async () => {
    await kiosk.tap('我来反映事情')
    await kiosk.tap('多人一起来')
    await kiosk.asks('一共来了几个人？')
    await kiosk.tapKey('数字键', '6')
    await kiosk.tap('就是 6 人')
    await kiosk.asks('请一位代表放上身份证')
    await putDown('adult')
    await kiosk.tap('是我，继续')
    await kiosk.asks('请其他代表放卡')
    const cards: readonly Card[] = ['elder', 'rare', 'expired', 'resident']
    for (const [at, code] of cards.entries()) {
      await putDown(code)
      await expect(kiosk.page.getByText(`已有 ${at + 2} 位代表，最多 5 位`)).toBeVisible()
    }
    await putDown('elder')
    await expect(kiosk.page.getByText('这张卡已经读过了。')).toBeVisible()
    await putDown('foreign')
    await expect(kiosk.page.getByText(/^按规定代表最多五位/)).toBeVisible()
    await kiosk.tap('够了，继续')
    await kiosk.tap('土地山林')
    await kiosk.tap('到窗口再填')
    await kiosk.tap('对的，取号')
    const number = await kiosk.takeTicketNumber()
    expect(number).toMatch(/^G/)
    const visit = await visitOf(number)
    expect(visit).toMatchObject({ way: 'group', headCount: 6 })
    expect(visit.representatives).toHaveLength(4)
    await goHome()
  })
  await test.step('who comes for somebody else', async () => {
    await kiosk.tap('我来反映事情')
    await kiosk.tap('替别人来')
    await kiosk.tap('父母')
    await kiosk.tap('没有，先取号')
    await kiosk.asks('请放上身份证')
    await putDown('resident')
    await kiosk.tap('是我，继续')
    await kiosk.tap('家里')
    await kiosk.tap('到窗口再填')
    await kiosk.tap('对的，取号')
    const visit = await visitOf(await kiosk.takeTicketNumber())
    expect(visit).toMatchObject({ way: 'other', proxy: { relation: 'parent', hasAuthorization: false } })
    await goHome()
  })
  await test.step('a permit with a letter, and the name by finger', async () => {
    await kiosk.tap('我来反映事情')
    await kiosk.tap('没带证件')
    await kiosk.tap('来往通行证')
    await kiosk.asks('请输通行证号码')
    await kiosk.typeOn('字母和数字键', '已输入的号码', 'H12345678')
    await kiosk.tap('下一步')
    await kiosk.asks('请写您的名字')
    await kiosk.tap('用手写')
    await kiosk.draw()
    await kiosk.tap('下一步')
    await kiosk.tap('是我，继续')
    await kiosk.tap('邻居')
    await kiosk.tap('到窗口再填')
    await kiosk.tap('改写给窗口')
    await kiosk.asks('不方便说，就写或画')
    await kiosk.draw()
    await kiosk.draw()
    await kiosk.tap('写好了')
    await kiosk.tap('对的，取号')
    const visit = await visitOf(await kiosk.takeTicketNumber())
    expect(visit.visitor?.documentNumber).toBe('H12345678')
    expect(visit.nameInk).toHaveLength(1)
    expect(visit.memoInk).toHaveLength(2)
    await goHome()
  })
  await test.step('a foreign passport with its country, and a rare name by pinyin', async () => {
    await kiosk.tap('我来反映事情')
    await kiosk.tap('没带证件')
    await kiosk.tap('护照')
    await kiosk.asks('护照是哪个国家的？')
    await kiosk.tap('美国')
    await kiosk.asks('请输护照号码')
    await kiosk.typeOn('字母和数字键', '已输入的号码', 'K0123456')
    await kiosk.tap('下一步')
    await kiosk.asks('请写您的名字')
    await kiosk.spell('zhao', '赵')
    await kiosk.spell('yun', '赟')
    await kiosk.spell('yao', '垚')
    await expect(kiosk.page.getByRole('textbox', { name: '姓名' })).toHaveValue('赵赟垚')
    await kiosk.tap('下一步')
    await expect(kiosk.page.getByText('赵*垚')).toBeVisible()
    await kiosk.tap('是我，继续')
    await kiosk.tap('工钱')
    await kiosk.tap('到窗口再填')
    await kiosk.tap('对的，取号')
    const { visitor } = await visitOf(await kiosk.takeTicketNumber())
    expect(visitor).toMatchObject({ name: '赵赟垚', documentNumber: 'K0123456', country: '840' })
  })
})

test('a call for help reaches staff, and its answer the visitor', async ({ office }) => {
  const { kiosk, station, clerk, putDown, goHome } = await startKiosk(office)
  const answer = async (page: string) => {
    const [call] = await clerk.get<HelpView[]>('/help-calls')
    expect(call).toMatchObject({ page })
    await clerk.write(`/help-calls/${call?.id}/answer`, {})
  }
  await test.step('a child alone: staff are called by themselves, and it comes first', async () => {
    await kiosk.tap('我来反映事情')
    await kiosk.tap('本人刷卡')
    await kiosk.asks('请放上身份证')
    await putDown('minor')
    await kiosk.tap('是我，继续')
    await kiosk.asks('别怕，我们会帮你')
    await expect.poll(async () => (await clerk.get<HelpView[]>('/help-calls')).length).toBe(1)
    await answer('minor')
    await kiosk.tap('马上取优先号')
    expect(await kiosk.takeTicketNumber()).toMatch(/^P/)
    await goHome()
  })
  await test.step('who asks for a person is told that somebody comes', async () => {
    await kiosk.tap('找人帮忙')
    await kiosk.asks('别着急，有人来帮您')
    await expect(kiosk.page.getByRole('status')).toHaveText('已经叫了人，请在这里等。')
    await answer('home')
    await expect(kiosk.page.getByRole('status')).toHaveText('工作人员正走过来。')
  })
  const staffNumber = await setPin(clerk)
  await test.step('a clerk who stands by opens assist mode: yellow frame and name, closed with the visit', async () => {
    await kiosk.tap('工作人员点这里')
    await proveStaff(kiosk, staffNumber)
    await kiosk.asks(HOME)
    await expect(kiosk.page.getByText(`${PEOPLE.clerk.name}正在帮您`)).toBeVisible()
    const frame = kiosk.page.locator('[data-assist]')
    await expect(frame).toHaveCSS('outline-style', 'solid')
    await expect(frame).toHaveCSS('outline-color', 'rgb(255, 191, 0)')
    await kiosk.takeNamelessTicket()
    await goHome()
    await expect.poll(async () => (await station.get<HallView>('/hall')).assist).toBeNull()
    await expect(frame).toHaveCount(0)
  })
  await test.step('who wants to rest first keeps the place, and staff know', async () => {
    await kiosk.tap('先静一静')
    await kiosk.asks('先到安静的地方坐坐')
    await kiosk.tap('好，先静一静')
    await kiosk.takeTicketNumber()
    await expect(kiosk.page.getByText(/^号为您留到 \d\d:\d\d$/)).toBeVisible()
    await expect.poll(async () => (await clerk.get<HelpView[]>('/help-calls'))[0]?.kind).toBe('quiet')
    await goHome()
  })
  await test.step('five taps on the clock and a PIN open the service menu', async () => {
    const clock = kiosk.page.locator('time')
    for (let tap = 0; tap < 5; tap += 1) await clock.tap()
    await proveStaff(kiosk, staffNumber)
    await kiosk.asks('维护菜单')
    await kiosk.tap('测试设备')
    for (const device of ['读卡器', '小票打印机', 'A4 打印机']) await kiosk.tap(`测试${device}`)
    await expect(kiosk.page.getByText('正常', { exact: true })).toHaveCount(3)
    await kiosk.tap('上一步')
    await kiosk.tap('校准屏幕尺寸')
    const frame = kiosk.page.getByRole('img', { name: '银行卡框，宽 85.6 毫米' })
    const width = async () => (await frame.boundingBox())?.width ?? 0
    const before = await width()
    await kiosk.tap('大很多')
    expect(await width()).toBeGreaterThan(before)
    await kiosk.tap('保存')
    await expect(kiosk.page.getByRole('status')).toHaveText('已保存。')
    expect((await station.get<HallView>('/hall')).mmPerPixel).toBeLessThan(0.248)
    await kiosk.tap('上一步')
    await kiosk.tap('看设备记录')
    await expect(kiosk.page.getByRole('listitem').first()).toContainText('正常')
    await kiosk.tap('上一步')
    await kiosk.tap('回首页')
    await kiosk.asks(HOME)
  })
})

test('guide, rating, language and the closed center', async ({ office }) => {
  const { kiosk, clerk, goHome } = await startKiosk(office)
  await test.step('the guide says what to bring and where to go, and gives a number', async () => {
    await kiosk.tap('看指南')
    await kiosk.tap('工钱')
    await kiosk.asks('来办事，看这里')
    await kiosk.tap('看怎么走')
    await expect(kiosk.page.getByRole('img', { name: /^大厅平面图/ })).toBeVisible()
    await kiosk.tap('现在就取号')
    await kiosk.takeTicketNumber()
    await goHome()
  })
  await test.step('a ticket that was served is rated once', async () => {
    const number = await servedTicket(clerk)
    await kiosk.tap('评一评')
    await kiosk.asks('您的号是多少？')
    await kiosk.typeOn('数字键', '已按的号码', number.slice(1))
    await kiosk.tap('下一步')
    await kiosk.tap('很满意')
    await kiosk.tap('态度好')
    await kiosk.tap('交上去')
    await kiosk.asks('谢谢您')
    await expect(kiosk.page.getByText(number)).toHaveCount(0)
    await kiosk.tap('好的，回首页')
    await kiosk.asks(HOME)
  })
  await test.step('the next visitor meets Chinese again', async () => {
    await kiosk.tap('EN')
    await expect(kiosk.title).not.toHaveText(/\p{Script=Han}/u)
    await kiosk.tap(english.frame.help)
    await kiosk.asks(english.errand.help.title)
    await kiosk.tap(english.frame.leave)
    await kiosk.asks(HOME)
  })
  await test.step('a closed center says when it opens and whom to call', async () => {
    const manager = await OfficeApi.signIn(office.url, PEOPLE.manager.username)
    const shut = { am: { from: '00:00', to: '00:01' }, pm: null, isOpenOnDaysOff: true }
    await changeSetting(manager, 'openingHours', () => shut)
    await kiosk.asks('现在不是上班时间')
    await expect(kiosk.page.getByText('12345')).toBeVisible()
    await expect(kiosk.page.getByText(/下次上班：.*月.*日/)).toBeVisible()
    await expect(kiosk.button('我来反映事情')).toHaveCount(0)
    await kiosk.tap('看指南')
    await kiosk.tap('工钱')
    await expect(kiosk.title).toHaveText('来办事，看这里')
  })
})
