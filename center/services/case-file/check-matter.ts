import type { Matter } from '#center/contract/case-file.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import type { ProblemField } from '#center/contract/problems.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { findCaseType } from '#center/domain/case-file/case-type.ts'
import { isRiskMark } from '#center/domain/case-file/risk.ts'
import { isPlace } from '#center/domain/place.ts'

/** What a schema cannot know of a matter: tables, the calendar, today. All findings at once, each at its field. @throws DomainError 'request.invalid' */
export function checkMatter(matter: Matter, today: string): void {
  const fields: ProblemField[] = []
  const find = (name: keyof Matter, key: string) => fields.push({ path: ['matter', name], key })
  if (findCaseType(matter.typeCode) === undefined) find('typeCode', 'problems.case-file.unknown-type')
  if (matter.place?.divisionCode != null && !isPlace(matter.place.divisionCode))
    find('place', 'problems.case-file.unknown-place')
  if (matter.occurredOn !== null && !isPlainDate(matter.occurredOn)) find('occurredOn', 'problems.value.date')
  else if (matter.occurredOn !== null && matter.occurredOn > today)
    find('occurredOn', 'problems.case-file.occurred-in-future')
  if (matter.riskMarks.some(mark => !isRiskMark(mark))) find('riskMarks', 'problems.value.risk-mark')
  if (fields.length > 0) throw new DomainError('request.invalid', {}, { fields })
}
