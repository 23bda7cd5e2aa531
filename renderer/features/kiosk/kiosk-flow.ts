import { pageBefore } from './kiosk-path.ts'
import { emptyDraft, KIOSK_AT_HOME, type KioskAction, type KioskState, MAX_PRINTS } from './kiosk-state.ts'
import { goWithoutDocument, withDraft } from './kiosk-visit.ts'

/**
 * The kiosk as a pure state machine: the next state after one action.
 * While a task runs, only its answer is heard, so a double tap is one visit; once a ticket is there, only printing and help
 * are left.
 */
export function kioskFlow(state: KioskState, action: KioskAction): KioskState {
  const { draft } = state
  switch (action.do) {
    case 'checked':
      if (state.task !== 'check' || draft === null) return state
      return { ...state, task: null, draft: { ...draft, check: action.check }, page: 'person' }
    case 'checkRefused':
      return state.task === 'check' && draft !== null ? goWithoutDocument(state, draft) : state
    case 'registered':
      return isRegistering(state) ? withTicket(state, action.ticket) : state
    case 'refused':
      return isRegistering(state) ? { ...state, page: 'window', trail: [], task: null, problem: action.problem } : state
    case 'printed':
      return state.task === 'print' ? { ...state, task: null, print: 'printed' } : state
    case 'printFailed':
      return state.task === 'print' ? { ...state, task: null, print: 'failed' } : state
    default:
      return state.task === null ? whileFree(state, action) : state
  }
}

const isRegistering = ({ task }: KioskState) =>
  task === 'register' || task === 'registerPriority' || task === 'comeBack'

/** Shows the ticket and prints it. */
function withTicket(state: KioskState, ticket: NonNullable<KioskState['ticket']>): KioskState {
  return { ...state, page: 'ticket', trail: [], ticket, task: 'print', print: 'printing', prints: 1 }
}

function whileFree(state: KioskState, action: KioskAction): KioskState {
  switch (action.do) {
    case 'open':
      if (state.trail.includes(action.page) || state.page === action.page) return state
      return { ...state, page: action.page, trail: [...state.trail, state.page] }
    case 'back':
      return goBack(state)
    case 'printAgain':
      if (state.page !== 'ticket' || state.prints >= MAX_PRINTS) return state
      return { ...state, task: 'print', print: 'printing', prints: state.prints + 1 }
  }
  return state.ticket === null ? whileAsking(state, action) : state
}

function goBack(state: KioskState): KioskState {
  const under = state.trail.at(-1)
  if (under !== undefined) return { ...state, page: under, trail: state.trail.slice(0, -1) }
  if (state.page === 'ticket') return state
  if (state.isEditing) return { ...state, page: 'review', isEditing: false }
  if (state.draft === null || state.page === 'window') return KIOSK_AT_HOME
  const before = pageBefore(state.draft, state.page)
  return before === 'home' ? KIOSK_AT_HOME : { ...state, page: before }
}

function whileAsking(state: KioskState, action: KioskAction): KioskState {
  switch (action.do) {
    case 'start':
      return {
        ...KIOSK_AT_HOME,
        page: 'way',
        draft: emptyDraft(action.opId, 'self', action.hasReader, action.asksNeeds),
      }
    case 'takeNumber': {
      const { isPriority = false, ...known } = action.seed
      const way = known.identity == null ? 'noName' : 'self'
      const draft = { ...(state.draft ?? emptyDraft(action.opId, way, false)), ...known }
      return { ...state, draft, task: isPriority ? 'registerPriority' : 'register' }
    }
    case 'showTicket':
      return withTicket(state, action.ticket)
    case 'continueAs': {
      const { identity, proof, validUntil } = action.card
      const draft = emptyDraft(action.opId, 'self', action.hasReader, action.asksNeeds)
      const known = { ...draft, identity, proof, validUntil, check: action.check }
      return { ...KIOSK_AT_HOME, page: 'person', draft: known }
    }
  }
  return state.draft === null ? state : withDraft(state, state.draft, action)
}
