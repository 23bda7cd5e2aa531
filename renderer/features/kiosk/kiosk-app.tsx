import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdle } from '../../components/kiosk/use-idle.ts'
import { stopReading } from '../../components/kiosk/voice.ts'
import { type CardReader, simulatedCardReader } from './card-reader.ts'
import { idleRuleOf } from './idle-rules.ts'
import type { KioskCenter } from './kiosk-center.ts'
import { KioskContext, type Preferences, USUAL_PREFERENCES } from './kiosk-context.ts'
import { kioskFlow } from './kiosk-flow.ts'
import { KioskOverlays } from './kiosk-overlays.tsx'
import { KioskPageView } from './kiosk-page.tsx'
import { KIOSK_AT_HOME } from './kiosk-state.ts'
import { useCenterStatus } from './use-center-status.ts'
import { useKioskTasks } from './use-kiosk-tasks.ts'

export interface KioskDeps {
  readonly center: KioskCenter
  /** Set where the device configuration asks for the simulated reader; demonstrations have it anyway. */
  readonly isReaderSimulated: boolean
  readonly newOperationId: () => string
  readonly now: () => Date
  /**
   * Forgets everything of the visit: storage and, where the page can be loaded again, the page itself.
   * @returns whether the page is being loaded anew
   */
  readonly wipe: (canReload: boolean) => boolean
}

/** The kiosk: one visit after the other, nothing kept between two of them. */
export function KioskApp({ deps }: { readonly deps: KioskDeps }) {
  const [visit, setVisit] = useState(0)
  const [isLoadingAnew, setIsLoadingAnew] = useState(false)
  const { wipe } = deps
  const end = useCallback(
    (canReload: boolean) => {
      if (wipe(canReload)) setIsLoadingAnew(true)
      else setVisit(count => count + 1)
    },
    [wipe],
  )
  // Nothing of the old visit, and nothing yet to touch of the next.
  if (isLoadingAnew) return null
  return <Visit key={visit} deps={deps} onEnd={end} />
}

interface VisitProps {
  readonly deps: KioskDeps
  readonly onEnd: (canReload: boolean) => void
}

function Visit({ deps, onEnd }: VisitProps) {
  const { center, isReaderSimulated, newOperationId, now } = deps
  const [state, dispatch] = useReducer(kioskFlow, KIOSK_AT_HOME)
  const [preferences, setPreferences] = useState(USUAL_PREFERENCES)
  const [isLeaving, setIsLeaving] = useState(false)
  const { status, isAway } = useCenterStatus(center.status)
  const isUnanswered = useKioskTasks(state, dispatch, center)
  const { i18n } = useTranslation()
  const isDemo = status?.isDemo === true
  const reader = useMemo<CardReader | null>(
    () => (isReaderSimulated || isDemo ? simulatedCardReader() : null),
    [isReaderSimulated, isDemo],
  )
  useShown(preferences)

  const finish = useCallback(() => {
    stopReading()
    onEnd(!isAway)
  }, [onEnd, isAway])
  const rule = idleRuleOf(state.page, state.print === 'printed')
  const isUnused = state.page === 'home' && preferences === USUAL_PREFERENCES && i18n.language === 'zh-CN'
  const idle = useIdle(rule.quiet, rule.warning, `${state.page} ${state.print}`, () => {
    if (!isUnused) finish()
  })
  const leave = useCallback(() => {
    if (state.page === 'way' || state.page === 'help' || state.page === 'window') finish()
    else setIsLeaving(true)
  }, [state.page, finish])

  const isTouching = useSecondTap(state.page)
  const today = status?.today ?? ''
  const centerName = status?.name ?? null
  return (
    <KioskContext
      value={{
        state,
        dispatch,
        reader,
        newOperationId,
        preferences,
        setPreferences,
        centerName,
        isDemo,
        today,
        now,
        leave,
        finish,
      }}
    >
      <div onClickCapture={isTouching} onPointerDownCapture={stopReading}>
        <KioskPageView key={state.page} idle={idle} warning={rule.warning} />
        <KioskOverlays
          idle={idle}
          warning={rule.warning}
          isAway={isAway || isUnanswered}
          isLeaving={isLeaving}
          onStay={() => setIsLeaving(false)}
        />
      </div>
    </KioskContext>
  )
}

/** How the visitor likes to see it, as attributes the style sheets know. */
function useShown({ isLarge, isHighContrast, isLow }: Preferences): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.size = isLarge ? 'large' : 'usual'
    dataset.contrast = isHighContrast ? 'high' : 'usual'
    dataset.reach = isLow ? 'low' : 'usual'
  }, [isLarge, isHighContrast, isLow])
}

/** The second tap of a double tap never presses what the first one brought up. */
function useSecondTap(page: string): (event: React.MouseEvent) => void {
  const pageOfFirstTap = useRef(page)
  return event => {
    if (event.detail > 1 && pageOfFirstTap.current !== page) {
      event.stopPropagation()
      event.preventDefault()
    } else pageOfFirstTap.current = page
  }
}
