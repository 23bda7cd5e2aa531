import type { Matter } from '#center/contract/case-file.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import type { ProblemField } from '#center/contract/problems.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import type { CaseType } from '#center/contract/values/routing-rules.ts'
import { findCaseType } from '#center/domain/case-file/case-type.ts'
import { isPlace } from '#center/domain/place.ts'

/** What a schema cannot know of a matter: tables, the calendar, today. All findings at once, each at its field. @param before type the case had: it may keep one that was switched off @throws DomainError 'request.invalid' */
export function checkMatter(matter: Matter, today: string, types: readonly CaseType[], before?: string): void {
  const fields: ProblemField[] = []
  const find = (name: keyof Matter, key: string) => fields.push({ path: ['matter', name], key })
  const type = findCaseType(matter.typeCode, types)
  if (type === undefined || (!type.isActive && matter.typeCode !== before))
    find('typeCode', 'problems.case-file.unknown-type')
  if (matter.place?.divisionCode != null && !isPlace(matter.place.divisionCode))
    find('place', 'problems.case-file.unknown-place')
  if (matter.occurredOn !== null && !isPlainDate(matter.occurredOn)) find('occurredOn', 'problems.value.date')
  else if (matter.occurredOn !== null && matter.occurredOn > today)
    find('occurredOn', 'problems.case-file.occurred-in-future')
  const { priorHandling, sender } = matter.particulars
  const findIn = (path: readonly (string | number)[], key: string) =>
    fields.push({ path: ['matter', 'particulars', ...path], key })
  for (const [index, { on }] of priorHandling.entries())
    if (on !== null && on > today) findIn(['priorHandling', index, 'on'], 'problems.case-file.occurred-in-future')
  if (sender !== null && sender.receivedOn > today)
    findIn(['sender', 'receivedOn'], 'problems.case-file.occurred-in-future')
  if (sender !== null && sender.dueOn !== null && sender.dueOn < sender.receivedOn)
    findIn(['sender', 'dueOn'], 'problems.value.date')
  if (fields.length > 0) throw new DomainError('request.invalid', {}, { fields })
}
