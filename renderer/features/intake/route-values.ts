import type { z } from 'zod'
import { assignmentContract } from '#center/contract/assignment.ts'
import { inputSchema } from '../../lib/input-schema.ts'

/** W8 as it is typed. */
export interface RouteValues {
  unitId: string
  staffId: string
  note: string
  overrideReason: string
  assists: { unitId: string; owes: string; dueOn: string }[]
}

export const NO_ROUTE: RouteValues = { unitId: '', staffId: '', note: '', overrideReason: '', assists: [] }

/** The route's schema, asking for the reason where the unit is not a proposed one. @param proposed ids of proposed units */
export const routeSchema = (proposed: readonly number[]) =>
  inputSchema(assignmentContract.dispatch).refine(
    ({ unitId, overrideReason }) =>
      typeof unitId !== 'number' || proposed.includes(unitId) || (overrideReason ?? null) !== null,
    // Told together with everything else that is wrong.
    { path: ['overrideReason'], error: 'problems.route.reason-needed', when: () => true },
  )
export type RouteInput = z.infer<ReturnType<typeof routeSchema>>

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What is sent; the contract judges it. @param dayOf a typed day as ISO date */
export function toRouteInput(
  values: RouteValues,
  { opId, id, version }: { opId: string; id: number; version: number },
  dayOf: (typed: string) => string | null,
) {
  return {
    opId,
    id,
    version,
    unitId: values.unitId === '' ? null : Number(values.unitId),
    staffId: values.staffId === '' ? null : Number(values.staffId),
    note: orNull(values.note),
    overrideReason: orNull(values.overrideReason),
    assists: values.assists.map(assist => ({
      unitId: assist.unitId === '' ? null : Number(assist.unitId),
      owes: assist.owes,
      dueOn: dayOf(assist.dueOn),
    })),
  }
}
