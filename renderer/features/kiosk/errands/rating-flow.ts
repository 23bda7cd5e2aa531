import type { ProblemCode } from '#center/contract/problems.ts'
import { LANES, type Lane, type RatingReason } from '#center/contract/statuses.ts'

export type RatingPage = 'ticket' | 'faces' | 'reasons' | 'thanks' | 'closed' | 'trouble'
export type RatingTask = 'open' | 'give' | 'number'

export interface RatingState {
  readonly page: RatingPage
  readonly task: RatingTask | null
  readonly lane: Lane
  /** Digits behind the letter. */
  readonly digits: string
  /** 1 very bad … 5 very good; 0 not chosen yet. */
  readonly face: number
  readonly reasons: readonly RatingReason[]
}

export type RatingAction =
  | { readonly do: 'chooseLane'; readonly lane: Lane }
  | { readonly do: 'typeDigits'; readonly digits: string }
  | { readonly do: 'goOn' }
  | { readonly do: 'opened'; readonly isOpen: boolean }
  | { readonly do: 'chooseFace'; readonly face: number }
  | { readonly do: 'toggleReason'; readonly reason: RatingReason }
  | { readonly do: 'send' }
  | { readonly do: 'given' }
  | { readonly do: 'refused'; readonly problem: ProblemCode | null }
  | { readonly do: 'again' }
  | { readonly do: 'takeNumber' }
  | { readonly do: 'back' }

export const RATING_START: RatingState = {
  page: 'ticket',
  task: null,
  lane: LANES[0],
  digits: '',
  face: 0,
  reasons: [],
}

export const LEAST_DIGITS = 3
export const MOST_DIGITS = 4
export const MAX_REASONS = 4

export const ticketNoOf = ({ lane, digits }: Pick<RatingState, 'lane' | 'digits'>): string => `${lane}${digits}`

/** Reasons that fit a face: what went well, what did not, or all of them in between. */
export function reasonsFor(face: number): readonly RatingReason[] {
  const good = ['friendly', 'quick', 'clear', 'fair'] as const
  const bad = ['unfriendly', 'slow', 'unclear', 'unfair'] as const
  return face > 3 ? good : face < 3 ? bad : [...good, ...bad]
}

/** K12 as a pure state machine; while something is asked for, only its answer is heard. */
export function ratingFlow(state: RatingState, action: RatingAction): RatingState {
  switch (action.do) {
    case 'opened':
      return state.task === 'open' ? { ...state, task: null, page: action.isOpen ? 'faces' : 'closed' } : state
    case 'given':
      // Nothing of the ticket stays on a page that only says thank you.
      return state.task === 'give' ? { ...RATING_START, page: 'thanks' } : state
    case 'refused':
      if (state.task !== 'open' && state.task !== 'give') return state
      return { ...state, task: null, page: action.problem === null ? 'trouble' : 'closed' }
    default:
      return state.task === null ? asked(state, action) : state
  }
}

function asked(state: RatingState, action: RatingAction): RatingState {
  switch (action.do) {
    case 'chooseLane':
      return { ...state, lane: action.lane }
    case 'typeDigits':
      return { ...state, digits: action.digits.slice(0, MOST_DIGITS) }
    case 'goOn':
      return state.page === 'ticket' && state.digits.length >= LEAST_DIGITS ? { ...state, task: 'open' } : state
    case 'chooseFace':
      return { ...state, face: action.face, reasons: [], page: 'reasons' }
    case 'toggleReason': {
      const isSet = state.reasons.includes(action.reason)
      if (isSet) return { ...state, reasons: state.reasons.filter(reason => reason !== action.reason) }
      return state.reasons.length < MAX_REASONS ? { ...state, reasons: [...state.reasons, action.reason] } : state
    }
    case 'send':
      return state.page === 'reasons' && state.face > 0 ? { ...state, task: 'give' } : state
    case 'again':
      return state.page === 'trouble' && state.face > 0 ? { ...state, page: 'reasons' } : RATING_START
    case 'takeNumber':
      return { ...state, task: 'number' }
    case 'back':
      return state.page === 'reasons' ? { ...state, page: 'faces', face: 0, reasons: [] } : RATING_START
    default:
      return state
  }
}
