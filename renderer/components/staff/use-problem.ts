import { useState } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { lockIfSessionEnded } from '#renderer/app/query-client.ts'
import { problemOf } from '../../lib/client.ts'
import { fieldMessage, problemText } from './problem-text.ts'

export interface ProblemState {
  /** Sentence for a banner; null while nothing is wrong. Field messages stand at the fields as well. */
  readonly banner: string | null
  readonly show: (error: unknown) => void
  readonly clear: () => void
}

/**
 * Shows what a call threw: a problem's fields go to the fields of the form of the same path, and its code becomes the
 * sentence of the banner. A session that ended locks the page and keeps what was typed.
 */
export function useProblem<Values extends FieldValues, Output>(
  form?: UseFormReturn<Values, unknown, Output>,
): ProblemState {
  const { t } = useTranslation()
  const [error, setError] = useState<{ readonly thrown: unknown } | null>(null)
  return {
    banner: error === null ? null : problemText(t, error.thrown),
    show: thrown => {
      lockIfSessionEnded(thrown)
      for (const field of problemOf(thrown)?.fields ?? []) {
        form?.setError(field.path.join('.') as FieldPath<Values>, { message: fieldMessage(field.key, field.params) })
      }
      setError({ thrown })
    },
    clear: () => setError(null),
  }
}
