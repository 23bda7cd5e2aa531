// @vitest-environment happy-dom
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HelpView } from '#center/contract/hall.ts'
import { sessionStore } from '../../app/session-store.ts'
import { staffTexts } from '../../app/staff-texts.ts'
import { client, UnreachableError } from '../../lib/client.ts'
import { startTexts } from '../../lib/texts.ts'
import { HelpBanner } from './help-banner.tsx'
import { helpSound, ring } from './help-sound.ts'
import { SilentHelp } from './silent-help.tsx'

vi.mock('../../lib/client.ts', async original => ({
  ...(await original<object>()),
  client: { help: { list: vi.fn(), answer: vi.fn(), raiseAtDesk: vi.fn() } },
}))
vi.mock('./help-sound.ts', async original => ({ ...(await original<object>()), ring: vi.fn() }))

const visitorCall: HelpView = {
  id: 3,
  kind: 'visitor',
  place: 'K1',
  page: 'number',
  needs: ['sight'],
  ticketNo: 'A012',
  raisedAt: '2026-11-23T02:42:00.000Z',
  isSecond: false,
}
const deskCall: HelpView = {
  ...visitorCall,
  id: 4,
  kind: 'desk',
  place: '综合受理二号窗口',
  page: null,
  needs: [],
  ticketNo: null,
}

let root: Root
let queries: QueryClient
const list = vi.mocked(client.help.list)
/** Until every question is answered and the page was told. */
const settle = () =>
  act(async () => {
    await vi.waitFor(() => expect(queries.isFetching()).toBe(0))
    await new Promise<void>(resolve => notifyManager.schedule(resolve))
  })
/** Until the page has come to what an act leads to: its answer may come after all questions. */
const comesTo = (check: () => void) =>
  vi.waitFor(async () => {
    await settle()
    check()
  })
const banner = () => document.querySelector('[role="alert"]')

async function show(page: ReactNode): Promise<void> {
  act(() => root.render(<QueryClientProvider client={queries}>{page}</QueryClientProvider>))
  await settle()
}
async function become(calls: HelpView[]): Promise<void> {
  list.mockResolvedValue(calls)
  await act(() => queries.invalidateQueries({ queryKey: ['help'] }))
  await settle()
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.clearAllMocks()
  localStorage.clear()
  if (!i18next.isInitialized) await startTexts(staffTexts)
  sessionStore.enter({
    staffId: 1,
    name: '王芳',
    username: 'wang.fang',
    roles: ['frontDesk'],
    unitId: 1,
    unitName: '综治中心',
    deskId: 1,
    deskName: '综合受理一号窗口',
    mustChangePassword: false,
    may: ['help.answer'],
    idleMinutes: 5,
    expiresAt: '2026-11-23T10:00:00.000Z',
  })
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
  list.mockResolvedValue([])
})
afterEach(() => {
  act(() => root.unmount())
  sessionStore.leave()
})

it('says who calls from where and since when, and leaves the focus where the work is', async () => {
  await show(
    <>
      <input aria-label="work" />
      <HelpBanner />
    </>,
  )
  document.querySelector('input')?.focus()
  expect(banner()?.hasAttribute('hidden')).toBe(true)
  await become([visitorCall])
  for (const words of ['取号机 K1 需要人帮忙', '10:42 起', '填证件号码', '看不清', 'A012'])
    expect(banner()?.textContent).toContain(words)
  expect(banner()?.textContent).not.toContain('第二次呼叫')
  expect(document.activeElement?.tagName).toBe('INPUT')
  await become([{ ...visitorCall, isSecond: true }])
  expect(banner()?.textContent).toContain('第二次呼叫')
})

it('the one who goes takes the call off every banner', async () => {
  list.mockResolvedValue([visitorCall])
  vi.mocked(client.help.answer).mockResolvedValue({ id: 3 })
  await show(<HelpBanner />)
  list.mockResolvedValue([])
  act(() => document.querySelector('button')?.click())
  await comesTo(() => expect(banner()?.hasAttribute('hidden')).toBe(true))
  expect(client.help.answer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 3 }))
})

it('sounds only where it was switched on, once a call, again the second time, and never for a desk', async () => {
  await show(<HelpBanner />)
  await become([visitorCall])
  expect(ring).not.toHaveBeenCalled()
  await become([])
  act(() => helpSound.set(1, true))
  await become([deskCall])
  expect(ring).not.toHaveBeenCalled()
  await become([deskCall, visitorCall])
  await become([deskCall, visitorCall])
  expect(ring).toHaveBeenCalledTimes(1)
  await become([deskCall, { ...visitorCall, isSecond: true }])
  expect(ring).toHaveBeenCalledTimes(2)
})

it('silent help shows nothing at the desk but its dot', async () => {
  vi.mocked(client.help.raiseAtDesk).mockResolvedValue({ id: 9, raisedAt: '2026-11-23T02:42:00.000Z' })
  await show(<SilentHelp />)
  const press = new KeyboardEvent('keydown', { key: 'h', code: 'KeyH', ctrlKey: true, altKey: true, bubbles: true })
  act(() => void window.dispatchEvent(press))
  await comesTo(() => expect(document.querySelector('button')?.dataset.state).toBe('sent'))
  expect(client.help.raiseAtDesk).toHaveBeenCalledTimes(1)
  expect(document.body.textContent).toBe('')
  expect(document.querySelector('[role="alert"], [role="status"], [aria-live]')).toBeNull()
  expect(ring).not.toHaveBeenCalled()
})

it('silent help that could not be sent changes its shape, so that it is pressed again', async () => {
  vi.mocked(client.help.raiseAtDesk).mockRejectedValue(new UnreachableError('unreachable'))
  await show(<SilentHelp />)
  act(() => document.querySelector('button')?.click())
  await comesTo(() => expect(document.querySelector('button')?.dataset.state).toBe('failed'))
})
