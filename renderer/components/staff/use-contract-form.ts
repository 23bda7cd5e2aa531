import { useState } from 'react'
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import type { z } from 'zod'
import { problemOf } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import { fieldMessage } from './problem-text.ts'
import { type ProblemState, useProblem } from './use-problem.ts'

/** Messages of the contract are text keys; anything else is zod's own sentence for a value that is missing. */
const TEXT_KEY = /^[a-z]+\.[\w.-]+$/i

/** Checks what is typed with the schema of the route; the paths of both are the same. */
function contractResolver<Values extends FieldValues, Input>(
  schema: z.ZodType<Input>,
  toInput: (values: Values) => unknown,
): Resolver<Values, unknown, Values> {
  return values => {
    const checked = schema.safeParse(toInput(values))
    if (checked.success) return { values, errors: {} }
    const errors: FieldErrors<Values> = {}
    for (const issue of checked.error.issues) {
      const key = TEXT_KEY.test(issue.message) ? issue.message : 'problems.value.required'
      const limit = issue.code === 'too_big' ? { max: Number(issue.maximum) } : undefined
      set(errors, issue.path.join('.'), { type: 'contract', message: fieldMessage(key, limit) })
    }
    return { values: {}, errors }
  }
}

export interface ContractForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Values>
  readonly problem: ProblemState
  readonly isPending: boolean
  /** Counts refused attempts; a new one moves the focus to the error summary. */
  readonly refusals: number
  readonly submit: (event?: { preventDefault: () => void }) => void
}

/**
 * A form of one route: validates with the contract, sends once (the operation id is made with the form and renewed after
 * success), puts refusals on their fields. `onRefused` may take a refusal over, as for a stale edit.
 */
export function useContractForm<Values extends FieldValues, Input, Output>(options: {
  readonly schema: z.ZodType<Input>
  readonly defaultValues: DefaultValues<Values>
  readonly toInput: (values: Values, opId: string) => unknown
  readonly send: (input: Input) => Promise<Output>
  readonly onDone: (output: Output) => void
  readonly onRefused?: (error: unknown) => boolean
}): ContractForm<Values> {
  const [opId, setOpId] = useState(newOperationId)
  const [isPending, setPending] = useState(false)
  const [refusals, setRefusals] = useState(0)
  const form = useForm<Values, unknown, Values>({
    defaultValues: options.defaultValues,
    resolver: contractResolver(options.schema, values => options.toInput(values, opId)),
    shouldFocusError: false,
    // While typing, never on leaving a field: a message that goes away under a press moves the button from under it.
    reValidateMode: 'onChange',
  })
  const problem = useProblem(form)
  const refuse = () => setRefusals(count => count + 1)

  const send = async (values: Values) => {
    if (isPending) return
    setPending(true)
    problem.clear()
    try {
      const output = await options.send(options.schema.parse(options.toInput(values, opId)))
      setOpId(newOperationId())
      options.onDone(output)
    } catch (error) {
      // The id names one payload; after a refusal the mended payload is another operation. A lost answer keeps its id.
      if (problemOf(error) !== null) setOpId(newOperationId())
      if (options.onRefused?.(error) !== true) {
        problem.show(error)
        refuse()
      }
    } finally {
      setPending(false)
    }
  }
  return {
    form,
    problem,
    isPending,
    refusals,
    submit: event => {
      event?.preventDefault()
      problem.clear()
      void form.handleSubmit(send, refuse)()
    },
  }
}
