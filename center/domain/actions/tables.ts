import type {
  AgreementStatus,
  AppointmentStatus,
  AssignmentStatus,
  CaseFileAction,
  CaseFileStatus,
  ConclusionStatus,
  ExtensionStatus,
  ItemStatus,
  MediationStatus,
  MeetingStatus,
  ReferralStatus,
  TicketAction,
  TicketStatus,
} from '#center/contract/statuses.ts'
import type { ActionTable } from './action-table.ts'

/** Life of a case file (docs/glossary.md, 案件; the consolidated life cycle of the field). */
export const CASE_FILE: ActionTable<CaseFileAction, CaseFileStatus> = {
  register: { from: [null], to: 'registered' },
  giveAdvice: { from: [null, 'registered'], to: 'adviceGiven' },
  refuse: { from: [null, 'registered', 'awaitingMaterial', 'returned'], to: 'notAccepted' },
  redirect: { from: [null, 'registered', 'awaitingMaterial', 'returned'], to: 'redirected' },
  requestMaterial: { from: ['registered'], to: 'awaitingMaterial' },
  supplyMaterial: { from: ['awaitingMaterial'], to: 'registered' },
  dispatch: { from: ['registered', 'returned'], to: 'dispatched' },
  return: { from: ['dispatched'], to: 'returned' },
  disputeLead: { from: ['dispatched'], to: 'leadDisputed' },
  ruleLead: { from: ['leadDisputed'], to: 'dispatched' },
  accept: { from: ['dispatched'], to: 'accepted' },
  reassign: {
    from: ['accepted', 'handling', 'suspended', 'failed', 'answered', 'handedOver', 'settled'],
    to: 'dispatched',
  },
  startMediation: { from: ['accepted'], to: 'handling' },
  suspend: { from: ['accepted', 'handling'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'accepted' },
  resumeMediation: { from: ['suspended'], to: 'handling' },
  settle: { from: ['handling'], to: 'settled' },
  reply: { from: ['accepted', 'handling'], to: 'answered' },
  fail: { from: ['accepted', 'handling'], to: 'failed' },
  withdraw: {
    from: [
      'registered',
      'awaitingMaterial',
      'dispatched',
      'returned',
      'leadDisputed',
      'accepted',
      'handling',
      'suspended',
    ],
    to: 'closed',
  },
  handOver: { from: ['accepted', 'handling', 'failed', 'answered'], to: 'handedOver' },
  takeBack: { from: ['handedOver'], to: 'accepted' },
  close: { from: ['settled', 'answered', 'failed', 'handedOver'], to: 'closed' },
  archive: { from: ['closed', 'concluded'], to: 'archived' },
  conclude: { from: ['registered', 'awaitingMaterial', 'returned', 'accepted', 'handling'], to: 'concluded' },
  merge: { from: ['registered', 'awaitingMaterial', 'returned', 'leadDisputed', 'accepted', 'handling'], to: 'merged' },
  split: { from: [null], to: 'registered' },
  separate: { from: ['merged'], to: 'registered' },
  reopen: { from: ['settled', 'answered', 'failed', 'closed', 'archived', 'concluded'], to: 'accepted' },
  reopenIntake: {
    from: ['adviceGiven', 'notAccepted', 'redirected', 'closed', 'archived', 'concluded'],
    to: 'registered',
  },
  void: { from: ['registered', 'awaitingMaterial', 'dispatched', 'returned', 'leadDisputed'], to: 'void' },
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
