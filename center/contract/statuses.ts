/** Life of a case file. A status is changed only by an action of center/domain/actions/tables.ts. */
export const CASE_FILE_STATUSES = [
  'registered', // 已登记: written down and read back, waits for a unit
  'awaitingMaterial', // 待补正: told once what is missing
  'adviceGiven', // 只咨询: answered on the spot
  'notAccepted', // 不予受理: slip with reason and the right door given
  'redirected', // 转其他法定途径: shown the statutory way
  'dispatched', // 已分流: sent to a unit, not signed for
  'returned', // 退回: unit objects, the center decides
  'leadDisputed', // 牵头待裁定: a second unit objects, the manager rules who leads
  'accepted', // 已签收: unit has signed
  'handling', // 调解中: rights told, meetings going on
  'suspended', // 中止: appraisal, a party or a court is waited for
  'settled', // 调解成功: agreement in effect, performance watched
  'answered', // 已答复: the unit has replied, the visitor is asked whether it holds
  'failed', // 调解不成: ended without agreement
  'handedOver', // 已转出: court, arbitration or another body has it, the outcome is watched
  'closed', // 已结案: performed and called back
  'archived', // 已归档: volume complete
  'concluded', // 了结: closed without substance for one of four causes, approved
  'merged', // 已并入: goes on in another case, keeps its code
  'void', // 作废
] as const
export type CaseFileStatus = (typeof CASE_FILE_STATUSES)[number]

/** Statuses in which nobody owes a next step. */
export const FINAL_CASE_FILE_STATUSES = [
  'adviceGiven',
  'notAccepted',
  'redirected',
  'closed',
  'archived',
  'concluded',
  'merged',
  'void',
] as const satisfies readonly CaseFileStatus[]

/** Statuses in which a case has an owner, a next step and a due date. */
export const OPEN_CASE_FILE_STATUSES: readonly CaseFileStatus[] = CASE_FILE_STATUSES.filter(
  status => !FINAL_CASE_FILE_STATUSES.some(final => final === status),
)

export const CASE_FILE_ACTIONS = [
  'register',
  'giveAdvice',
  'refuse',
  'redirect',
  'requestMaterial',
  'supplyMaterial',
  'dispatch',
  'return',
  'disputeLead',
  'ruleLead',
  'accept',
  'reassign',
  'startMediation',
  'suspend',
  'resume',
  'resumeMediation',
  'settle',
  'reply',
  'fail',
  'withdraw',
  'handOver',
  'takeBack',
  'close',
  'archive',
  'conclude',
  'merge',
  'split',
  'separate',
  'reopen',
  'reopenIntake',
  'void',
] as const
export type CaseFileAction = (typeof CASE_FILE_ACTIONS)[number]

/** What happens next; every open case file has one. */
export const NEXT_STEPS = [
  'dispatch',
  'supply',
  'sign',
  'decideReturn',
  'decideLead',
  'startMediation',
  'mediate',
  'resume',
  'performance',
  'followUp',
  'awaitOutcome',
  'close',
  'none',
] as const
export type NextStep = (typeof NEXT_STEPS)[number]

/** How a closed case ended. */
export const CLOSING_WAYS = ['settled', 'answered', 'failed', 'withdrawn', 'handedOver'] as const
export type ClosingWay = (typeof CLOSING_WAYS)[number]

/** The four causes of 了结, no other (the model city's five-step method). */
export const CONCLUSION_CAUSES = ['alreadyHandled', 'notSpecific', 'notCheckable', 'unclear'] as const
export type ConclusionCause = (typeof CONCLUSION_CAUSES)[number]
export const CONCLUSION_STATUSES = ['proposed', 'approved', 'refused'] as const
export type ConclusionStatus = (typeof CONCLUSION_STATUSES)[number]

/** Tiers of the center network (县镇村). */
export const LEVELS = ['county', 'town', 'village'] as const
export type Level = (typeof LEVELS)[number]

/** Life of a ticket. A status is changed only by an action of center/domain/actions/tables.ts. */
export const TICKET_STATUSES = [
  'waiting', // 等候
  'moved', // 已转: sent on to a unit, keeps its turn there
  'called', // 已叫号: on the way to the desk
  'present', // 已到: stands at the desk
  'inService', // 办理中
  'held', // 暂离: fetches something, keeps the desk
  'done', // 办结
  'missed', // 过号
  'closed', // 收号: the day ended first
] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

/** Lanes of the hall: A general, P priority, G group, Y appointment, Z consult. */
export const LANES = ['A', 'P', 'G', 'Y', 'Z'] as const
export type Lane = (typeof LANES)[number]

/** What a desk does with a ticket. */
export const TICKET_MOVES = [
  'call',
  'callAgain',
  'arrive',
  'start',
  'hold',
  'resume',
  'moveOn',
  'finish',
  'miss',
  'comeBack',
] as const
/** A ticket begins when its number is taken; the end of the day closes what is left. */
export const TICKET_ACTIONS = ['take', ...TICKET_MOVES, 'close'] as const
export type TicketAction = (typeof TICKET_ACTIONS)[number]

/** What a second of a visit can be; it is exactly one of these. away: called three times, not there. */
export const PERIOD_KINDS = ['waiting', 'walking', 'inService', 'held', 'away'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export const APPOINTMENT_STATUSES = ['booked', 'arrived', 'cancelled'] as const
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number]

/** Who calls for help, and how loudly: a visitor at the kiosk, someone who wants quiet, or a desk without a sound. */
export const HELP_KINDS = ['visitor', 'quiet', 'desk'] as const
export type HelpKind = (typeof HELP_KINDS)[number]

/** Relation of who comes for somebody else (委托书). */
export const PROXY_RELATIONS = ['spouse', 'child', 'parent', 'relative', 'neighbour', 'lawyer', 'other'] as const
export type ProxyRelation = (typeof PROXY_RELATIONS)[number]

/** Reasons beside a face, four at most (ux: K12). */
export const RATING_REASONS = ['friendly', 'quick', 'clear', 'fair', 'unfriendly', 'slow', 'unclear', 'unfair'] as const
export type RatingReason = (typeof RATING_REASONS)[number]

export const DEVICE_PORTS = ['cardReader', 'ticketPrinter', 'pagePrinter'] as const
export type DevicePort = (typeof DEVICE_PORTS)[number]

export const TICKET_PRINTERS = ['none', 'simulated', 'system', 'escposNetwork', 'escposFile'] as const

/** queued → handed over; confirmed only by a printer that answers that it has paper after the job. */
export const PRINT_STATES = ['queued', 'handedOver', 'confirmed', 'failed'] as const
export type PrintState = (typeof PRINT_STATES)[number]

/** lead 主办: owns the case once signed; assist 协办: owes a part; whistle 吹哨: called to come. */
export const ASSIGNMENT_KINDS = ['lead', 'assist', 'whistle'] as const
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number]

export const ASSIGNMENT_STATUSES = ['sent', 'signed', 'returned', 'withdrawn', 'done'] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]

export const MEDIATION_STATUSES = ['opened', 'rightsTold', 'agreed', 'ended'] as const
export type MediationStatus = (typeof MEDIATION_STATUSES)[number]

/** Every statutory way but mediation is a referral: somebody else decides, the center follows. */
export const REFERRAL_KINDS = [
  'judicialConfirmation',
  'litigation',
  'arbitration',
  'reconsideration',
  'petition',
  'legalAid',
  'policeMediation',
  'administrative',
] as const
export type ReferralKind = (typeof REFERRAL_KINDS)[number]
export const PROCEDURE_KINDS = ['mediation', ...REFERRAL_KINDS] as const
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number]
export const REFERRAL_STATUSES = ['prepared', 'sent', 'accepted', 'refused', 'decided', 'withdrawn'] as const
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]

/** met: in time · stopped: the matter is over, nobody owes it any more. */
export const CLOCK_STATUSES = ['running', 'met', 'late', 'stopped'] as const
export type ClockStatus = (typeof CLOCK_STATUSES)[number]

export const EXTENSION_STATUSES = ['asked', 'granted', 'refused'] as const
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number]

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
  'supplementNotice', // 一次性补正告知书
  'refusalNotice', // 不予受理（引导）告知书
  'answerLetter', // 答复、反馈单
  'conclusionNotice', // 了结告知书
  'handOverLetter', // 移送函
  'suspensionNotice', // 中止告知书
  'dispatchSlip', // 分流交办单
  'callOutSlip', // 吹哨令
  'supervisionLetter', // 督办函
  'accountabilityAdvice', // 问责建议书
  'policeNotice', // 通报公安机关记录
  'riskLetter', // 预警函
  'consultSlip', // 咨询答复单
  'statementRecord', // 陈述笔录: what was told, read back and signed once
  'shiftHandOver', // 交接班单
  'taskForceMinutes', // 专班会议纪要
  'volumeContents', // 卷宗目录
  'confirmationApplication', // 司法确认申请书
  'circulatedNotice', // 通报
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
export const OUTCOMES = [
  'open',
  'settled',
  'answered',
  'failed',
  'handedOver',
  'withdrawn',
  'advice',
  'notAccepted',
  'redirected',
  'concluded',
  'merged',
  'void',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Outcomes that figures count: voided cases are mistakes, merged ones are counted in the case they went to. */
export const COUNTED_OUTCOMES = [
  'open',
  'settled',
  'answered',
  'failed',
  'handedOver',
  'withdrawn',
  'advice',
  'notAccepted',
  'redirected',
  'concluded',
] as const satisfies readonly Outcome[]
export type CountedOutcome = (typeof COUNTED_OUTCOMES)[number]

export const COMPLEXITIES = ['simple', 'ordinary', 'complex'] as const
export type Complexity = (typeof COMPLEXITIES)[number]

/** Why a unit gives a case back (退回理由). */
export const RETURN_CAUSES = [
  'notCompetent', // 不属于本单位职责
  'otherUnitLeads', // 应由其他单位主办
  'otherWay', // 应走其他法定途径
  'materialMissing', // 材料不全，无法办理
  'duplicate', // 重复交办
  'conflictOfInterest', // 需要回避
  'other',
] as const
export type ReturnCause = (typeof RETURN_CAUSES)[number]

/** Life of a task that one unit does for a case of another, or for a task force. */
export const TASK_STATUSES = ['proposed', 'asked', 'accepted', 'done', 'verified', 'refused', 'withdrawn'] as const
export type TaskStatus = (typeof TASK_STATUSES)[number]
/** Tasks that somebody still owes something on. */
export const OPEN_TASK_STATUSES = ['proposed', 'asked', 'accepted', 'done'] as const satisfies readonly TaskStatus[]

export const TASK_FORCE_STATUSES = ['working', 'ended'] as const
export type TaskForceStatus = (typeof TASK_FORCE_STATUSES)[number]

/** 两代表一委员、五老、律师、首席法律咨询专家: whom a center may ask from outside. */
export const EXPERT_KINDS = [
  'partyDelegate', // 党代表
  'peopleDeputy', // 人大代表
  'politicalAdviser', // 政协委员
  'elder', // 五老
  'lawyer', // 律师
  'chiefLegalExpert', // 首席法律咨询专家
  'other',
] as const
export type ExpertKind = (typeof EXPERT_KINDS)[number]

export const INVITATION_STATUSES = ['invited', 'accepted', 'declined', 'withdrawn'] as const
export type InvitationStatus = (typeof INVITATION_STATUSES)[number]
