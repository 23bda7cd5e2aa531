import type { z } from 'zod'
import type { followUpView } from '#center/contract/case-file.ts'

type FollowUp = z.infer<typeof followUpView>

/** Text keys of the answers of a call-back, one for each value. */
export const WAY_KEYS: Readonly<Record<NonNullable<FollowUp['way']>, string>> = {
  phone: 'followUp:way.phone',
  visit: 'followUp:way.visit',
  desk: 'followUp:way.desk',
}

export const PERFORMANCE_KEYS: Readonly<Record<NonNullable<FollowUp['performance']>, string>> = {
  full: 'followUp:performance.full',
  partial: 'followUp:performance.partial',
  none: 'followUp:performance.none',
}

export const SATISFACTION_KEYS: Readonly<Record<NonNullable<FollowUp['satisfaction']>, string>> = {
  satisfied: 'followUp:satisfaction.satisfied',
  fairlySatisfied: 'followUp:satisfaction.fairlySatisfied',
  dissatisfied: 'followUp:satisfaction.dissatisfied',
}

/** Faces from very bad to very good. */
export const FACES = [1, 2, 3, 4, 5] as const
export const FACE_KEYS: Readonly<Record<(typeof FACES)[number], string>> = {
  1: 'followUp:face.1',
  2: 'followUp:face.2',
  3: 'followUp:face.3',
  4: 'followUp:face.4',
  5: 'followUp:face.5',
}
