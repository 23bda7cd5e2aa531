import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeech, FIND_SECONDS, type Sound, type SpeechSource, STUCK_SECONDS } from './speech.ts'
import type { Utterance } from './spoken.ts'

const line = (sign: string): Utterance => ({ parts: [{ signs: sign }], language: 'zh-CN' })
const nameOf = ({ parts: [part] }: Utterance) => (typeof part === 'object' && 'signs' in part ? part.signs : '')

/** A loudspeaker that notes what sounds when, in milliseconds of the clock. */
function loudspeaker() {
  const heard: { name: string; from: number; to: number }[] = []
  let sounding = 0
  let loudest = 0
  const sound = (name: string, seconds: number, isStuck = false): Sound => ({
    seconds,
    play: signal =>
      new Promise(resolve => {
        const note = { name, from: Date.now(), to: Number.POSITIVE_INFINITY }
        heard.push(note)
        sounding += 1
        loudest = Math.max(loudest, sounding)
        const end = () => {
          if (note.to !== Number.POSITIVE_INFINITY) return
          note.to = Date.now()
          sounding -= 1
          resolve()
        }
        if (!isStuck) setTimeout(end, seconds * 1000)
        signal.addEventListener('abort', end)
      }),
  })
  return { heard, sound, loudest: () => loudest, names: () => heard.map(({ name }) => name) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the voice of a page', () => {
  it('never says two things at once, loses nothing and keeps the order of the calls', async () => {
    const call = fc.record({
      after: fc.integer({ min: 0, max: 8000 }),
      seconds: fc.integer({ min: 0, max: 12 }),
      times: fc.integer({ min: 1, max: 2 }),
      ending: fc.constantFrom('usual', 'usual', 'stuck', 'fails', 'unfound', 'slow'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 12 }), async calls => {
        const { heard, sound, loudest, names } = loudspeaker()
        const source: SpeechSource = async utterance => {
          const name = nameOf(utterance)
          const { seconds, ending } = calls[Number(name)] ?? { seconds: 0, ending: 'unfound' }
          if (ending === 'unfound') return null
          if (ending === 'slow') await new Promise(resolve => setTimeout(resolve, 1900))
          const one = sound(name, seconds, ending === 'stuck')
          return ending === 'fails' ? { seconds, play: signal => one.play(signal).then(() => Promise.reject()) } : one
        }
        const speech = createSpeech([source])
        const over: string[] = []
        for (const [index, { after, times }] of calls.entries()) {
          await vi.advanceTimersByTimeAsync(after)
          void speech.say(line(String(index)), times).then(() => over.push(String(index)))
        }
        await vi.advanceTimersByTimeAsync(600_000)
        expect(loudest()).toBeLessThanOrEqual(1)
        expect(heard.every(({ from }, at) => from >= (heard[at - 1]?.to ?? 0))).toBe(true)
        expect(names()).toEqual(
          calls.flatMap(({ times, ending }, index) =>
            Array.from({ length: ending === 'unfound' ? 0 : times }, () => String(index)),
          ),
        )
        expect(over).toEqual(calls.map((_, index) => String(index)))
        expect(speech.isSpeaking()).toBe(false)
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('takes the first source that has all of it', async () => {
    const { sound, names } = loudspeaker()
    const speech = createSpeech([
      async () => Promise.reject(new Error('no host')),
      async ({ language }) => (language === 'en' ? sound('first', 1) : null),
      async () => sound('second', 1),
    ])
    void speech.say(line('1'))
    void speech.say({ ...line('2'), language: 'en' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(names()).toEqual(['second', 'first'])
  })

  it('is silent at once when touched, drops what waits, and speaks again when asked', async () => {
    const { heard, sound, names } = loudspeaker()
    const speech = createSpeech([async utterance => sound(nameOf(utterance), 10)])
    const told: boolean[] = []
    speech.subscribe(() => void told.push(speech.isSpeaking()))
    void speech.say(line('1'), 2)
    void speech.say(line('2'))
    await vi.advanceTimersByTimeAsync(4000)
    const touchedAt = Date.now()
    speech.stop()
    expect(heard[0]?.to).toBe(touchedAt)
    expect(speech.isSpeaking()).toBe(false)
    void speech.say(line('3'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(names()).toEqual(['1', '3'])
    expect(told).toEqual([true, false, true, false])
  })

  it('gives up a stuck sound three seconds after its length, and a source that does not answer', async () => {
    const { heard, sound } = loudspeaker()
    const speech = createSpeech([
      utterance => (nameOf(utterance) === '1' ? new Promise(() => undefined) : Promise.resolve(null)),
      async utterance => sound(nameOf(utterance), 5, nameOf(utterance) === '1'),
    ])
    const began = Date.now()
    void speech.say(line('1'))
    void speech.say(line('2'))
    await vi.advanceTimersByTimeAsync(60_000)
    const lost = (FIND_SECONDS + 5 + STUCK_SECONDS) * 1000
    expect(heard).toEqual([
      { name: '1', from: began + FIND_SECONDS * 1000, to: began + lost },
      { name: '2', from: began + lost, to: began + lost + 5000 },
    ])
  })
})
