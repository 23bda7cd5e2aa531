import { type Instant, millisecondsOf } from '#center/contract/values/instant.ts'

/** Hours and minutes between now and a moment, and whether it is over. @param now in milliseconds */
export function timeLeft(until: Instant, now: number): { isOver: boolean; hours: number; minutes: number } {
  const left = millisecondsOf(until) - now
  const whole = Math.floor(Math.abs(left) / 60_000)
  return { isOver: left < 0, hours: Math.floor(whole / 60), minutes: whole % 60 }
}
