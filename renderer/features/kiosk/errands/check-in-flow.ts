import type { ProblemCode } from '#center/contract/problems.ts'
import type { VisitTicket } from '#center/contract/visit.ts'
import type { CardOnReader, VisitorCheck } from '../kiosk-state.ts'

export type CheckInPage = 'card' | 'list' | 'otherDay' | 'none' | 'window' | 'trouble'
/** number: a ticket for the window · goOn: a visit of this person · ticket: the room ticket is shown. */
export type CheckInTask = 'look' | 'arrive' | 'number' | 'goOn' | 'ticket'
export type Appointment = VisitorCheck['appointments'][number]

export interface CheckInState {
  readonly page: CheckInPage
  readonly task: CheckInTask | null
  readonly card: CardOnReader | null
  readonly check: VisitorCheck | null
  readonly chosen: Appointment | null
  readonly ticket: VisitTicket | null
}

export type CheckInAction =
  | { readonly do: 'readCard'; readonly card: CardOnReader }
  | { readonly do: 'noCard' }
  | { readonly do: 'looked'; readonly check: VisitorCheck }
  | { readonly do: 'arrive'; readonly appointment: Appointment }
  | { readonly do: 'arrived'; readonly ticket: VisitTicket }
  | { readonly do: 'refused'; readonly problem: ProblemCode | null }
  | { readonly do: 'again' }
  | { readonly do: 'takeNumber' }
  | { readonly do: 'goOn' }
  | { readonly do: 'back' }

/** @param readsCards without a reader that proves whose card it is, the window finds the appointment */
export const checkInStart = (readsCards: boolean): CheckInState => ({
  page: readsCards ? 'card' : 'window',
  task: null,
  card: null,
  check: null,
  chosen: null,
  ticket: null,
})

/** K10 as a pure state machine; while something is asked for, only its answer is heard. */
export function checkInFlow(state: CheckInState, action: CheckInAction): CheckInState {
  switch (action.do) {
    case 'looked':
      return state.task === 'look' ? withAppointments({ ...state, task: null, check: action.check }) : state
    case 'arrived':
      return state.task === 'arrive' ? { ...state, ticket: action.ticket, task: 'ticket' } : state
    case 'refused':
      if (state.task !== 'look' && state.task !== 'arrive') return state
      return { ...state, task: null, page: action.problem === null ? 'trouble' : 'window' }
    default:
      return state.task === null ? asked(state, action) : state
  }
}

/** Those of today are offered; else those of other days are told, so that nobody waits in vain. */
function withAppointments(state: CheckInState): CheckInState {
  const appointments = state.check?.appointments ?? []
  if (appointments.some(({ when }) => when !== 'otherDay')) return { ...state, page: 'list' }
  return { ...state, page: appointments.length > 0 ? 'otherDay' : 'none' }
}

function asked(state: CheckInState, action: CheckInAction): CheckInState {
  switch (action.do) {
    case 'readCard':
      return action.card.proof === null
        ? { ...state, card: action.card, page: 'window' }
        : { ...state, card: action.card, task: 'look' }
    case 'noCard':
      return { ...state, page: 'window' }
    case 'arrive':
      if (state.card === null || action.appointment.when === 'otherDay') return state
      return { ...state, chosen: action.appointment, task: 'arrive' }
    case 'again':
      return { ...state, page: 'card', chosen: null }
    case 'takeNumber':
      return { ...state, task: 'number' }
    case 'goOn':
      return { ...state, task: state.card === null || state.check === null ? 'number' : 'goOn' }
    case 'back':
      return { ...state, page: 'card', card: null, check: null, chosen: null }
    default:
      return state
  }
}
