import type { CARD_READERS, PAGE_PRINTERS } from '#center/contract/setting.ts'
import type { DevicePort, TICKET_PRINTERS } from '#center/contract/statuses.ts'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import type { Tone } from '../../components/staff/status-tag.tsx'

export const STATION_KEYS = {
  kiosk: 'settings:station.kiosk',
  window: 'settings:station.window',
  display: 'settings:station.display',
} as const

export const PORT_KEYS = {
  cardReader: 'settings:port.cardReader',
  ticketPrinter: 'settings:port.ticketPrinter',
  pagePrinter: 'settings:port.pagePrinter',
} as const satisfies Record<DevicePort, string>

export const READER_KEYS = {
  none: 'settings:adapter.none',
  simulated: 'settings:adapter.simulated',
  keyboard: 'settings:adapter.keyboard',
  xinzhongxin: 'settings:adapter.xinzhongxin',
  huashi: 'settings:adapter.huashi',
  dongxin: 'settings:adapter.dongxin',
} as const satisfies Record<(typeof CARD_READERS)[number], string>

export const TICKET_PRINTER_KEYS = {
  none: 'settings:adapter.none',
  simulated: 'settings:adapter.simulated',
  system: 'settings:adapter.system',
  escposNetwork: 'settings:adapter.escposNetwork',
  escposFile: 'settings:adapter.escposFile',
} as const satisfies Record<(typeof TICKET_PRINTERS)[number], string>

export const PAGE_PRINTER_KEYS = {
  none: 'settings:adapter.none',
  simulated: 'settings:adapter.simulated',
  system: 'settings:adapter.system',
} as const satisfies Record<(typeof PAGE_PRINTERS)[number], string>

export const TEST_KEYS = {
  works: 'settings:test.works',
  absent: 'settings:test.absent',
  noAnswer: 'settings:test.noAnswer',
  broken: 'settings:test.broken',
  noPaper: 'settings:test.noPaper',
  paperLow: 'settings:test.paperLow',
} as const satisfies Record<DeviceTest['state'], string>

export const TEST_TONES = {
  works: 'ok',
  absent: 'plain',
  noAnswer: 'danger',
  broken: 'danger',
  noPaper: 'danger',
  paperLow: 'warn',
} as const satisfies Record<DeviceTest['state'], Tone>
