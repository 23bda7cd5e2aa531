import { expect, it } from 'vitest'
import { startOf } from './meeting-start.ts'

it.each(['14:30', '1430', '14：30', '14点30', '14点30分', ' 14.30 '])('reads %s as half past two in Shanghai', time => {
  expect(startOf('2026-11-24', time)).toBe('2026-11-24T06:30:00.000Z')
})

it.each(['', '下午', '25:00', '14:60', '1'])('does not guess at %j', time => {
  expect(startOf('2026-11-24', time)).toBe('')
})
