import type { CaseType } from '#center/contract/values/routing-rules.ts'

/** The type of a code; undefined: no such type. @param types as in force the day the case was registered */
export function findCaseType(code: string, types: readonly CaseType[]): CaseType | undefined {
  return types.find(type => type.code === code)
}

/** A type in words as papers name it, with its class: a leaf alone ("其他") would say nothing. '' for an unknown code. */
export function caseTypeName(code: string, language: 'zh' | 'en', types: readonly CaseType[]): string {
  const type = findCaseType(code, types)
  const parent = type?.parent == null ? undefined : findCaseType(type.parent, types)
  if (type === undefined) return ''
  if (parent === undefined) return type.label[language]
  return language === 'zh' ? `${parent.label.zh}（${type.label.zh}）` : `${parent.label.en} (${type.label.en})`
}
