// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type IdleClock, useIdle } from './use-idle.ts'

let clock: IdleClock = { left: null, extend: () => undefined }
let root: Root
const onEnd = vi.fn()

function Probe({ subject }: { readonly subject: string }) {
  clock = useIdle(45, 30, subject, onEnd)
  return null
}
const show = (subject: string) => act(() => root.render(<Probe subject={subject} />))
const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000))

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  onEnd.mockClear()
  root = createRoot(document.createElement('div'))
  show('topic')
})
afterEach(() => {
  act(() => root.unmount())
  vi.useRealTimers()
})

describe('the idle clock', () => {
  it('warns after the quiet time, counts down, and ends', () => {
    pass(44)
    expect(clock.left).toBeNull()
    pass(1)
    expect(clock.left).toBe(30)
    pass(29)
    expect(clock.left).toBe(1)
    expect(onEnd).not.toHaveBeenCalled()
    pass(1)
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('starts anew with every touch and key', () => {
    pass(40)
    window.dispatchEvent(new Event('pointerdown'))
    pass(40)
    window.dispatchEvent(new Event('keydown'))
    pass(44)
    expect(clock.left).toBeNull()
  })

  it('takes no touch beside the answer for an answer once it warns', () => {
    pass(50)
    window.dispatchEvent(new Event('pointerdown'))
    pass(1)
    expect(clock.left).toBe(24)
  })

  it('is extended as often as one likes', () => {
    for (let round = 0; round < 20; round += 1) {
      pass(70)
      act(() => clock.extend())
      expect(clock.left).toBeNull()
    }
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('starts anew with the next page', () => {
    pass(60)
    show('phone')
    expect(clock.left).toBeNull()
    pass(44)
    expect(clock.left).toBeNull()
  })
})
