// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useKeys } from './use-keys.ts'

function Offer({ run, isOver = false }: { readonly run: () => void; readonly isOver?: boolean }) {
  useKeys(isOver ? {} : { 'Alt+Z': run })
  return null
}

let root: Root
const show = (...offers: React.ReactNode[]) => act(() => root.render(offers))
const press = () =>
  act(() => {
    const event = new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', altKey: true, cancelable: true })
    return void window.dispatchEvent(event)
  })

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  root = createRoot(document.createElement('div'))
})
afterEach(() => act(() => root.unmount()))

it('gives a key two want to what was shown last, and back when that is gone', () => {
  const [older, newer] = [vi.fn(), vi.fn()]
  const first = <Offer key="first" run={older} />
  show(first)
  show(first, <Offer key="second" run={newer} />)
  press()
  expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([0, 1])
  show(first, <Offer key="second" run={newer} isOver />)
  press()
  expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([1, 1])
  show(<Offer key="first" run={older} isOver />)
  press()
  expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([1, 1])
})
