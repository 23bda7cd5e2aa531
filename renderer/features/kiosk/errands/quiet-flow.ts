import type { CardOnReader } from '../kiosk-state.ts'

export interface QuietState {
  readonly page: 'explain' | 'card'
  /** quiet: a number that rests · number: an ordinary one. */
  readonly task: 'quiet' | 'number' | null
  readonly card: CardOnReader | null
}

export type QuietAction =
  | { readonly do: 'rest' }
  | { readonly do: 'useCard' }
  | { readonly do: 'readCard'; readonly card: CardOnReader }
  | { readonly do: 'takeNumber' }
  | { readonly do: 'back' }

export const QUIET_START: QuietState = { page: 'explain', task: null, card: null }

/** K17, rest first, as a pure state machine: every way ends in a number. */
export function quietFlow(state: QuietState, action: QuietAction): QuietState {
  if (state.task !== null) return state
  switch (action.do) {
    case 'rest':
      return { ...state, task: 'quiet' }
    case 'useCard':
      return { ...state, page: 'card' }
    case 'readCard':
      return { ...state, card: action.card, task: 'quiet' }
    case 'takeNumber':
      return { ...state, task: 'number' }
    case 'back':
      return QUIET_START
  }
}
