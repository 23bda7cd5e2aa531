import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VisitTicket } from '#center/contract/visit.ts'
import { kioskFlow } from './kiosk-flow.ts'
import { pathOf, stepOf } from './kiosk-path.ts'
import {
  type Identity,
  KIOSK_AT_HOME,
  KIOSK_PAGES,
  type KioskAction,
  type KioskPage,
  type KioskState,
  type VisitorCheck,
} from './kiosk-state.ts'

const OP = '0'.repeat(32)
const identity: Identity = {
  name: '王建国',
  documentType: '111',
  documentNumber: '421081198509210013',
  readBy: 'reader',
  sex: '1',
  birthDate: '1985-09-21',
  ethnicGroup: '01',
  address: null,
}
const ticket: VisitTicket = {
  visitId: 1,
  ticketId: 2,
  ticketNo: 'A012',
  lane: 'A',
  receiptCode: 'R1',
  peopleAhead: 3,
  wait: null,
  zone: '1',
  takenAt: '2026-11-22T02:05:00.000Z',
}
const adult: VisitorCheck = {
  maskedName: '王*国',
  documentTail: '0013',
  isMinor: false,
  isElderly: false,
  ticketToday: null,
}
const child = { ...adult, isMinor: true }
const returning = { ...adult, ticketToday: ticket }

const walk = (actions: readonly KioskAction[], from: KioskState = KIOSK_AT_HOME) => actions.reduce(kioskFlow, from)
const start: KioskAction = { do: 'start', opId: OP, hasReader: true }
const startWithoutReader: KioskAction = { do: 'start', opId: OP, hasReader: false }
const self: KioskAction = { do: 'chooseWay', way: 'self' }
const toPerson: readonly KioskAction[] = [start, self, { do: 'readCard', identity }]

/** Every action a visitor or the center may come with. */
const ACTIONS: readonly KioskAction[] = [
  start,
  startWithoutReader,
  { do: 'startNoName', opId: OP },
  { do: 'askHelp', opId: OP },
  { do: 'takePriority' },
  { do: 'back' },
  { do: 'goOn' },
  ...(['self', 'other', 'group', 'noCard', 'noName'] as const).map(way => ({ do: 'chooseWay', way }) as const),
  { do: 'setHeadCount', headCount: 60 },
  { do: 'readCard', identity },
  { do: 'typeInstead' },
  { do: 'wrongNumber' },
  { do: 'typeNumber', identity },
  { do: 'goWithoutDocument' },
  { do: 'setName', name: null },
  { do: 'checked', check: adult },
  { do: 'checked', check: child },
  { do: 'checked', check: returning },
  { do: 'checkRefused' },
  { do: 'notMe' },
  { do: 'useTicketOfToday' },
  { do: 'chooseTopic', topic: 'wage' },
  { do: 'setPhone', phone: null },
  { do: 'toggleNeed', need: 'walking' },
  { do: 'edit', page: 'needs' },
  { do: 'confirm' },
  { do: 'registered', ticket },
  { do: 'refused', problem: 'request.invalid' },
  { do: 'printAgain' },
  { do: 'printed' },
  { do: 'printFailed' },
]

/** What a visitor can press on each page. */
const ON_PAGE: Readonly<Record<KioskPage, readonly KioskAction['do'][]>> = {
  home: ['start', 'startNoName', 'askHelp'],
  way: ['chooseWay', 'back', 'askHelp'],
  proxy: ['goOn', 'back', 'askHelp'],
  group: ['setHeadCount', 'goOn', 'back', 'askHelp'],
  card: ['readCard', 'typeInstead', 'back', 'askHelp'],
  number: ['typeNumber', 'wrongNumber', 'goWithoutDocument', 'back', 'askHelp'],
  name: ['setName', 'back', 'askHelp'],
  person: ['goOn', 'notMe', 'useTicketOfToday', 'back', 'askHelp'],
  minor: ['takePriority', 'goOn', 'back', 'askHelp'],
  topic: ['chooseTopic', 'back', 'askHelp'],
  phone: ['setPhone', 'back', 'askHelp'],
  needs: ['toggleNeed', 'goOn', 'back', 'askHelp'],
  review: ['edit', 'confirm', 'back', 'askHelp'],
  ticket: ['printAgain'],
  help: ['takePriority', 'back'],
  window: ['back'],
}
const ANSWERS: Readonly<Record<NonNullable<KioskState['task']>, readonly KioskAction['do'][]>> = {
  check: ['checked', 'checkRefused'],
  register: ['registered', 'refused'],
  registerPriority: ['registered', 'refused'],
  print: ['printed', 'printFailed'],
}

function possible(state: KioskState): readonly KioskAction[] {
  const names = state.task === null ? ON_PAGE[state.page] : ANSWERS[state.task]
  return ACTIONS.filter(action => names.includes(action.do))
}

/** What decides where a state can lead; topic, phone, needs and head count do not. */
function keyOf(state: KioskState): string {
  const { draft, page, task, isEditing, helpFrom, prints } = state
  if (page === 'ticket') return JSON.stringify({ page, task, prints })
  if (draft === null) return JSON.stringify({ page, task })
  const { way, hasReader, typesNumber, isWithoutDocument, wrongNumbers, identity, check, opId } = draft
  const knows = { identity: identity !== null, isMinor: check?.isMinor, again: check?.ticketToday !== null }
  const path = { way, hasReader, typesNumber, isWithoutDocument, wrongNumbers, opId, ...knows }
  return JSON.stringify({ page, task, isEditing, helpFrom, prints, ...path })
}

/** Every state that can be reached, with the states that follow it. */
function graph(): ReadonlyMap<string, { state: KioskState; next: readonly string[] }> {
  const found = new Map<string, { state: KioskState; next: readonly string[] }>()
  const open: KioskState[] = [KIOSK_AT_HOME]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const key = keyOf(state)
    if (found.has(key)) continue
    const next = possible(state).map(action => kioskFlow(state, action))
    found.set(key, { state, next: next.map(keyOf) })
    open.push(...next)
  }
  return found
}

describe('the kiosk as a graph', () => {
  const states = graph()

  it('shows every page', () => {
    expect(new Set([...states.values()].map(({ state }) => state.page))).toEqual(new Set(KIOSK_PAGES))
  })

  it('leads from every state to a ticket or to a person', () => {
    const before = new Map<string, string[]>()
    for (const [key, { next }] of states) {
      for (const one of next) {
        const already = before.get(one)
        if (already === undefined) before.set(one, [key])
        else already.push(key)
      }
    }
    const open = [...states].filter(([, { state }]) => ['ticket', 'window'].includes(state.page)).map(([key]) => key)
    const good = new Set(open)
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      for (const one of before.get(key) ?? []) {
        if (!good.has(one)) open.push(one)
        good.add(one)
      }
    }
    expect([...states.keys()].filter(key => !good.has(key))).toEqual([])
  })

  it('offers help on every page but the ticket, the help page and the one that sends to the window', () => {
    const without = KIOSK_PAGES.filter(page => !ON_PAGE[page].includes('askHelp'))
    expect(without).toEqual(['ticket', 'help', 'window'])
  })

  it('never loses the operation id of a visit on the way to its ticket', () => {
    for (const { state } of states.values())
      if (state.task !== null && state.draft !== null) expect(state.draft.opId).toBe(OP)
  })
})

describe('a visit', () => {
  it('takes six taps with a card and the phone left to the window', () => {
    const taps: readonly KioskAction[] = [
      start,
      self,
      { do: 'goOn' },
      { do: 'chooseTopic', topic: 'wage' },
      { do: 'setPhone', phone: null },
      { do: 'confirm' },
    ]
    const atPerson = kioskFlow(walk([...taps.slice(0, 2), { do: 'readCard', identity }]), {
      do: 'checked',
      check: adult,
    })
    expect(atPerson.page).toBe('person')
    expect(walk(taps.slice(2), atPerson).task).toBe('register')
    expect(taps).toHaveLength(6)
  })

  it('takes two taps without a name', () => {
    const state = walk([
      { do: 'startNoName', opId: OP },
      { do: 'chooseTopic', topic: 'unclear' },
    ])
    expect(state.task).toBe('register')
  })

  it('is registered once by a double tap', () => {
    const once = walk([
      { do: 'startNoName', opId: OP },
      { do: 'chooseTopic', topic: 'wage' },
    ])
    expect(walk([{ do: 'chooseTopic', topic: 'debt' }, { do: 'confirm' }, { do: 'back' }], once)).toBe(once)
  })

  it('goes straight to typing without a reader', () => {
    expect(walk([startWithoutReader, self]).page).toBe('number')
  })

  it('goes on without a number after the center could not check it', () => {
    const state = walk([...toPerson, { do: 'checkRefused' }])
    expect(state).toMatchObject({ page: 'topic', draft: { isWithoutDocument: true, identity: null } })
  })

  it('tells a child it comes first', () => {
    const state = walk([...toPerson, { do: 'checked', check: child }, { do: 'goOn' }])
    expect(state.page).toBe('minor')
    expect(kioskFlow(state, { do: 'takePriority' }).task).toBe('registerPriority')
  })

  it('shows the ticket of the same day instead of a second one', () => {
    const state = walk([...toPerson, { do: 'checked', check: returning }, { do: 'useTicketOfToday' }])
    expect(state).toMatchObject({ page: 'ticket', ticket: { ticketNo: 'A012' }, task: null })
  })

  it('returns to the review page after one answer was changed', () => {
    const review = walk([
      startWithoutReader,
      self,
      { do: 'goWithoutDocument' },
      { do: 'chooseTopic', topic: 'wage' },
      { do: 'setPhone', phone: null },
    ])
    const changed = walk(
      [
        { do: 'edit', page: 'topic' },
        { do: 'chooseTopic', topic: 'debt' },
      ],
      review,
    )
    expect(changed).toMatchObject({ page: 'review', isEditing: false, draft: { topic: 'debt' } })
    expect(walk([{ do: 'edit', page: 'phone' }, { do: 'back' }], review).page).toBe('review')
  })

  it('prints three times at most', () => {
    const printed = walk([{ do: 'registered', ticket }, { do: 'printed' }], { ...KIOSK_AT_HOME, task: 'register' })
    const again: readonly KioskAction[] = [{ do: 'printAgain' }, { do: 'printed' }]
    const full = walk([...again, ...again], printed)
    expect(full.prints).toBe(3)
    expect(kioskFlow(full, { do: 'printAgain' })).toBe(full)
  })

  it('keeps the number of persons of a group between 2 and 50', () => {
    const group = walk([start, { do: 'chooseWay', way: 'group' }])
    expect(walk([{ do: 'setHeadCount', headCount: 99 }], group).draft?.headCount).toBe(50)
    expect(walk([{ do: 'setHeadCount', headCount: 0 }], group).draft?.headCount).toBe(2)
  })

  it('is forgotten when one steps back before the first page', () => {
    expect(walk([start, { do: 'back' }])).toBe(KIOSK_AT_HOME)
  })

  it('counts steps that never run past their total', () => {
    const order = fc.array(fc.constantFrom(...ACTIONS), { maxLength: 40 })
    fc.assert(
      fc.property(order, actions => {
        const state = walk(actions)
        const step = stepOf(state.draft, state.page)
        if (step !== undefined) expect(step.n).toBeLessThanOrEqual(step.m)
        if (state.draft !== null) expect(new Set(pathOf(state.draft)).size).toBe(pathOf(state.draft).length)
      }),
      { seed: 20261122 },
    )
  })
})
