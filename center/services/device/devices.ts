import type { StationDevices } from '#center/contract/setting.ts'
import type { DevicePort } from '#center/contract/statuses.ts'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import type { PaperDefinition } from '#center/documents/paper-definition.ts'

/** Why a device did not do its work; the same words for readers and printers. */
export type Fault = 'absent' | 'noAnswer' | 'broken'

/** What a reader found, before anything of it is believed: the services check number, dates and names. */
export type RawReading =
  | {
      readonly state: 'card'
      readonly name: string | null
      /** Kind of document as the reader says, GA/T 517; null: told from the number. */
      readonly documentType: string | null
      readonly documentNumber: string
      readonly sex: '1' | '2' | null
      /** ISO date. */
      readonly birthDate: string | null
      /** GB 3304 code. */
      readonly ethnicGroup: string | null
      readonly address: string | null
      /** ISO date; null: for ever or unknown. */
      readonly validUntil: string | null
    }
  | { readonly state: 'nothing' }
  /** The card that was read last was not lifted yet. */
  | { readonly state: 'lying' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'unavailable'; readonly reason: Fault }

/** What became of a print; "confirmed" only where the printer answered afterwards that it has paper. */
export type PrintOutcome =
  | { readonly state: 'handedOver' | 'confirmed' }
  | { readonly state: 'failed'; readonly reason: Fault | 'noPaper' }

export interface TicketJob {
  /** Name in the queue of the operating system; names nobody. */
  readonly name: string
  /** The ticket as paper, for printers of the operating system. */
  readonly pdf: Uint8Array
  /** The same ticket as definition, for printers that take dots. */
  readonly definition: PaperDefinition
}

export interface PageJob {
  /** Name in the queue of the operating system; names nobody. */
  readonly name: string
  readonly pdf: Uint8Array
  readonly copies: number
}

/** The devices of this machine behind one interface; every one may be absent, none ever throws or hangs (docs/decisions/018). */
export interface Devices {
  /** What a station uses that nobody has set anything for. */
  readonly usual: StationDevices
  /**
   * Waits up to three seconds; a card that was not lifted is not read again.
   * @param signal a caller who went away: the card counts as not read, so that the next caller gets it
   */
  readCard(reader: StationDevices['cardReader'], signal?: AbortSignal): Promise<RawReading>
  /** Names of the cards of the simulated reader, and the way to put one down. */
  readonly samples: readonly { readonly code: string; readonly name: string }[]
  putDownSample(code: string): boolean
  printTicket(printer: StationDevices['ticketPrinter'], job: TicketJob): Promise<PrintOutcome>
  printPages(printer: StationDevices['pagePrinter'], job: PageJob): Promise<PrintOutcome>
  test(port: DevicePort, devices: StationDevices): Promise<DeviceTest['state']>
}
