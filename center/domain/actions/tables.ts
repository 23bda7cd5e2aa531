import type { CallOutStatus, LegAction, LegStatus } from '#center/contract/call-out.ts'
import type { SwapStatus } from '#center/contract/roster.ts'
import type {
  AgreementStatus,
  AppointmentStatus,
  AssignmentStatus,
  ConclusionStatus,
  ExtensionStatus,
  InvitationStatus,
  ItemStatus,
  MediationStatus,
  MeetingStatus,
  ReferralStatus,
  TaskForceStatus,
  TaskStatus,
  TicketAction,
  TicketStatus,
} from '#center/contract/statuses.ts'
import type { ActionTable } from './action-table.ts'

/** Life of a ticket (docs/glossary.md, 排号); `undo` gives back what stood before the last of these. */
export const TICKET: ActionTable<TicketAction, TicketStatus> = {
  take: { from: [null], to: 'waiting' },
  call: { from: ['waiting', 'moved'], to: 'called' },
  callAgain: { from: ['called'], to: 'called' },
  arrive: { from: ['called'], to: 'present' },
  start: { from: ['called', 'present'], to: 'inService' },
  hold: { from: ['present', 'inService'], to: 'held' },
  resume: { from: ['held'], to: 'inService' },
  moveOn: { from: ['waiting', 'moved', 'called', 'present', 'inService', 'held'], to: 'moved' },
  finish: { from: ['called', 'present', 'inService', 'held'], to: 'done' },
  miss: { from: ['called'], to: 'missed' },
  comeBack: { from: ['missed'], to: 'waiting' },
  close: { from: ['waiting', 'moved', 'missed'], to: 'closed' },
}

export const APPOINTMENT: ActionTable<'book' | 'arrive' | 'cancel', AppointmentStatus> = {
  book: { from: [null], to: 'booked' },
  arrive: { from: ['booked'], to: 'arrived' },
  cancel: { from: ['booked'], to: 'cancelled' },
}

/** Life of what is sent to a unit; a ruling or a reassignment withdraws it. */
export const ASSIGNMENT: ActionTable<'send' | 'sign' | 'return' | 'withdraw' | 'finish', AssignmentStatus> = {
  send: { from: [null], to: 'sent' },
  sign: { from: ['sent'], to: 'signed' },
  return: { from: ['sent'], to: 'returned' },
  withdraw: { from: ['sent', 'signed'], to: 'withdrawn' },
  finish: { from: ['sent', 'signed'], to: 'done' },
}

export const MEDIATION: ActionTable<'open' | 'tellRights' | 'schedule' | 'draft' | 'agree' | 'end', MediationStatus> = {
  open: { from: [null], to: 'opened' },
  tellRights: { from: ['opened', 'rightsTold'], to: 'rightsTold' },
  schedule: { from: ['rightsTold'], to: 'rightsTold' },
  draft: { from: ['rightsTold'], to: 'rightsTold' },
  agree: { from: ['rightsTold'], to: 'agreed' },
  end: { from: ['opened', 'rightsTold'], to: 'ended' },
}

/** Life of a way that somebody else decides: court, arbitration, reconsideration, petition, aid, police, administration. */
export const REFERRAL: ActionTable<'prepare' | 'send' | 'accept' | 'refuse' | 'decide' | 'withdraw', ReferralStatus> = {
  prepare: { from: [null], to: 'prepared' },
  send: { from: ['prepared'], to: 'sent' },
  accept: { from: ['sent'], to: 'accepted' },
  refuse: { from: ['sent'], to: 'refused' },
  decide: { from: ['sent', 'accepted'], to: 'decided' },
  withdraw: { from: ['prepared', 'sent', 'accepted'], to: 'withdrawn' },
}

/** Life of a 了结 (docs/glossary.md). */
export const CONCLUSION: ActionTable<'propose' | 'approve' | 'refuse', ConclusionStatus> = {
  propose: { from: [null], to: 'proposed' },
  approve: { from: ['proposed'], to: 'approved' },
  refuse: { from: ['proposed'], to: 'refused' },
}

/** Life of a request for more time. */
export const EXTENSION: ActionTable<'ask' | 'grant' | 'refuse', ExtensionStatus> = {
  ask: { from: [null], to: 'asked' },
  grant: { from: ['asked'], to: 'granted' },
  refuse: { from: ['asked'], to: 'refused' },
}

export const MEETING: ActionTable<'schedule' | 'write' | 'close' | 'cancel', MeetingStatus> = {
  schedule: { from: [null], to: 'scheduled' },
  write: { from: ['scheduled'], to: 'scheduled' },
  close: { from: ['scheduled'], to: 'held' },
  cancel: { from: ['scheduled'], to: 'cancelled' },
}

export const AGREEMENT: ActionTable<'draft' | 'edit' | 'issue' | 'sign' | 'void', AgreementStatus> = {
  draft: { from: [null], to: 'drafted' },
  edit: { from: ['drafted', 'void'], to: 'drafted' },
  issue: { from: ['drafted'], to: 'issued' },
  sign: { from: ['issued'], to: 'effective' },
  void: { from: ['issued'], to: 'void' },
}

export const AGREEMENT_ITEM: ActionTable<'agree' | 'perform' | 'performPartly' | 'breach', ItemStatus> = {
  agree: { from: [null], to: 'pending' },
  perform: { from: ['pending', 'partlyPerformed', 'breached'], to: 'performed' },
  performPartly: { from: ['pending', 'partlyPerformed'], to: 'partlyPerformed' },
  breach: { from: ['pending', 'partlyPerformed'], to: 'breached' },
}

/** Life of a task (docs/glossary.md, 会办事项): asked of a unit, answered, and only over when the asker has looked. */
export const TASK: ActionTable<
  'propose' | 'ask' | 'approve' | 'decline' | 'accept' | 'refuse' | 'report' | 'sendBack' | 'verify' | 'withdraw',
  TaskStatus
> = {
  propose: { from: [null], to: 'proposed' },
  ask: { from: [null], to: 'asked' },
  approve: { from: ['proposed'], to: 'asked' },
  decline: { from: ['proposed'], to: 'withdrawn' },
  accept: { from: ['asked'], to: 'accepted' },
  refuse: { from: ['asked'], to: 'refused' },
  report: { from: ['accepted'], to: 'done' },
  sendBack: { from: ['done'], to: 'accepted' },
  verify: { from: ['done'], to: 'verified' },
  withdraw: { from: ['proposed', 'asked', 'accepted', 'done'], to: 'withdrawn' },
}

export const TASK_FORCE: ActionTable<'start' | 'work' | 'end', TaskForceStatus> = {
  start: { from: [null], to: 'working' },
  work: { from: ['working'], to: 'working' },
  end: { from: ['working'], to: 'ended' },
}

/** Life of an outside expert's part in a case. */
export const INVITATION: ActionTable<'invite' | 'accept' | 'decline' | 'withdraw', InvitationStatus> = {
  invite: { from: [null], to: 'invited' },
  accept: { from: ['invited'], to: 'accepted' },
  decline: { from: ['invited'], to: 'declined' },
  withdraw: { from: ['invited', 'accepted'], to: 'withdrawn' },
}

/** Two people of a unit change duties; only with the agreement they do. */
export const DUTY_SWAP: ActionTable<'ask' | 'agree' | 'decline' | 'withdraw', SwapStatus> = {
  ask: { from: [null], to: 'asked' },
  agree: { from: ['asked'], to: 'agreed' },
  decline: { from: ['asked'], to: 'declined' },
  withdraw: { from: ['asked'], to: 'withdrawn' },
}

/** Life of a call-out (docs/glossary.md, 吹哨); `rule` is the lead decided at the meeting. */
export const CALL_OUT: ActionTable<'raise' | 'addUnit' | 'rule' | 'end' | 'withdraw', CallOutStatus> = {
  raise: { from: [null], to: 'open' },
  addUnit: { from: ['open'], to: 'open' },
  rule: { from: ['open'], to: 'open' },
  end: { from: ['open'], to: 'ended' },
  withdraw: { from: ['open'], to: 'withdrawn' },
}

/** One unit that is called: up its ladder until somebody answers, and in person at the end; late ones go to supervision. */
export const CALL_OUT_LEG: ActionTable<LegAction, LegStatus> = {
  call: { from: [null], to: 'called' },
  answer: { from: ['called', 'noAnswer', 'supervised'], to: 'answered' },
  giveUp: { from: ['called'], to: 'noAnswer' },
  callNext: { from: ['called', 'noAnswer', 'answered', 'late', 'supervised'], to: 'called' },
  arrive: { from: ['called', 'noAnswer', 'answered', 'late', 'supervised'], to: 'arrived' },
  join: { from: ['arrived'], to: 'joined' },
  release: { from: ['called', 'noAnswer', 'answered', 'late', 'supervised', 'arrived'], to: 'released' },
  markLate: { from: ['answered'], to: 'late' },
  supervise: { from: ['noAnswer', 'late'], to: 'supervised' },
}
