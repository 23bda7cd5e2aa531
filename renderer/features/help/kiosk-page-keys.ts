import type { KioskPage } from '../kiosk/kiosk-state.ts'

/** What the visitor was doing at the kiosk, as the clerk who goes there wants to hear it; several pages are one matter. */
const PAGE_KEYS: Partial<Readonly<Record<KioskPage, string>>> = {
  home: 'help:pages.home',
  card: 'help:pages.card',
  person: 'help:pages.card',
  kind: 'help:pages.number',
  country: 'help:pages.number',
  number: 'help:pages.number',
  name: 'help:pages.name',
  nameInk: 'help:pages.name',
  minor: 'help:pages.minor',
  phone: 'help:pages.phone',
  topic: 'help:pages.topic',
  ticket: 'help:pages.ticket',
  window: 'help:pages.ticket',
}

/** Text key for the page a call for help came from. */
export function kioskPageKey(page: string): string {
  const known: Readonly<Record<string, string | undefined>> = PAGE_KEYS
  return known[page] ?? 'help:pages.other'
}
