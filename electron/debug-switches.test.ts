import { afterEach, expect, it } from 'vitest'
import { app } from '#tests/hosts/electron-stand-in/app.ts'
import { DEBUG_SWITCHES, isDebuggedRelease } from './lock-down.ts'

afterEach(() => {
  app.isPackaged = false
  app.switches.clear()
})

it.each(DEBUG_SWITCHES)('refuses --%s in a release only', name => {
  app.switches.add(name)
  expect(isDebuggedRelease()).toBe(false)
  app.isPackaged = true
  expect(isDebuggedRelease()).toBe(true)
  app.switches.clear()
  expect(isDebuggedRelease()).toBe(false)
})
