import { DomainError } from '#center/contract/domain-error.ts'
import type { Owed, SupervisionCause } from '#center/contract/supervision.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { SupervisionLevel, SupervisionRules } from '#center/contract/values/supervision-rules.ts'
import { defineLetter } from '#center/documents/letter.ts'
import { causeOfClock } from '#center/domain/supervision/cause-of.ts'
import { type FoundCaseFile, findCaseFile } from '#db/repositories/case-file.ts'
import { findUnit, getCenterUnit } from '#db/repositories/center.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import { countLetters, findOpenSupervision, findSupervision } from '#db/repositories/supervision.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { isLate } from '../case-file/case-clock.ts'
import { rulesOfClocks } from '../clock/rules-in-force.ts'
import type { Deps } from '../deps.ts'
import { frameOf, PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { pdfFile } from '../paper/read-paper.ts'
import { write } from '../write.ts'
import { fillSupervisionLetter, wordsOfLevel } from './fill-letter.ts'
import { dateInPast, issueSupervision, type LetterChoice } from './issue-supervision.ts'
import { proposeSupervision } from './raise-supervision.ts'
import { reachSupervision } from './reach-supervision.ts'
import { replyDue, supervisionRulesOn } from './rules-in-force.ts'
import { superiorsOf } from './superiors.ts'

/** What a manager writes a letter about. */
export interface RaisedByHand extends LetterChoice {
  readonly caseFileId: number | null
  readonly unitId: number
  readonly cause: SupervisionCause
  /** What was found, in words; null: what the case itself says. */
  readonly finding: string | null
}

/**
 * Issues a letter on a manager's own finding, about a case or about a unit as such.
 * @throws DomainError 'supervision.already-open' | 'supervision.not-open-to-supervision' | 'case-file.not-found' | 'unit.not-found'
 */
export async function raiseByHand(deps: Deps, actor: Actor, input: RaisedByHand & { opId: string }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    assertFinding(input)
    const { unit, file } = await addressed(work.tx, input)
    if ((await findOpenSupervision(work.tx, input)) !== undefined) throw new DomainError('supervision.already-open')
    const { owed, since } = await findingOf(deps, work.tx, file, unit.id, input.finding, work.today)
    const id = await proposeSupervision(
      work,
      { staffId: by },
      {
        caseFileId: input.caseFileId,
        unitId: unit.id,
        cause: input.cause,
        owed,
        since,
        origin: null,
        level: input.level,
        escalatedFrom: null,
      },
    )
    const found = await findSupervision(work.tx, id)
    if (found === undefined) throw new DomainError('supervision.not-found')
    return issueSupervision(deps, work, { staffId: by }, found, input)
  })
}

/** No case says for itself what a unit did; somebody has to. */
function assertFinding({ caseFileId, finding }: Pick<RaisedByHand, 'caseFileId' | 'finding'>): void {
  if (caseFileId === null && finding === null)
    throw new DomainError('request.invalid', {}, { fields: [{ path: ['finding'], key: 'problems.value.required' }] })
}

/** Unit and case of a letter; a case can be followed up from its dispatch on, the window's own part from the beginning. */
async function addressed(db: Reader, { unitId, caseFileId }: { unitId: number; caseFileId: number | null }) {
  const unit = await findUnit(db, unitId)
  if (unit === undefined) throw new DomainError('unit.not-found')
  if (caseFileId === null) return { unit, file: undefined }
  const file = await findCaseFile(db, caseFileId)
  if (file === undefined) throw new DomainError('case-file.not-found')
  if (file.nextStep === 'none' || (file.dispatchedOn === null && unit.isCenter === 0))
    throw new DomainError('supervision.not-open-to-supervision')
  return { unit, file }
}

/** What a case itself says is owed by a unit: its clock that ran out first, else where it stands and since when. */
async function findingOf(
  deps: Deps,
  db: Reader,
  file: FoundCaseFile | undefined,
  unitId: number,
  finding: string | null,
  today: string,
): Promise<{ owed: Owed; since: string; cause: SupervisionCause }> {
  const late = file === undefined || finding !== null ? undefined : await lateClock(deps, db, file, unitId)
  if (late !== undefined) return late
  const since = file?.stageSince ?? today
  if (finding !== null || file === undefined)
    return { owed: { kind: 'other', params: { what: finding ?? '' } }, since, cause: 'notHandled' }
  if (file.nextDueOn !== null && file.nextDueOn < today)
    return { owed: { kind: 'due', params: { due: file.nextDueOn } }, since: file.nextDueOn, cause: 'overdue' }
  return { owed: { kind: 'stage', params: { since } }, since, cause: 'notHandled' }
}

async function lateClock(deps: Deps, db: Reader, file: FoundCaseFile, unitId: number) {
  const clocks = (await listRunningClocks(db, file.id)).filter(clock => isLate(clock, deps.now()))
  const ruleOf = await rulesOfClocks(deps, db, clocks)
  const center = await getCenterUnit(db)
  for (const clock of clocks.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))) {
    const rule = ruleOf(clock)
    const cause = causeOfClock(rule)
    if (cause === null || (rule.owes === 'center') !== (unitId === center.id)) continue
    const owed: Owed = { kind: 'clock', params: { clock: clock.id, rule: clock.ruleCode, due: clock.dueOn } }
    return { owed, since: shanghaiDateOf(clock.startedAt), cause }
  }
  return undefined
}

/** What a draft is asked for: a case, a unit as such, or a proposal. */
interface Subject {
  readonly caseFileId?: number | undefined
  readonly unitId?: number | undefined
  readonly supervisionId?: number | undefined
}

/** What the letter would be filled in with, for every level. */
export async function draftLetter(deps: Deps, actor: Actor, input: Subject) {
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const rules = await supervisionRulesOn(deps.db, today)
  const about = await aboutOf(deps, actor, input, today)
  const superiors = await superiorsOf(deps.db, about.unitId)
  const words = ([1, 2, 3] as const).map(level => wordsOfLevel(rules, level, superiors))
  const dues = await Promise.all(([1, 2, 3] as const).map(level => replyDue(deps, deps.db, level, now)))
  const byLevel = <Value>(value: (index: number) => Value): [Value, Value, Value] => [value(0), value(1), value(2)]
  return {
    ...about,
    times: (await countLetters(deps.db, about.caseFileId, about.unitId)) + 1,
    requirement: deps.texts(PAPER_LANGUAGE)(`letter.requirementOf.${about.cause}`),
    replyDueOn: byLevel(index => dues[index]?.dueOn ?? today),
    to: byLevel(index => words[index]?.to ?? ''),
    copyTo: byLevel(index => words[index]?.copyTo ?? []),
    consequence: byLevel(index => words[index]?.consequence ?? ''),
  }
}

async function aboutOf(deps: Deps, actor: Actor, input: Subject, today: string) {
  if (input.supervisionId !== undefined) {
    const found = await reachSupervision(deps.db, actor, 'supervision.manage', input.supervisionId)
    const { caseFileId, unitId, unitName, cause, level, since } = found
    return { caseFileId, unitId, unitName, cause, level, since, owed: JSON.parse(found.owed) as Owed }
  }
  if (input.unitId !== undefined) {
    const { unit } = await addressed(deps.db, { unitId: input.unitId, caseFileId: null })
    const found = await findingOf(deps, deps.db, undefined, unit.id, null, today)
    return { caseFileId: null, unitId: unit.id, unitName: unit.name, level: 1 as const, ...found }
  }
  const file = input.caseFileId === undefined ? undefined : await findCaseFile(deps.db, input.caseFileId)
  if (file === undefined) throw new DomainError('case-file.not-found')
  const unitId = file.assignedUnitId ?? file.ownerUnitId
  const { unit } = await addressed(deps.db, { unitId, caseFileId: file.id })
  const { owed, since, cause } = await findingOf(deps, deps.db, file, unit.id, null, today)
  const level: SupervisionLevel = 1
  return { caseFileId: file.id, unitId: unit.id, unitName: unit.name, cause, level, since, owed }
}

/** The letter as it would be issued now, marked as a draft; nothing is stored. */
export async function previewLetter(
  deps: Deps,
  actor: Actor,
  input: RaisedByHand & { supervisionId: number | null },
): Promise<File> {
  const today = shanghaiDateOf(deps.now())
  const rules: SupervisionRules = await supervisionRulesOn(deps.db, today)
  if (input.supervisionId === null) assertFinding(input)
  const { unit, file } = await addressed(deps.db, input)
  const proposed =
    input.supervisionId === null
      ? undefined
      : await reachSupervision(deps.db, actor, 'supervision.manage', input.supervisionId)
  const finding =
    proposed === undefined
      ? await findingOf(deps, deps.db, file, unit.id, input.finding, today)
      : { owed: JSON.parse(proposed.owed) as Owed, since: proposed.since }
  const replyDueOn = input.replyDueOn ?? (await replyDue(deps, deps.db, input.level, deps.now())).dueOn
  if (replyDueOn < today) throw dateInPast('replyDueOn')
  const letter = await fillSupervisionLetter(
    deps,
    deps.db,
    rules,
    {
      ...input,
      ...finding,
      unitName: unit.name,
      times: (await countLetters(deps.db, input.caseFileId, unit.id)) + 1,
      replyDueOn,
    },
    today,
  )
  const { shortName: _, ...frame } = await frameOf({ tx: deps.db, today }, deps, file?.code ?? '')
  const definition = defineLetter(
    { ...frame, params: {}, rows: [], text: null, items: [], signers: [], ...letter, issue: { state: 'draft' } },
    deps.texts(PAPER_LANGUAGE),
  )
  return pdfFile(await deps.papers.render(definition), 'draft.pdf')
}
