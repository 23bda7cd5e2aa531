import { createContext, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SpokenPart } from '../../lib/speech/spoken.ts'
import { useSpeech } from '../../lib/speech/use-speech.ts'
import { useKiosk } from './kiosk-context.ts'

/** What each choice of a page says, by its id, in the order of the page. */
export type SpokenChoices = Readonly<Record<string, readonly SpokenPart[]>>

export interface Reading {
  /** 'Read to me' was pressed in this visit: pages read themselves and choices have a speaker mark. */
  readonly isOn: boolean
  /** Choice being read; null while nothing or the question is. */
  readonly spoken: string | null
  /** Reads the page from the top. */
  readonly readPage: () => void
  readonly readChoice: (id: string) => void
}

export const ReadingContext = createContext<Reading | null>(null)

/** The reading of this page. */
export function useReadingOfPage(): Reading {
  const reading = useContext(ReadingContext)
  if (reading === null) throw new Error('useReadingOfPage outside of a question')
  return reading
}

/** Shorter than any word: the machine has no voice, and the marks must not run through the page. */
const SILENCE_MS = 200

interface Place {
  /** Steps still to read, the present one first: null is the question, else the id of a choice. */
  readonly steps: readonly (string | null)[]
}

/**
 * Reads a page in its order: the question, then each choice, which is marked meanwhile. A touch anywhere ends it. Once
 * asked for, the next pages read themselves until the end of the visit.
 */
export function useReading(says: readonly SpokenPart[], choices: SpokenChoices): Reading {
  const { preferences, setPreferences } = useKiosk()
  const { speak, stop, isSpeaking } = useSpeech()
  const [place, setPlace] = useState<Place | null>(null)
  const begun = useRef(0)
  const isOn = preferences.isReadAloud
  const step = place?.steps[0]

  const say = useEffectEvent((id: string | null) => {
    stop()
    begun.current = performance.now()
    speak(id === null ? says : (choices[id] ?? []))
  })
  useEffect(() => {
    if (place === null) return
    const [id] = place.steps
    if (id !== undefined) say(id)
  }, [place])

  const goOn = useEffectEvent(() => {
    if (place === null) return
    const isSilent = performance.now() - begun.current < SILENCE_MS
    const rest = place.steps.slice(1)
    setPlace(isSilent || rest.length === 0 ? null : { steps: rest })
  })
  const hasSpoken = useRef(false)
  useEffect(() => {
    if (isSpeaking) hasSpoken.current = true
    else if (hasSpoken.current) {
      hasSpoken.current = false
      goOn()
    }
  }, [isSpeaking])

  const readPage = () => setPlace({ steps: [null, ...Object.keys(choices)] })
  const readItself = useEffectEvent(() => {
    if (isOn) readPage()
  })
  const words = JSON.stringify(says)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question reads itself
  useEffect(() => readItself(), [words])

  useEffect(() => {
    const end = () => {
      setPlace(null)
      stop()
    }
    window.addEventListener('pointerdown', end, { capture: true })
    return () => {
      window.removeEventListener('pointerdown', end, { capture: true })
      stop()
    }
  }, [stop])

  return {
    isOn,
    spoken: step ?? null,
    readPage: () => {
      setPreferences({ ...preferences, isReadAloud: true })
      readPage()
    },
    readChoice: id => setPlace({ steps: [id] }),
  }
}
