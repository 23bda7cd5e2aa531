import type { ProofTrouble } from './staff-proof.tsx'

export type ServicePage = 'proof' | 'menu' | 'tests' | 'scale' | 'log' | 'leave'

export interface ServiceState {
  readonly page: ServicePage
  readonly task: 'open' | null
  readonly staffName: string
  readonly trouble: ProofTrouble | null
}

export type ServiceAction =
  | { readonly do: 'prove' }
  | { readonly do: 'opened'; readonly staffName: string }
  | { readonly do: 'refused'; readonly trouble: ProofTrouble }
  | { readonly do: 'show'; readonly page: Exclude<ServicePage, 'proof' | 'menu'> }
  | { readonly do: 'back' }

export const SERVICE_START: ServiceState = { page: 'proof', task: null, staffName: '', trouble: null }

/** K20 as a pure state machine: nothing is shown before number and PIN were right. */
export function serviceFlow(state: ServiceState, action: ServiceAction): ServiceState {
  switch (action.do) {
    case 'prove':
      return state.page === 'proof' && state.task === null ? { ...state, task: 'open', trouble: null } : state
    case 'opened':
      return state.task === 'open' ? { ...state, task: null, page: 'menu', staffName: action.staffName } : state
    case 'refused':
      return state.task === 'open' ? { ...state, task: null, trouble: action.trouble } : state
    case 'show':
      return state.page === 'menu' ? { ...state, page: action.page } : state
    case 'back':
      return state.page === 'proof' || state.task !== null ? state : { ...state, page: 'menu' }
  }
}
