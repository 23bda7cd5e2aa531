import type { WindowKind } from './bridge-contract.ts'

/** The custom scheme and its one host; every other host is answered with 404. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'center'

const PAGES = { staff: 'index.html', kiosk: 'kiosk.html', display: 'display.html' } as const satisfies Record<
  WindowKind,
  string
>

/** Address of a window's page. */
export const pageAddress = (kind: WindowKind): string => `${APP_SCHEME}://${APP_HOST}/${PAGES[kind]}`

/** True for an address of this program; compared by its parsed parts, so no look-alike passes. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === ''
}
