import { describe, expect, it } from 'vitest'
import { apartUntil, minutesLeft, nextCallAt, secondsLeft } from './call-rules.ts'

const at = (minute: number) => `2026-07-03T01:${String(minute).padStart(2, '0')}:00.000Z`
const RULES = { staggerMinutes: 10 }

describe('somebody kept apart from others', () => {
  it.each([
    ['may be called where the others wait', [{ status: 'waiting' as const, calledAt: null }], null],
    ['waits ten minutes after a call', [{ status: 'inService' as const, calledAt: at(15) }], at(25)],
    ['may be called when they are over', [{ status: 'inService' as const, calledAt: at(10) }], null],
    ['waits while the other is still on the way', [{ status: 'called' as const, calledAt: at(1) }], at(21)],
    [
      'waits for the last of several',
      [
        { status: 'done' as const, calledAt: at(12) },
        { status: 'missed' as const, calledAt: at(18) },
      ],
      at(28),
    ],
  ])('%s', (_title, others, expected) => {
    expect(apartUntil(others, RULES, at(20))).toBe(expected)
  })
})

it('time left is told in whole minutes and seconds, never as nothing', () => {
  expect([minutesLeft(at(1), at(1)), minutesLeft(at(1), at(3)), secondsLeft(at(1), at(2))]).toEqual([1, 2, 60])
  expect(minutesLeft(at(1), nextCallAt(at(1), { secondsBetweenCalls: 61 }))).toBe(2)
})
