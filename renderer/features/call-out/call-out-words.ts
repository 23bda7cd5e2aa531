import type { CallOutStatus, LegAction, LegMove, LegStatus, RecordedWay } from '#center/contract/call-out.ts'
import type { Tone } from '../../components/staff/status-tag.tsx'

export const CALL_OUT_STATUS_KEYS = {
  open: 'callOut:status.open',
  ended: 'callOut:status.ended',
  withdrawn: 'callOut:status.withdrawn',
} as const satisfies Record<CallOutStatus, string>
export const CALL_OUT_TONES = {
  open: 'warn',
  ended: 'ok',
  withdrawn: 'plain',
} as const satisfies Record<CallOutStatus, Tone>
export const LEG_STATUS_KEYS = {
  called: 'callOut:leg.called',
  answered: 'callOut:leg.answered',
  noAnswer: 'callOut:leg.noAnswer',
  late: 'callOut:leg.late',
  supervised: 'callOut:leg.supervised',
  arrived: 'callOut:leg.arrived',
  joined: 'callOut:leg.joined',
  released: 'callOut:leg.released',
} as const satisfies Record<LegStatus, string>
export const LEG_TONES = {
  called: 'warn',
  answered: 'primary',
  noAnswer: 'danger',
  late: 'danger',
  supervised: 'danger',
  arrived: 'ok',
  joined: 'ok',
  released: 'plain',
} as const satisfies Record<LegStatus, Tone>
export const STEP_KEYS = {
  call: 'callOut:step.call',
  answer: 'callOut:step.answer',
  giveUp: 'callOut:step.giveUp',
  callNext: 'callOut:step.callNext',
  arrive: 'callOut:step.arrive',
  join: 'callOut:step.join',
  release: 'callOut:step.release',
  markLate: 'callOut:step.markLate',
  supervise: 'callOut:step.supervise',
} as const satisfies Record<LegAction, string>
/** Words of the buttons. */
export const MOVE_KEYS = {
  answer: 'callOut:move.answer',
  giveUp: 'callOut:move.giveUp',
  callNext: 'callOut:move.callNext',
  arrive: 'callOut:move.arrive',
  join: 'callOut:move.join',
  release: 'callOut:move.release',
} as const satisfies Record<LegMove, string>
export const WAY_KEYS = {
  screen: 'callOut:way.screen',
  phone: 'callOut:way.phone',
  paper: 'callOut:way.paper',
  inPerson: 'callOut:way.inPerson',
  clock: 'callOut:way.clock',
} as const satisfies Record<RecordedWay, string>
