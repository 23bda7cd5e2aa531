import type { TFunction } from 'i18next'
import type { ProblemParams } from '#center/contract/problems.ts'
import { problemOf } from '../../lib/client.ts'

/** A field message that carries values: the key, a bar, the values as JSON. Fields keep keys so that a change of language reaches them. */
export function fieldMessage(key: string, params?: ProblemParams): string {
  return params === undefined || Object.keys(params).length === 0 ? key : `${key}|${JSON.stringify(params)}`
}

/** The sentence of a field message; keys are written 'problems.value.date' in the contract. */
export function fieldText(t: TFunction, message: string): string {
  const [key = '', params] = message.split('|', 2)
  return t(key.replace('.', ':'), params === undefined ? {} : (JSON.parse(params) as ProblemParams))
}

/** The sentence for whatever a call threw: the text of the problem's code, or that the center does not answer. */
export function problemText(t: TFunction, error: unknown): string {
  const problem = problemOf(error)
  return problem === null ? t('staff:unreachable') : t(`problems:${problem.code}`, { ...problem.params })
}

/** The sentence of why an act is not open: codes of the problem table, or whole text keys. */
export function reasonText(t: TFunction, key: string): string {
  return t(key.includes(':') ? key : `problems:${key.replace(/^problems\./, '')}`)
}
