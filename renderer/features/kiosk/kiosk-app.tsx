import { useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdle } from '../../components/kiosk/use-idle.ts'
import { FIRST_LANGUAGE } from '../../lib/texts.ts'
import { type IdleKind, idleRuleOf } from './idle-rules.ts'
import type { KioskCenter } from './kiosk-center.ts'
import { KioskContext, type Preferences, USUAL_PREFERENCES } from './kiosk-context.ts'
import { kioskFlow } from './kiosk-flow.ts'
import { KioskOverlays } from './kiosk-overlays.tsx'
import { KioskPageView } from './kiosk-page.tsx'
import { KIOSK_AT_HOME } from './kiosk-state.ts'
import { useAlerts } from './use-alerts.ts'
import { useCardLeft } from './use-card-left.ts'
import { useHall } from './use-hall.ts'
import { useKioskTasks } from './use-kiosk-tasks.ts'
import { useSingleTaps } from './use-single-taps.ts'

export interface KioskDeps {
  readonly center: KioskCenter
  readonly newOperationId: () => string
  readonly now: () => Date
  /** Shows the page in the millimetres of its panel. */
  readonly applyMmPerPixel: (mmPerPixel: number) => void
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
  const { center, newOperationId, now, applyMmPerPixel } = deps
  const [state, dispatch] = useReducer(kioskFlow, KIOSK_AT_HOME)
  const [preferences, setPreferences] = useState(USUAL_PREFERENCES)
  const [idleKind, setIdleKind] = useState<IdleKind | null>(null)
  const [slips, setSlips] = useState(0)
  const [isLeaving, setIsLeaving] = useState(false)
  const { status, hall, isAway, refresh } = useHall(center)
  const isUnanswered = useKioskTasks(state, dispatch, center)
  const card = useCardLeft(state, center.readCard)
  useAlerts(state, card.isForgotten, center.raiseHelp, newOperationId)
  const { i18n } = useTranslation()
  useShown(preferences)
  const mmPerPixel = hall?.mmPerPixel
  useEffect(() => {
    if (mmPerPixel !== undefined) applyMmPerPixel(mmPerPixel)
  }, [mmPerPixel, applyMmPerPixel])

  const isAssisted = hall?.assist != null
  const finish = useCallback(() => {
    if (isAssisted) void center.closeAssist({ opId: newOperationId() }).catch(() => undefined)
    onEnd(!isAway)
  }, [onEnd, isAway, isAssisted, center, newOperationId])
  const rule = idleRuleOf(state, idleKind, isAssisted)
  const isUnused =
    state.page === 'home' && preferences === USUAL_PREFERENCES && i18n.language === FIRST_LANGUAGE && !isAssisted
  const idle = useIdle(rule.quiet, rule.warning, `${state.page} ${state.print} ${idleKind} ${card.isLeft}`, () => {
    if (!isUnused && !card.isLeft) finish()
  })
  // Until the hall has answered there may be a reader; its page finds out.
  const hasReader = hall === null || hall.cardReader !== 'none'
  const asksNeeds = hall?.asksNeeds === true
  const leave = useCallback(() => {
    if (state.draft === null || state.page === 'way' || state.page === 'window') finish()
    else setIsLeaving(true)
  }, [state.draft, state.page, finish])
  const isTouching = useSingleTaps(state.page)
  return (
    <KioskContext
      value={{
        state,
        dispatch,
        center,
        hall,
        refreshHall: refresh,
        newOperationId,
        preferences,
        setPreferences,
        centerName: status?.name ?? null,
        isDemo: status?.isDemo === true,
        today: status?.today ?? '',
        now,
        start: () => dispatch({ do: 'start', opId: newOperationId(), hasReader, asksNeeds }),
        open: page => dispatch({ do: 'open', page }),
        toTicket: ticket => dispatch({ do: 'showTicket', ticket }),
        takeNumber: seed => dispatch({ do: 'takeNumber', opId: newOperationId(), seed }),
        continueAs: (person, check) =>
          dispatch({ do: 'continueAs', opId: newOperationId(), hasReader, asksNeeds, card: person, check }),
        applyMmPerPixel,
        slips,
        countSlip: () => setSlips(count => count + 1),
        setIdleKind,
        leave,
        finish,
      }}
    >
      <div onClickCapture={isTouching} data-assist={isAssisted || undefined}>
        <KioskPageView key={state.page} idle={idle} warning={rule.warning} />
        <KioskOverlays
          idle={idle}
          warning={rule.warning}
          isAway={isAway || isUnanswered}
          isCardLeft={card.isLeft}
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
