import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADULT, cardReading, STRANGER, TICKET } from '#tests/fixtures/kiosk-center.ts'
import { ACTIONS, DEVICES, graphOf, OP, possible } from '#tests/fixtures/kiosk-graph.ts'
import { kioskFlow } from './kiosk-flow.ts'
import { pathOf, stepOf } from './kiosk-path.ts'
import {
  ERRAND_PAGES,
  KIOSK_AT_HOME,
  KIOSK_PAGES,
  type KioskAction,
  type KioskState,
  type VisitorCheck,
} from './kiosk-state.ts'
import { cardOf } from './use-card-reading.ts'

const card = cardOf(cardReading())
if (card === undefined) throw new Error('the sample has no number')
const child: VisitorCheck = { ...STRANGER, isMinor: true }
const inQueue: VisitorCheck = { ...STRANGER, ticketToday: { ...TICKET, status: 'waiting', canComeBack: false } }
const missed: VisitorCheck = { ...STRANGER, ticketToday: { ...TICKET, status: 'missed', canComeBack: true } }
const known: VisitorCheck = { ...STRANGER, openCases: [{ id: 7, registeredOn: '2026-10-12', unitName: '司法局' }] }

const walk = (actions: readonly KioskAction[], from: KioskState = KIOSK_AT_HOME) => actions.reduce(kioskFlow, from)
const start: KioskAction = { do: 'start', opId: OP, hasReader: true, asksNeeds: false }
const startWithoutReader: KioskAction = { ...start, hasReader: false }
const self: KioskAction = { do: 'chooseWay', way: 'self' }
const phoneLater: KioskAction = { do: 'setPhone', phone: null, isOfFamily: false }
const known7: KioskAction = { do: 'askAboutCase', caseFileId: 7 }
const wage: KioskAction = { do: 'chooseTopic', topic: 'wage' }
const confirm: KioskAction = { do: 'confirm' }
const goOn: KioskAction = { do: 'goOn' }
const atPerson = (check: VisitorCheck) => walk([start, self, { do: 'readCard', card }, { do: 'checked', check }])

/** Every set of devices that are absent or fail. */
const TROUBLES = Array.from({ length: 2 ** DEVICES.length }, (_, bits) =>
  DEVICES.filter((_device, place) => Math.floor(bits / 2 ** place) % 2 === 1),
)

describe.each(TROUBLES.map(set => ({ name: set.join(', ') || 'nothing', set })))('without $name', ({ set }) => {
  const graph = graphOf(set)

  it('leads from every state to a ticket or to a person', () => {
    expect(graph.lost).toEqual([])
  })

  it('has no state one cannot leave', () => {
    expect(graph.stuck).toEqual([])
  })
})

describe('the kiosk as a graph', () => {
  const { states } = graphOf([])

  it('shows every page', () => {
    expect(new Set(states.map(({ page }) => page))).toEqual(new Set(KIOSK_PAGES))
  })

  it('offers help on every page but the help page, while nothing is being waited for', () => {
    const isHelp = (action: KioskAction) => action.do === 'open' && action.page === 'help'
    const free = states.filter(({ task, page }) => task === null && page !== 'help')
    expect(free.filter(state => kioskFlow(state, { do: 'open', page: 'help' }).page !== 'help')).toEqual([])
    expect(free.filter(state => !possible(state, []).some(isHelp))).toEqual([])
  })

  it('never loses the operation id of a visit on the way to its ticket', () => {
    const waiting = states.filter(({ task }) => task !== null)
    expect(new Set(waiting.map(({ draft }) => draft?.opId ?? OP))).toEqual(new Set([OP]))
  })

  it('asks for a number once: while it is being made no other action is heard', () => {
    const answers = ['registered', 'refused', 'checked', 'checkRefused', 'printed', 'printFailed']
    const presses = ACTIONS.filter(({ do: name }) => !answers.includes(name))
    const waiting = states.filter(({ task }) => task !== null)
    expect(waiting.filter(state => presses.some(press => kioskFlow(state, press) !== state))).toEqual([])
  })

  it('returns from every errand to the page it was opened from', () => {
    for (const page of ERRAND_PAGES) {
      const opened = kioskFlow(atPerson(STRANGER), { do: 'open', page })
      expect(opened.page).toBe(page)
      expect(kioskFlow(opened, { do: 'back' })).toEqual(atPerson(STRANGER))
    }
  })
})

describe('the taps of a journey', () => {
  it('are six with a card and the phone left to the window', () => {
    const taps = [start, self, goOn, wage, phoneLater, confirm]
    expect(taps).toHaveLength(6)
    expect(walk(taps.slice(2), atPerson(STRANGER)).task).toBe('register')
  })

  it('are four for whoever asks about an open case', () => {
    const taps = [start, self, known7, confirm]
    expect(taps).toHaveLength(4)
    const state = walk(taps.slice(2), atPerson(known))
    expect(state).toMatchObject({ task: 'register', draft: { caseFileId: 7 } })
  })

  it('are three for a ticket of the same day, with the card', () => {
    const taps: readonly KioskAction[] = [start, self, { do: 'useTicketOfToday' }]
    expect(taps).toHaveLength(3)
    expect(walk(taps.slice(2), atPerson(inQueue))).toMatchObject({ page: 'ticket', ticket: TICKET, task: null })
  })

  it('are three without a name', () => {
    const taps: readonly KioskAction[] = [start, { do: 'chooseWay', way: 'noName' }, wage]
    expect(taps).toHaveLength(3)
    expect(walk(taps)).toMatchObject({ task: 'register', draft: { way: 'noName', identity: null } })
  })

  it('are two for a number at the window, from help', () => {
    const taps: readonly KioskAction[] = [
      { do: 'open', page: 'help' },
      { do: 'takeNumber', opId: OP, seed: { isPriority: true } },
    ]
    expect(walk(taps).task).toBe('registerPriority')
  })
})

describe('a visit', () => {
  it('goes straight to typing without a reader', () => {
    expect(walk([startWithoutReader, self]).page).toBe('kind')
  })

  it('asks passports for their country', () => {
    const kind: KioskAction = { do: 'chooseKind', kind: 'passport' }
    const state = walk([startWithoutReader, self, kind, { do: 'chooseCountry', country: '840' }])
    expect(state).toMatchObject({ page: 'number', draft: { country: '840' } })
    expect(walk([startWithoutReader, self, { ...kind, kind: 'resident' }]).page).toBe('number')
  })

  it('goes on without a number after the center could not check it', () => {
    const state = walk([start, self, { do: 'readCard', card }, { do: 'checkRefused' }])
    expect(state).toMatchObject({ page: 'topic', draft: { isWithoutDocument: true, identity: null, proof: null } })
  })

  it('tells a child it comes first', () => {
    const state = kioskFlow(atPerson(child), goOn)
    expect(state.page).toBe('minor')
    expect(kioskFlow(state, { do: 'takePriority' }).task).toBe('registerPriority')
  })

  it('brings back whoever was missed, and nobody else', () => {
    expect(kioskFlow(atPerson(missed), { do: 'comeBack' }).task).toBe('comeBack')
    expect(kioskFlow(atPerson(inQueue), { do: 'comeBack' }).task).toBeNull()
  })

  it('notes for whom somebody came, and whether with an authorization', () => {
    const state = walk([
      start,
      { do: 'chooseWay', way: 'other' },
      { do: 'setRelation', relation: 'parent' },
      { do: 'setAuthorization', hasAuthorization: true },
    ])
    expect(state).toMatchObject({ page: 'card', draft: { proxy: { relation: 'parent', hasAuthorization: true } } })
  })

  it('lets five persons speak for a group, the first card among them, and none twice', () => {
    const group = walk([
      start,
      { do: 'chooseWay', way: 'group' },
      goOn,
      { do: 'readCard', card },
      { do: 'checked', check: STRANGER },
      goOn,
    ])
    expect(group.page).toBe('representatives')
    const add = (tail: string): KioskAction => ({
      do: 'addRepresentative',
      identity: { ...ADULT, documentNumber: `42108119850921${tail}` },
    })
    const full = walk([add('0001'), add('0001'), add('0013'), add('0002'), add('0003'), add('0004')], group)
    expect(full.draft?.representatives.map(({ documentNumber }) => documentNumber.slice(-4))).toEqual([
      '0001',
      '0002',
      '0003',
      '0004',
    ])
    expect(kioskFlow(full, add('0005'))).toBe(full)
  })

  it('forgets everything of a person who says it is somebody else', () => {
    const state = kioskFlow(atPerson(known), { do: 'notMe' })
    expect(state.page).toBe('card')
    expect(state.draft).toMatchObject({ identity: null, proof: null, check: null, validUntil: null })
  })

  it('uses the phone on record without asking for it again', () => {
    const state = walk([goOn, wage, { do: 'useKnownPhone' }], atPerson({ ...STRANGER, maskedPhone: '139****8000' }))
    expect(state).toMatchObject({ page: 'review', draft: { usesKnownPhone: true, phone: null } })
  })

  it('returns to the review page after one answer was changed', () => {
    const review = walk([startWithoutReader, self, { do: 'goWithoutDocument' }, wage, phoneLater])
    const changed = walk(
      [
        { do: 'edit', page: 'topic' },
        { do: 'chooseTopic', topic: 'debt' },
      ],
      review,
    )
    expect(changed).toMatchObject({ page: 'review', isEditing: false, draft: { topic: 'debt' } })
    expect(walk([{ do: 'edit', page: 'phone' }, { do: 'back' }], review).page).toBe('review')
    expect(
      walk(
        [
          { do: 'edit', page: 'memo' },
          { do: 'setMemo', ink: [[1, 2]] },
        ],
        review,
      ),
    ).toMatchObject({
      page: 'review',
      isEditing: false,
      draft: { memoInk: [[1, 2]] },
    })
  })

  it('asks for needs on a page of their own where the rules say so', () => {
    const taps: readonly KioskAction[] = [{ ...start, hasReader: false, asksNeeds: true }, self]
    expect(walk([...taps, { do: 'goWithoutDocument' }, wage, phoneLater]).page).toBe('needs')
    expect(walk([...taps, { do: 'goWithoutDocument' }, wage, phoneLater, goOn]).page).toBe('review')
  })

  it('prints three times at most', () => {
    const printed = walk([{ do: 'registered', ticket: TICKET }, { do: 'printed' }], {
      ...KIOSK_AT_HOME,
      task: 'register',
    })
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

  it('takes no second number once it has a ticket', () => {
    const ticket = walk([{ do: 'showTicket', ticket: TICKET }, { do: 'printed' }, { do: 'open', page: 'help' }])
    expect(kioskFlow(ticket, { do: 'takeNumber', opId: OP, seed: {} })).toBe(ticket)
    expect(kioskFlow(ticket, { do: 'back' })).toMatchObject({ page: 'ticket', ticket: TICKET })
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
