import { expect, it } from 'vitest'
import { isOwnAddress } from './app-address.ts'
import { isPermitted, PERMISSIONS } from './permissions.ts'

const own = { isOwnPage: true, window: 'kiosk', media: [] } as const

it('allows our own pages to copy text and nothing else', () => {
  const allowed = Object.keys(PERMISSIONS).filter(permission => isPermitted(permission, own))
  expect(allowed).toEqual(['clipboard-sanitized-write'])
  for (const permission of [...Object.keys(PERMISSIONS), 'made-up', '__proto__', 'constructor'])
    expect(isPermitted(permission, { isOwnPage: false, window: 'staff', media: ['audio'] }), permission).toBe(false)
  expect(isPermitted('made-up', own)).toBe(false)
  expect(isPermitted('constructor', own)).toBe(false)
})

it('lets the staff window have microphone and camera, and no window of visitors either', () => {
  const asks = (window: 'staff' | 'kiosk' | 'display', ...media: readonly string[]) =>
    isPermitted('media', { isOwnPage: true, window, media })
  expect([asks('staff', 'audio'), asks('staff', 'video'), asks('staff', 'audio', 'video')]).toEqual([true, true, true])
  for (const media of ['audio', 'video'])
    expect([asks('kiosk', media), asks('display', media)], media).toEqual([false, false])
  expect([asks('staff', 'unknown'), asks('staff', 'video', 'unknown'), asks('staff')]).toEqual([false, false, false])
})

it('gives a reason for every row', () => {
  for (const row of Object.values(PERMISSIONS)) expect(row.reason.length).toBeGreaterThan(10)
})

it('knows its own address from its look-alikes', () => {
  for (const own of ['app://center/', 'app://center/index.html?a#b', 'app://center'])
    expect(isOwnAddress(own), own).toBe(true)
  const strangers = [
    'app://center.evil/',
    'app://evil/center',
    'app://center@evil/',
    'app://user:x@center/',
    'app://center:80/',
    'apps://center/',
    'http://center/',
    'file:///center',
    'app:center',
    'app:///center/',
    '',
    'center',
  ]
  for (const stranger of strangers) expect(isOwnAddress(stranger), stranger).toBe(false)
})
