import type { TicketView, VISIT_WAYS } from '#center/contract/visit.ts'
import type { UndoableAction } from './last-action.ts'

export const VISIT_WAY_KEYS = {
  self: 'window:way.self',
  other: 'window:way.other',
  group: 'window:way.group',
  noCard: 'window:way.noCard',
  noName: 'window:way.noName',
} as const satisfies Record<(typeof VISIT_WAYS)[number], string>

/** What was just done, in the words of the toast that offers to take it back. */
export const DONE_KEYS = {
  call: 'window:done.call',
  callAgain: 'window:done.callAgain',
  arrive: 'window:done.arrive',
  start: 'window:done.start',
  hold: 'window:done.hold',
  resume: 'window:done.resume',
  moveOn: 'window:done.moveOn',
  finish: 'window:done.finish',
  miss: 'window:done.miss',
  comeBack: 'window:done.comeBack',
} as const satisfies Record<UndoableAction, string>

/** Words on the button of each action. */
export const ACTION_KEYS = {
  call: 'window:action.call',
  callAgain: 'window:action.callAgain',
  arrive: 'window:action.arrive',
  start: 'window:action.start',
  hold: 'window:action.hold',
  resume: 'window:action.resume',
  moveOn: 'window:action.moveOn',
  finish: 'window:action.finish',
  miss: 'window:action.miss',
  comeBack: 'window:action.comeBack',
  keepApart: 'window:action.keepApart',
  undo: 'window:action.undo',
} as const satisfies Record<TicketView['allowedActions'][number], string>
