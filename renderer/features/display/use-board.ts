import { useEffect, useEffectEvent, useState } from 'react'
import type { CenterEvent } from '#center/contract/events.ts'
import type { HallView, TicketBoard } from '#center/contract/hall.ts'
import { type Call, newCalls } from './calls.ts'
import type { DisplayCenter } from './display-center.ts'

/** Asked anew even without an event, so that a lost link is noticed and healed. */
const EVERY_MS = 5_000
/** Opening hours and words of the wall change seldom; opening and closing themselves are no events. */
const HALL_EVERY_MS = 60_000

/** A question without an answer for so long counts as lost: a pulled cable answers nothing at all. */
const PATIENCE_MS = 8_000

const ON_BOARD: ReadonlySet<CenterEvent['noun']> = new Set(['ticket', 'meeting', 'emergency', 'setting', 'center'])
const ON_HALL: ReadonlySet<CenterEvent['noun']> = new Set(['setting', 'center'])

export interface BoardLink {
  readonly board: TicketBoard | null
  /** The hall as it was last told; null until then. */
  readonly hall: HallView | null
  /** The numbers may be old: the center does not answer. */
  readonly isLost: boolean
}

/** The answer, or null where there is none in time. */
async function answerOf<T>(question: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  const answer = await Promise.race([question.catch(() => null), patience])
  clearTimeout(timer)
  return answer
}

/** One look at a time; a change told during a look leads to one more, however many were told. */
function lookOnce(look: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isStale = false
  const run = async () => {
    do {
      isStale = false
      await look()
    } while (isStale)
    running = null
  }
  return () => {
    if (running !== null) isStale = true
    running ??= run()
    return running
  }
}

/** Board and hall as the center has them, kept fresh; `onCalls` is told of each new call once, oldest first. */
export function useBoard(center: DisplayCenter, onCalls: (calls: readonly Call[]) => void): BoardLink {
  const [link, setLink] = useState<BoardLink>({ board: null, hall: null, isLost: false })
  const tell = useEffectEvent(onCalls)
  useEffect(() => {
    let isOver = false
    let shown: TicketBoard | null = null
    const lookAtBoard = lookOnce(async () => {
      const board = await answerOf(center.board())
      if (isOver) return
      if (board === null) return setLink(before => ({ ...before, isLost: true }))
      const calls = newCalls(shown, board)
      shown = board
      setLink(before => ({ ...before, board, isLost: false }))
      // Nobody is called aloud while people are led out.
      if (calls.length > 0 && board.emergency === null) tell(calls)
    })
    const lookAtHall = lookOnce(async () => {
      const hall = await answerOf(center.hall())
      if (!isOver && hall !== null) setLink(before => ({ ...before, hall }))
    })
    let stop = () => {}
    // The first look opens the station's session, which the others need.
    void lookAtBoard().then(() => {
      if (isOver) return
      void lookAtHall()
      stop = center.listen(noun => {
        if (ON_BOARD.has(noun)) void lookAtBoard()
        if (ON_HALL.has(noun)) void lookAtHall()
      })
    })
    const timers = [
      setInterval(() => void lookAtBoard(), EVERY_MS),
      setInterval(() => void lookAtHall(), HALL_EVERY_MS),
    ]
    return () => {
      isOver = true
      stop()
      timers.forEach(clearInterval)
    }
  }, [center])
  return link
}
