import type {
  AgreementStatus,
  AppointmentStatus,
  AssignmentStatus,
  CaseFileAction,
  CaseFileStatus,
  ItemStatus,
  MediationStatus,
  MeetingStatus,
  TicketAction,
  TicketStatus,
} from '#center/contract/statuses.ts'
import type { ActionTable } from './action-table.ts'

/** Life of a case file (docs/glossary.md, 案件). */
export const CASE_FILE: ActionTable<CaseFileAction, CaseFileStatus> = {
  register: { from: [null], to: 'registered' },
  giveAdvice: { from: [null], to: 'adviceGiven' },
  refuse: { from: [null], to: 'notAccepted' },
  redirect: { from: [null], to: 'redirected' },
  dispatch: { from: ['registered', 'returned'], to: 'dispatched' },
  return: { from: ['dispatched'], to: 'returned' },
  accept: { from: ['dispatched'], to: 'accepted' },
  startMediation: { from: ['accepted'], to: 'handling' },
  settle: { from: ['handling'], to: 'settled' },
  fail: { from: ['accepted', 'handling'], to: 'failed' },
  close: { from: ['settled', 'failed'], to: 'closed' },
  reopen: { from: ['settled', 'failed', 'closed'], to: 'accepted' },
  void: { from: ['registered', 'dispatched', 'returned'], to: 'void' },
}

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

export const ASSIGNMENT: ActionTable<'send' | 'sign' | 'return' | 'finish', AssignmentStatus> = {
  send: { from: [null], to: 'sent' },
  sign: { from: ['sent'], to: 'signed' },
  return: { from: ['sent'], to: 'returned' },
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
