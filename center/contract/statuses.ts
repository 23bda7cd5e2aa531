/** Life of a case file. A status is changed only by an action of center/domain/case-file/case-file-actions.ts. */
export const CASE_FILE_STATUSES = [
  'registered', // 已登记: written down and read back, waits for a unit
  'adviceGiven', // 只咨询: answered on the spot
  'notAccepted', // 不予受理: slip with reason and the right door given
  'redirected', // 转其他法定途径: shown the statutory way
  'dispatched', // 已分流: sent to a unit, not signed for
  'returned', // 退回: unit objects, the center decides
  'accepted', // 已签收: unit has signed
  'handling', // 调解中: rights told, meetings going on
  'settled', // 调解成功: agreement in effect, performance watched
  'failed', // 调解不成: ended without agreement
  'closed', // 已结案: performed and called back
  'void', // 作废
] as const
export type CaseFileStatus = (typeof CASE_FILE_STATUSES)[number]

/** Statuses in which nobody owes a next step. */
export const FINAL_CASE_FILE_STATUSES = [
  'adviceGiven',
  'notAccepted',
  'redirected',
  'closed',
  'void',
] as const satisfies readonly CaseFileStatus[]

export const CASE_FILE_ACTIONS = [
  'register',
  'giveAdvice',
  'refuse',
  'redirect',
  'dispatch',
  'return',
  'accept',
  'startMediation',
  'settle',
  'fail',
  'close',
  'reopen',
  'void',
] as const
export type CaseFileAction = (typeof CASE_FILE_ACTIONS)[number]

/** What happens next; every open case file has one. */
export const NEXT_STEPS = [
  'dispatch',
  'sign',
  'decideReturn',
  'startMediation',
  'mediate',
  'performance',
  'followUp',
  'close',
  'none',
] as const
export type NextStep = (typeof NEXT_STEPS)[number]

export const TICKET_STATUSES = ['waiting', 'called', 'inService', 'done', 'missed'] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

/** Lanes of the hall: A general, P priority, G group, Y appointment, Z consult. */
export const LANES = ['A', 'P', 'G', 'Y', 'Z'] as const
export type Lane = (typeof LANES)[number]

export const ASSIGNMENT_STATUSES = ['sent', 'signed', 'returned', 'done'] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]

export const MEDIATION_STATUSES = ['opened', 'rightsTold', 'agreed', 'ended'] as const
export type MediationStatus = (typeof MEDIATION_STATUSES)[number]

export const MEETING_STATUSES = ['scheduled', 'held', 'cancelled'] as const
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

export const MEETING_RESULTS = ['reached', 'notReached', 'again'] as const
export type MeetingResult = (typeof MEETING_RESULTS)[number]

export const AGREEMENT_STATUSES = ['drafted', 'issued', 'effective', 'void'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

export const ITEM_STATUSES = ['pending', 'performed', 'partlyPerformed', 'breached'] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

export const ITEM_KINDS = ['payment', 'act', 'apology', 'handover', 'restore'] as const
export const ITEM_WAYS = ['cash', 'transfer', 'onSite', 'other'] as const

export const PAPER_KINDS = [
  'ticket',
  'receipt',
  'rightsSheet',
  'mediationRecord',
  'agreement',
  'terminationNotice',
  'followUpRecord',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export const UNIT_MODES = ['resident', 'rotating', 'onCall'] as const
export type UnitMode = (typeof UNIT_MODES)[number]

export const LAMPS = ['green', 'yellow', 'red'] as const
export type Lamp = (typeof LAMPS)[number]

export const RISK_COLOURS = ['low', 'medium', 'high'] as const
export type RiskColour = (typeof RISK_COLOURS)[number]

export const NEEDS = ['hearing', 'sight', 'walking', 'child', 'soldier', 'dialect', 'private'] as const
export type Need = (typeof NEEDS)[number]

/** Outcome column of the month table; derived from the status by center/domain/statistics/outcome.ts. */
export const OUTCOMES = ['open', 'settled', 'failed', 'advice', 'notAccepted', 'redirected', 'void'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Outcomes that figures count: voided cases are mistakes and duplicates. */
export const COUNTED_OUTCOMES = [
  'open',
  'settled',
  'failed',
  'advice',
  'notAccepted',
  'redirected',
] as const satisfies readonly Outcome[]
export type CountedOutcome = (typeof COUNTED_OUTCOMES)[number]

export const COMPLEXITIES = ['simple', 'ordinary', 'complex'] as const
export type Complexity = (typeof COMPLEXITIES)[number]
