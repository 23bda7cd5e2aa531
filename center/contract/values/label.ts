import { z } from 'zod'
import { LIMITS, longText, shortText } from './text.ts'

const required = (max: number) => shortText(max).min(1, 'problems.value.required')

/** Words a county writes itself, in both languages of the center; another language falls back to Chinese. */
export const label = z.strictObject({ zh: required(LIMITS.shortText), en: required(LIMITS.shortText) })
export type Label = z.infer<typeof label>

/** The same for a text of several sentences. */
export const longLabel = z.strictObject({
  zh: longText(LIMITS.request).min(1, 'problems.value.required'),
  en: longText(LIMITS.request).min(1, 'problems.value.required'),
})
