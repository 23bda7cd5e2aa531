import { z } from 'zod'

/** Sign-in as the form checks it; the route trims and bounds it the same way (center/contract/staff.ts). */
export const signInInput = z.object({
  username: z.string().trim().min(1, 'problems.value.required').max(64),
  password: z.string().min(1, 'problems.value.required').max(200),
  deskId: z.int().positive().nullable(),
})
