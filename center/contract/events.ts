/** What open screens are told after a commit (server-sent events of GET /api/events): a noun that changed, never its content. */
export interface CenterEvent {
  readonly noun: 'ticket' | 'caseFile' | 'meeting' | 'help' | 'emergency' | 'setting' | 'center'
  /** Row that changed, where one did. */
  readonly id: number | null
}
