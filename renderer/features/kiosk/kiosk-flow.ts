import { pageAfter, pageBefore } from './kiosk-path.ts'
import {
  emptyDraft,
  KIOSK_AT_HOME,
  type KioskAction,
  type KioskPage,
  type KioskState,
  MAX_PRINTS,
  MAX_WRONG_NUMBERS,
  type VisitDraft,
} from './kiosk-state.ts'

/** Shows the page that follows `page`, or returns to the review page if one answer was being changed. */
function onward(state: KioskState, draft: VisitDraft): KioskState {
  if (state.isEditing) return { ...state, draft, page: 'review', isEditing: false }
  const next = pageAfter(draft, state.page)
  return next === undefined ? { ...state, draft, task: 'register' } : { ...state, draft, page: next }
}

/** Forgets who it is and asks again from the first identity page. */
function withoutIdentity(draft: VisitDraft): VisitDraft {
  return { ...draft, identity: null, check: null }
}

function goWithoutDocument(state: KioskState, draft: VisitDraft): KioskState {
  return { ...state, task: null, page: 'topic', draft: { ...withoutIdentity(draft), isWithoutDocument: true } }
}

function goBack(state: KioskState, draft: VisitDraft): KioskState {
  if (state.isEditing) return { ...state, page: 'review', isEditing: false }
  if (state.page === 'window') return KIOSK_AT_HOME
  const before = pageBefore(draft, state.page)
  return before === 'home' ? KIOSK_AT_HOME : { ...state, page: before }
}

/**
 * The kiosk as a pure state machine: the next state after one action.
 * While a task runs, only its answer is heard, so a double tap is one visit; once a ticket is there, only printing is left.
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
      if (state.task !== 'register' && state.task !== 'registerPriority') return state
      return { ...state, page: 'ticket', ticket: action.ticket, task: 'print', print: 'printing', prints: 1 }
    case 'refused':
      if (state.task !== 'register' && state.task !== 'registerPriority') return state
      return { ...state, page: 'window', task: null, problem: action.problem }
    case 'printed':
      return state.task === 'print' ? { ...state, task: null, print: 'printed' } : state
    case 'printFailed':
      return state.task === 'print' ? { ...state, task: null, print: 'failed' } : state
    default:
      if (state.task !== null) return state
      return state.page === 'ticket' ? onTicket(state, action) : whileAsking(state, action)
  }
}

function onTicket(state: KioskState, action: KioskAction): KioskState {
  if (action.do !== 'printAgain' || state.prints >= MAX_PRINTS) return state
  return { ...state, task: 'print', print: 'printing', prints: state.prints + 1 }
}

function whileAsking(state: KioskState, action: KioskAction): KioskState {
  const { draft } = state
  switch (action.do) {
    case 'start':
      return { ...KIOSK_AT_HOME, page: 'way', draft: emptyDraft(action.opId, 'self', action.hasReader) }
    case 'startNoName':
      return { ...KIOSK_AT_HOME, page: 'topic', draft: emptyDraft(action.opId, 'noName', false) }
    case 'askHelp':
      if (state.page === 'help') return state
      return { ...state, page: 'help', helpFrom: state.page, draft: draft ?? emptyDraft(action.opId, 'noName', false) }
  }
  return draft === null ? state : withDraft(state, draft, action)
}

function withDraft(state: KioskState, draft: VisitDraft, action: KioskAction): KioskState {
  switch (action.do) {
    case 'takePriority':
      return { ...state, task: 'registerPriority' }
    case 'back':
      if (state.page === 'help') return state.helpFrom === 'home' ? KIOSK_AT_HOME : { ...state, page: state.helpFrom }
      return goBack(state, draft)
    case 'goOn':
      return onward(state, draft)
    case 'chooseWay':
      return onward(state, emptyDraft(draft.opId, action.way, draft.hasReader))
    case 'setHeadCount':
      return { ...state, draft: { ...draft, headCount: Math.min(50, Math.max(2, action.headCount)) } }
    case 'readCard':
      return { ...state, task: 'check', draft: { ...draft, identity: action.identity } }
    case 'typeInstead':
      return { ...state, page: 'number', draft: { ...withoutIdentity(draft), typesNumber: true } }
    case 'wrongNumber':
      return { ...state, draft: { ...draft, wrongNumbers: Math.min(MAX_WRONG_NUMBERS, draft.wrongNumbers + 1) } }
    case 'typeNumber':
      return onward(state, { ...draft, identity: action.identity })
    case 'goWithoutDocument':
      return goWithoutDocument(state, draft)
    case 'setName':
      if (draft.identity === null) return goWithoutDocument(state, draft)
      return { ...state, task: 'check', draft: { ...draft, identity: { ...draft.identity, name: action.name } } }
    case 'notMe':
      return { ...state, page: firstIdentityPage(draft), draft: withoutIdentity(draft) }
    case 'useTicketOfToday': {
      const ticket = draft.check?.ticketToday ?? null
      return ticket === null ? state : { ...state, page: 'ticket', ticket, print: 'none' }
    }
    case 'chooseTopic':
      return onward(state, { ...draft, topic: action.topic })
    case 'setPhone':
      return onward(state, { ...draft, phone: action.phone })
    case 'toggleNeed': {
      const isSet = draft.needs.includes(action.need)
      const needs = isSet ? draft.needs.filter(need => need !== action.need) : [...draft.needs, action.need]
      return { ...state, draft: { ...draft, needs } }
    }
    case 'edit':
      return { ...state, page: action.page, isEditing: true }
    case 'confirm':
      return { ...state, task: 'register' }
    default:
      return state
  }
}

function firstIdentityPage(draft: VisitDraft): KioskPage {
  return draft.hasReader && !draft.typesNumber && draft.way !== 'noCard' ? 'card' : 'number'
}
