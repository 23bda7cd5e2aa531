import type { Owed, SupervisionCause } from '#center/contract/supervision.ts'
import { daysBetween } from '#center/contract/values/plain-date.ts'
import type { SupervisionLevel, SupervisionRules } from '#center/contract/values/supervision-rules.ts'
import { maskName } from '#center/domain/mask.ts'
import { findCaseFile, listParties } from '#db/repositories/case-file.ts'
import { findStaff } from '#db/repositories/staff.ts'
import type { Reader } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'
import type { Letter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { typeNameOf } from '../routing/case-types.ts'
import { clockFacts } from './clock-facts.ts'
import { allOnPaper, onPaper } from './on-paper.ts'
import { rungName } from './rules-in-force.ts'
import { superiorsOf } from './superiors.ts'

/** What a letter of supervision is about. */
export interface Supervised {
  readonly caseFileId: number | null
  readonly unitId: number
  readonly unitName: string
  readonly cause: SupervisionCause
  readonly level: SupervisionLevel
  readonly times: number
  readonly owed: Owed
  /** Day since when it is owed. */
  readonly since: string
}

/**
 * Addressee, copies and consequence of a level, in the words of papers. Beside the offices of the rules, a letter of level 2 is
 * copied to the unit that the supervised one reports to, one of level 3 to the unit above that too: each level reaches one
 * unit further and leaves none out (docs/decisions/028).
 * @param superiors units above the supervised one, the next one first
 */
export function wordsOfLevel(rules: SupervisionRules, level: SupervisionLevel, superiors: readonly string[]) {
  const rule = rules.levels[level - 1] ?? rules.levels[0]
  return {
    level: rule.label.zh,
    to: rungName(rules, rule.to),
    copyTo: [...rule.copyTo.map(code => rungName(rules, code)), ...superiors.slice(0, level - 1)],
    consequence: rule.consequence.zh,
  }
}

/** What the paper says of a supervision: the matter, who handles it, what is owed, since when, and how that was counted. */
export async function supervisedFacts(deps: Deps, db: Reader, about: Supervised, today: string) {
  const texts = deps.texts(PAPER_LANGUAGE)
  const clock = await clockFacts(deps, db, about.owed)
  const { params } = about.owed
  const from = params.due ?? about.since
  // Days go on counting: they are told as of the day of the paper.
  const days = Math.max(0, daysBetween(String(from).slice(0, 10), today))
  const { matter, rows } = await caseFacts(deps, db, about.caseFileId)
  return {
    matter,
    rows: [
      ...rows,
      {
        label: 'owed',
        value: texts(`letter.owed.${about.owed.kind}`, {
          ...allOnPaper({ since: about.since, ...params }),
          days,
          rule: clock?.rule ?? '',
        }),
      },
      { label: 'since', value: onPaper(about.since) },
      ...(clock === undefined
        ? []
        : [{ label: 'arithmetic', value: clock.steps.map(step => texts(step.key, step.params)).join('；') }]),
    ],
  }
}

async function caseFacts(deps: Deps, db: Reader, caseFileId: number | null) {
  const file = caseFileId === null ? undefined : await findCaseFile(db, caseFileId)
  if (file === undefined) return { matter: deps.texts(PAPER_LANGUAGE)('letter.unitWork'), rows: [] }
  const staffId = file.assignedStaffId ?? file.ownerStaffId
  const person = staffId === null ? undefined : await findStaff(db, staffId)
  // The letter goes to leaders of a unit; who the case is about is known there by its code.
  const sides = (await listParties(db, file.id)).flatMap(({ name }) => (name === null ? [] : [maskName(name)]))
  return {
    matter: await typeNameOf(db, file),
    rows: [
      { label: 'parties', value: sides.join('、') },
      ...(person === undefined ? [] : [{ label: 'person', value: person.name }]),
    ],
  }
}

/** The letter of a level, filled in from the case. @param today day of the letter */
export async function fillSupervisionLetter(
  deps: Deps,
  db: Reader,
  rules: SupervisionRules,
  about: Supervised & { readonly requirement: string; readonly replyDueOn: string },
  today: string,
): Promise<Letter> {
  const texts = deps.texts(PAPER_LANGUAGE)
  const words = wordsOfLevel(rules, about.level, await superiorsOf(db, about.unitId))
  const { matter, rows } = await supervisedFacts(deps, db, about, today)
  const cause = texts(`letter.cause.${about.cause}`)
  return {
    kind: 'supervisionLetter',
    to: texts('letter.unitOffice', { unit: about.unitName, office: words.to }),
    params: { matter, cause, times: about.times, due: onPaper(about.replyDueOn) },
    rows: [
      { label: 'level', value: words.level },
      ...rows,
      { label: 'requirement', value: about.requirement },
      { label: 'due', value: onPaper(about.replyDueOn) },
      { label: 'consequence', value: words.consequence },
      ...(words.copyTo.length === 0 ? [] : [{ label: 'copyTo', value: words.copyTo.join('、') }]),
    ],
    signers: ['approver', 'receiver'],
  }
}
