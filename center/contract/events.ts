/** What open screens are told after a commit (server-sent events of GET /api/events): a noun that changed, never its content. */
export interface CenterEvent {
  readonly noun:
    | 'ticket'
    | 'caseFile'
    | 'meeting'
    | 'help'
    | 'emergency'
    | 'setting'
    | 'shift'
    | 'center'
    | 'supervision'
    | 'risk'
    | 'roster'
    | 'callOut'
    | 'task'
    | 'unit'
    | 'expert'
  /** Row that changed, where one did. */
  readonly id: number | null
}
