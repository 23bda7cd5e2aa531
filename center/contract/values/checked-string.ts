import { z } from 'zod'

/** What a check of a typed value answers: the stored form, or the text key of what is wrong. */
export type ValueCheck =
  | { readonly ok: true; readonly normalised: string }
  | { readonly ok: false; readonly reasonKey: string }

/**
 * A zod string from a plain check: a right value is stored in its normalised form, a wrong one is left as typed and
 * refused with the key. The schema stays a string (no pipe), so that the same object describes request and answer.
 */
export function checkedString(check: (typed: string) => ValueCheck) {
  return z
    .string('problems.value.required')
    .overwrite(typed => {
      const result = check(typed)
      return result.ok ? result.normalised : typed
    })
    .superRefine((value, context) => {
      const result = check(value)
      if (!result.ok) context.addIssue({ code: 'custom', message: result.reasonKey })
    })
}
