import type { ProofTrouble } from './staff-proof.tsx'

export type HelpPage = 'called' | 'staff'
export type HelpTask = 'number' | 'openAssist'
/** telling: the call is on its way · told: it is with staff · untold: the center could not be reached yet. */
export type Call = 'telling' | 'told' | 'untold'

export interface HelpState {
  readonly page: HelpPage
  readonly call: Call
  readonly task: HelpTask | null
  readonly trouble: ProofTrouble | null
}

export type HelpAction =
  | { readonly do: 'told' }
  | { readonly do: 'untold' }
  | { readonly do: 'takeNumber' }
  | { readonly do: 'askStaff' }
  | { readonly do: 'prove' }
  | { readonly do: 'opened' }
  | { readonly do: 'refused'; readonly trouble: ProofTrouble }
  | { readonly do: 'back' }

export const HELP_START: HelpState = { page: 'called', call: 'telling', task: null, trouble: null }

/** K17 as a pure state machine; the call goes on by itself whatever is touched meanwhile. */
export function helpFlow(state: HelpState, action: HelpAction): HelpState {
  switch (action.do) {
    case 'told':
      return { ...state, call: 'told' }
    case 'untold':
      return state.call === 'told' ? state : { ...state, call: 'untold' }
    case 'opened':
      return state.task === 'openAssist' ? { ...state, task: null, page: 'called', trouble: null } : state
    case 'refused':
      return state.task === 'openAssist' ? { ...state, task: null, trouble: action.trouble } : state
    default:
      return state.task === null ? asked(state, action) : state
  }
}

function asked(state: HelpState, action: HelpAction): HelpState {
  switch (action.do) {
    case 'takeNumber':
      return { ...state, task: 'number' }
    case 'askStaff':
      return { ...state, page: 'staff', trouble: null }
    case 'prove':
      return state.page === 'staff' ? { ...state, task: 'openAssist', trouble: null } : state
    case 'back':
      return { ...state, page: 'called', trouble: null }
    default:
      return state
  }
}
