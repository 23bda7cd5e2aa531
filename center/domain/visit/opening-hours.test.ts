import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR } from '../calendar/published-calendar.ts'
import { closingOf, isOpenAt, nextOpening } from './opening-hours.ts'

const HOURS = { am: { from: '08:30', to: '12:00' }, pm: { from: '14:30', to: '17:30' }, isOpenOnDaysOff: false }
const ALWAYS = { am: { from: '00:00', to: '12:00' }, pm: { from: '12:00', to: '24:00' }, isOpenOnDaysOff: true }
/** Clock time in Shishou. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString()
const isOpen = (day: string, time: string, hours: Parameters<typeof isOpenAt>[1] = HOURS) =>
  isOpenAt(at(day, time), hours, PUBLISHED_CALENDAR)
const opens = (day: string, time: string, hours: Parameters<typeof nextOpening>[1] = HOURS) =>
  nextOpening(at(day, time), hours, PUBLISHED_CALENDAR)

describe('the hall is', () => {
  it.each([
    ['closed a minute before it opens', '2026-06-17', '08:29', false],
    ['open from the first minute', '2026-06-17', '08:30', true],
    ['closed at noon', '2026-06-17', '12:00', false],
    ['open again in the afternoon', '2026-06-17', '14:30', true],
    ['closed in the evening', '2026-06-17', '17:30', false],
    ['closed on a Saturday', '2026-06-20', '10:00', false],
    ['open on a Sunday one works instead of a holiday', '2026-01-04', '10:00', true],
    ['closed on a holiday in the week', '2026-06-19', '10:00', false],
    ['open by its hours in a year whose holidays are not published', '2031-06-17', '10:00', true],
  ])('%s', (_title, day, time, expected) => {
    expect(isOpen(day, time)).toBe(expected)
  })

  it('closed all day where no hours are set', () => {
    expect(isOpen('2026-06-17', '10:00', { am: null, pm: null, isOpenOnDaysOff: false })).toBe(false)
    expect(isOpen('2026-06-17', '10:00', { ...HOURS, am: null })).toBe(false)
  })
})

it('a hall that never closes is open at midnight, on a Sunday and in a year not published', () => {
  expect(isOpen('2026-06-21', '00:00', ALWAYS)).toBe(true)
  expect(isOpen('2026-06-21', '23:59', ALWAYS)).toBe(true)
  expect(isOpen('2031-06-21', '12:00', ALWAYS)).toBe(true)
  expect(opens('2031-06-21', '09:00', { ...HOURS, isOpenOnDaysOff: true })).toBe(at('2031-06-21', '14:30'))
})

describe('the next opening is', () => {
  it.each([
    ['this morning', '2026-06-17', '07:00', at('2026-06-17', '08:30')],
    ['this afternoon at noon', '2026-06-17', '12:30', at('2026-06-17', '14:30')],
    ['the next morning in the evening', '2026-06-17', '18:00', at('2026-06-18', '08:30')],
    ['after holiday and weekend', '2026-06-18', '18:00', at('2026-06-22', '08:30')],
    ['a Sunday one works instead of a holiday', '2026-01-03', '12:00', at('2026-01-04', '08:30')],
    ['unknown where it falls into a year not published', '2031-06-17', '18:00', null],
  ])('%s', (_title, day, time, expected) => {
    expect(opens(day, time)).toBe(expected)
  })

  it('unknown where no hours are set', () => {
    expect(opens('2026-06-17', '10:00', { am: null, pm: null, isOpenOnDaysOff: false })).toBeNull()
  })
})

it.each([
  ['with the afternoon', HOURS, at('2026-06-17', '17:30')],
  ['with the morning where that is all', { ...HOURS, pm: null }, at('2026-06-17', '12:00')],
  ['at midnight where no hours are set', { am: null, pm: null, isOpenOnDaysOff: false }, at('2026-06-18', '00:00')],
])('a day of the hall is over %s', (_title, hours, expected) => {
  expect(closingOf('2026-06-17', hours)).toBe(expected)
})
