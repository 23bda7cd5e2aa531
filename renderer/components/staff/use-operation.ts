import { useState } from 'react'
import { problemOf } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import { type ProblemState, useProblem } from './use-problem.ts'

export interface Operation<Input> {
  readonly run: (input: Input) => void
  readonly isPending: boolean
  readonly problem: ProblemState
}

/**
 * An act of one press: a second press while it runs does nothing, one after a lost answer sends the same operation id,
 * and what was refused is said.
 */
export function useOperation<Input, Output>(
  send: (opId: string, input: Input) => Promise<Output>,
  onDone: (output: Output) => void,
  /** Takes a refusal over, e.g. to put it on the fields of a form. */
  onRefused: (error: unknown) => boolean = () => false,
): Operation<Input> {
  const [opId, setOpId] = useState(newOperationId)
  const [isPending, setPending] = useState(false)
  const problem = useProblem()
  const run = async (input: Input) => {
    if (isPending) return
    setPending(true)
    problem.clear()
    try {
      const output = await send(opId, input)
      setOpId(newOperationId())
      onDone(output)
    } catch (error) {
      if (problemOf(error) !== null) setOpId(newOperationId())
      if (!onRefused(error)) problem.show(error)
    } finally {
      setPending(false)
    }
  }
  return { run: input => void run(input), isPending, problem }
}
