import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import type { PageJob, PrintOutcome } from '#center/services/device/devices.ts'

/** Writes each copy's bytes into a folder instead of on paper; for trying out and for tests. */
export function createFolderPrinter(folder: string | undefined) {
  return {
    async print({ name, pdf, copies }: PageJob): Promise<PrintOutcome> {
      if (folder === undefined) return { state: 'failed', reason: 'absent' }
      try {
        await mkdir(folder, { recursive: true })
        for (let copy = 1; copy <= copies; copy++) await writeFile(join(folder, `${name}-${copy}.pdf`), pdf)
        return { state: 'handedOver' }
      } catch {
        return { state: 'failed', reason: 'broken' }
      }
    },
    async test(): Promise<DeviceTest['state']> {
      if (folder === undefined) return 'absent'
      return mkdir(folder, { recursive: true }).then(
        () => 'works',
        () => 'broken',
      )
    },
  }
}
