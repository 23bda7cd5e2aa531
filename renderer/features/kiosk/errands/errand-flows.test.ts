import { describe, expect, it } from 'vitest'
import type { VisitTicket } from '#center/contract/visit.ts'
import type { ProgressView } from '#center/contract/visitor-self.ts'
import type { CardOnReader, VisitorCheck } from '../kiosk-state.ts'
import { type CheckInAction, checkInFlow, checkInStart } from './check-in-flow.ts'
import { GUIDE_START, type GuideAction, guideFlow } from './guide-flow.ts'
import { HELP_START, type HelpAction, helpFlow } from './help-flow.ts'
import { PROGRESS_START, type ProgressAction, progressFlow } from './progress-flow.ts'
import { QUIET_START, type QuietAction, quietFlow } from './quiet-flow.ts'
import {
  MAX_REASONS,
  RATING_START,
  type RatingAction,
  type RatingState,
  ratingFlow,
  reasonsFor,
} from './rating-flow.ts'
import { SERVICE_START, type ServiceAction, serviceFlow } from './service-flow.ts'

const card = (proof: string | null): CardOnReader => ({
  identity: {
    name: '王建国',
    documentType: '111',
    documentNumber: '421081198509210013',
    country: null,
    readBy: 'reader',
    sex: '1',
    birthDate: '1985-09-21',
    ethnicGroup: '01',
    address: null,
  },
  validUntil: null,
  proof,
})
const view = (caseFileId: number): ProgressView => ({
  caseFileId,
  registeredOn: '2026-11-02',
  status: 'handling',
  nextStep: 'mediate',
  dueOn: null,
  unitName: '人民调解委员会',
  deskName: null,
})
const ticket: VisitTicket = {
  visitId: 1,
  ticketId: 2,
  ticketNo: 'A012',
  lane: 'A',
  receiptCode: 'K1000123X',
  peopleAhead: 0,
  wait: null,
  zone: '1',
  place: null,
  takenAt: '2026-11-22T02:05:00.000Z',
}
type When = VisitorCheck['appointments'][number]['when']
const check = (...whens: readonly When[]): VisitorCheck => ({
  maskedName: '王*国',
  documentTail: '0013',
  isMinor: false,
  isElderly: false,
  maskedPhone: null,
  ticketToday: null,
  openCases: [],
  appointments: whens.map((when, at) => ({
    kind: 'desk',
    id: at + 1,
    startsAt: '2026-11-22T06:30:00.000Z',
    place: '人民调解委员会',
    when,
  })),
})

/** An errand for the graph: its starts with and without devices, all that may happen, and the tasks that end at a number or a visit. */
interface Errand<State extends { readonly task: string | null }, Action> {
  readonly starts: readonly State[]
  readonly actions: readonly Action[]
  readonly flow: (state: State, action: Action) => State
  readonly ends: readonly string[]
}
const unreachable = { do: 'refused', problem: null } as const

const progress: Errand<typeof PROGRESS_START, ProgressAction> = {
  starts: [PROGRESS_START],
  flow: progressFlow,
  ends: ['number'],
  actions: [
    { do: 'useCard' },
    { do: 'useCode' },
    { do: 'readCard', card: card('proof') },
    { do: 'readCard', card: card(null) },
    { do: 'typeCode', code: 'K1000123X' },
    { do: 'scanCode', code: 'K1000124Y' },
    { do: 'typeTail', tail: '0013' },
    { do: 'goOn' },
    { do: 'found', cases: [] },
    { do: 'found', cases: [view(1)] },
    { do: 'found', cases: [view(1), view(2)] },
    { do: 'refused', problem: 'progress.not-found' },
    { do: 'refused', problem: 'progress.too-many-tries' },
    { do: 'refused', problem: 'proof.missing' },
    unreachable,
    { do: 'choose', at: 1 },
    { do: 'again' },
    { do: 'takeNumber' },
    { do: 'back' },
  ],
}
const today = check('today', 'late')
const checkIn: Errand<ReturnType<typeof checkInStart>, CheckInAction> = {
  starts: [checkInStart(true), checkInStart(false)],
  flow: checkInFlow,
  ends: ['number', 'goOn', 'ticket'],
  actions: [
    { do: 'readCard', card: card('proof') },
    { do: 'readCard', card: card(null) },
    { do: 'noCard' },
    { do: 'looked', check: check() },
    { do: 'looked', check: check('otherDay') },
    { do: 'looked', check: today },
    ...today.appointments.map(appointment => ({ do: 'arrive', appointment }) as const),
    { do: 'arrived', ticket },
    { do: 'refused', problem: 'appointment.other-day' },
    unreachable,
    { do: 'again' },
    { do: 'takeNumber' },
    { do: 'goOn' },
    { do: 'back' },
  ],
}
const guide: Errand<typeof GUIDE_START, GuideAction> = {
  starts: [GUIDE_START],
  flow: guideFlow,
  ends: ['number'],
  actions: [
    { do: 'choose', topic: 'wage' },
    { do: 'showPapers' },
    { do: 'showMap' },
    { do: 'takeNumber' },
    { do: 'back' },
  ],
}
const rating: Errand<RatingState, RatingAction> = {
  starts: [RATING_START],
  flow: ratingFlow,
  ends: ['number'],
  actions: [
    { do: 'chooseLane', lane: 'P' },
    { do: 'typeDigits', digits: '012' },
    { do: 'goOn' },
    { do: 'opened', isOpen: true },
    { do: 'opened', isOpen: false },
    { do: 'chooseFace', face: 2 },
    { do: 'toggleReason', reason: 'slow' },
    { do: 'send' },
    { do: 'given' },
    { do: 'refused', problem: 'rating.not-open' },
    unreachable,
    { do: 'again' },
    { do: 'takeNumber' },
    { do: 'back' },
  ],
}
const help: Errand<typeof HELP_START, HelpAction> = {
  starts: [HELP_START],
  flow: helpFlow,
  ends: ['number'],
  actions: [
    { do: 'told' },
    { do: 'untold' },
    { do: 'takeNumber' },
    { do: 'askStaff' },
    { do: 'prove' },
    { do: 'opened' },
    { do: 'refused', trouble: { problem: 'pin.wrong' } },
    { do: 'refused', trouble: { problem: null } },
    { do: 'back' },
  ],
}
const quiet: Errand<typeof QUIET_START, QuietAction> = {
  starts: [QUIET_START],
  flow: quietFlow,
  ends: ['quiet', 'number'],
  actions: [
    { do: 'rest' },
    { do: 'useCard' },
    { do: 'readCard', card: card(null) },
    { do: 'takeNumber' },
    { do: 'back' },
  ],
}

/** Every state an errand can be in, with the states one action further. */
function graphOf<State extends { readonly task: string | null }, Action>(errand: Errand<State, Action>) {
  const nexts = new Map<string, readonly string[]>()
  const states = new Map(errand.starts.map(state => [JSON.stringify(state), state]))
  for (const [name, state] of states) {
    const after = errand.actions.map(action => errand.flow(state, action))
    for (const one of after) states.set(JSON.stringify(one), one)
    nexts.set(
      name,
      after.map(one => JSON.stringify(one)),
    )
  }
  return { states, nexts }
}

/** States from which no end can be reached. */
function deadEnds<State extends { readonly task: string | null }, Action>(errand: Errand<State, Action>): string[] {
  const { states, nexts } = graphOf(errand)
  const good = new Set(
    [...states].filter(([, { task }]) => task !== null && errand.ends.includes(task)).map(([name]) => name),
  )
  for (let grown = -1; grown !== good.size; ) {
    grown = good.size
    for (const [name, after] of nexts) if (after.some(next => good.has(next))) good.add(name)
  }
  return [...states.keys()].filter(name => !good.has(name))
}

describe('from every state of an errand, whatever device or answer is missing, a number can be reached', () => {
  it('in progress', () => expect(deadEnds(progress)).toEqual([]))
  it('in check-in', () => expect(deadEnds(checkIn)).toEqual([]))
  it('in the guide', () => expect(deadEnds(guide)).toEqual([]))
  it('in help', () => expect(deadEnds(help)).toEqual([]))
  it('in the quiet place', () => expect(deadEnds(quiet)).toEqual([]))
  it('in the rating', () => expect(deadEnds(rating)).toEqual([]))
  it('and the graph is not a handful of states', () => {
    const sizes = [progress, checkIn, rating].map(errand => graphOf(errand as typeof progress).states.size)
    expect(Math.min(...sizes)).toBeGreaterThan(20)
  })
})

describe('while something is asked for', () => {
  it.each([
    [
      'progress',
      progressFlow({ ...PROGRESS_START, page: 'tail', tail: '0013', receiptCode: 'K1' }, { do: 'goOn' }),
      progress,
    ],
    ['check-in', checkInFlow(checkInStart(true), { do: 'readCard', card: card('proof') }), checkIn],
    ['rating', ratingFlow({ ...RATING_START, digits: '012' }, { do: 'goOn' }), rating],
  ] as const)('%s hears no tap', (_name, state, errand) => {
    // Three errands with states and actions of their own, of which only these two properties are looked at.
    const { flow, actions } = errand as unknown as Errand<{ task: string | null }, { do: string }>
    expect(state.task).not.toBeNull()
    const answers = ['found', 'refused', 'looked', 'arrived', 'opened', 'given']
    for (const action of actions.filter(one => !answers.includes(one.do))) expect(flow(state, action)).toBe(state)
  })
})

describe('progress', () => {
  it('takes no card without proof for an answer', () => {
    const state = progressFlow({ ...PROGRESS_START, page: 'card' }, { do: 'readCard', card: card(null) })
    expect(state).toMatchObject({ page: 'code', task: null, card: null })
  })

  it('tells too many tries from a code that is not there', () => {
    const asking = { ...PROGRESS_START, page: 'tail', task: 'byReceipt' } as const
    expect(progressFlow(asking, { do: 'refused', problem: 'progress.too-many-tries' }).page).toBe('tooMany')
    expect(progressFlow(asking, { do: 'refused', problem: 'progress.not-found' }).page).toBe('none')
    expect(progressFlow(asking, unreachable).page).toBe('trouble')
  })
})

describe('check-in', () => {
  it('offers those of today, late ones too, and tells those of other days', () => {
    const looking = checkInFlow(checkInStart(true), { do: 'readCard', card: card('proof') })
    expect(checkInFlow(looking, { do: 'looked', check: check('late') }).page).toBe('list')
    expect(checkInFlow(looking, { do: 'looked', check: check('otherDay') }).page).toBe('otherDay')
    expect(checkInFlow(looking, { do: 'looked', check: check() }).page).toBe('none')
  })

  it('checks nobody in on another day', () => {
    const looking = checkInFlow(checkInStart(true), { do: 'readCard', card: card('proof') })
    const state = checkInFlow(looking, { do: 'looked', check: check('otherDay') })
    for (const appointment of check('otherDay').appointments)
      expect(checkInFlow(state, { do: 'arrive', appointment }).task).toBeNull()
  })
})

describe('rating', () => {
  it('takes four reasons at most, and forgets the ticket with the thanks', () => {
    let state: RatingState = { ...RATING_START, digits: '012', page: 'reasons', face: 3 }
    for (const reason of reasonsFor(3)) state = ratingFlow(state, { do: 'toggleReason', reason })
    expect(state.reasons).toHaveLength(MAX_REASONS)
    const thanked = ratingFlow(ratingFlow(state, { do: 'send' }), { do: 'given' })
    expect(thanked).toEqual({ ...RATING_START, page: 'thanks' })
  })

  it('offers what went well to the content, and what did not to the others', () => {
    expect(reasonsFor(5)).toContain('friendly')
    expect(reasonsFor(5)).not.toContain('slow')
    expect(reasonsFor(1)).toContain('slow')
    expect(reasonsFor(3)).toHaveLength(8)
  })
})

describe('the service menu', () => {
  const before: readonly ServiceAction[] = [
    { do: 'show', page: 'tests' },
    { do: 'show', page: 'leave' },
    { do: 'opened', staffName: '李建平' },
    { do: 'refused', trouble: { problem: 'pin.wrong' } },
    { do: 'back' },
  ]
  it('shows nothing before number and PIN were right', () => {
    for (const action of before) expect(serviceFlow(SERVICE_START, action).page).toBe('proof')
    const asking = serviceFlow(SERVICE_START, { do: 'prove' })
    expect(serviceFlow(asking, { do: 'opened', staffName: '李建平' }).page).toBe('menu')
    expect(serviceFlow(asking, { do: 'refused', trouble: { problem: 'pin.locked' } })).toMatchObject({
      page: 'proof',
      trouble: { problem: 'pin.locked' },
    })
  })
})
