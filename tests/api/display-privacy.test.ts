import fc from 'fast-check'
import i18next from 'i18next'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CenterStatus } from '#center/contract/center.ts'
import type { HallView, TicketBoard } from '#center/contract/hall.ts'
import { NEEDS } from '#center/contract/statuses.ts'
import { DISPLAY_TEXTS } from '#renderer/features/display/display-texts.ts'
import { HallScreen } from '#renderer/features/display/hall-screen.tsx'
import { panelOf } from '#renderer/features/display/panel.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'

/** Runs of the property; so many visitors come through the hall. */
const RUNS = 1000
const PANEL = panelOf({ width: 1920, height: 1080 }, 0.634, 6)

let center: TestCenter
let kiosk: string
let clerk: string
let status: CenterStatus
let hall: HallView

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': DISPLAY_TEXTS } })
  center = await startTestCenter()
  kiosk = await center.kiosk()
  const [window] = await center.ask<{ name: string }[]>('GET', '/windows')
  clerk = await center.signIn('window1', window?.name)
  // The demonstration's morning has left somebody at this window.
  const { mine } = await center.ask<{ mine: number | null }>('GET', '/tickets', undefined, clerk)
  if (mine !== null) await serve(mine)
  status = await center.ask('GET', '/center')
  hall = await center.ask('GET', '/hall', undefined, kiosk)
})
afterAll(() => center.close())

/** Han characters that no word of the wall holds, so that a find is no accident. */
const rareHan = fc.string({
  unit: fc.constantFrom(...'赟喆堃垚犇翀璟珺旻芃祎镕骉麤龘燊羴'),
  minLength: 2,
  maxLength: 8,
})
const visitor = fc.record({
  name: rareHan,
  phone: fc.integer({ min: 0, max: 99_999_999 }).map(tail => `139${String(tail).padStart(8, '0')}`),
  documentNumber: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(tail => `E${tail}`),
  needs: fc.subarray([...NEEDS]),
})

interface Visitor {
  readonly name: string
  readonly phone: string
  readonly documentNumber: string
  readonly needs: readonly string[]
}

const visitOf = ({ name, phone, documentNumber, needs }: Visitor) => ({
  opId: center.opId(),
  way: 'noCard',
  visitor: {
    name,
    documentType: '414',
    documentNumber,
    country: '250',
    readBy: 'typed',
    sex: null,
    birthDate: null,
    ethnicGroup: null,
    address: name,
    phone,
  },
  representatives: [],
  proxy: null,
  isPhoneOfFamily: false,
  headCount: 1,
  topic: 'neighbour',
  needs,
  nameInk: null,
  memoInk: null,
  caseFileId: null,
  isQuiet: false,
  proof: null,
  noticeVersion: 1,
  lane: null,
})

/** Brings a ticket to its end from wherever it stands; steps behind it are refused. */
async function serve(id: number): Promise<void> {
  for (const step of ['arrival', 'service', 'finish'])
    await center.call('POST', `/tickets/${id}/${step}`, { opId: center.opId() }, clerk)
}

/** The next visitor is called and served, so that the board moves on. @returns the board while the call stands on it */
async function callNext(): Promise<TicketBoard> {
  const ticket = await center.ask<{ id: number }>('POST', '/tickets/calls', { opId: center.opId() }, clerk)
  const board = await center.ask<TicketBoard>('GET', '/ticket-board', undefined, kiosk)
  await serve(ticket.id)
  return board
}

/** Everything the wall can show of a board: with a new call and without, closed, and with the link lost. */
function pagesOf(board: TicketBoard): string {
  const fresh = board.calls.map(call => `${call.ticketNo} ${call.calls} ${call.calledAt}`)
  const common = { status, hall, saying: null, now: () => new Date(0), language: 'zh-CN', panel: PANEL }
  const shown = [
    { board, isLost: false, fresh },
    { board, isLost: true, fresh: [] },
    { board: { ...board, calls: [] }, isLost: false, fresh: [] },
    { board: { ...board, waiting: [], isOpen: false }, isLost: false, fresh: [] },
  ]
  return shown.map(state => renderToStaticMarkup(createElement(HallScreen, { ...common, ...state }))).join('\n')
}

it('shows numbers and nothing a visitor gave: no name, document, telephone, topic or need', async () => {
  await fc.assert(
    fc.asyncProperty(visitor, async each => {
      const { name, phone, documentNumber, needs } = each
      const { ticketNo } = await center.ask<{ ticketNo: string }>('POST', '/visits', visitOf(each), kiosk)
      const board = await callNext()
      const page = pagesOf(board) + JSON.stringify(board)
      expect(page).toContain(board.calls[0]?.ticketNo ?? ticketNo)
      for (const secret of [name, phone, documentNumber, 'neighbour', ...needs]) expect(page).not.toContain(secret)
    }),
    { numRuns: RUNS },
  )
}, 240_000)
