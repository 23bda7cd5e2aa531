import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosaver } from './autosaver.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('Autosaver', () => {
  it('saves the newest text within a second and a bit, once', async () => {
    const save = vi.fn(async (_value: string, version: number) => ({ version: version + 1 }))
    const autosaver = new Autosaver(3, save)
    autosaver.change('张')
    autosaver.change('张三')
    await vi.advanceTimersByTimeAsync(1100)
    expect(save.mock.calls).toEqual([['张三', 3]])
    expect(autosaver.state()).toEqual({ phase: 'saved', version: 4 })
  })

  it('saves what was typed during a save afterwards, on the new version', async () => {
    const answers: ((value: { version: number }) => void)[] = []
    const save = vi.fn((_value: string, _version: number) => new Promise<{ version: number }>(r => answers.push(r)))
    const autosaver = new Autosaver(1, save)
    autosaver.change('one')
    const flushed = autosaver.flush()
    autosaver.change('two')
    answers[0]?.({ version: 2 })
    await vi.advanceTimersByTimeAsync(0)
    answers[1]?.({ version: 3 })
    await flushed
    expect(save.mock.calls).toEqual([
      ['one', 1],
      ['two', 2],
    ])
    expect(autosaver.state()).toEqual({ phase: 'saved', version: 3 })
  })

  it('sends again what nobody answered', async () => {
    const save = vi
      .fn<(value: string, version: number) => Promise<{ version: number }>>()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue({ version: 2 })
    const autosaver = new Autosaver(1, save)
    autosaver.change('text')
    await autosaver.flush()
    expect(autosaver.state().phase).toBe('failed')
    await vi.advanceTimersByTimeAsync(3100)
    expect(save).toHaveBeenCalledTimes(2)
    expect(autosaver.state()).toEqual({ phase: 'saved', version: 2 })
  })

  it('stops at a stale version and goes on from the adopted one', async () => {
    const save = vi
      .fn<(value: string, version: number) => Promise<{ version: number } | 'conflict'>>()
      .mockResolvedValueOnce('conflict')
      .mockResolvedValue({ version: 8 })
    const autosaver = new Autosaver(1, save)
    autosaver.change('mine')
    await autosaver.flush()
    autosaver.change('mine, longer')
    await vi.advanceTimersByTimeAsync(5000)
    expect(save).toHaveBeenCalledTimes(1)
    autosaver.adopt(7)
    autosaver.change('mine, longer')
    await autosaver.flush()
    expect(save).toHaveBeenLastCalledWith('mine, longer', 7)
  })
})
