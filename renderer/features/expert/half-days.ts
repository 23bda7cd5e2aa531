import { useTranslation } from 'react-i18next'
import type { HALF_DAYS } from '#center/contract/task-force.ts'

export type HalfDay = (typeof HALF_DAYS)[number]

/** Text key of every half-day, total on purpose. */
export const HALF_DAY_KEYS: Readonly<Record<HalfDay, string>> = {
  '1am': 'taskForce:half.1am',
  '1pm': 'taskForce:half.1pm',
  '2am': 'taskForce:half.2am',
  '2pm': 'taskForce:half.2pm',
  '3am': 'taskForce:half.3am',
  '3pm': 'taskForce:half.3pm',
  '4am': 'taskForce:half.4am',
  '4pm': 'taskForce:half.4pm',
  '5am': 'taskForce:half.5am',
  '5pm': 'taskForce:half.5pm',
}

/** Half-days in words; nothing chosen is any time. */
export function useHalfDays(): (halves: readonly HalfDay[]) => string {
  const { t } = useTranslation()
  return halves =>
    halves.length === 0
      ? t('taskForce:pool.anyTime')
      : halves.map(half => t(HALF_DAY_KEYS[half])).join(t('desk:listComma'))
}
