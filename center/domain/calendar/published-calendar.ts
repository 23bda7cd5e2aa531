import holidays from '#assets/reference/calendar/holidays-cn.json' with { type: 'json' }
import { createWorkCalendar, type WorkCalendar } from './working-days.ts'

/** Holidays of the State Council that came with this release; a county imports later years. */
export const PUBLISHED_CALENDAR: WorkCalendar = createWorkCalendar(holidays)
