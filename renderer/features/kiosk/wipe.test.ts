// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionToken } from '../../lib/session-token.ts'
import { wipe } from './wipe.ts'

const reload = vi.fn()
const writeText = vi.fn(async () => undefined)
const deleted: string[] = []

beforeEach(() => {
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  vi.stubGlobal('caches', { keys: async () => ['pages'], delete: async (name: string) => deleted.push(name) > 0 })
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  reload.mockReset()
  writeText.mockClear()
  deleted.length = 0
})

describe('the end of a visit', () => {
  it('leaves the token of the station and the panel, and nothing else', async () => {
    sessionToken.set('station')
    sessionStorage.setItem('typed', '421081')
    localStorage.setItem('device.mmPerPixel', '0.369')
    localStorage.setItem('center.language', 'en')
    localStorage.setItem('draft', 'my story')
    expect(wipe(true)).toBe(true)
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
    expect(sessionToken.get()).toBe('station')
    expect(sessionStorage.getItem('typed')).toBeNull()
    expect(Object.keys(localStorage)).toEqual(['device.mmPerPixel'])
    expect(writeText).toHaveBeenCalledWith('')
    expect(deleted).toEqual(['pages'])
  })

  it('loads the page anew even where clipboard and caches refuse', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: async () => Promise.reject(new Error('no focus')) } })
    vi.stubGlobal('caches', { keys: async () => Promise.reject(new Error('insecure')) })
    wipe(true)
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
  })

  it('keeps the page of a host that is away', () => {
    expect(wipe(false)).toBe(false)
    expect(reload).not.toHaveBeenCalled()
  })
})
