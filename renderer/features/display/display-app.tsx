import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CenterStatus } from '#center/contract/center.ts'
import type { SpeechOfPage } from '../../lib/speech/use-speech.ts'
import { keyOfCall } from './calls.ts'
import type { DisplayCenter } from './display-center.ts'
import { EmergencyPage } from './emergency-page.tsx'
import { HallScreen } from './hall-screen.tsx'
import { distanceOf, mmOfPixel, panelOf } from './panel.ts'
import { useBoard } from './use-board.ts'

/** A new call is lit for so long (hall display standard of the product). */
const FRESH_MS = 10_000
/** A call is said so often, so that who was talking hears it too. */
const TIMES = 2
/** 55" panel of 1920 × 1080, until the center says what this one is. */
const USUAL_MM = 0.634

/** The voice of the page: one after the other, never two at once; silent where there is none. */
export type HallVoice = Pick<SpeechOfPage, 'speak' | 'stop'>

export interface DisplayDeps {
  readonly center: DisplayCenter
  readonly now: () => Date
  /** Query of the page's address: ?mm= and ?distance= of the panel. */
  readonly search: string
}

interface DisplayAppProps {
  readonly deps: DisplayDeps
  readonly voice: HallVoice
}

/** The wall: calls, rooms, words for those who wait, opening hours; over all of it what is said in an emergency. */
export function DisplayApp({ deps: { center, now, search }, voice }: DisplayAppProps) {
  const { i18n } = useTranslation()
  const status = useStatus(center)
  const view = useView()
  const [fresh, setFresh] = useState<readonly string[]>([])
  // Calls the voice has yet to say; the first of them it says now.
  const [toSay, setToSay] = useState<readonly string[]>([])
  const { board, hall, isLost } = useBoard(center, calls => {
    const keys = calls.map(keyOfCall)
    setFresh(before => [...before, ...keys])
    setTimeout(() => setFresh(before => before.filter(key => !keys.includes(key))), FRESH_MS)
    setToSay(before => [...before, ...keys])
    for (const call of calls) {
      void voice
        .speak(['display:spoken.please', { signs: call.ticketNo }, 'display:spoken.goTo', { place: call.place }], TIMES)
        .then(() => setToSay(before => before.filter(key => key !== keyOfCall(call))))
    }
  })
  if (board !== null && board.emergency !== null) return <EmergencyPage emergency={board.emergency} voice={voice} />
  const mm = mmOfPixel(search, hall?.mmPerPixel ?? USUAL_MM, window.devicePixelRatio)
  return (
    <HallScreen
      status={status}
      board={board}
      hall={hall}
      isLost={isLost}
      fresh={fresh}
      saying={toSay[0] ?? null}
      now={now}
      language={i18n.language}
      panel={panelOf(view, mm, distanceOf(search))}
    />
  )
}

/** Size of the window in pixels of the style sheet. */
function useView(): { readonly width: number; readonly height: number } {
  const [view, setView] = useState({ width: window.innerWidth, height: window.innerHeight })
  useEffect(() => {
    const measure = () => setView({ width: window.innerWidth, height: window.innerHeight })
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return view
}

/** What the center says of itself; asked until it answers. */
function useStatus(center: DisplayCenter): CenterStatus | null {
  const [status, setStatus] = useState<CenterStatus | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () =>
      center
        .status()
        .then(setStatus)
        .catch(() => {
          timer = setTimeout(look, FRESH_MS)
        })
    void look()
    return () => clearTimeout(timer)
  }, [center])
  return status
}
