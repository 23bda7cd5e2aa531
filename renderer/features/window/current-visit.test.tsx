// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TicketView } from '#center/contract/visit.ts'
import { sessionStore } from '../../app/session-store.ts'
import { staffTexts } from '../../app/staff-texts.ts'
import { startTexts } from '../../lib/texts.ts'
import { CurrentVisit } from './current-visit.tsx'
import type { TicketActions } from './use-tickets.ts'

const NOW = '2026-11-23T02:30:00.000Z'
const called: TicketView = {
  id: 7,
  ticketNo: 'P001',
  lane: 'P',
  status: 'called',
  takenAt: '2026-11-23T02:20:00.000Z',
  calledAt: NOW,
  calls: 1,
  deskId: 1,
  deskName: '综合受理一号窗口',
  unitId: null,
  unitName: null,
  roomName: null,
  zone: '1',
  isHidden: true,
  restUntil: null,
  apartFrom: ['A003'],
  callFrom: '2026-11-23T02:30:30.000Z',
  allowedActions: ['callAgain', 'arrive', 'start', 'finish', 'keepApart'],
  visit: {
    id: 5,
    topic: 'wage',
    way: 'other',
    headCount: 1,
    needs: ['hearing'],
    maskedName: '王*香',
    earlierVisits: 0,
    hasInk: false,
    caseFileId: null,
    askedCaseFileId: null,
    appointedAt: null,
  },
}

let root: Root
const take = vi.fn(async () => null)
const actions: TicketActions = {
  isPending: false,
  problem: { banner: null, show: () => undefined, clear: () => undefined },
  call: async () => null,
  take,
  moveOn: async () => null,
}

function show(ticket: TicketView): void {
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  })
  queries.setQueryData(['center'], { now: NOW })
  queries.setQueryData(['hall'], { topics: [{ code: 'wage', label: { zh: '工钱', en: 'Wages' } }] })
  act(() =>
    root.render(
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <CurrentVisit
            ticket={ticket}
            held={[]}
            actions={actions}
            onServe={() => undefined}
            onMoveOn={() => undefined}
            onKeepApart={() => undefined}
          />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  )
}

const button = (words: string) =>
  [...document.querySelectorAll('button')].find(candidate => candidate.textContent?.includes(words))

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers({ now: Date.parse(NOW) })
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
    may: ['ticket.call'],
    idleMinutes: 5,
    expiresAt: '2026-11-23T10:00:00.000Z',
  })
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  sessionStore.leave()
  vi.useRealTimers()
})

it('counts the seconds until the number may be called again, then lets it be called', () => {
  show(called)
  expect(button('30 秒后再叫')?.disabled).toBe(true)
  act(() => vi.advanceTimersByTime(12_000))
  expect(button('18 秒后再叫')?.disabled).toBe(true)
  act(() => vi.advanceTimersByTime(18_000))
  expect(button('再叫一次')?.disabled).toBe(false)
})

it('shows only what the center allows', () => {
  show(called)
  expect(button('人到了')).toBeDefined()
  expect(button('和别人分开')).toBeDefined()
  expect(button('暂离')).toBeUndefined()
  expect(button('转给别的部门')).toBeUndefined()
  show({ ...called, status: 'inService', callFrom: null, allowedActions: ['finish', 'hold', 'moveOn'] })
  expect(button('再叫一次')).toBeUndefined()
  expect(button('没来，过号')).toBeUndefined()
  act(() => button('暂离')?.click())
  expect(take).toHaveBeenLastCalledWith('hold', expect.objectContaining({ id: 7 }))
  expect(button('转给别的部门')).toBeDefined()
})

it('says what has to be minded: needs, kept apart, number off the wall', () => {
  show(called)
  const page = document.body.textContent
  for (const words of ['听不清', '与 A003 分开', '号码不上大屏', '王*香', '工钱']) expect(page).toContain(words)
})
