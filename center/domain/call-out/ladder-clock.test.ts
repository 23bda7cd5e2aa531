import { describe, expect, it } from 'vitest'
import type { LegStatus } from '#center/contract/call-out.ts'
import { dueStep, type TimedLeg } from './ladder-clock.ts'

const at = (minute: number) => `2026-06-01T02:${String(minute).padStart(2, '0')}:00.000Z`
const leg = (status: LegStatus): TimedLeg => ({
  status,
  answerDueAt: at(10),
  arriveDueAt: at(30),
  superviseAt: at(45),
  clockFrom: at(0),
})
const due = (status: LegStatus, minute: number, hasNext = true) =>
  dueStep(leg(status), { nextAfter: 5 }, hasNext, at(minute))

describe('the clock of a called unit', () => {
  it('waits until the answer is due, then says that nobody answered, at that moment', () => {
    expect(due('called', 9)).toBeUndefined()
    expect(due('called', 50)).toEqual({ action: 'giveUp', at: at(10) })
  })
  it('calls the next after the minutes of the rules, where there is one', () => {
    expect(due('noAnswer', 14)).toBeUndefined()
    expect(due('noAnswer', 15)).toEqual({ action: 'callNext', at: at(15) })
    expect(due('noAnswer', 44, false)).toBeUndefined()
  })
  it('hands over to supervision once the arrival is long over', () => {
    expect(due('noAnswer', 45, false)).toEqual({ action: 'supervise', at: at(45) })
    expect(due('late', 45)).toEqual({ action: 'supervise', at: at(45) })
  })
  it('marks who answered as late and leaves who is there alone', () => {
    expect(due('answered', 30)).toEqual({ action: 'markLate', at: at(30) })
    for (const status of ['arrived', 'joined', 'released', 'supervised'] as const)
      expect(due(status, 59)).toBeUndefined()
  })
})

it('leaves a call-out typed in from paper alone until its own times can be typed in', () => {
  const typed = { ...leg('called'), clockFrom: at(50) }
  expect(dueStep(typed, { nextAfter: 5 }, true, at(49))).toBeUndefined()
  expect(dueStep(typed, { nextAfter: 5 }, true, at(50))).toEqual({ action: 'giveUp', at: at(10) })
})
