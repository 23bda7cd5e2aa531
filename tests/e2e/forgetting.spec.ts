import type { CDPSession, Page } from '@playwright/test'
import samples from '#assets/reference/sample-cards.json' with { type: 'json' }
import { expect, KIOSK_PANEL, test } from './office.ts'
import { KioskPage } from './pages/kiosk-page.ts'
import { OfficeApi } from './set-up/office-api.ts'

// A trace keeps copies of the page inside the page.
test.use({ reader: 'simulated', trace: 'off', screenshot: 'off' })

const HOME = '您好，请问要办什么事？'
const NUMBER = '42108119900307002X'
const PHONE = '13812345678'
const NAME = ['赵', '赟', '垚'] as const
const CARD = samples.find(({ code }) => code === 'adult')

/** Every string the page's memory holds, after everything that can go has gone. */
async function stringsInMemory(devtools: CDPSession): Promise<string> {
  await devtools.send('HeapProfiler.enable')
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage')
  const chunks: string[] = []
  const listen = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  devtools.on('HeapProfiler.addHeapSnapshotChunk', listen)
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  devtools.off('HeapProfiler.addHeapSnapshotChunk', listen)
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] }
  return strings.join('\n')
}

/** What the page shows and what it could keep beyond itself. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const pages = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()))
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value)
    return JSON.stringify([
      { ...sessionStorage },
      { ...localStorage },
      pages.flat().map(({ url }) => url),
      fields,
      history.state,
      location.href,
      document.documentElement.outerHTML,
      await navigator.clipboard.readText(),
    ])
  })

interface Walk {
  readonly kiosk: KioskPage
  readonly devtools: CDPSession
  readonly secrets: string[]
}

/** The ink as it stands in the page. */
const inkOf = async (page: Page) =>
  (await page.getByRole('img', { name: '手写处，用手指写' }).locator('path').last().getAttribute('d')) ?? ''

/** Number, name, phone, topic and ink by finger; digits one by one, so that the test itself leaves none in the page. */
async function fillIn(walk: Walk): Promise<void> {
  const { kiosk, secrets } = walk
  await kiosk.tap('我来反映事情')
  await kiosk.tap('没带证件')
  await kiosk.tap('身份证')
  for (const digit of NUMBER) await kiosk.tapKey('数字键', digit)
  await kiosk.tap('下一步')
  await kiosk.asks('请写您的名字')
  await kiosk.spell('zhao', NAME[0])
  await kiosk.spell('yun', NAME[1])
  await kiosk.spell('yao', NAME[2])
  await kiosk.tap('下一步')
  await kiosk.tap('(是我，继续|新的事情)')
  secrets.push(NUMBER, NAME.join(''))
  await writeRest(walk)
}

async function writeRest(walk: Walk): Promise<void> {
  const { kiosk, secrets } = walk
  await kiosk.tap('邻居')
  await kiosk.asks('用哪个电话联系您？')
  for (const digit of PHONE) await kiosk.tapKey('数字键', digit)
  await kiosk.tap('下一步')
  await kiosk.tap('改写给窗口')
  await kiosk.draw()
  secrets.push(await inkOf(kiosk.page), PHONE)
  await isThere(walk)
  await kiosk.tap('写好了')
  await kiosk.asks('请看一遍，对不对？')
}

async function readIn(walk: Walk, station: OfficeApi): Promise<void> {
  const { kiosk, secrets } = walk
  await kiosk.tap('我来反映事情')
  await kiosk.tap('本人刷卡')
  await kiosk.asks('请放上身份证')
  await station.send('/sample-cards', { code: 'adult' })
  await kiosk.tap('(是我，继续|新的事情)')
  // Names of the sample cards stand on their buttons.
  secrets.push(CARD?.documentNumber ?? '', CARD?.address ?? '')
  await writeRest(walk)
}

/** The visit is there before its end, or the search would prove nothing. */
async function isThere({ devtools, secrets }: Walk): Promise<void> {
  const memory = await stringsInMemory(devtools)
  // Strokes are numbers in memory and words only in the page they were read from.
  for (const secret of secrets.filter(one => !one.startsWith('M')))
    expect(memory.includes(secret), secret || 'nothing').toBe(true)
}

async function isForgotten({ kiosk, devtools, secrets }: Walk): Promise<void> {
  await kiosk.asks(HOME)
  const places = { memory: await stringsInMemory(devtools), page: await kept(kiosk.page) }
  for (const [name, place] of Object.entries(places))
    for (const secret of secrets) expect.soft(place.includes(secret), `${secret} in ${name}`).toBe(false)
  expect.soft(await kiosk.page.evaluate(() => navigator.clipboard.readText())).toBe('')
}

test.setTimeout(400_000)

test('nothing of a visit is left in the page, its memory or beyond it', async ({ office }) => {
  const permissions = ['clipboard-read', 'clipboard-write']
  const kiosk = new KioskPage(await office.open('kiosk', { ...KIOSK_PANEL, permissions }))
  const { page } = kiosk
  const devtools = await page.context().newCDPSession(page)
  const station = await OfficeApi.kiosk(office.url)
  await page.clock.install()
  await page.reload()
  await kiosk.asks(HOME)
  const walk = (): Walk => ({ kiosk, devtools, secrets: [] })

  await test.step('after the ticket was taken', async () => {
    const visit = walk()
    await page.evaluate(() => navigator.clipboard.writeText('left behind'))
    await fillIn(visit)
    await kiosk.tap('对的，取号')
    await kiosk.takeTicketNumber()
    visit.secrets.push(
      (await page
        .getByText(/^[A-Z]\d-?\d+/)
        .first()
        .textContent()) ?? '',
    )
    await kiosk.tap('好了，我去等')
    await isForgotten(visit)
  })
  await test.step('after nobody touched it any more', async () => {
    const visit = walk()
    await readIn(visit, station)
    await page.clock.runFor('00:46')
    await page.getByRole('alertdialog', { name: '您还在吗？' }).waitFor()
    await page.clock.runFor('00:31')
    await isForgotten(visit)
  })
  await test.step('after leaving', async () => {
    const visit = walk()
    await readIn(visit, station)
    await kiosk.tap('我要离开')
    await kiosk.tap('离开')
    await isForgotten(visit)
  })
  await test.step('after leaving while the host is away and the page cannot be loaded again', async () => {
    const visit = walk()
    await fillIn(visit)
    await office.killHost()
    await page.getByRole('alertdialog', { name: '请直接到窗口办理' }).waitFor()
    await kiosk.tap('离开')
    await isForgotten(visit)
  })
})
