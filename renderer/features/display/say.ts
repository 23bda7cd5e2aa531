import { findVoice } from '../../components/kiosk/voice.ts'
import type { Say } from './voice-queue.ts'

/** Longer than any call takes; a voice that got stuck must not silence the hall. */
const STUCK_MS = 15_000

/** Says calls with a voice of this machine in the language; silent where there is none, as the row on the wall says it. */
export function sayIn(language: string): Say {
  return text =>
    new Promise(resolve => {
      const voice = findVoice(language)
      if (voice === undefined) return resolve()
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = 0.85
      utterance.onend = () => resolve()
      utterance.onerror = () => resolve()
      setTimeout(resolve, STUCK_MS)
      speechSynthesis.speak(utterance)
    })
}

/** 'A012' as 'A 0 1 2', so that it is read digit by digit. */
export function spelled(ticketNo: string): string {
  return [...ticketNo].join(' ')
}
