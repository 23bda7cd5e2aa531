import type { PermissionAction } from '#center/contract/permissions.ts'
import type { ProblemCode } from '#center/contract/problems.ts'
import type { CaseFileAction, CaseFileStatus, PaperKind } from '#center/contract/statuses.ts'
import type { ActionRow } from './action-table.ts'

/** Conditions of actions, each with the problem that says why not. What they look at: center/services/case-file/case-guards.ts. */
export const GUARDS = {
  /** Every item of the agreement is performed or breached. */
  isPerformed: 'case-file.not-performed',
  /** No call-back is due. */
  isCalledBack: 'case-file.follow-up-missing',
  /** Every paper that must be there at this end is (assets/reference/volume-contents.json). */
  hasPapers: 'case-file.papers-missing',
  /** No body is still deciding. */
  areReferralsOver: 'case-file.referral-open',
  /** No task of another unit or of a task force is open (services/co-handling/open-tasks.ts). */
  areTasksOver: 'case-file.tasks-open',
  /** A way out of the center has been sent. */
  isSentOn: 'case-file.nothing-sent',
  /** Who wrote a case down does not alone close it (separation of duties). */
  isNotRegistrant: 'case-file.own-registration',
  /** Who closed a case does not file it. */
  isNotCloser: 'volume.own-closing',
  /** A unit has signed for the case at some time. */
  hadUnit: 'case-file.no-unit',
  /** Material is asked for once (一次性告知). */
  isFirstSupplement: 'supplement.once',
  /** No other case goes on in this one. */
  holdsNoOther: 'case-file.holds-others',
  /** More than one request or applicant, so that there is something to take out. */
  isDivisible: 'case-file.nothing-to-split',
  /** A conclusion was proposed and not yet decided. */
  isProposed: 'conclusion.none-proposed',
  /** No conclusion waits for its decision. */
  isNotProposed: 'conclusion.already-proposed',
} as const satisfies Record<string, ProblemCode>
export type Guard = keyof typeof GUARDS

/** Rules of each clock of a case; which of a family runs is decided by risk and complexity (clock-of.ts). */
export const CLOCK_FAMILIES = {
  dispatch: ['IN-1'],
  signing: ['IN-2', 'IN-2a', 'IN-3'],
  handling: ['IN-4a', 'IN-4b', 'IN-4c'],
  mediation: ['MED-1', 'MED-2', 'MED-4'],
  ruling: ['IN-10'],
  followUp: ['IN-5'],
  verify: ['IN-7'],
  sender: ['IN-12'],
} as const satisfies Record<string, readonly string[]>
export type ClockFamily = keyof typeof CLOCK_FAMILIES

/** Everything of an action in one row. */
export interface CaseFileRow extends ActionRow<CaseFileStatus> {
  /** Who may; how far each role reaches stands in center/domain/permission/permissions.ts. */
  readonly by: PermissionAction
  /** Who may ask for it where somebody else decides. */
  readonly askedBy?: PermissionAction
  /** Statuses of the case another one is taken out of. */
  readonly of?: readonly CaseFileStatus[]
  readonly when: readonly Guard[]
  /** Papers it issues. */
  readonly papers: readonly PaperKind[]
  /** Clocks that have done their work, in time or late. */
  readonly ends: readonly ClockFamily[]
  /** The matter itself is over or begins anew: every other clock stops, and nobody else owes anything in it. */
  readonly stopsRest?: true
  /** The clock the case is due by afterwards. */
  readonly starts: 'dispatch' | 'ruling' | 'signing' | 'handling' | 'followUp' | 'verify' | null
  /** Whether clocks stand still, or go on again. */
  readonly clocks?: 'pause' | 'resume'
  /** Journal action: what the timeline tells, in the past tense. */
  readonly journal: `caseFile.${string}`
}

const AT_INTAKE = ['registered', 'awaitingMaterial', 'returned'] as const
const AT_WORK = ['accepted', 'handling'] as const
const none = [] as const

/**
 * Life of a case file (docs/life-cycle.md; the consolidated life cycle of the field). Services act by these rows, the page of a
 * case offers and explains by them, and the property test walks every one of them.
 */
export const CASE_FILE: Readonly<Record<CaseFileAction, CaseFileRow>> = {
  register: {
    from: [null],
    to: 'registered',
    by: 'caseFile.register',
    when: none,
    papers: ['receipt'],
    ends: none,
    starts: 'dispatch',
    journal: 'caseFile.registered',
  },
  giveAdvice: {
    from: [null, 'registered'],
    to: 'adviceGiven',
    by: 'caseFile.screen',
    when: none,
    papers: ['consultSlip'],
    ends: ['dispatch', 'sender'],
    stopsRest: true,
    starts: null,
    journal: 'caseFile.adviceGiven',
  },
  refuse: {
    from: [null, ...AT_INTAKE],
    to: 'notAccepted',
    by: 'caseFile.screen',
    when: none,
    papers: ['refusalNotice'],
    ends: ['dispatch', 'sender'],
    stopsRest: true,
    starts: null,
    journal: 'caseFile.notAccepted',
  },
  redirect: {
    from: [null, ...AT_INTAKE],
    to: 'redirected',
    by: 'caseFile.screen',
    when: none,
    papers: ['refusalNotice'],
    ends: ['dispatch', 'sender'],
    stopsRest: true,
    starts: null,
    journal: 'caseFile.redirected',
  },
  requestMaterial: {
    from: ['registered'],
    to: 'awaitingMaterial',
    by: 'caseFile.screen',
    when: ['isFirstSupplement'],
    papers: ['supplementNotice'],
    ends: none,
    starts: null,
    clocks: 'pause',
    journal: 'caseFile.materialRequested',
  },
  supplyMaterial: {
    from: ['awaitingMaterial'],
    to: 'registered',
    by: 'caseFile.screen',
    when: none,
    papers: none,
    ends: none,
    starts: null,
    clocks: 'resume',
    journal: 'caseFile.materialSupplied',
  },
  dispatch: {
    from: ['registered', 'returned'],
    to: 'dispatched',
    by: 'caseFile.dispatch',
    when: none,
    papers: ['dispatchSlip'],
    ends: ['dispatch'],
    starts: 'signing',
    journal: 'caseFile.dispatched',
  },
  return: {
    from: ['dispatched'],
    to: 'returned',
    by: 'assignment.answer',
    when: none,
    papers: none,
    ends: ['signing'],
    starts: 'dispatch',
    journal: 'caseFile.returned',
  },
  disputeLead: {
    from: ['dispatched'],
    to: 'leadDisputed',
    by: 'assignment.answer',
    when: none,
    papers: none,
    ends: ['signing'],
    starts: 'ruling',
    journal: 'caseFile.leadDisputed',
  },
  ruleLead: {
    from: ['leadDisputed'],
    to: 'dispatched',
    by: 'assignment.rule',
    when: none,
    papers: ['dispatchSlip'],
    ends: ['ruling'],
    starts: 'signing',
    journal: 'caseFile.leadRuled',
  },
  accept: {
    from: ['dispatched'],
    to: 'accepted',
    by: 'assignment.answer',
    when: none,
    papers: none,
    ends: ['signing'],
    starts: 'handling',
    journal: 'caseFile.accepted',
  },
  reassign: {
    // From later statuses a case changes hands and stays where it stands (services/assignment/pass-case-file.ts).
    from: ['dispatched', ...AT_WORK],
    to: 'dispatched',
    by: 'caseFile.reassign',
    when: none,
    papers: ['dispatchSlip'],
    ends: ['signing'],
    starts: 'signing',
    journal: 'caseFile.reassigned',
  },
  startMediation: {
    from: ['accepted'],
    to: 'handling',
    by: 'caseFile.handle',
    when: none,
    papers: ['rightsSheet'],
    ends: none,
    starts: null,
    journal: 'caseFile.mediationStarted',
  },
  suspend: {
    from: AT_WORK,
    to: 'suspended',
    by: 'caseFile.handle',
    when: none,
    papers: ['suspensionNotice'],
    ends: none,
    starts: null,
    clocks: 'pause',
    journal: 'caseFile.suspended',
  },
  resume: {
    from: ['suspended'],
    to: 'accepted',
    by: 'caseFile.handle',
    when: none,
    papers: none,
    ends: none,
    starts: null,
    clocks: 'resume',
    journal: 'caseFile.resumed',
  },
  resumeMediation: {
    from: ['suspended'],
    to: 'handling',
    by: 'caseFile.handle',
    when: none,
    papers: none,
    ends: none,
    starts: null,
    clocks: 'resume',
    journal: 'caseFile.resumed',
  },
  settle: {
    from: ['handling'],
    to: 'settled',
    by: 'agreement.issue',
    when: none,
    papers: none,
    ends: ['handling', 'mediation'],
    starts: null,
    journal: 'caseFile.settled',
  },
  reply: {
    from: AT_WORK,
    to: 'answered',
    by: 'caseFile.handle',
    when: none,
    papers: ['answerLetter'],
    ends: ['handling', 'mediation', 'sender'],
    starts: 'followUp',
    journal: 'caseFile.answered',
  },
  fail: {
    from: AT_WORK,
    to: 'failed',
    by: 'agreement.issue',
    when: none,
    papers: ['terminationNotice'],
    ends: ['handling', 'mediation'],
    starts: 'verify',
    journal: 'caseFile.failed',
  },
  withdraw: {
    from: [...AT_INTAKE, 'dispatched', 'leadDisputed', ...AT_WORK, 'suspended'],
    to: 'closed',
    by: 'caseFile.withdraw',
    when: ['areReferralsOver'],
    papers: ['answerLetter'],
    ends: ['sender'],
    stopsRest: true,
    starts: null,
    journal: 'caseFile.withdrawn',
  },
  handOver: {
    from: [...AT_WORK, 'failed', 'answered'],
    to: 'handedOver',
    by: 'referral.handle',
    when: ['isSentOn'],
    papers: ['handOverLetter'],
    ends: ['handling', 'mediation', 'followUp', 'verify'],
    starts: 'verify',
    journal: 'caseFile.handedOver',
  },
  takeBack: {
    from: ['handedOver'],
    to: 'accepted',
    by: 'referral.handle',
    when: ['areReferralsOver'],
    papers: none,
    ends: ['verify'],
    starts: 'handling',
    journal: 'caseFile.takenBack',
  },
  close: {
    from: ['settled', 'answered', 'failed', 'handedOver'],
    to: 'closed',
    by: 'caseFile.close',
    when: ['isNotRegistrant', 'isPerformed', 'isCalledBack', 'areReferralsOver', 'areTasksOver', 'hasPapers'],
    papers: none,
    ends: ['verify', 'followUp', 'sender'],
    stopsRest: true,
    starts: null,
    journal: 'caseFile.closed',
  },
  archive: {
    from: ['closed', 'concluded'],
    to: 'archived',
    by: 'volume.archive',
    when: ['isNotCloser', 'hasPapers'],
    papers: ['volumeContents'],
    ends: none,
    stopsRest: true,
    starts: null,
    journal: 'caseFile.archived',
  },
  conclude: {
    from: [...AT_INTAKE, ...AT_WORK],
    to: 'concluded',
    by: 'conclusion.decide',
    askedBy: 'conclusion.propose',
    when: ['isProposed', 'areReferralsOver'],
    papers: ['conclusionNotice'],
    ends: ['sender'],
    stopsRest: true,
    starts: null,
    journal: 'caseFile.concluded',
  },
  merge: {
    from: [...AT_INTAKE, 'leadDisputed', ...AT_WORK],
    to: 'merged',
    by: 'caseFile.merge',
    when: ['holdsNoOther', 'areReferralsOver'],
    papers: none,
    ends: none,
    stopsRest: true,
    starts: null,
    journal: 'caseFile.merged',
  },
  split: {
    from: [null],
    of: [...AT_INTAKE, ...AT_WORK],
    to: 'registered',
    by: 'caseFile.merge',
    when: ['isDivisible'],
    papers: none,
    ends: none,
    starts: 'dispatch',
    journal: 'caseFile.split',
  },
  separate: {
    from: ['merged'],
    to: 'registered',
    by: 'caseFile.merge',
    when: none,
    papers: none,
    ends: none,
    starts: 'dispatch',
    journal: 'caseFile.separated',
  },
  reopen: {
    from: ['settled', 'answered', 'failed', 'closed', 'archived', 'concluded'],
    to: 'accepted',
    by: 'caseFile.reopen',
    when: ['hadUnit'],
    papers: none,
    ends: none,
    stopsRest: true,
    starts: 'handling',
    journal: 'caseFile.reopened',
  },
  reopenIntake: {
    from: ['adviceGiven', 'notAccepted', 'redirected', 'closed', 'archived', 'concluded'],
    to: 'registered',
    by: 'caseFile.reopen',
    when: none,
    papers: none,
    ends: none,
    stopsRest: true,
    starts: 'dispatch',
    journal: 'caseFile.reopened',
  },
  void: {
    from: [...AT_INTAKE, 'dispatched', 'leadDisputed'],
    to: 'void',
    by: 'caseFile.void',
    when: ['holdsNoOther', 'areReferralsOver'],
    papers: none,
    ends: none,
    stopsRest: true,
    starts: null,
    journal: 'caseFile.voided',
  },
}
