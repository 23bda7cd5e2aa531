import type { CaseFileViewName } from '#center/contract/case-list.ts'

/** A work list as rows, or as a board with a column for each stage. */
export const CASE_SHAPES = ['list', 'board'] as const

export const VIEW_KEYS: Readonly<Record<CaseFileViewName, string>> = {
  toDispatch: 'desk:view.toDispatch',
  toSign: 'desk:view.toSign',
  handling: 'desk:view.handling',
  dueToday: 'desk:view.dueToday',
  overdue: 'desk:view.overdue',
  toFollowUp: 'desk:view.toFollowUp',
  closed: 'desk:view.closed',
  all: 'desk:view.all',
}

export const EMPTY_KEYS: Readonly<Record<CaseFileViewName, string>> = {
  toDispatch: 'desk:empty.toDispatch',
  toSign: 'desk:empty.toSign',
  handling: 'desk:empty.handling',
  dueToday: 'desk:empty.dueToday',
  overdue: 'desk:empty.overdue',
  toFollowUp: 'desk:empty.toFollowUp',
  closed: 'desk:empty.closed',
  all: 'desk:empty.all',
}
