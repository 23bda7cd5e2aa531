import type { Session } from 'electron'
import type { WindowKind } from './bridge-contract.ts'

type Asked = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1]
type Checked = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1]
export type Permission = Asked | Checked

interface PermissionRow {
  readonly isAllowed: boolean
  /** The only window that may ask; any where nothing is said. */
  readonly window?: WindowKind
  /** What of a device may be asked for. */
  readonly media?: readonly ('audio' | 'video')[]
  readonly reason: string
}

const no = (reason: string): PermissionRow => ({ isAllowed: false, reason })

/**
 * Every permission a page can ask for. All are denied but two; a kind that a newer Electron adds fails the type check here
 * and is denied when running.
 */
export const PERMISSIONS = {
  'clipboard-sanitized-write': {
    isAllowed: true,
    reason: 'A clerk copies a case code; plain text, after a press only',
  },
  'clipboard-read': no('The clipboard may hold what the last visitor left'),
  'deprecated-sync-clipboard-read': no('The clipboard may hold what the last visitor left'),
  ar: no('No augmented reality'),
  'automatic-fullscreen': no('The main process decides which window is full screen'),
  'background-fetch': no('Nothing is fetched when no page is open'),
  'background-sync': no('Nothing is sent when no page is open'),
  'captured-surface-control': no('No screen is captured'),
  'display-capture': no('A screen shows personal data'),
  fileSystem: no('Files come through the form and go through the center'),
  fullscreen: no('The main process decides which window is full screen'),
  geolocation: no('The center knows where it stands'),
  'geolocation-approximate': no('The center knows where it stands'),
  'hand-tracking': no('No such device'),
  hid: no('Devices are spoken to by the main process'),
  'idle-detection': no('Pages watch their own idle time'),
  keyboardLock: no('The lock-down of the system holds the keys'),
  'local-fonts': no('Fonts come with the product'),
  'local-network': no('Pages speak to the center only'),
  'local-network-access': no('Pages speak to the center only'),
  'loopback-network': no('Pages speak to the center only'),
  media: {
    isAllowed: true,
    window: 'staff',
    media: ['audio', 'video'],
    reason: 'Staff read phrases in by microphone and take material by document camera; never on a page of visitors',
  },
  mediaKeySystem: no('No protected media'),
  midi: no('No such device'),
  midiSysex: no('No such device'),
  nfc: no('Devices are spoken to by the main process'),
  notifications: no('Messages stand in the page, where the person looks'),
  openExternal: no('Nothing leaves the program'),
  'payment-handler': no('Nothing is paid here'),
  'periodic-background-sync': no('Nothing is sent when no page is open'),
  'persistent-storage': no('Records live in the database, not in a page'),
  pointerLock: no('A visitor must never lose the pointer'),
  'screen-wake-lock': no('The main process keeps the hall display awake'),
  sensors: no('No such device'),
  serial: no('Devices are spoken to by the main process'),
  'smart-card': no('Devices are spoken to by the main process'),
  'speaker-selection': no('The system chooses the speaker'),
  'storage-access': no('No foreign frames'),
  'system-wake-lock': no('The main process keeps the hall display awake'),
  'top-level-storage-access': no('No foreign frames'),
  usb: no('Devices are spoken to by the main process'),
  vr: no('No virtual reality'),
  'web-app-installation': no('Nothing is installed from a page'),
  'web-printing': no('Papers are printed by the center'),
  'window-management': no('The main process places the windows'),
  unknown: no('What has no name gets nothing'),
} as const satisfies Record<Permission, PermissionRow>

/** Who asks, and for what of a device. */
export interface Asker {
  readonly isOwnPage: boolean
  readonly window: WindowKind
  /** As Electron names it: 'audio', 'video', 'unknown'; empty where no device is asked for. */
  readonly media: readonly string[]
}

/** Answer to a permission request or check; deny by default, and only our own pages are ever allowed anything. */
export function isPermitted(permission: string, { isOwnPage, window, media }: Asker): boolean {
  const rows: Readonly<Record<string, PermissionRow>> = PERMISSIONS
  const row = Object.hasOwn(rows, permission) ? rows[permission] : undefined
  if (row === undefined || !row.isAllowed || !isOwnPage) return false
  const isRightWindow = row.window === undefined || row.window === window
  const isRightMedia =
    row.media === undefined || (media.length > 0 && media.every(one => row.media?.some(allowed => allowed === one)))
  return isRightWindow && isRightMedia
}
