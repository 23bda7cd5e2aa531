import type { AttendanceState, Half, LeaveKind, SwapStatus } from '#center/contract/roster.ts'
import type { UnitMode } from '#center/contract/statuses.ts'
import type { Tone } from '../../components/staff/status-tag.tsx'

/** One sign for the cells of the grid. */
export const HALF_SIGN_KEYS = {
  am: 'roster:half.am',
  pm: 'roster:half.pm',
  day: 'roster:half.day',
} as const satisfies Record<Half | 'day', string>
export const HALVES_KEYS = {
  am: 'roster:halves.am',
  pm: 'roster:halves.pm',
  day: 'roster:halves.day',
} as const satisfies Record<Half | 'day', string>
export const MODE_KEYS = {
  resident: 'roster:mode.resident',
  rotating: 'roster:mode.rotating',
  onCall: 'roster:mode.onCall',
} as const satisfies Record<UnitMode, string>
export const STATE_KEYS = {
  here: 'roster:state.here',
  late: 'roster:state.late',
  expected: 'roster:state.expected',
  absent: 'roster:state.absent',
  left: 'roster:state.left',
} as const satisfies Record<AttendanceState, string>
export const STATE_TONES = {
  here: 'ok',
  late: 'warn',
  expected: 'plain',
  absent: 'danger',
  left: 'plain',
} as const satisfies Record<AttendanceState, Tone>
export const LEAVE_KIND_KEYS = {
  personal: 'roster:leaveKind.personal',
  sick: 'roster:leaveKind.sick',
  annual: 'roster:leaveKind.annual',
  training: 'roster:leaveKind.training',
  mission: 'roster:leaveKind.mission',
  other: 'roster:leaveKind.other',
} as const satisfies Record<LeaveKind, string>
export const SWAP_STATUS_KEYS = {
  asked: 'roster:swapStatus.asked',
  agreed: 'roster:swapStatus.agreed',
  declined: 'roster:swapStatus.declined',
  withdrawn: 'roster:swapStatus.withdrawn',
} as const satisfies Record<SwapStatus, string>
export const SWAP_TONES = {
  asked: 'warn',
  agreed: 'ok',
  declined: 'danger',
  withdrawn: 'plain',
} as const satisfies Record<SwapStatus, Tone>
export const WEEKDAY_KEYS = [
  'roster:weekday.1',
  'roster:weekday.2',
  'roster:weekday.3',
  'roster:weekday.4',
  'roster:weekday.5',
  'roster:weekday.6',
  'roster:weekday.7',
] as const
