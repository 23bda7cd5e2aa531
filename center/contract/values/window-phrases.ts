import { z } from 'zod'
import { longLabel } from './label.ts'

/** Sentences in use at a window: answers to usual questions by class of dispute, and what is said in a talk in writing. */
export const windowPhrases = z.strictObject({
  consult: z
    .array(
      z.strictObject({
        /** Class of the dispute, two digits; null: for all. */
        typeClass: z
          .string()
          .regex(/^\d{2}$/, 'problems.value.type')
          .nullable(),
        text: longLabel,
      }),
    )
    .max(60),
  /** What the clerk says, and what the visitor answers by one touch. */
  conversation: z.array(longLabel).max(30),
  answers: z.array(longLabel).max(30),
})
export type WindowPhrases = z.infer<typeof windowPhrases>
