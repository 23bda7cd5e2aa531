import type { Page } from '@playwright/test'
import settings from '#assets/reference/settings.json' with { type: 'json' }
import type { TicketBoard } from '#center/contract/hall.ts'
import { instantOf } from '#center/contract/values/instant.ts'
import type { Camera, Theme } from './camera.ts'
import type { DemoHall } from './demo-hall.ts'

/** Millimetres of a pixel of a 55" panel of 1920 × 1080. */
const MM = 0.634
const WALL: Theme = { name: 'normal', device: { viewport: { width: 1920, height: 1080 } }, stored: {} }
/** A page of the wall, and the time after which it says that the link is lost, in milliseconds. */
const PAGE_MS = 15_000
const LOST_MS = 30_000
/** Pages of the wall that are turned at most until the one is there that is looked for. */
const TURNS = 8
/** Pages for those who sit there, as delivered. */
const WALL_PAGES = settings.wallPages.value.length

/** Every state of the hall display of a television: calls, rooms, emergency, no link, nobody waiting, closed. */
export async function displayTour(camera: Camera, hall: DemoHall): Promise<void> {
  const { clerk } = hall
  const open = async () => {
    const page = await camera.open(`display.html?mm=${MM}`, WALL)
    await page.clock.install()
    await page.getByRole('banner').waitFor()
    return page
  }
  const take = (page: Page, name: string) => camera.take(page, `display-${name}`, WALL)
  const page = await open()
  await take(page, 'h1-calls')
  const called = await clerk.write<{ id: number; ticketNo: string }>('/tickets/calls', {})
  await page.locator('[data-fresh]').first().waitFor()
  await take(page, 'h1-fresh')
  await showBoard(page, { rooms: roomsAt(Date.now()) })
  await turnTo(page, '调解一室')
  await take(page, 'h2-rooms')
  await clerk.write('/emergencies', { text: '请跟着工作人员，从西门离开', arrow: 'left', isConfirmed: true })
  await page.getByRole('alert').waitFor()
  await take(page, 'h4-emergency')
  await clerk.write('/emergencies/ending', {})
  await page.getByRole('alert').waitFor({ state: 'hidden' })
  await page.route('**/api/**', route => route.abort())
  await page.clock.fastForward(LOST_MS)
  await page.locator('[data-lost]').waitFor()
  await take(page, 'lost')
  await page.context().close()

  await clerk.write(`/tickets/${called.id}/service`, {})
  await clerk.write(`/tickets/${called.id}/finish`, {})
  const calm = await open()
  await showBoard(calm, { waiting: [], rooms: [] })
  await take(calm, 'h3-calm')
  for (let turn = 1; turn <= WALL_PAGES; turn += 1) {
    await calm.clock.fastForward(PAGE_MS)
    await take(calm, `h3-turn-${turn}`)
  }
  await hall.close()
  await calm.reload()
  await calm.getByRole('heading', { level: 2 }).waitFor()
  await take(calm, 'h5-closed')
  await calm.context().close()
  await hall.open()
}

/** Lets the wall turn its pages until these words stand on one. */
async function turnTo(page: Page, words: string): Promise<void> {
  for (let turn = 0; turn < TURNS && !(await page.getByRole('main').getByText(words).first().isVisible()); turn += 1)
    await page.clock.fastForward(PAGE_MS)
}

/** The board of this page as it is at an hour the demonstration does not have: meetings in rooms, or nobody waiting. */
async function showBoard(page: Page, hour: Partial<TicketBoard>): Promise<void> {
  await page.route('**/api/ticket-board', async route => {
    const answer = await route.fetch()
    const board = (await answer.json()) as TicketBoard
    await route.fulfill({ response: answer, json: { ...board, ...hour } })
  })
  await page.reload()
  await page.getByRole('banner').waitFor()
}

/** Meetings that begin soon, and one that goes on. */
const roomsAt = (now: number): TicketBoard['rooms'] =>
  [
    { roomName: '调解一室', ticketNos: ['Y001', 'Y002'], minutes: -20 },
    { roomName: '调解二室', ticketNos: ['Y003'], minutes: 10 },
    { roomName: '调解三室', ticketNos: [], minutes: 40 },
  ].map(({ roomName, ticketNos, minutes }) => ({
    roomName,
    ticketNos,
    startsAt: instantOf(now + minutes * 60_000),
    state: minutes < 0 ? 'now' : 'soon',
  }))
