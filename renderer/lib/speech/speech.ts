import type { Utterance } from './spoken.ts'

/** An utterance a source can say as a whole. */
export interface Sound {
  /** How long it takes, in seconds. */
  readonly seconds: number
  /** Plays once; resolves when it has ended. After an abort nothing of it is heard any more. */
  readonly play: (signal: AbortSignal) => Promise<void>
}

/** A way to say things; null where it lacks any part of the utterance. */
export type SpeechSource = (utterance: Utterance) => Promise<Sound | null>

export interface Speech {
  /** Says the utterance so many times after all that waits already; resolves when it was said or dropped. */
  readonly say: (utterance: Utterance, times?: number) => Promise<void>
  /** Silence at once; what waits is dropped. */
  readonly stop: () => void
  readonly isSpeaking: () => boolean
  /** Tells when speaking begins or ends; returns the way to stop telling. */
  readonly subscribe: (onChange: () => void) => () => void
}

/** A sound that takes so many seconds longer than its length has got stuck; the next one must not wait for it. */
export const STUCK_SECONDS = 3
/** Seconds a source may take to find its sound: a host that does not answer must not silence the hall. */
export const FIND_SECONDS = 2

interface Turn {
  readonly utterance: Utterance
  readonly times: number
  readonly isOver: () => void
}

/**
 * The one voice of a page: one sound at a time, in the order of the calls.
 * @param sources best first; the first that has all parts of an utterance says it (docs/decisions/019)
 */
export function createSpeech(sources: readonly SpeechSource[]): Speech {
  const listeners = new Set<() => void>()
  const waiting: Turn[] = []
  let stopped = new AbortController()
  let isRunning = false
  let isSpeaking = false

  const tell = (is: boolean) => {
    if (isSpeaking === is) return
    isSpeaking = is
    for (const listener of listeners) listener()
  }
  const run = async () => {
    isRunning = true
    for (let turn = waiting.shift(); turn !== undefined; turn = waiting.shift()) {
      const { signal } = stopped
      await take(turn, sources, signal)
      turn.isOver()
    }
    isRunning = false
    tell(false)
  }
  return {
    say(utterance, times = 1) {
      return new Promise(isOver => {
        waiting.push({ utterance, times, isOver })
        tell(true)
        if (!isRunning) void run()
      })
    },
    stop() {
      for (const { isOver } of waiting.splice(0)) isOver()
      stopped.abort()
      stopped = new AbortController()
      tell(false)
    },
    isSpeaking: () => isSpeaking,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

async function take({ utterance, times }: Turn, sources: readonly SpeechSource[], stopped: AbortSignal) {
  const sound = await find(sources, utterance, stopped)
  for (let time = 0; sound !== null && time < times; time += 1) await playOut(sound, stopped)
}

async function find(sources: readonly SpeechSource[], utterance: Utterance, stopped: AbortSignal) {
  for (const source of sources) {
    const sound = stopped.aborted ? null : await inTime(source(utterance), stopped)
    if (sound !== null) return sound
  }
  return null
}

/** The sound a source found; null where it fails, is late or is no longer wanted. */
function inTime(answer: Promise<Sound | null>, stopped: AbortSignal): Promise<Sound | null> {
  return new Promise(resolve => {
    const giveUp = () => resolve(null)
    const late = setTimeout(giveUp, FIND_SECONDS * 1000)
    stopped.addEventListener('abort', giveUp, { once: true })
    void answer.then(resolve, giveUp).finally(() => {
      clearTimeout(late)
      stopped.removeEventListener('abort', giveUp)
    })
  })
}

/** Plays to the end, or until it is stopped or stuck; a sound that fails is over. */
async function playOut(sound: Sound, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return
  const over = new AbortController()
  const end = () => over.abort()
  stopped.addEventListener('abort', end, { once: true })
  const stuck = setTimeout(end, (sound.seconds + STUCK_SECONDS) * 1000)
  const ended = new Promise<void>(resolve => over.signal.addEventListener('abort', () => resolve(), { once: true }))
  await Promise.race([sound.play(over.signal).catch(() => undefined), ended])
  clearTimeout(stuck)
  stopped.removeEventListener('abort', end)
  over.abort()
}
