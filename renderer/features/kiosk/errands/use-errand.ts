import { useEffect, useEffectEvent } from 'react'
import type { ProblemCode } from '#center/contract/problems.ts'
import { problemOf } from '../../../lib/client.ts'

/**
 * Carries out what an errand waits for, once each time it begins to wait. Its answer goes back as an action; an errand hears
 * only the answer it waits for, so that a second tap does nothing.
 */
export function useErrandTask<Task extends string>(task: Task | null, run: (task: Task) => void): void {
  const begin = useEffectEvent(run)
  useEffect(() => {
    if (task !== null) begin(task)
  }, [task])
}

/** Why the center did not do it; null where it could not be reached, or has a fault of its own. */
export function refusalOf(error: unknown): ProblemCode | null {
  const problem = problemOf(error)
  return problem === null || problem.status >= 500 ? null : problem.code
}
