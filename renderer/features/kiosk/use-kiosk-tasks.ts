import { type Dispatch, useEffect, useState } from 'react'
import { problemOf } from '../../lib/client.ts'
import type { KioskCenter } from './kiosk-center.ts'
import type { KioskAction, KioskState } from './kiosk-state.ts'
import { visitInputOf } from './visit-input.ts'

const RETRY_MS = 3_000
/** A ticket that is not out by then counts as not printed (ux: K8). */
const PRINT_MS = 5_000

/** Asks the center for what the state waits for; null where nothing can be asked. */
function ask({ task, draft, ticket }: KioskState, center: KioskCenter): Promise<KioskAction> | null {
  if (task === 'print') {
    if (ticket === null) return null
    return center.print(ticket.visitId).then(isPrinted => ({ do: isPrinted ? 'printed' : 'printFailed' }))
  }
  if (draft === null) return null
  if (task === 'check') {
    if (draft.identity === null) return null
    const { documentType, documentNumber, country, name } = draft.identity
    const document = { documentType, documentNumber, country, name, proof: draft.proof }
    return center.check(document).then(check => ({ do: 'checked', check }))
  }
  if (task === 'comeBack') {
    const visitId = draft.check?.ticketToday?.visitId
    if (visitId === undefined) return null
    return center.comeBack({ opId: draft.opId, id: visitId }).then(made => ({ do: 'registered', ticket: made }))
  }
  const input = visitInputOf(draft, task === 'registerPriority')
  return center.register(input).then(made => ({ do: 'registered', ticket: made }))
}

/** What the center's no means. */
function refusalOf(task: NonNullable<KioskState['task']>, error: unknown): KioskAction | null {
  if (task === 'print') return { do: 'printFailed' }
  const problem = problemOf(error)
  if (problem === null || problem.status === 503 || problem.status === 500) return null
  return task === 'check' ? { do: 'checkRefused' } : { do: 'refused', problem: problem.code }
}

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
    if (task === 'print') timer = setTimeout(() => answer({ do: 'printFailed' }), PRINT_MS)
    const asked = ask(state, center)
    if (asked === null) answer(task === 'print' ? { do: 'printFailed' } : { do: 'checkRefused' })
    else {
      asked.then(answer, error => {
        const refusal = refusalOf(task, error)
        if (refusal !== null) answer(refusal)
        else if (!isOver) timer = setTimeout(() => setTries(count => count + 1), RETRY_MS)
      })
    }
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [task, draft, ticket, center, dispatch, tries])
  return tries > 0
}
