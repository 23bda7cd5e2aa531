import { useTranslation } from 'react-i18next'

/** A day 'YYYY-MM-DD' in the words of the page: 11月22日. */
export function useDayText(): (day: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
  return day => format.format(new Date(`${day}T00:00:00Z`))
}

/** An instant as time of day at the center: 14:30. */
export function useTimeText(): (instant: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  return instant => format.format(new Date(instant))
}

/** An instant as day and time of the center: 11月22日 星期日 14:30. */
export function useMomentText(): (instant: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  return instant => format.format(new Date(instant))
}
