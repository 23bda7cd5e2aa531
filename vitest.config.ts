import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const standIn = resolve(import.meta.dirname, 'tests/hosts/electron-stand-in/electron.ts')

/**
 * unit: beside the code · api: the center over a real database · hosts: the conformance suite on every host, Electron by
 * its stand-in · fault: kills, full disks, forced-wrong settings.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{assets,center,db,electron,host,renderer,scripts,server}/**/*.test.{ts,tsx}'],
          alias: { electron: standIn },
        },
      },
      { test: { name: 'api', include: ['tests/api/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'hosts',
          include: ['tests/hosts/**/*.test.ts'],
          alias: { electron: standIn },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'fault', include: ['tests/fault/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 } },
    ],
  },
})
