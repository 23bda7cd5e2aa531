import type { STAFF_ROLES } from '#center/contract/permissions.ts'
import type * as S from '#center/contract/statuses.ts'

/** Text key of every status, total on purpose: a new status without a text does not compile. */
export const CASE_FILE_STATUS_KEYS = {
  registered: 'status:caseFile.registered',
  adviceGiven: 'status:caseFile.adviceGiven',
  notAccepted: 'status:caseFile.notAccepted',
  redirected: 'status:caseFile.redirected',
  dispatched: 'status:caseFile.dispatched',
  returned: 'status:caseFile.returned',
  accepted: 'status:caseFile.accepted',
  handling: 'status:caseFile.handling',
  settled: 'status:caseFile.settled',
  failed: 'status:caseFile.failed',
  closed: 'status:caseFile.closed',
  void: 'status:caseFile.void',
  awaitingMaterial: 'status:caseFile.awaitingMaterial',
  leadDisputed: 'status:caseFile.leadDisputed',
  suspended: 'status:caseFile.suspended',
  answered: 'status:caseFile.answered',
  handedOver: 'status:caseFile.handedOver',
  archived: 'status:caseFile.archived',
  concluded: 'status:caseFile.concluded',
  merged: 'status:caseFile.merged',
} as const satisfies Record<S.CaseFileStatus, string>

export const CASE_FILE_STATUS_TONES = {
  registered: 'warn',
  adviceGiven: 'plain',
  notAccepted: 'plain',
  redirected: 'plain',
  dispatched: 'primary',
  returned: 'danger',
  accepted: 'primary',
  handling: 'primary',
  settled: 'ok',
  failed: 'warn',
  closed: 'plain',
  void: 'plain',
  awaitingMaterial: 'warn',
  leadDisputed: 'danger',
  suspended: 'warn',
  answered: 'ok',
  handedOver: 'primary',
  archived: 'plain',
  concluded: 'plain',
  merged: 'plain',
} as const satisfies Record<S.CaseFileStatus, 'plain' | 'primary' | 'ok' | 'warn' | 'danger'>

export const CASE_FILE_ACTION_KEYS = {
  register: 'status:action.register',
  giveAdvice: 'status:action.giveAdvice',
  refuse: 'status:action.refuse',
  redirect: 'status:action.redirect',
  dispatch: 'status:action.dispatch',
  return: 'status:action.return',
  accept: 'status:action.accept',
  startMediation: 'status:action.startMediation',
  settle: 'status:action.settle',
  fail: 'status:action.fail',
  close: 'status:action.close',
  reopen: 'status:action.reopen',
  void: 'status:action.void',
  requestMaterial: 'status:action.requestMaterial',
  supplyMaterial: 'status:action.supplyMaterial',
  disputeLead: 'status:action.disputeLead',
  ruleLead: 'status:action.ruleLead',
  reassign: 'status:action.reassign',
  suspend: 'status:action.suspend',
  resume: 'status:action.resume',
  resumeMediation: 'status:action.resumeMediation',
  reply: 'status:action.reply',
  withdraw: 'status:action.withdraw',
  handOver: 'status:action.handOver',
  takeBack: 'status:action.takeBack',
  archive: 'status:action.archive',
  conclude: 'status:action.conclude',
  merge: 'status:action.merge',
  split: 'status:action.split',
  separate: 'status:action.separate',
  reopenIntake: 'status:action.reopenIntake',
} as const satisfies Record<S.CaseFileAction, string>

export const NEXT_STEP_KEYS = {
  dispatch: 'status:nextStep.dispatch',
  sign: 'status:nextStep.sign',
  decideReturn: 'status:nextStep.decideReturn',
  startMediation: 'status:nextStep.startMediation',
  mediate: 'status:nextStep.mediate',
  performance: 'status:nextStep.performance',
  followUp: 'status:nextStep.followUp',
  close: 'status:nextStep.close',
  none: 'status:nextStep.none',
  supply: 'status:nextStep.supply',
  decideLead: 'status:nextStep.decideLead',
  resume: 'status:nextStep.resume',
  awaitOutcome: 'status:nextStep.awaitOutcome',
} as const satisfies Record<S.NextStep, string>

export const TICKET_STATUS_KEYS = {
  waiting: 'status:ticket.waiting',
  moved: 'status:ticket.moved',
  called: 'status:ticket.called',
  present: 'status:ticket.present',
  inService: 'status:ticket.inService',
  held: 'status:ticket.held',
  done: 'status:ticket.done',
  missed: 'status:ticket.missed',
  closed: 'status:ticket.closed',
} as const satisfies Record<S.TicketStatus, string>

export const TICKET_STATUS_TONES = {
  waiting: 'plain',
  moved: 'primary',
  called: 'warn',
  present: 'primary',
  inService: 'ok',
  held: 'warn',
  done: 'plain',
  missed: 'warn',
  closed: 'plain',
} as const satisfies Record<S.TicketStatus, 'plain' | 'primary' | 'ok' | 'warn'>

export const APPOINTMENT_STATUS_KEYS = {
  booked: 'status:appointment.booked',
  arrived: 'status:appointment.arrived',
  cancelled: 'status:appointment.cancelled',
} as const satisfies Record<S.AppointmentStatus, string>

export const PROXY_RELATION_KEYS = {
  spouse: 'status:relation.spouse',
  child: 'status:relation.child',
  parent: 'status:relation.parent',
  relative: 'status:relation.relative',
  neighbour: 'status:relation.neighbour',
  lawyer: 'status:relation.lawyer',
  other: 'status:relation.other',
} as const satisfies Record<S.ProxyRelation, string>

export const RATING_REASON_KEYS = {
  friendly: 'status:ratingReason.friendly',
  quick: 'status:ratingReason.quick',
  clear: 'status:ratingReason.clear',
  fair: 'status:ratingReason.fair',
  unfriendly: 'status:ratingReason.unfriendly',
  slow: 'status:ratingReason.slow',
  unclear: 'status:ratingReason.unclear',
  unfair: 'status:ratingReason.unfair',
} as const satisfies Record<S.RatingReason, string>

export const LANE_KEYS = {
  A: 'status:lane.A',
  P: 'status:lane.P',
  G: 'status:lane.G',
  Y: 'status:lane.Y',
  Z: 'status:lane.Z',
} as const satisfies Record<S.Lane, string>

export const ASSIGNMENT_STATUS_KEYS = {
  sent: 'status:assignment.sent',
  signed: 'status:assignment.signed',
  returned: 'status:assignment.returned',
  done: 'status:assignment.done',
  withdrawn: 'status:assignment.withdrawn',
} as const satisfies Record<S.AssignmentStatus, string>

/** The same of a unit that was called out for a case: it answers a call, nothing is handed to it. */
export const WHISTLE_STATUS_KEYS = {
  sent: 'status:whistle.sent',
  signed: 'status:whistle.signed',
  returned: 'status:whistle.returned',
  withdrawn: 'status:whistle.withdrawn',
  done: 'status:whistle.done',
} as const satisfies Record<S.AssignmentStatus, string>

export const MEDIATION_STATUS_KEYS = {
  opened: 'status:mediation.opened',
  rightsTold: 'status:mediation.rightsTold',
  agreed: 'status:mediation.agreed',
  ended: 'status:mediation.ended',
} as const satisfies Record<S.MediationStatus, string>

export const MEETING_STATUS_KEYS = {
  scheduled: 'status:meeting.scheduled',
  held: 'status:meeting.held',
  cancelled: 'status:meeting.cancelled',
} as const satisfies Record<S.MeetingStatus, string>

export const MEETING_RESULT_KEYS = {
  reached: 'status:meetingResult.reached',
  notReached: 'status:meetingResult.notReached',
  again: 'status:meetingResult.again',
} as const satisfies Record<S.MeetingResult, string>

export const AGREEMENT_STATUS_KEYS = {
  drafted: 'status:agreement.drafted',
  issued: 'status:agreement.issued',
  effective: 'status:agreement.effective',
  void: 'status:agreement.void',
} as const satisfies Record<S.AgreementStatus, string>

export const ITEM_STATUS_KEYS = {
  pending: 'status:item.pending',
  performed: 'status:item.performed',
  partlyPerformed: 'status:item.partlyPerformed',
  breached: 'status:item.breached',
} as const satisfies Record<S.ItemStatus, string>

export const ITEM_KIND_KEYS = {
  payment: 'status:itemKind.payment',
  act: 'status:itemKind.act',
  apology: 'status:itemKind.apology',
  handover: 'status:itemKind.handover',
  restore: 'status:itemKind.restore',
} as const satisfies Record<(typeof S.ITEM_KINDS)[number], string>

export const ITEM_WAY_KEYS = {
  cash: 'status:itemWay.cash',
  transfer: 'status:itemWay.transfer',
  onSite: 'status:itemWay.onSite',
  other: 'status:itemWay.other',
} as const satisfies Record<(typeof S.ITEM_WAYS)[number], string>

export const PAPER_KIND_KEYS = {
  ticket: 'status:paper.ticket',
  receipt: 'status:paper.receipt',
  rightsSheet: 'status:paper.rightsSheet',
  mediationRecord: 'status:paper.mediationRecord',
  agreement: 'status:paper.agreement',
  terminationNotice: 'status:paper.terminationNotice',
  followUpRecord: 'status:paper.followUpRecord',
  supplementNotice: 'status:paper.supplementNotice',
  refusalNotice: 'status:paper.refusalNotice',
  answerLetter: 'status:paper.answerLetter',
  conclusionNotice: 'status:paper.conclusionNotice',
  handOverLetter: 'status:paper.handOverLetter',
  suspensionNotice: 'status:paper.suspensionNotice',
  dispatchSlip: 'status:paper.dispatchSlip',
  callOutSlip: 'status:paper.callOutSlip',
  supervisionLetter: 'status:paper.supervisionLetter',
  accountabilityAdvice: 'status:paper.accountabilityAdvice',
  policeNotice: 'status:paper.policeNotice',
  riskLetter: 'status:paper.riskLetter',
  consultSlip: 'status:paper.consultSlip',
  statementRecord: 'status:paper.statementRecord',
  shiftHandOver: 'status:paper.shiftHandOver',
  taskForceMinutes: 'status:paper.taskForceMinutes',
  volumeContents: 'status:paper.volumeContents',
  confirmationApplication: 'status:paper.confirmationApplication',
  circulatedNotice: 'status:paper.circulatedNotice',
} as const satisfies Record<S.PaperKind, string>

export const UNIT_MODE_KEYS = {
  resident: 'status:unitMode.resident',
  rotating: 'status:unitMode.rotating',
  onCall: 'status:unitMode.onCall',
} as const satisfies Record<S.UnitMode, string>

export const LAMP_KEYS = {
  green: 'status:lamp.green',
  yellow: 'status:lamp.yellow',
  red: 'status:lamp.red',
} as const satisfies Record<S.Lamp, string>

export const RISK_COLOUR_KEYS = {
  low: 'status:risk.low',
  medium: 'status:risk.medium',
  high: 'status:risk.high',
} as const satisfies Record<S.RiskColour, string>

export const NEED_KEYS = {
  hearing: 'status:need.hearing',
  sight: 'status:need.sight',
  walking: 'status:need.walking',
  child: 'status:need.child',
  soldier: 'status:need.soldier',
  dialect: 'status:need.dialect',
  private: 'status:need.private',
} as const satisfies Record<S.Need, string>

export const OUTCOME_KEYS = {
  open: 'status:outcome.open',
  settled: 'status:outcome.settled',
  failed: 'status:outcome.failed',
  advice: 'status:outcome.advice',
  notAccepted: 'status:outcome.notAccepted',
  redirected: 'status:outcome.redirected',
  void: 'status:outcome.void',
  answered: 'status:outcome.answered',
  handedOver: 'status:outcome.handedOver',
  withdrawn: 'status:outcome.withdrawn',
  concluded: 'status:outcome.concluded',
  merged: 'status:outcome.merged',
} as const satisfies Record<S.Outcome, string>

export const COMPLEXITY_KEYS = {
  simple: 'status:complexity.simple',
  ordinary: 'status:complexity.ordinary',
  complex: 'status:complexity.complex',
} as const satisfies Record<S.Complexity, string>

export const ROLE_KEYS = {
  frontDesk: 'status:role.frontDesk',
  mediator: 'status:role.mediator',
  departmentLead: 'status:role.departmentLead',
  manager: 'status:role.manager',
  administrator: 'status:role.administrator',
  auditor: 'status:role.auditor',
} as const satisfies Record<(typeof STAFF_ROLES)[number], string>

export const ASSIGNMENT_KIND_KEYS = {
  lead: 'status:assignmentKind.lead',
  assist: 'status:assignmentKind.assist',
  whistle: 'status:assignmentKind.whistle',
} as const satisfies Record<S.AssignmentKind, string>

export const CLOSING_WAY_KEYS = {
  settled: 'status:closingWay.settled',
  answered: 'status:closingWay.answered',
  failed: 'status:closingWay.failed',
  withdrawn: 'status:closingWay.withdrawn',
  handedOver: 'status:closingWay.handedOver',
} as const satisfies Record<S.ClosingWay, string>

export const LEVEL_KEYS = {
  county: 'status:level.county',
  town: 'status:level.town',
  village: 'status:level.village',
} as const satisfies Record<S.Level, string>

export const PROCEDURE_KIND_KEYS = {
  mediation: 'status:procedureKind.mediation',
  judicialConfirmation: 'status:procedureKind.judicialConfirmation',
  litigation: 'status:procedureKind.litigation',
  arbitration: 'status:procedureKind.arbitration',
  reconsideration: 'status:procedureKind.reconsideration',
  petition: 'status:procedureKind.petition',
  legalAid: 'status:procedureKind.legalAid',
  policeMediation: 'status:procedureKind.policeMediation',
  administrative: 'status:procedureKind.administrative',
} as const satisfies Record<S.ProcedureKind, string>

export const REFERRAL_STATUS_KEYS = {
  prepared: 'status:referral.prepared',
  sent: 'status:referral.sent',
  accepted: 'status:referral.accepted',
  refused: 'status:referral.refused',
  decided: 'status:referral.decided',
  withdrawn: 'status:referral.withdrawn',
} as const satisfies Record<S.ReferralStatus, string>

export const CONCLUSION_CAUSE_KEYS = {
  alreadyHandled: 'status:conclusionCause.alreadyHandled',
  notSpecific: 'status:conclusionCause.notSpecific',
  notCheckable: 'status:conclusionCause.notCheckable',
  unclear: 'status:conclusionCause.unclear',
} as const satisfies Record<S.ConclusionCause, string>

export const RETURN_CAUSE_KEYS = {
  notCompetent: 'status:returnCause.notCompetent',
  otherUnitLeads: 'status:returnCause.otherUnitLeads',
  otherWay: 'status:returnCause.otherWay',
  materialMissing: 'status:returnCause.materialMissing',
  duplicate: 'status:returnCause.duplicate',
  conflictOfInterest: 'status:returnCause.conflictOfInterest',
  other: 'status:returnCause.other',
} as const satisfies Record<S.ReturnCause, string>

export const TASK_STATUS_KEYS = {
  proposed: 'status:task.proposed',
  asked: 'status:task.asked',
  accepted: 'status:task.accepted',
  done: 'status:task.done',
  verified: 'status:task.verified',
  refused: 'status:task.refused',
  withdrawn: 'status:task.withdrawn',
} as const satisfies Record<S.TaskStatus, string>

export const TASK_STATUS_TONES = {
  proposed: 'warn',
  asked: 'warn',
  accepted: 'primary',
  done: 'warn',
  verified: 'ok',
  refused: 'danger',
  withdrawn: 'plain',
} as const satisfies Record<S.TaskStatus, 'plain' | 'primary' | 'ok' | 'warn' | 'danger'>

export const TASK_FORCE_STATUS_KEYS = {
  working: 'status:taskForce.working',
  ended: 'status:taskForce.ended',
} as const satisfies Record<S.TaskForceStatus, string>

export const EXPERT_KIND_KEYS = {
  partyDelegate: 'status:expertKind.partyDelegate',
  peopleDeputy: 'status:expertKind.peopleDeputy',
  politicalAdviser: 'status:expertKind.politicalAdviser',
  elder: 'status:expertKind.elder',
  lawyer: 'status:expertKind.lawyer',
  chiefLegalExpert: 'status:expertKind.chiefLegalExpert',
  other: 'status:expertKind.other',
} as const satisfies Record<S.ExpertKind, string>

export const INVITATION_STATUS_KEYS = {
  invited: 'status:invitation.invited',
  accepted: 'status:invitation.accepted',
  declined: 'status:invitation.declined',
  withdrawn: 'status:invitation.withdrawn',
} as const satisfies Record<S.InvitationStatus, string>
