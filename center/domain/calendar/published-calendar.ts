import published from '#assets/reference/calendar/holidays-cn.json' with { type: 'json' }
import { type CalendarData, createWorkCalendar } from './working-days.ts'

/** Years the State Council had published when this release was made. */
export const PUBLISHED_DATA: CalendarData = published

/** The published holidays as delivered. */
export const PUBLISHED_CALENDAR = createWorkCalendar(PUBLISHED_DATA)
