import type { HelpView } from '#center/contract/hall.ts'
import type { StationDevices } from '#center/contract/setting.ts'
import { startReceiptPrinter } from '../fixtures/receipt-printer.ts'
import { startVendorService } from '../fixtures/vendor-service.ts'
import { expect, KIOSK_PANEL, type Office, test } from './office.ts'
import { KioskPage } from './pages/kiosk-page.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { PEOPLE } from './set-up/people.ts'

const HOME = '您好，请问要办什么事？'
const AWAY = '请直接到窗口办理'
/** A kiosk is in a defined state, and well again, within ten seconds. */
const DEFINED = { timeout: 10_000 }

async function openKiosk(office: Office): Promise<KioskPage> {
  const kiosk = new KioskPage(await office.open('kiosk', KIOSK_PANEL))
  await kiosk.asks(HOME)
  return kiosk
}

/** Puts other devices to the kiosk. */
async function equip(office: Office, change: (devices: StationDevices) => StationDevices): Promise<void> {
  const administrator = await OfficeApi.signIn(office.url, PEOPLE.administrator.username)
  const stations = await administrator.get<{ id: number; kind: string; devices: StationDevices }[]>('/stations')
  const station = stations.find(({ kind }) => kind === 'kiosk')
  if (station === undefined) throw new Error('no kiosk')
  await administrator.write(`/stations/${station.id}/devices`, { devices: change(station.devices) }, 'PUT')
}

const helpPages = async (office: Office) => {
  const clerk = await OfficeApi.signIn(office.url, PEOPLE.clerk.username)
  return (await clerk.get<HelpView[]>('/help-calls')).map(({ page }) => page)
}

test.describe('without any device', () => {
  test.use({ reader: 'none', printer: 'none' })

  test('every errand ends with a number or a person', async ({ office }) => {
    const kiosk = await openKiosk(office)
    const endsWithNumber = async () => {
      await kiosk.takeTicketNumber()
      await expect(kiosk.page.getByRole('status')).toContainText('记住这个大号码，一样有效。')
      await kiosk.tap('好了，我去等')
      await kiosk.asks(HOME)
    }
    await kiosk.tap('我来反映事情')
    await kiosk.tap('本人刷卡')
    await kiosk.asks('您要输哪种证件？')
    await kiosk.tap('其他证件')
    await kiosk.tap('邻居')
    await kiosk.tap('到窗口再填')
    await kiosk.tap('对的，取号')
    await endsWithNumber()
    expect(await helpPages(office)).toContain('ticket')
    await kiosk.tap('我有预约')
    await kiosk.asks('请取号到窗口报到')
    await kiosk.tap('照常取号')
    await endsWithNumber()
    await kiosk.tap('查进度')
    await expect(kiosk.button('刷身份证')).toHaveCount(0)
    await kiosk.tap('都没有，到窗口问')
    await endsWithNumber()
    await kiosk.tap('先静一静')
    await kiosk.tap('好，先静一静')
    await endsWithNumber()
    await kiosk.tap('看指南')
    await kiosk.tap('现在就取号')
    await endsWithNumber()
    await kiosk.tap('找人帮忙')
    await expect(kiosk.page.getByRole('status')).toHaveText('已经叫了人，请在这里等。')
    await kiosk.tap('取优先号')
    expect(await kiosk.takeTicketNumber()).toMatch(/^P/)
  })
})

test('a reader that goes away says so and comes back by itself; a card left on it is spoken of', async ({ office }) => {
  const reader = await startVendorService('xinzhongxin')
  await equip(office, devices => ({ ...devices, cardReader: { adapter: 'xinzhongxin', port: reader.port } }))
  const kiosk = await openKiosk(office)
  await kiosk.tap('我来反映事情')
  await kiosk.tap('本人刷卡')
  await kiosk.asks('请放上身份证')
  await reader.unplug()
  await expect(kiosk.page.getByText('读卡器现在不能用。请输号码，也一样。')).toBeVisible(DEFINED)
  await expect(kiosk.button('改成输号码')).toBeVisible()
  await reader.replug()
  await expect(kiosk.page.getByText('读卡器现在不能用。请输号码，也一样。')).toBeHidden(DEFINED)
  reader.card = { name: '王建国', number: '421081198509210013' }
  await kiosk.asks('是您本人吗？')
  await kiosk.tap('不是我')
  await expect(kiosk.page.getByText('请先拿开卡，再放一次。')).toBeVisible(DEFINED)
  reader.card = { name: '张桂芳', number: '421081195403160026' }
  await kiosk.asks('是您本人吗？')
  await kiosk.tap('是我，继续')
  await kiosk.tap('邻居')
  await kiosk.tap('到窗口再填')
  await kiosk.tap('对的，取号')
  await kiosk.takeTicketNumber()
  const left = kiosk.page.getByRole('alertdialog', { name: '请拿走您的身份证' })
  await expect(left).toBeVisible({ timeout: 15_000 })
  reader.card = undefined
  await expect(left).toBeHidden({ timeout: 15_000 })
  expect(reader.mostAtOnce).toBe(1)
  await reader.unplug()
})

test('a printer without paper: the number stands on the page, staff come, and it prints when there is paper', async ({
  office,
}) => {
  const printer = await startReceiptPrinter()
  printer.roll = 'none'
  const ticketPrinter = { adapter: 'escposNetwork', address: printer.address, dots: 576 } as const
  await equip(office, devices => ({ ...devices, ticketPrinter }))
  const kiosk = await openKiosk(office)
  await kiosk.takeNamelessTicket()
  await expect(kiosk.page.getByRole('status')).toContainText('小票没打出来，已叫人来帮您。', DEFINED)
  await expect.poll(() => helpPages(office)).toContain('ticket')
  printer.roll = 'enough'
  await kiosk.tap('打印小票')
  await expect(kiosk.page.getByRole('status')).toHaveText('小票已打印，请拿好身份证。', DEFINED)
  expect(printer.printed().length).toBeGreaterThan(1000)
  await printer.unplug()
})

test.describe('when the host dies', () => {
  test.use({ reader: 'simulated' })

  test('every page is in a defined state and goes on where it was', async ({ office }) => {
    const at: Readonly<Record<string, (kiosk: KioskPage) => Promise<void>>> = {
      [HOME]: async () => undefined,
      请放上身份证: async kiosk => {
        await kiosk.tap('我来反映事情')
        await kiosk.tap('本人刷卡')
      },
      请输身份证号: async kiosk => {
        await kiosk.tap('我来反映事情')
        await kiosk.tap('没带证件')
        await kiosk.tap('身份证')
        await kiosk.type('421081')
      },
      '请看一遍，对不对？': async kiosk => {
        await kiosk.tap('我来反映事情')
        await kiosk.tap('没带证件')
        await kiosk.tap('其他证件')
        await kiosk.tap('邻居')
        await kiosk.tap('到窗口再填')
      },
      请按回执号: async kiosk => {
        await kiosk.tap('查进度')
        await kiosk.tap('用回执号')
      },
    }
    const kiosks = new Map<string, KioskPage>()
    for (const [question, walk] of Object.entries(at)) {
      const kiosk = await openKiosk(office)
      await walk(kiosk)
      await kiosk.asks(question)
      kiosks.set(question, kiosk)
    }
    const ticket = await openKiosk(office)
    const number = await ticket.takeNamelessTicket()
    const help = await openKiosk(office)
    await help.tap('找人帮忙')
    const registering = kiosks.get('请看一遍，对不对？')

    await office.killHost()
    await registering?.tap('对的，取号')
    for (const { page } of kiosks.values())
      await expect(page.getByRole('alertdialog', { name: AWAY })).toBeVisible(DEFINED)
    await expect(ticket.ticketNumber).toHaveText(number)
    await expect(help.page.getByRole('alertdialog', { name: AWAY })).toBeVisible(DEFINED)

    await office.startHost()
    expect(await registering?.takeTicketNumber()).toMatch(/^A\d{3}$/)
    kiosks.delete('请看一遍，对不对？')
    for (const [question, kiosk] of kiosks) {
      await expect(kiosk.page.getByRole('alertdialog')).toBeHidden(DEFINED)
      await kiosk.asks(question)
    }
    await expect(kiosks.get('请输身份证号')?.typed ?? help.typed).toHaveText('421081')
    await expect(help.page.getByRole('alertdialog')).toBeHidden(DEFINED)
    const clerk = await OfficeApi.signIn(office.url, PEOPLE.clerk.username)
    const { tickets } = await clerk.get<{ tickets: unknown[] }>('/tickets')
    expect(tickets).toHaveLength(2)
  })
})
