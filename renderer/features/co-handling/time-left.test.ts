import { expect, it } from 'vitest'
import { timeLeft } from './time-left.ts'

const NOON = Date.parse('2026-06-17T04:00:00.000Z')

it.each([
  ['2026-06-17T06:30:00.000Z', { isOver: false, hours: 2, minutes: 30 }],
  ['2026-06-17T04:00:00.000Z', { isOver: false, hours: 0, minutes: 0 }],
  ['2026-06-17T03:58:30.000Z', { isOver: true, hours: 0, minutes: 1 }],
  ['2026-06-15T04:00:00.000Z', { isOver: true, hours: 48, minutes: 0 }],
])('counts to %s', (until, expected) => {
  expect(timeLeft(until, NOON)).toEqual(expected)
})
