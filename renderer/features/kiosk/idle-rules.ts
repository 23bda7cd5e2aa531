import type { KioskPage } from './kiosk-state.ts'

/** Seconds without a touch until the warning, and seconds the warning counts down. */
export interface IdleRule {
  readonly quiet: number
  readonly warning: number
}

const READING: IdleRule = { quiet: 60, warning: 30 }
const TYPING: IdleRule = { quiet: 90, warning: 30 }
const AFTER_CARD: IdleRule = { quiet: 45, warning: 30 }
/** Pages that show who stands there are wiped sooner. */
const SHOWS_PERSON: IdleRule = { quiet: 45, warning: 15 }

const RULES: Readonly<Record<KioskPage, IdleRule>> = {
  home: { quiet: 60, warning: 0 },
  way: READING,
  proxy: READING,
  group: TYPING,
  card: READING,
  number: TYPING,
  name: TYPING,
  person: SHOWS_PERSON,
  minor: AFTER_CARD,
  topic: AFTER_CARD,
  phone: TYPING,
  needs: AFTER_CARD,
  review: SHOWS_PERSON,
  ticket: { quiet: 20, warning: 10 },
  help: READING,
  window: READING,
}

/** A number that is not on paper stays longer, so that it can be written down. */
const WITHOUT_PAPER: IdleRule = { quiet: 60, warning: 30 }

/** How long this page waits for a touch. */
export function idleRuleOf(page: KioskPage, isOnPaper: boolean): IdleRule {
  return page === 'ticket' && !isOnPaper ? WITHOUT_PAPER : RULES[page]
}
