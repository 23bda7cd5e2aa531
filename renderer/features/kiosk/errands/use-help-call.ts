import { useEffect, useEffectEvent, useState } from 'react'
import { useKiosk } from '../kiosk-context.ts'
import { refusalOf } from './use-errand.ts'

const AGAIN_MS = 3_000

/**
 * Calls a member of staff once, with the page the visitor is on and the needs told so far; without an answer it tries again
 * with the same operation id, so that it stays one call.
 */
export function useHelpCall(kind: 'visitor' | 'quiet', isOn: boolean, answer: (isTold: boolean) => void): void {
  const { center, state, newOperationId, refreshHall } = useKiosk()
  const [opId] = useState(newOperationId)
  const [tries, setTries] = useState(0)
  const call = useEffectEvent(() =>
    center.raiseHelp({
      opId,
      kind,
      page: kind === 'quiet' ? 'quiet' : (state.trail.at(-1) ?? state.page),
      needs: [...(state.draft?.needs ?? [])],
      visitId: state.ticket?.visitId ?? null,
    }),
  )
  const settle = useEffectEvent((isTold: boolean) => {
    answer(isTold)
    if (isTold) refreshHall()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` starts the next try
  useEffect(() => {
    if (!isOn) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    call()
      .then(() => {
        if (!isOver) settle(true)
      })
      .catch((error: unknown) => {
        if (isOver) return
        settle(false)
        if (refusalOf(error) === null) timer = setTimeout(() => setTries(count => count + 1), AGAIN_MS)
      })
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isOn, tries])
}
