import { useEffect, useRef, useState } from 'react'
import type { CardReading } from '#center/contract/visitor-self.ts'
import { type ProblemState, useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'

/** Seconds a reading goes on; the host answers each request within three. */
const READING_SECONDS = 20

export type ReadCard = Extract<CardReading, { state: 'card' }>

/** What the reader of this machine does: nothing yet, waits for a card, has read one, or why it has not. */
export type ReadingState =
  | 'idle'
  | 'reading'
  | 'done'
  | 'nothing'
  | 'unreadable'
  | Extract<CardReading, { state: 'unavailable' }>['reason']

export interface CardReader {
  readonly state: ReadingState
  readonly secondsLeft: number
  readonly problem: ProblemState
  readonly start: (onCard: (card: ReadCard) => void) => void
  readonly cancel: () => void
}

/** F7: asks the reader again and again, until a card is read, twenty seconds are over, or the clerk stops it. */
export function useCardReader(): CardReader {
  const [state, setState] = useState<ReadingState>('idle')
  const [secondsLeft, setSecondsLeft] = useState(READING_SECONDS)
  const problem = useProblem()
  const running = useRef<symbol | null>(null)
  useEffect(
    () => () => {
      running.current = null
    },
    [],
  )
  const isReading = state === 'reading'
  useEffect(() => {
    if (!isReading) return
    const timer = setInterval(() => setSecondsLeft(left => Math.max(0, left - 1)), 1000)
    return () => clearInterval(timer)
  }, [isReading])

  const read = async (onCard: (card: ReadCard) => void) => {
    const run = Symbol('reading')
    running.current = run
    const until = performance.now() + READING_SECONDS * 1000
    problem.clear()
    setSecondsLeft(READING_SECONDS)
    setState('reading')
    const end = (next: ReadingState) => {
      running.current = null
      setState(next)
    }
    try {
      while (performance.now() < until) {
        const asked = performance.now()
        const reading = await client.device.readCard()
        if (running.current !== run) return
        if (reading.state === 'card') {
          onCard(reading)
          return end('done')
        }
        if (reading.state === 'unreadable') return end('unreadable')
        if (reading.state === 'unavailable') return end(reading.reason)
        // A reader that answers "nothing" at once is not asked more than twice a second.
        await new Promise(resolve => setTimeout(resolve, Math.max(0, 500 - (performance.now() - asked))))
        if (running.current !== run) return
      }
      end('nothing')
    } catch (error) {
      if (running.current !== run) return
      end('idle')
      problem.show(error)
    }
  }
  return {
    state,
    secondsLeft,
    problem,
    start: onCard => {
      if (running.current === null) void read(onCard)
    },
    cancel: () => {
      running.current = null
      setState('idle')
    },
  }
}
