import type { TFunction } from 'i18next'
import type { OpeningHours } from '#center/contract/setting.ts'

/** '08:30–12:00，14:30–17:30'; empty where no half day is open. */
export function hoursText(t: TFunction, { am, pm }: OpeningHours): string {
  const parts = [am, pm].flatMap(part => (part === null ? [] : [t('display:closed.span', { ...part })]))
  return parts.join(t('display:closed.comma'))
}
