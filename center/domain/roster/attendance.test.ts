import { describe, expect, it } from 'vitest'
import { attendanceOf, isHere } from './attendance.ts'
import { momentOf } from './half-day.ts'

const ON = '2026-06-01'
const rules = {
  hours: { am: { from: '08:30', to: '12:00' }, pm: { from: '14:30', to: '17:30' } },
  lateAfterMinutes: 15,
}
const state = (signedIn: string | null, now: string, signedOut: string | null = null) =>
  attendanceOf(
    { on: ON, half: 'am' },
    {
      signedInAt: signedIn === null ? null : momentOf(ON, signedIn),
      signedOutAt: signedOut === null ? null : momentOf(ON, signedOut),
    },
    rules,
    momentOf(ON, now),
  )

describe('a duty', () => {
  it.each([
    [null, '08:20', 'expected'],
    [null, '08:45', 'expected'],
    [null, '08:46', 'absent'],
    ['08:45', '09:00', 'here'],
    ['08:46', '09:00', 'late'],
  ])('signed in at %s looks at %s: %s', (signedIn, now, expected) => expect(state(signedIn, now)).toBe(expected))

  it('is over for who has signed out', () => expect(state('08:30', '10:00', '09:30')).toBe('left'))

  it('counts as here without signing in unless the county asks for it', () => {
    expect(isHere('absent', { needsSignIn: false })).toBe(true)
    expect(isHere('absent', { needsSignIn: true })).toBe(false)
    expect(isHere('late', { needsSignIn: true })).toBe(true)
    expect(isHere('left', { needsSignIn: false })).toBe(false)
  })
})
