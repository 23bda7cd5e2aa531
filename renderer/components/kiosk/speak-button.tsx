import { BigButton } from './big-button.tsx'
import { readAloud, useHasVoice } from './voice.ts'

interface SpeakButtonProps {
  readonly label: string
  /** The same words that stand on the page; never names or numbers of persons. */
  readonly text: string
  readonly language: string
}

/** Reads the page aloud; absent on machines without a voice, as the words are on the page anyway. */
export function SpeakButton({ label, text, language }: SpeakButtonProps) {
  if (!useHasVoice(language)) return null
  return (
    <BigButton kind="quiet" pictogram="speaker" onPress={() => readAloud(text, language)}>
      {label}
    </BigButton>
  )
}
