import type { ProblemCode } from '#center/contract/problems.ts'
import type { ProgressView } from '#center/contract/visitor-self.ts'
import type { CardOnReader } from '../kiosk-state.ts'

export type ProgressPage = 'how' | 'card' | 'code' | 'tail' | 'list' | 'case' | 'none' | 'tooMany' | 'trouble'
/** number: a ticket to the clerk. */
export type ProgressTask = 'byCard' | 'byReceipt' | 'number'

export interface ProgressState {
  readonly page: ProgressPage
  readonly task: ProgressTask | null
  readonly card: CardOnReader | null
  readonly receiptCode: string
  readonly tail: string
  readonly cases: readonly ProgressView[]
  /** Case that is shown. */
  readonly chosen: number
}

export type ProgressAction =
  | { readonly do: 'useCard' }
  | { readonly do: 'useCode' }
  | { readonly do: 'readCard'; readonly card: CardOnReader }
  | { readonly do: 'typeCode'; readonly code: string }
  | { readonly do: 'scanCode'; readonly code: string }
  | { readonly do: 'typeTail'; readonly tail: string }
  | { readonly do: 'goOn' }
  | { readonly do: 'found'; readonly cases: readonly ProgressView[] }
  | { readonly do: 'refused'; readonly problem: ProblemCode | null }
  | { readonly do: 'choose'; readonly at: number }
  | { readonly do: 'again' }
  | { readonly do: 'takeNumber' }
  | { readonly do: 'back' }

export const PROGRESS_START: ProgressState = {
  page: 'how',
  task: null,
  card: null,
  receiptCode: '',
  tail: '',
  cases: [],
  chosen: 0,
}

export const MAX_RECEIPT_CODE = 11
export const TAIL_LENGTH = 4

/** K9 as a pure state machine; while something is asked for, only its answer is heard. */
export function progressFlow(state: ProgressState, action: ProgressAction): ProgressState {
  if (action.do === 'found' || action.do === 'refused') return state.task === null ? state : answered(state, action)
  return state.task === null ? asked(state, action) : state
}

function answered(state: ProgressState, action: Extract<ProgressAction, { do: 'found' | 'refused' }>): ProgressState {
  const free = { ...state, task: null }
  if (action.do === 'refused') {
    if (action.problem === null) return { ...free, page: 'trouble' }
    return { ...free, page: action.problem === 'progress.too-many-tries' ? 'tooMany' : 'none' }
  }
  const { cases } = action
  if (cases.length === 0) return { ...free, page: 'none' }
  return { ...free, cases, chosen: 0, page: cases.length === 1 ? 'case' : 'list' }
}

function asked(state: ProgressState, action: ProgressAction): ProgressState {
  switch (action.do) {
    case 'useCard':
      return { ...state, page: 'card' }
    case 'useCode':
      return { ...state, page: 'code', card: null }
    case 'readCard':
      // A reader that types gives no proof whose card it is: the code of the receipt is asked for instead.
      return action.card.proof === null ? { ...state, page: 'code' } : { ...state, card: action.card, task: 'byCard' }
    case 'typeCode':
      return { ...state, receiptCode: action.code.slice(0, MAX_RECEIPT_CODE) }
    case 'scanCode':
      return { ...state, receiptCode: action.code.slice(0, MAX_RECEIPT_CODE), card: null, page: 'tail' }
    case 'typeTail':
      return { ...state, tail: action.tail.slice(0, TAIL_LENGTH) }
    case 'goOn':
      if (state.page === 'code' && state.receiptCode !== '') return { ...state, page: 'tail' }
      return state.page === 'tail' && state.tail.length === TAIL_LENGTH ? { ...state, task: 'byReceipt' } : state
    case 'choose':
      return state.cases[action.at] === undefined ? state : { ...state, page: 'case', chosen: action.at }
    case 'again':
      return { ...state, page: state.card === null ? 'code' : 'card' }
    case 'takeNumber':
      return { ...state, task: 'number' }
    case 'back':
      return { ...state, page: pageBefore(state) }
    default:
      return state
  }
}

function pageBefore({ page, cases }: ProgressState): ProgressPage {
  if (page === 'tail') return 'code'
  return page === 'case' && cases.length > 1 ? 'list' : 'how'
}
