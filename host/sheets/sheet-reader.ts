import { Worker } from 'node:worker_threads'
import type { SheetReader, SheetReading } from '#center/services/roster/sheet-reader.ts'
import { unpackedSize } from './unpacked-size.ts'

/** Five thousand rows take under a second; what takes longer is no roster. */
const TIME_LIMIT_MS = 10_000
/** Bytes a sheet may unpack to; a small file that swells beyond is a trap (zip bomb). */
const MOST_UNPACKED = 60_000_000
/** Megabytes the thread may take; beyond it ends by itself. */
const MOST_HEAP_MB = 512

/** Reads each file in a thread of its own that is gone afterwards: what a file does to it, it does to nobody else. */
export function createSheetReader(timeLimitMs = TIME_LIMIT_MS): SheetReader {
  return {
    read(bytes) {
      const size = unpackedSize(bytes)
      if (size === undefined) return Promise.resolve({ outcome: 'unreadable' })
      if (size > MOST_UNPACKED) return Promise.resolve({ outcome: 'tooLarge' })
      return new Promise<SheetReading>(resolve => {
        const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
          workerData: bytes,
          resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
        })
        const finish = (reading: SheetReading) => {
          clearTimeout(limit)
          resolve(reading)
          void worker.terminate()
        }
        const limit = setTimeout(() => finish({ outcome: 'tooLarge' }), timeLimitMs)
        worker.on('message', (reading: SheetReading) => finish(reading))
        worker.on('error', () => finish({ outcome: 'unreadable' }))
        worker.on('exit', () => finish({ outcome: 'unreadable' }))
      })
    },
  }
}
