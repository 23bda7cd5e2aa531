import type { z } from 'zod'

/** The input schema of a route of the contract, for the form that fills it. */
export function inputSchema<Schema extends z.ZodType>(route: {
  readonly '~orpc': { readonly inputSchema?: Schema }
}): Schema {
  const schema = route['~orpc'].inputSchema
  if (schema === undefined) throw new Error('this route takes no input')
  return schema
}
