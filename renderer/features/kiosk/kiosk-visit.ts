import { pageAfter, readsCard } from './kiosk-path.ts'
import {
  emptyDraft,
  type KioskAction,
  type KioskPage,
  type KioskState,
  MAX_FURTHER,
  MAX_WRONG_NUMBERS,
  type VisitDraft,
} from './kiosk-state.ts'

/** Shows the page that follows this one, or returns to the review page if one answer was being changed. */
function onward(state: KioskState, draft: VisitDraft): KioskState {
  if (state.isEditing || state.page === 'memo') return { ...state, draft, page: 'review', isEditing: false }
  const next = pageAfter(draft, state.page)
  return next === undefined ? { ...state, draft, task: 'register' } : { ...state, draft, page: next }
}

/** Forgets who it is, to be asked again from the first identity page. */
function withoutIdentity(draft: VisitDraft): VisitDraft {
  const nobody = { identity: null, proof: null, validUntil: null, check: null, nameInk: null, representatives: [] }
  return { ...draft, ...nobody, caseFileId: null, usesKnownPhone: false }
}

/** Goes on without a number: the window asks for the document. */
export function goWithoutDocument(state: KioskState, draft: VisitDraft): KioskState {
  return { ...state, task: null, page: 'topic', draft: { ...withoutIdentity(draft), isWithoutDocument: true } }
}

function firstIdentityPage(draft: VisitDraft): KioskPage {
  return readsCard(draft) ? 'card' : 'kind'
}

/** What one answer makes of a visit in the making. */
export function withDraft(state: KioskState, draft: VisitDraft, action: KioskAction): KioskState {
  switch (action.do) {
    case 'takePriority':
      return { ...state, task: 'registerPriority' }
    case 'goOn':
      return onward(state, draft)
    case 'chooseWay':
      return onward(state, emptyDraft(draft.opId, action.way, draft.hasReader, draft.asksNeeds))
    case 'setRelation':
      return onward(state, { ...draft, proxy: { relation: action.relation, hasAuthorization: false } })
    case 'setAuthorization': {
      if (draft.proxy === null) return state
      return onward(state, { ...draft, proxy: { ...draft.proxy, hasAuthorization: action.hasAuthorization } })
    }
    case 'setHeadCount':
      return { ...state, draft: { ...draft, headCount: Math.min(50, Math.max(2, action.headCount)) } }
    case 'askAboutCase':
      return onward(state, { ...draft, caseFileId: action.caseFileId })
    case 'useTicketOfToday': {
      const ticket = draft.check?.ticketToday ?? null
      return ticket === null ? state : { ...state, page: 'ticket', ticket, print: 'none' }
    }
    case 'comeBack':
      return draft.check?.ticketToday?.canComeBack === true ? { ...state, task: 'comeBack' } : state
    case 'addRepresentative':
      return withRepresentative(state, draft, action.identity.documentNumber, action)
    case 'chooseTopic':
      return onward(state, { ...draft, topic: action.topic })
    case 'setPhone':
      return onward(state, {
        ...draft,
        phone: action.phone,
        isPhoneOfFamily: action.phone !== null && action.isOfFamily,
        usesKnownPhone: false,
      })
    case 'useKnownPhone':
      return onward(state, { ...draft, phone: null, isPhoneOfFamily: false, usesKnownPhone: true })
    case 'toggleNeed': {
      const isSet = draft.needs.includes(action.need)
      const needs = isSet ? draft.needs.filter(need => need !== action.need) : [...draft.needs, action.need]
      return { ...state, draft: { ...draft, needs } }
    }
    case 'setMemo':
      return onward(state, { ...draft, memoInk: action.ink })
    case 'edit':
      return { ...state, page: action.page, isEditing: true }
    case 'confirm':
      return { ...state, task: 'register' }
    default:
      return withIdentity(state, draft, action)
  }
}

/** Cards of further representatives; the same card twice is one, and there are five at most with the first. */
function withRepresentative(
  state: KioskState,
  draft: VisitDraft,
  documentNumber: string,
  action: Extract<KioskAction, { do: 'addRepresentative' }>,
): KioskState {
  const known = [draft.identity, ...draft.representatives].map(person => person?.documentNumber)
  if (known.includes(documentNumber) || draft.representatives.length >= MAX_FURTHER) return state
  return { ...state, draft: { ...draft, representatives: [...draft.representatives, action.identity] } }
}

/** Answers to who it is. */
function withIdentity(state: KioskState, draft: VisitDraft, action: KioskAction): KioskState {
  switch (action.do) {
    case 'readCard':
      return { ...state, task: 'check', draft: { ...draft, ...action.card } }
    case 'typeInstead':
      return { ...state, page: 'kind', draft: { ...withoutIdentity(draft), typesNumber: true } }
    case 'chooseKind':
      return onward(state, { ...withoutIdentity(draft), kind: action.kind, country: null })
    case 'chooseCountry':
      return onward(state, { ...draft, country: action.country })
    case 'wrongNumber':
      return { ...state, draft: { ...draft, wrongNumbers: Math.min(MAX_WRONG_NUMBERS, draft.wrongNumbers + 1) } }
    case 'typeNumber':
      return onward(state, { ...draft, identity: action.identity })
    case 'goWithoutDocument':
      return goWithoutDocument(state, draft)
    case 'setName':
      if (draft.identity === null) return goWithoutDocument(state, draft)
      return { ...state, task: 'check', draft: { ...draft, identity: { ...draft.identity, name: action.name } } }
    case 'drawName':
      return { ...state, page: 'nameInk' }
    case 'setNameInk':
      if (draft.identity === null) return goWithoutDocument(state, draft)
      return { ...state, task: 'check', draft: { ...draft, nameInk: action.ink } }
    case 'notMe':
      return { ...state, page: firstIdentityPage(draft), draft: withoutIdentity(draft) }
    default:
      return state
  }
}
