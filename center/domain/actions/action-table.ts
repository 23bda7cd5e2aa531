/** One row says everything of an action: from where, to where. `null` in from: it begins the record. */
export interface ActionRow<Status extends string> {
  readonly from: readonly (Status | null)[]
  readonly to: Status
}
export type ActionTable<Action extends string, Status extends string> = Readonly<Record<Action, ActionRow<Status>>>

export type Decision<Status extends string> =
  | { readonly isAllowed: true; readonly to: Status }
  | { readonly isAllowed: false }

/** Decides whether an action may be taken from a status; only its result may set one. */
export function decide<Action extends string, Status extends string>(
  table: ActionTable<Action, Status>,
  action: Action,
  from: Status | null,
): Decision<Status> {
  const row = table[action]
  return row.from.includes(from) ? { isAllowed: true, to: row.to } : { isAllowed: false }
}

/** The actions that may be taken from a status, in the order of the table. */
export function actionsFrom<Action extends string, Status extends string>(
  table: ActionTable<Action, Status>,
  from: Status,
): Action[] {
  return (Object.keys(table) as Action[]).filter(action => table[action].from.includes(from))
}
