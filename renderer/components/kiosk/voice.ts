import { useSyncExternalStore } from 'react'

function subscribe(onChange: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => undefined
  speechSynthesis.addEventListener('voiceschanged', onChange)
  return () => speechSynthesis.removeEventListener('voiceschanged', onChange)
}

/** A voice of this machine for the language ('zh-CN', 'en'), local ones only; undefined on machines without one. */
export function findVoice(language: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  const family = language.slice(0, 2)
  return speechSynthesis.getVoices().find(voice => voice.localService && voice.lang.toLowerCase().startsWith(family))
}

/** Whether this machine can read aloud in the language. */
export function useHasVoice(language: string): boolean {
  return useSyncExternalStore(subscribe, () => findVoice(language) !== undefined)
}

/** Reads aloud, a little slower than usual; whatever was being read stops. */
export function readAloud(text: string, language: string): void {
  const voice = findVoice(language)
  if (voice === undefined) return
  speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.rate = 0.85
  speechSynthesis.speak(utterance)
}

/** Stops reading. */
export function stopReading(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
}
