import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { pageSpeech } from './page-speech.ts'
import type { SpokenPart } from './spoken.ts'

export interface SpeechOfPage {
  /** Says the parts in the language of the page, after all that waits already; resolves when they were said or dropped. */
  readonly speak: (parts: readonly SpokenPart[], times?: number) => Promise<void>
  readonly stop: () => void
  readonly isSpeaking: boolean
}

/** Says things on this page; where the machine has no voice nothing happens, as the words are visible anyway. */
export function useSpeech(): SpeechOfPage {
  const { language } = useTranslation().i18n
  const isSpeaking = useSyncExternalStore(pageSpeech.subscribe, pageSpeech.isSpeaking)
  return useMemo(
    () => ({ speak: (parts, times) => pageSpeech.say({ parts, language }, times), stop: pageSpeech.stop, isSpeaking }),
    [language, isSpeaking],
  )
}
