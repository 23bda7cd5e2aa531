import { setTimeout as pause } from 'node:timers/promises'
import type { StationDevices } from '#center/contract/setting.ts'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import type { RawReading } from '#center/services/device/devices.ts'
import { createSimulatedReader } from './simulated-reader.ts'
import { callVendor, READING_LIMIT_MS, VendorAnswerError } from './vendor-call.ts'
import { VENDORS, type Vendor } from './vendors.ts'

type Reader = StationDevices['cardReader']

/** Longest wait for a card; then "nothing" is answered, so that the page can ask again. */
const CARD_WAIT_MS = 3000
/** Between two questions to a service that does not wait itself. */
const ASK_AGAIN_MS = 300

const hasLeft = (signal: AbortSignal | undefined) => signal?.aborted === true

interface Place {
  /** Number of the card that was read last and has not been lifted since. */
  lying: string | undefined
  /** The reading that runs; services take no parallel calls. */
  busy: Promise<unknown>
}

/** The card readers of this machine: one reading at a time, each card once until it was lifted. */
export function createCardReaders({ cardWaitMs = CARD_WAIT_MS }: { readonly cardWaitMs?: number }) {
  const simulated = createSimulatedReader()
  const places = new Map<number, Place>()

  /** Runs `work` when the reading before it on this port is over. */
  async function alone(port: number, work: (place: Place) => Promise<RawReading>): Promise<RawReading> {
    const place = places.get(port) ?? { lying: undefined, busy: Promise.resolve() }
    places.set(port, place)
    const turn = place.busy.then(() => work(place))
    place.busy = turn
    return turn
  }

  return {
    samples: simulated.samples,
    putDownSample: simulated.putDown,

    async read({ adapter, port }: Reader, signal?: AbortSignal): Promise<RawReading> {
      if (adapter === 'none') return { state: 'unavailable', reason: 'absent' }
      if (adapter === 'simulated') return simulated.read(cardWaitMs, signal)
      if (adapter === 'keyboard') {
        // The page itself hears a reader that types.
        await pause(cardWaitMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
        return { state: 'nothing' }
      }
      const vendor = VENDORS[adapter]
      const at = port ?? vendor.port
      return alone(at, async place => {
        if (hasLeft(signal)) return { state: 'nothing' }
        const lyingBefore = place.lying
        const reading = await readVendor(vendor, at, cardWaitMs, raw => isNews(place, raw))
        // Nobody waits for this card any more: the next caller gets it.
        if (hasLeft(signal)) place.lying = lyingBefore
        return reading
      })
    },

    /** Whether the reader answers; what lies on it is not looked at. */
    async test({ adapter, port }: Reader): Promise<DeviceTest['state']> {
      if (adapter === 'none') return 'absent'
      if (adapter === 'simulated' || adapter === 'keyboard') return 'works'
      const vendor = VENDORS[adapter]
      const at = port ?? vendor.port
      const reading = await alone(at, () => readVendor(vendor, at, 0, () => true))
      return reading.state === 'unavailable' ? reading.reason : 'works'
    },
  }
}

/** Whether a reading is to be told: a card that still lies there is not; a card that was lifted may come again. */
function isNews(place: Place, reading: RawReading): boolean {
  if (reading.state === 'nothing') place.lying = undefined
  if (reading.state !== 'card') return reading.state !== 'nothing'
  if (place.lying === reading.documentNumber) return false
  place.lying = reading.documentNumber
  return true
}

async function readVendor(
  vendor: Vendor,
  port: number,
  waitMs: number,
  isNews: (reading: RawReading) => boolean,
): Promise<RawReading> {
  const signal = AbortSignal.timeout(READING_LIMIT_MS)
  const call = (method: 'GET' | 'POST', path: string) =>
    callVendor({ method, path, port, sizeLimit: vendor.sizeLimit, signal })
  try {
    if (vendor.open !== undefined && !vendor.open.isOpen(await call('GET', vendor.open.path)))
      return { state: 'unavailable', reason: 'broken' }
    const until = performance.now() + waitMs
    for (;;) {
      const reading = vendor.understand(await call(vendor.read.method, vendor.read.path))
      if (isNews(reading)) return reading
      if (performance.now() + ASK_AGAIN_MS + vendor.waitsMs > until)
        return { state: reading.state === 'card' ? 'lying' : 'nothing' }
      await pause(ASK_AGAIN_MS)
    }
  } catch (error) {
    return { state: 'unavailable', reason: error instanceof VendorAnswerError ? 'broken' : 'noAnswer' }
  } finally {
    // What was read is read, whether or not the reader closes well.
    if (vendor.close !== undefined) await call('GET', vendor.close).catch(() => undefined)
  }
}
