// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { applyKnownScale, applyScale, mmPerPixel } from './device-scale.ts'

const root = document.documentElement

beforeEach(() => {
  localStorage.clear()
  root.removeAttribute('style')
})

describe('the millimetres of the panel', () => {
  it('are those of the usual panel until somebody says otherwise', () => {
    expect(mmPerPixel('', localStorage)).toBe(0.248)
    applyScale(root, 0.248)
    expect(root.style.fontSize).toBe('16.129px')
  })

  it('are taken over from the center and kept for the next start', () => {
    applyKnownScale(root, 0.369, '', localStorage)
    expect(root.style.fontSize).toBe('10.84px')
    expect(mmPerPixel('', localStorage)).toBe(0.369)
  })

  it('of the address win over all others', () => {
    expect(mmPerPixel('?mm=0.18', localStorage)).toBe(0.18)
    applyKnownScale(root, 0.369, '?mm=0.18', localStorage)
    expect(root.style.fontSize).toBe('')
    expect(mmPerPixel('', localStorage)).toBe(0.18)
  })

  it('make a panel narrower than 230 mm a small one', () => {
    vi.stubGlobal('innerWidth', 1080)
    const panels = [0.18, 0.248, 0.369].map(mm => {
      applyScale(root, mm)
      return root.dataset.panel
    })
    expect(panels).toEqual(['small', 'usual', 'usual'])
    vi.unstubAllGlobals()
  })

  it('that no panel has are passed over', () => {
    expect(mmPerPixel('?mm=25', localStorage)).toBe(0.248)
    applyKnownScale(root, 0, '', localStorage)
    expect(root.style.fontSize).toBe('')
  })
})
