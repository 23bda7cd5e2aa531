import type { Sound, SpeechSource } from './speech.ts'
import { wordsOf } from './words.ts'

/** A little slower than voices speak by themselves: about 3.2 Chinese characters a second. */
const RATE = 0.8
/** Slowest a voice reads, in characters a second; tells a slow voice from a stuck one. */
const SLOWEST = 2

/** A voice of this machine for the language ('zh-CN', 'en'), never one of the network; undefined on machines without one. */
export function findVoice(language: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  const family = familyOf(language)
  return speechSynthesis.getVoices().find(voice => voice.localService && familyOf(voice.lang) === family)
}

const familyOf = (language: string) => language.toLowerCase().split(/[-_]/)[0]

/** Local voices of the operating system; none on a bare Linux. */
export const osVoice: SpeechSource = async utterance => {
  const voice = findVoice(utterance.language)
  return voice === undefined ? null : readAloud(wordsOf(utterance), voice)
}

/** Words read by a voice of this machine. */
export const readAloud = (words: string, voice: SpeechSynthesisVoice): Sound => ({
  seconds: words.length / SLOWEST,
  play: signal =>
    new Promise(resolve => {
      const spoken = new SpeechSynthesisUtterance(words)
      spoken.voice = voice
      spoken.lang = voice.lang
      spoken.rate = RATE
      spoken.onend = () => resolve()
      spoken.onerror = () => resolve()
      signal.addEventListener('abort', () => {
        speechSynthesis.cancel()
        resolve()
      })
      if (!signal.aborted) speechSynthesis.speak(spoken)
    }),
})
