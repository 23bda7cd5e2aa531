import { type Dispatch, useEffect, useState } from 'react'
import { problemOf } from '../../lib/client.ts'
import type { KioskCenter } from './kiosk-center.ts'
import type { KioskAction, KioskState } from './kiosk-state.ts'
import { visitInputOf } from './visit-input.ts'

const RETRY_MS = 3_000
/** A ticket that is not out by then counts as not printed. */
const PRINT_MS = 5_000

/**
 * Carries out what the state waits for and answers with an action. An unreachable center is asked again and again with
 * the same operation id; a print is tried once, as a second try could be a second ticket.
 * @returns whether the center did not answer the last try
 */
export function useKioskTasks(state: KioskState, dispatch: Dispatch<KioskAction>, center: KioskCenter): boolean {
  const { task, draft, ticket } = state
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` starts the next attempt
  useEffect(() => {
    if (task === null) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const answer = (action: KioskAction) => {
      if (isOver) return
      isOver = true
      setTries(0)
      dispatch(action)
    }
    const refused = (problemAction: (error: NonNullable<ReturnType<typeof problemOf>>) => KioskAction) => {
      return (error: unknown) => {
        const problem = problemOf(error)
        if (problem !== null && problem.status !== 503 && problem.status !== 500) return answer(problemAction(problem))
        if (!isOver) timer = setTimeout(() => setTries(count => count + 1), RETRY_MS)
      }
    }
    if (task === 'print') {
      timer = setTimeout(() => answer({ do: 'printFailed' }), PRINT_MS)
      const print = ticket === null ? Promise.resolve(false) : center.print(ticket.visitId)
      print
        .then(isPrinted => answer({ do: isPrinted ? 'printed' : 'printFailed' }))
        .catch(() => answer({ do: 'printFailed' }))
    } else if (task === 'check') {
      if (draft?.identity == null) return answer({ do: 'checkRefused' })
      center
        .check(draft.identity)
        .then(check => answer({ do: 'checked', check }))
        .catch(refused(() => ({ do: 'checkRefused' })))
    } else if (draft !== null) {
      center
        .register(visitInputOf(draft, task === 'registerPriority'))
        .then(made => answer({ do: 'registered', ticket: made }))
        .catch(refused(problem => ({ do: 'refused', problem: problem.code })))
    }
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [task, draft, ticket, center, dispatch, tries])
  return tries > 0
}
