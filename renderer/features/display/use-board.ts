import { useEffect, useEffectEvent, useState } from 'react'
import type { TicketBoard } from '#center/contract/visit.ts'
import { type Call, newCalls } from './calls.ts'
import type { DisplayCenter } from './display-center.ts'

/** Asked anew even without an event, so that a lost link is noticed and healed. */
const EVERY_MS = 5_000

export interface BoardLink {
  readonly board: TicketBoard | null
  /** The numbers may be old: the center does not answer. */
  readonly isLost: boolean
}

/** The board as the center has it, kept fresh; `onCalls` is told of each new call once, oldest first. */
export function useBoard(center: DisplayCenter, onCalls: (calls: readonly Call[]) => void): BoardLink {
  const [link, setLink] = useState<BoardLink>({ board: null, isLost: false })
  const tell = useEffectEvent(onCalls)
  useEffect(() => {
    let isOver = false
    let asked = 0
    let answered = 0
    let shown: TicketBoard | null = null
    const look = async () => {
      const turn = ++asked
      const board = await center.board().catch(() => null)
      // A slow answer never overwrites a newer one: the order on the wall does not jump.
      if (isOver || turn < answered) return
      answered = turn
      if (board === null) return setLink(before => ({ ...before, isLost: true }))
      const calls = newCalls(shown, board)
      shown = board
      setLink({ board, isLost: false })
      if (calls.length > 0) tell(calls)
    }
    let stop = () => {}
    // The first look opens the station's session, which listening needs.
    void look().then(() => {
      if (!isOver) stop = center.listen(() => void look())
    })
    const timer = setInterval(() => void look(), EVERY_MS)
    return () => {
      isOver = true
      stop()
      clearInterval(timer)
    }
  }, [center])
  return link
}
