export interface GuideState {
  readonly page: 'topic' | 'papers' | 'map'
  readonly topic: string | null
  readonly task: 'number' | null
}

export type GuideAction =
  | { readonly do: 'choose'; readonly topic: string }
  | { readonly do: 'showPapers' }
  | { readonly do: 'showMap' }
  | { readonly do: 'takeNumber' }
  | { readonly do: 'back' }

export const GUIDE_START: GuideState = { page: 'topic', topic: null, task: null }

/** K11 as a pure state machine. */
export function guideFlow(state: GuideState, action: GuideAction): GuideState {
  if (state.task !== null) return state
  switch (action.do) {
    case 'choose':
      return { ...state, page: 'papers', topic: action.topic }
    case 'showPapers':
      return state.topic === null ? state : { ...state, page: 'papers' }
    case 'showMap':
      return state.topic === null ? state : { ...state, page: 'map' }
    case 'takeNumber':
      return { ...state, task: 'number' }
    case 'back':
      return state.page === 'map' ? { ...state, page: 'papers' } : GUIDE_START
  }
}
