import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openSmallCenter } from '#tests/fixtures/small-center.ts'
import { startClockwork } from './clockwork.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

it('runs every task at once and each minute, goes on after one that failed, and stops', async () => {
  const { deps, database } = await openSmallCenter()
  const failed: unknown[] = []
  const done: string[] = []
  const broken = new Error('broken')
  let rest = Promise.withResolvers<void>()
  const stop = startClockwork(deps, error => failed.push(error), [
    () => Promise.reject(broken),
    async () => {
      done.push('ran')
      rest.resolve()
    },
  ])
  await rest.promise
  rest = Promise.withResolvers<void>()
  await vi.waitFor(() => {
    vi.advanceTimersByTime(60_000)
    expect(done.length).toBeGreaterThan(1)
  })
  expect(new Set(failed)).toEqual(new Set([broken]))
  await stop()
  const before = done.length
  vi.advanceTimersByTime(600_000)
  expect(done).toHaveLength(before)
  database.close()
})
