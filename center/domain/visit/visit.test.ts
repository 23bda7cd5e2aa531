import { describe, expect, it } from 'vitest'
import { estimatedWait } from './estimated-wait.ts'
import { laneOf } from './lane-of.ts'

const visit = { way: 'self', headCount: 1, needs: [], birthDate: '1990-03-07', topicLane: 'A' as const }
const minutes = (count: number, length = 10) => Array.from({ length: count }, () => length * 60_000)

describe('the lane of a visit', () => {
  it.each([
    ['the topic’s', visit, 'A'],
    ['priority from the 60th birthday on', { ...visit, birthDate: '1966-11-22' }, 'P'],
    ['the topic’s the day before', { ...visit, birthDate: '1966-11-23' }, 'A'],
    ['priority for a minor', { ...visit, birthDate: '2008-11-23' }, 'P'],
    ['priority for a need', { ...visit, needs: ['walking' as const] }, 'P'],
    ['the topic’s for a wish to talk alone', { ...visit, needs: ['private' as const] }, 'A'],
    ['group for five people', { ...visit, headCount: 5 }, 'G'],
    ['the topic’s without a name', { ...visit, birthDate: null }, 'A'],
  ])('is %s', (_title, input, lane) => {
    expect(laneOf(input, '2026-11-22')).toBe(lane)
  })
})

describe('the estimated wait', () => {
  it('is not told before five services were measured', () => {
    expect(estimatedWait(3, minutes(4), 1)).toBeNull()
  })

  it('is people ahead times the median divided by open windows, a third up and down, in steps of five', () => {
    expect(estimatedWait(4, minutes(5), 2)).toEqual({ from: 10, to: 30 })
    expect(estimatedWait(0, minutes(5), 1)).toEqual({ from: 0, to: 5 })
    expect(estimatedWait(4, [...minutes(3), ...minutes(2, 100)], 1)).toEqual({ from: 25, to: 55 })
  })
})
