import type { Generated } from 'kysely'
import type {
  AppointmentStatus,
  AssignmentKind,
  AssignmentStatus,
  CaseFileStatus,
  ClosingWay,
  ConclusionCause,
  ConclusionStatus,
  DevicePort,
  ExtensionStatus,
  HelpKind,
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
  TicketStatus,
} from '#center/contract/statuses.ts'
import type { PauseReason } from '#center/contract/values/clock-rule.ts'

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
  kind: 'duty' | 'substitute'
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
  status: 'running' | 'met' | 'late' | 'stopped'
  startedAt: string
  dueOn: string
  nominalOn: string
  isProvisional: 0 | 1
  endedAt: string | null
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

/** Search pairs; rowid is the id of the case file. */
export interface CaseTextTable {
  rowid: number
  pairs: string
}

export interface Tables {
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
  assignment: AssignmentTable
  procedure: ProcedureTable
  rightsTold: RightsToldTable
  meeting: MeetingTable
  agreement: AgreementTable
  agreementItem: AgreementItemTable
  clock: ClockTable
  clockPause: ClockPauseTable
  clockExtension: ClockExtensionTable
  conclusion: ConclusionTable
  followUp: FollowUpTable
  accessGrant: AccessGrantTable
  paper: PaperTable
  paperContent: PaperContentTable
  paperPrint: PaperPrintTable
  caseRollup: CaseRollupTable
  caseText: CaseTextTable
}
