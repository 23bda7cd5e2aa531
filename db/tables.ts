import type { Generated } from 'kysely'
import type { CallOutStatus, LegAction, LegStatus, RecordedWay, StepWay } from '#center/contract/call-out.ts'
import type { LinkKind } from '#center/contract/match.ts'
import type { DutyKind, Half, LeaveKind, LeaveStatus, SwapStatus } from '#center/contract/roster.ts'
import type {
  AppointmentStatus,
  AssignmentKind,
  AssignmentStatus,
  CaseFileStatus,
  ClockStatus,
  ClosingWay,
  ConclusionCause,
  ConclusionStatus,
  DevicePort,
  ExpertKind,
  ExtensionStatus,
  HelpKind,
  InvitationStatus,
  Lamp,
  Lane,
  Level,
  MediationStatus,
  NextStep,
  Outcome,
  PaperKind,
  PeriodKind,
  PrintState,
  ProcedureKind,
  ProxyRelation,
  ReferralStatus,
  ReturnCause,
  TaskForceStatus,
  TaskStatus,
  TicketStatus,
} from '#center/contract/statuses.ts'
import type { SupervisionCause, SupervisionStatus } from '#center/contract/supervision.ts'
import type { AttachmentType, MaterialKind } from '#center/contract/values/attachment.ts'
import type { EventDateKind } from '#center/contract/values/citizen-limit.ts'
import type { PauseReason } from '#center/contract/values/clock-rule.ts'
import type { SupervisionLevel } from '#center/contract/values/supervision-rules.ts'

/** Where a person is named by its row. */
export type MergePlace = 'party' | 'visit' | 'appointment' | 'visitRepresentative'

/** Column types of every table, by hand beside the migrations; the schema test holds the two together. */
export interface CenterTable {
  id: Generated<number>
  name: string
  shortName: string
  regionCode: string
  regionName: string
  state: 'recoveryKeyPending' | 'ready'
  isDemo: 0 | 1
  recoveryCheck: string
  createdAt: string
}

export interface UnitTable {
  id: Generated<number>
  code: string
  name: string
  mode: 'resident' | 'rotating' | 'onCall'
  isCenter: 0 | 1
  callPhone: string | null
  isActive: Generated<0 | 1>
  reportsTo: number | null
  closedAt: string | null
  closeReason: string | null
}

export interface DeskTable {
  id: Generated<number>
  unitId: number
  name: string
  isWindow: 0 | 1
  zone: string
}

export interface RoomTable {
  id: Generated<number>
  name: string
}

export interface StationTable {
  id: Generated<number>
  code: string
  kind: 'kiosk' | 'window' | 'display'
  zone: string
}

export interface StaffTable {
  id: Generated<number>
  username: string
  name: string
  unitId: number
  phone: string | null
  status: 'proposed' | 'active' | 'disabled'
  enteredBy: number | null
  approvedBy: number | null
  createdAt: string
}

export interface StaffRoleTable {
  staffId: number
  role: 'frontDesk' | 'mediator' | 'departmentLead' | 'manager' | 'administrator' | 'auditor'
}

export interface CredentialTable {
  staffId: number
  hash: string
  mustChange: 0 | 1
  validUntil: string | null
  changedAt: string
}

export interface CredentialHistoryTable {
  id: Generated<number>
  staffId: number
  hash: string
}

export interface SignInFailureTable {
  id: Generated<number>
  subject: string
  at: string
}

export interface SignInLockTable {
  subject: string
  until: string
}

export interface SessionTable {
  id: Generated<number>
  tokenHash: string
  staffId: number | null
  stationId: number | null
  deskId: number | null
  createdAt: string
  lastSeenAt: string
  expiresAt: string
  endedAt: string | null
}

export interface DutyDayTable {
  unitId: number
  onDate: string
  half: 'am' | 'pm'
  staffId: number
  kind: DutyKind
  deskId: number | null
  standsInFor: number | null
  isProvisional: 0 | 1
}

export interface RosterImportTable {
  id: Generated<number>
  name: string
  format: 'xlsx' | 'ics'
  fromOn: string
  /** JSON list of units it touched. */
  unitIds: string
  /** JSON of what was before and what was made. */
  batch: string
  changed: number
  importedAt: string
  importedBy: number
  undoneAt: string | null
  undoneBy: number | null
  undoReason: string | null
}

export interface RosterPatternTable {
  id: Generated<number>
  unitId: number
  deskId: number | null
  staffId: number
  substituteId: number | null
  halves: Half | 'day'
  rule: string | null
  dates: string
  exceptDates: string
  startsOn: string
  endsOn: string | null
  isOnDaysOff: 0 | 1
  note: string | null
  version: number
  savedAt: string
  savedBy: number
}

export interface RosterExceptionTable {
  id: Generated<number>
  unitId: number
  deskId: number | null
  staffId: number
  onDate: string
  half: Half
  kind: 'on' | 'off'
  note: string | null
  savedAt: string
  savedBy: number | null
}

export interface StaffLeaveTable {
  id: Generated<number>
  unitId: number
  staffId: number
  kind: LeaveKind
  fromOn: string
  fromHalf: Half
  toOn: string
  toHalf: Half
  substituteId: number | null
  note: string | null
  status: LeaveStatus
  enteredAt: string
  enteredBy: number
}

export interface DutySwapTable {
  id: Generated<number>
  unitId: number
  askerId: number
  takerId: number
  onDate: string
  half: Half
  returnOn: string | null
  returnHalf: Half | null
  handOver: string
  status: SwapStatus
  askedAt: string
  answeredAt: string | null
  answeredBy: number | null
  answerNote: string | null
}

export interface DutySignInTable {
  staffId: number
  onDate: string
  half: Half
  unitId: number
  signedInAt: string
  signedOutAt: string | null
}

export interface RosterPlanTable {
  id: number
  plannedUntil: string
  madeWith: string
}

export interface DutyContactTable {
  unitId: number
  rung: number
  staffId: number | null
  name: string
  phone: string
  answerMinutes: number | null
  arriveMinutes: number | null
}

export interface CallOutTable {
  id: Generated<number>
  documentNo: string
  paperId: number | null
  caseFileId: number | null
  reason: string
  question: string
  place: string
  gatherAt: string
  leadUnitId: number | null
  ruledUnitId: number | null
  ruledAt: string | null
  rulingNote: string | null
  status: CallOutStatus
  version: number
  way: StepWay
  raisedAt: string
  enteredAt: string
  raisedBy: number
  unitId: number
  endedAt: string | null
  endedBy: number | null
  result: string | null
}

export interface CallOutLegTable {
  id: Generated<number>
  callOutId: number
  unitId: number
  status: LegStatus
  rung: number
  staffId: number | null
  contactName: string | null
  contactPhone: string | null
  calledAt: string
  answerDueAt: string
  arriveDueAt: string
  superviseAt: string
  clockFrom: string
  promisedAt: string | null
  answeredAt: string | null
  arrivedAt: string | null
  joinedAt: string | null
  isLate: Generated<0 | 1>
  /** Of the case the unit is called for. */
  assignmentId: Generated<number | null>
}

export interface CallOutStepTable {
  id: Generated<number>
  legId: number
  action: LegAction
  way: RecordedWay
  at: string
  enteredAt: string
  enteredBy: number | null
  contactName: string | null
  note: string | null
}

export interface CounterTable {
  series: string
  period: string
  value: number
}

export interface OperationTable {
  opId: string
  payloadHash: string
  answer: string
  at: string
}

export interface JournalTable {
  id: Generated<number>
  at: string
  staffId: number | null
  stationId: number | null
  object: string
  objectId: number
  caseFileId: number | null
  action: string
  fromStatus: string | null
  toStatus: string | null
  detail: string
  previousHash: string
  hash: string
}

export interface DraftTable {
  staffId: number
  key: string
  version: number
  value: string
  savedAt: string
}

export interface PersonTable {
  id: Generated<number>
  kind: 'person' | 'organization'
  name: string | null
  documentType: string | null
  documentNumber: string | null
  documentLookup: string | null
  country: string | null
  sex: '0' | '1' | '2' | '9' | null
  birthDate: string | null
  ethnicGroup: string | null
  occupation: string | null
  phone: string | null
  divisionCode: string | null
  addressDetail: string | null
  legalRepresentative: string | null
  representativeDuty: string | null
  createdAt: string
  /** The row this person was merged into; null: stands for itself. */
  mergedInto: number | null
}

export interface VisitTable {
  id: Generated<number>
  arrivedAt: string
  onDate: string
  way: 'self' | 'other' | 'group' | 'noCard' | 'noName'
  headCount: number
  topic: string
  needs: string
  personId: number | null
  receiptCode: string
  stationId: number
  noticeVersion: number
  caseFileId: number | null
  relation: ProxyRelation | null
  hasAuthorization: 0 | 1 | null
  isPhoneOfFamily: Generated<0 | 1>
  askedCaseFileId: number | null
  meetingId: number | null
  nameInk: string | null
  memoInk: string | null
}

export interface VisitRepresentativeTable {
  visitId: number
  personId: number
}

export interface TicketTable {
  id: Generated<number>
  visitId: number
  onDate: string
  lane: Lane
  ticketNo: string
  status: TicketStatus
  orderAt: number
  deskId: number | null
  staffId: number | null
  unitId: number | null
  roomId: number | null
  calls: Generated<number>
  zone: string
  isHidden: Generated<0 | 1>
  restUntil: string | null
  takenAt: string
  calledAt: string | null
  servedAt: string | null
  endedAt: string | null
  beforeAction: string | null
  actedAt: string | null
  isRated: Generated<0 | 1>
}

export interface TicketBlockTable {
  id: Generated<number>
  onDate: string
  lane: Lane
  stationId: number
  firstNumber: number
  lastNumber: number
  nextNumber: number
}

export interface TicketApartTable {
  ticketId: number
  otherId: number
}

export interface AppointmentTable {
  id: Generated<number>
  onDate: string
  startsAt: string
  unitId: number
  personId: number
  note: string | null
  status: AppointmentStatus
  visitId: number | null
  bookedBy: number
  bookedAt: string
}

export interface HelpCallTable {
  id: Generated<number>
  kind: HelpKind
  stationId: number | null
  deskId: number | null
  page: string | null
  needs: string
  visitId: number | null
  raisedAt: string
  raisedBy: number | null
  answeredAt: string | null
  answeredBy: number | null
}

export interface AssistTable {
  id: Generated<number>
  stationId: number
  staffId: number
  openedAt: string
  closedAt: string | null
}

export interface EmergencyTable {
  id: Generated<number>
  text: string
  arrow: 'left' | 'up' | 'right' | 'down' | null
  startedAt: string
  startedBy: number
  endedAt: string | null
  endedBy: number | null
}

export interface RatingTable {
  id: Generated<number>
  onDate: string
  source: 'kiosk' | 'followUp'
  unitId: number
  staffId: number | null
  face: number
  reasons: string
}

export interface SettingTable {
  kind: string
  version: number
  value: string
  effectiveOn: string
  reason: string
  savedAt: string
  savedBy: number
}

export interface StationDeviceTable {
  stationId: number
  devices: string
}

export interface DeviceEventTable {
  id: Generated<number>
  stationId: number
  port: DevicePort
  state: string
  at: string
}

export interface StaffPinTable {
  staffId: number
  hash: string
  changedAt: string
}

export interface TicketPeriodTable {
  id: Generated<number>
  ticketId: number
  kind: PeriodKind
  startedAt: string
  endedAt: string | null
}

export interface CaseFileTable {
  id: Generated<number>
  code: string
  receiptCode: string
  visitId: number | null
  version: number
  status: CaseFileStatus
  typeCode: string
  source: string
  facts: string
  requests: string
  amountFen: number | null
  occurredOn: string | null
  divisionCode: string | null
  placeDetail: string | null
  involvedCount: number
  riskMarks: string
  riskScore: number
  riskColour: 'low' | 'medium' | 'high'
  isWillingToMediate: 0 | 1
  complexity: 'simple' | 'ordinary' | 'complex'
  answer: string | null
  ownerUnitId: number
  ownerStaffId: number | null
  nextStep: NextStep
  nextDueOn: string | null
  registeredAt: string
  registeredOn: string
  registeredBy: number
  dispatchedOn: string | null
  settledOn: string | null
  closedOn: string | null
  /** ISO date the present status began on. */
  stageSince: string
  closingWay: ClosingWay | null
  mergedInto: number | null
  splitFrom: number | null
  originLevel: Generated<Level>
  level: Generated<Level>
  isSealed: Generated<0 | 1>
  /** JSON of `particulars`. */
  particulars: Generated<string>
}

export interface RoutingChoiceTable {
  assignmentId: number
  caseFileId: number
  proposedUnitId: number | null
  unitId: number
  score: number | null
  reasons: string
  overrideReason: string | null
  at: string
}

export interface InterestConflictTable {
  id: Generated<number>
  staffId: number
  personId: number
  reason: string
  declaredAt: string
  declaredBy: number
  endedAt: string | null
  endedBy: number | null
  endReason: Generated<string | null>
}

export interface TypeSuggestionTable {
  caseFileId: number
  onDate: string
  suggested: string
  chosen: string
}

export interface PartyTable {
  id: Generated<number>
  caseFileId: number
  personId: number
  role: 'applicant' | 'respondent' | 'thirdParty'
  position: number
  representative: string | null
}

export interface AssignmentTable {
  id: Generated<number>
  caseFileId: number
  unitId: number
  staffId: number | null
  kind: Generated<AssignmentKind>
  status: AssignmentStatus
  isRuled: Generated<0 | 1>
  note: string | null
  sentAt: string
  sentBy: number
  answeredAt: string | null
  answeredBy: number | null
  returnReason: string | null
  returnCause: ReturnCause | null
  rulingReason: string | null
  rulingBasis: string | null
  result: string | null
  doneAt: string | null
}

export interface ProcedureTable {
  id: Generated<number>
  caseFileId: number
  kind: ProcedureKind
  status: MediationStatus | ReferralStatus
  openedAt: string
  endedOn: string | null
  endReason: string | null
  undisputedFacts: string | null
  openIssues: string | null
  endNote: string | null
  body: string | null
  referenceNo: string | null
  consents: string | null
  outcome: string | null
}

export interface RightsToldTable {
  procedureId: number
  partyId: number
  toldAt: string
}

export interface MeetingTable {
  id: Generated<number>
  procedureId: number
  version: number
  status: 'scheduled' | 'held' | 'cancelled'
  roomId: number
  mediatorId: number
  startsAt: string
  endsAt: string
  isPublic: 0 | 1
  invited: string | null
  recorderName: string | null
  notes: string
  attendance: string
  result: 'reached' | 'notReached' | 'again' | null
  nextOn: string | null
  cancelReason: string | null
}

export interface AgreementTable {
  id: Generated<number>
  procedureId: number
  version: number
  status: 'drafted' | 'issued' | 'effective' | 'void'
  draft: string
  paperId: number | null
  documentNo: string | null
  copies: Generated<number>
  signatures: Generated<string>
  mediatorSignedOn: string | null
  sealedOn: string | null
  effectiveOn: string | null
}

export interface AgreementItemTable {
  id: Generated<number>
  agreementId: number
  number: number
  obligorId: number
  obligeeId: number
  kind: 'payment' | 'act' | 'apology' | 'handover' | 'restore'
  what: string
  amountFen: number | null
  dueOn: string
  way: 'cash' | 'transfer' | 'onSite' | 'other'
  consequence: string | null
  status: 'pending' | 'performed' | 'partlyPerformed' | 'breached'
  doneOn: string | null
  proof: string | null
}

export interface ClockTable {
  id: Generated<number>
  caseFileId: number
  procedureId: number | null
  assignmentId: number | null
  ruleCode: string
  /** Version of the setting clockRules it was started with. */
  ruleVersion: Generated<number>
  status: ClockStatus
  startedAt: string
  dueOn: string
  /** Last instant that is in time. */
  dueAt: string
  nominalOn: string
  isProvisional: 0 | 1
  /** Versions of holidays and lampLimits, 'h.l'. */
  countedWith: Generated<string>
  /** Since when it stands still. */
  pausedAt: string | null
  lamp: Generated<Lamp>
  /** ISO date. */
  remindedOn: string | null
  /** Instant from which the scan looks at it. */
  scanAt: string | null
  endedAt: string | null
  /** ISO date that somebody else set; nothing is counted then. */
  setOn: Generated<string | null>
}

export interface ClockPauseTable {
  id: Generated<number>
  clockId: number
  reason: PauseReason
  note: string
  fromAt: string
  toAt: string | null
  pausedBy: number
  resumedBy: number | null
}

export interface ClockExtensionTable {
  id: Generated<number>
  clockId: number
  n: number
  reason: string
  status: ExtensionStatus
  askedAt: string
  askedBy: number
  decidedAt: string | null
  decidedBy: number | null
  decisionNote: string | null
  /** Day both sides agreed. */
  consentOn: string | null
  /** Number of the authority's own paper. */
  documentNo: string | null
}

export interface CaseEventDateTable {
  caseFileId: number
  event: EventDateKind
  /** ISO date. */
  onDate: string
}

export interface ConclusionTable {
  id: Generated<number>
  caseFileId: number
  cause: ConclusionCause
  grounds: string
  feedback: string
  status: ConclusionStatus
  proposedAt: string
  proposedBy: number
  decidedAt: string | null
  decidedBy: number | null
  decisionNote: string | null
  isSampled: Generated<0 | 1>
  checkedAt: string | null
  checkedBy: number | null
  checkResult: 'right' | 'wrong' | null
  checkNote: string | null
}

/** 一次性告知补正: everything that was missing, asked once. */
export interface SupplementTable {
  id: Generated<number>
  caseFileId: number
  /** JSON array of what is missing. */
  items: string
  dueOn: string
  askedAt: string
  askedBy: number
  suppliedAt: string | null
  suppliedBy: number | null
  note: string | null
}

/** What a desk added to the one telling; never changed. */
export interface CaseNoteTable {
  id: Generated<number>
  caseFileId: number
  text: string
  isPrivate: 0 | 1
  writtenAt: string
  writtenBy: number
}

/** A step of a referral. */
export interface ReferralStepTable {
  id: Generated<number>
  procedureId: number
  action: 'prepare' | 'consent' | 'send' | 'accept' | 'refuse' | 'decide' | 'withdraw'
  /** ISO date it happened on. */
  onDate: string
  note: string | null
  referenceNo: string | null
  paperId: number | null
  at: string
  by: number
}

export interface VolumeTable {
  id: Generated<number>
  caseFileId: number
  retention: 'short' | 'long' | 'permanent'
  pages: number
  /** JSON of the entries with their page numbers. */
  contents: string
  paperId: number
  archivedAt: string
  archivedBy: number
}

export interface FollowUpTable {
  id: Generated<number>
  caseFileId: number
  status: 'due' | 'done'
  dueOn: string
  doneOn: string | null
  doneBy: number | null
  way: 'phone' | 'visit' | 'desk' | null
  performance: 'full' | 'partial' | 'none' | null
  satisfaction: 'satisfied' | 'fairlySatisfied' | 'dissatisfied' | null
  note: string | null
}

export interface AccessGrantTable {
  sessionId: number
  caseFileId: number
  until: string
}

export interface PaperTable {
  id: Generated<number>
  kind: PaperKind
  series: string | null
  year: number | null
  number: number | null
  documentNo: string | null
  caseFileId: number | null
  visitId: number | null
  templateVersion: number
  language: string
  data: string
  copies: number
  status: 'issued' | 'void'
  issuedAt: string
  issuedBy: number | null
  voidReason: string | null
  voidedAt: string | null
  voidedBy: number | null
  voidApprovedBy: number | null
  sha256: string | null
  verificationCode: string | null
}

export interface PaperContentTable {
  paperId: number
  bytes: Uint8Array
}

export interface PaperPrintTable {
  id: Generated<number>
  paperId: number
  copies: number
  state: PrintState
  requestedAt: string
  requestedBy: number | null
  finishedAt: string | null
}

export interface CaseRollupTable {
  month: string
  unitId: number
  typeClass: string
  outcome: Outcome
  count: number
}

/** Search pairs of the narrative; rowid is the id of the case file. */
export interface MatterEditTable {
  id: Generated<number>
  caseFileId: number
  version: number
  before: string
  editedAt: string
  editedBy: number
}

export interface AttachmentContentTable {
  sha256: string
  type: AttachmentType
  sheets: number
  size: number
  bytes: Uint8Array
}

export interface AttachmentUploadTable {
  sha256: string
  staffId: number
  at: string
}

export interface AttachmentTable {
  id: Generated<number>
  caseFileId: number
  kind: MaterialKind
  name: string
  provider: string
  addedAt: string
  addedBy: number
  voidReason: string | null
  voidedAt: string | null
  voidedBy: number | null
}

export interface AttachmentPageTable {
  attachmentId: number
  number: number
  sha256: string
}

export interface ConversationTable {
  id: Generated<number>
  visitId: number
  keptAt: string
  keptBy: number
  lines: string
}

export interface CallBackTable {
  id: Generated<number>
  caseFileId: number | null
  name: string
  phone: string
  about: string
  dueOn: string
  status: 'promised' | 'done'
  note: string | null
  promisedAt: string
  promisedBy: number
  ownerId: number
  doneAt: string | null
}

export interface ShiftHandOverTable {
  id: Generated<number>
  deskId: number | null
  fromId: number
  toId: number
  at: string
  note: string
  things: string
  paperId: number
}

export interface CaseTextTable {
  rowid: number
  pairs: string
}

/** What the names of a case are found by; rowid is the id of the case file. */
export interface CaseNameTable {
  rowid: number
  tokens: string
}

export interface RecentCaseTable {
  staffId: number
  caseFileId: number
  openedAt: string
}

export interface MatchAnswerTable {
  subject: string
  object: 'person' | 'caseFile'
  objectId: number
  reason: string
  answeredAt: string
  answeredBy: number
}

export interface CaseLinkTable {
  caseFileId: number
  otherId: number
  kind: LinkKind
  note: string | null
  linkedAt: string
  linkedBy: number
}

export interface PersonMergeTable {
  id: Generated<number>
  personId: number
  mergedId: number
  reason: string
  status: 'asked' | 'done' | 'refused' | 'undone'
  askedAt: string
  askedBy: number
  decidedAt: string | null
  decidedBy: number | null
  approvedBy: number | null
  undoneAt: string | null
  undoneBy: number | null
  undoReason: string | null
  undoApprovedBy: number | null
}

export interface PersonMergePlaceTable {
  mergeId: number
  place: MergePlace
  rowId: number
}

export interface SupervisionTable {
  id: Generated<number>
  caseFileId: number | null
  unitId: number
  cause: SupervisionCause
  level: SupervisionLevel
  times: number
  status: SupervisionStatus
  owed: string
  since: string
  origin: string | null
  raisedAt: string
  raisedBy: number | null
  requirement: string | null
  consequence: string | null
  addressee: string | null
  copyTo: Generated<string>
  issuedAt: string | null
  issuedOn: string | null
  issuedBy: number | null
  paperId: number | null
  documentNo: string | null
  replyDueOn: string | null
  repliedOn: string | null
  isReplyLate: 0 | 1 | null
  escalatedFrom: number | null
  advicePaperId: number | null
  endedAt: string | null
  endedBy: number | null
  endReason: string | null
}

export interface SupervisionReplyTable {
  id: Generated<number>
  supervisionId: number
  text: string
  evidence: string | null
  doneBy: string | null
  repliedAt: string
  repliedBy: number
  decision: 'accepted' | 'sentBack' | null
  decisionNote: string | null
  decidedAt: string | null
  decidedBy: number | null
}

/** Material a reply names. */
export interface SupervisionReplyMaterialTable {
  replyId: number
  attachmentId: number
}

export interface ReminderTable {
  id: Generated<number>
  caseFileId: number
  unitId: number
  message: string
  remindedAt: string
  remindedBy: number
}

export interface CirculationTable {
  id: Generated<number>
  fromOn: string
  toOn: string
  units: string
  note: string | null
  paperId: number
  documentNo: string
  issuedAt: string
  issuedBy: number
}

export interface RiskAssessmentTable {
  id: Generated<number>
  caseFileId: number
  sheetVersion: number
  marks: string
  involvedCount: number
  score: number
  colour: 'low' | 'medium' | 'high'
  reason: string | null
  measures: string | null
  reviewOn: string | null
  assessedAt: string
  assessedBy: number
}

export interface RiskAlertTable {
  id: Generated<number>
  caseFileId: number
  assessmentId: number
  raisedAt: string
  seenAt: string | null
  seenBy: number | null
}

export interface PoliceNoticeTable {
  id: Generated<number>
  caseFileId: number
  toldAt: string
  toldBy: number
  station: string
  receiver: string
  phone: string
  way: 'phone' | 'inPerson' | 'emergency'
  content: string
  answer: string | null
  paperId: number
  documentNo: string
}

export interface RiskLetterTable {
  id: Generated<number>
  caseFileId: number
  unitId: number
  colour: 'low' | 'medium' | 'high'
  measures: string
  replyDueOn: string
  paperId: number
  documentNo: string
  issuedAt: string
  issuedBy: number
  answer: string | null
  answeredAt: string | null
  answeredBy: number | null
}

export interface TaskForceTable {
  id: Generated<number>
  caseFileId: number
  name: string
  purpose: string
  leadUnitId: number
  status: TaskForceStatus
  version: number
  startedAt: string
  startedBy: number
  endedAt: string | null
  endedBy: number | null
  endReason: string | null
}

export interface ExpertTable {
  id: Generated<number>
  name: string
  kind: ExpertKind
  field: string
  organization: string | null
  phone: string
  availability: string
  interests: string
  note: string | null
  isActive: 0 | 1
  version: number
  savedAt: string
  savedBy: number
}

export interface TaskForceMemberTable {
  id: Generated<number>
  taskForceId: number
  staffId: number | null
  expertId: number | null
  name: string
  organization: string
  duty: string | null
  joinedAt: string
  leftAt: string | null
}

export interface TaskForceMeetingTable {
  id: Generated<number>
  taskForceId: number
  heldOn: string
  place: string
  attendees: string
  minutes: string
  decisions: string
  paperId: number
  writtenAt: string
  writtenBy: number
}

export interface TaskTable {
  id: Generated<number>
  caseFileId: number
  taskForceId: number | null
  assignmentId: number | null
  unitId: number
  staffId: number | null
  what: string
  dueOn: string
  status: TaskStatus
  version: number
  approverId: number | null
  askedAt: string
  askedBy: number
  acceptedAt: string | null
  acceptedBy: number | null
  reply: string | null
  repliedAt: string | null
  repliedBy: number | null
  sentBack: Generated<number>
  endedAt: string | null
  endedBy: number | null
  endNote: string | null
}

export interface LeaderChargeTable {
  id: Generated<number>
  caseFileId: number
  name: string
  duty: string
  reason: string
  sinceAt: string
  setBy: number
  untilAt: string | null
  endedBy: number | null
  endReason: string | null
}

export interface ExpertInvitationTable {
  id: Generated<number>
  expertId: number
  caseFileId: number
  whatFor: string
  onDate: string | null
  status: InvitationStatus
  hasConsent: 0 | 1
  conflictNote: string | null
  invitedAt: string
  invitedBy: number
  answeredAt: string | null
  note: string | null
}

export interface CaseSealTable {
  id: Generated<number>
  caseFileId: number
  reason: string
  sealedAt: string
  sealedBy: number
  openedAt: string | null
  openedBy: number | null
  openReason: string | null
}

export interface Tables {
  taskForce: TaskForceTable
  expert: ExpertTable
  taskForceMember: TaskForceMemberTable
  taskForceMeeting: TaskForceMeetingTable
  task: TaskTable
  leaderCharge: LeaderChargeTable
  expertInvitation: ExpertInvitationTable
  caseSeal: CaseSealTable
  center: CenterTable
  unit: UnitTable
  desk: DeskTable
  room: RoomTable
  station: StationTable
  staff: StaffTable
  staffRole: StaffRoleTable
  credential: CredentialTable
  credentialHistory: CredentialHistoryTable
  signInFailure: SignInFailureTable
  signInLock: SignInLockTable
  session: SessionTable
  dutyDay: DutyDayTable
  rosterImport: RosterImportTable
  rosterPattern: RosterPatternTable
  rosterException: RosterExceptionTable
  staffLeave: StaffLeaveTable
  dutySwap: DutySwapTable
  dutySignIn: DutySignInTable
  rosterPlan: RosterPlanTable
  dutyContact: DutyContactTable
  callOut: CallOutTable
  callOutLeg: CallOutLegTable
  callOutStep: CallOutStepTable
  counter: CounterTable
  operation: OperationTable
  journal: JournalTable
  draft: DraftTable
  person: PersonTable
  visit: VisitTable
  ticket: TicketTable
  ticketPeriod: TicketPeriodTable
  ticketBlock: TicketBlockTable
  ticketApart: TicketApartTable
  visitRepresentative: VisitRepresentativeTable
  appointment: AppointmentTable
  helpCall: HelpCallTable
  assist: AssistTable
  emergency: EmergencyTable
  rating: RatingTable
  setting: SettingTable
  stationDevice: StationDeviceTable
  deviceEvent: DeviceEventTable
  staffPin: StaffPinTable
  caseFile: CaseFileTable
  party: PartyTable
  routingChoice: RoutingChoiceTable
  interestConflict: InterestConflictTable
  typeSuggestion: TypeSuggestionTable
  assignment: AssignmentTable
  procedure: ProcedureTable
  rightsTold: RightsToldTable
  meeting: MeetingTable
  agreement: AgreementTable
  agreementItem: AgreementItemTable
  clock: ClockTable
  clockPause: ClockPauseTable
  clockExtension: ClockExtensionTable
  caseEventDate: CaseEventDateTable
  conclusion: ConclusionTable
  supplement: SupplementTable
  caseNote: CaseNoteTable
  referralStep: ReferralStepTable
  volume: VolumeTable
  followUp: FollowUpTable
  accessGrant: AccessGrantTable
  paper: PaperTable
  paperContent: PaperContentTable
  paperPrint: PaperPrintTable
  supervision: SupervisionTable
  supervisionReply: SupervisionReplyTable
  supervisionReplyMaterial: SupervisionReplyMaterialTable
  reminder: ReminderTable
  circulation: CirculationTable
  riskAssessment: RiskAssessmentTable
  riskAlert: RiskAlertTable
  policeNotice: PoliceNoticeTable
  riskLetter: RiskLetterTable
  caseRollup: CaseRollupTable
  matterEdit: MatterEditTable
  attachmentContent: AttachmentContentTable
  attachmentUpload: AttachmentUploadTable
  attachment: AttachmentTable
  attachmentPage: AttachmentPageTable
  conversation: ConversationTable
  callBack: CallBackTable
  shiftHandOver: ShiftHandOverTable
  caseText: CaseTextTable
  caseName: CaseNameTable
  recentCase: RecentCaseTable
  matchAnswer: MatchAnswerTable
  caseLink: CaseLinkTable
  personMerge: PersonMergeTable
  personMergePlace: PersonMergePlaceTable
}
