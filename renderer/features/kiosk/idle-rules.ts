import type { KioskPage, KioskState } from './kiosk-state.ts'

/** Seconds without a touch until the warning, and seconds the warning counts down. */
export interface IdleRule {
  readonly quiet: number
  readonly warning: number
}

/** What is being done, as far as waiting goes (ux: idle timers of the kiosk). */
export type IdleKind = 'reading' | 'afterCard' | 'typing' | 'ticket' | 'ticketOnScreen' | 'result' | 'assist'

const RULES: Readonly<Record<IdleKind, IdleRule>> = {
  /** Home and guide: back to the start without a warning, nothing is lost. */
  reading: { quiet: 60, warning: 0 },
  afterCard: { quiet: 45, warning: 30 },
  typing: { quiet: 90, warning: 30 },
  ticket: { quiet: 20, warning: 10 },
  /** A number that is not on paper stays longer, so that it can be written down. */
  ticketOnScreen: { quiet: 60, warning: 30 },
  result: { quiet: 45, warning: 30 },
  /** A clerk stands by. */
  assist: { quiet: 300, warning: 30 },
}

const KINDS: Readonly<Record<KioskPage, IdleKind>> = {
  home: 'reading',
  way: 'typing',
  relation: 'typing',
  authorization: 'typing',
  group: 'typing',
  card: 'typing',
  kind: 'typing',
  country: 'typing',
  number: 'typing',
  name: 'typing',
  nameInk: 'typing',
  person: 'afterCard',
  minor: 'afterCard',
  representatives: 'typing',
  topic: 'afterCard',
  phone: 'typing',
  needs: 'afterCard',
  memo: 'typing',
  review: 'afterCard',
  ticket: 'ticket',
  window: 'typing',
  progress: 'typing',
  checkIn: 'typing',
  guide: 'reading',
  rating: 'typing',
  quiet: 'typing',
  help: 'typing',
  service: 'assist',
}

/**
 * How long this page waits for a touch.
 * @param kind what a page within an errand asks for; null: as its page does
 */
export function idleRuleOf(
  { page, print }: Pick<KioskState, 'page' | 'print'>,
  kind: IdleKind | null,
  isAssisted: boolean,
): IdleRule {
  if (page === 'ticket') return RULES[print === 'printed' ? 'ticket' : 'ticketOnScreen']
  if (isAssisted) return RULES.assist
  return RULES[kind ?? KINDS[page]]
}
