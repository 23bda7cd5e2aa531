// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listenToWedge, meaningOf } from './wedge-reader.ts'

let clock = 0
let bursts: string[] = []
let stop: () => void
let pressed = 0
let button: HTMLButtonElement

beforeEach(() => {
  clock = 0
  bursts = []
  pressed = 0
  button = document.createElement('button')
  button.addEventListener('keydown', event => {
    if (event.key === 'Enter') pressed += 1
  })
  document.body.replaceChildren(button)
  stop = listenToWedge(
    text => bursts.push(text),
    () => clock,
  )
})
afterEach(() => stop())

/** Types into the focused button, one key each `gap` milliseconds. */
function type(text: string, gap: number): void {
  for (const key of [...text].map(sign => (sign === '\n' ? 'Enter' : sign))) {
    clock += gap
    button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }
}

describe('a reader that types', () => {
  it('gives its text, and its Enter presses nothing', () => {
    type('421081198509210013\n', 5)
    expect(bursts).toEqual(['421081198509210013'])
    expect(pressed).toBe(0)
  })

  it('is as slow as 50 ms a key', () => {
    type('K1000123X\n', 50)
    expect(bursts).toEqual(['K1000123X'])
  })

  it('is no hand that types', () => {
    type('421081198509210013\n', 51)
    expect(bursts).toEqual([])
    expect(pressed).toBe(1)
  })

  it('begins anew after a pause, whatever was typed before', () => {
    type('12', 200)
    clock += 500
    type('K1000123X\n', 10)
    expect(bursts).toEqual(['K1000123X'])
  })

  it('needs eight characters, all in one go', () => {
    type('1234567\n', 5)
    type('1234', 5)
    clock += 80
    type('5678\n', 5)
    expect(bursts).toEqual([])
  })

  it('keeps its Enter to itself only at the end of a burst', () => {
    type('12345678', 5)
    clock += 200
    type('\n', 5)
    expect(bursts).toEqual([])
    expect(pressed).toBe(1)
  })

  it('passes over the shift of a capital', () => {
    type('K100012', 5)
    clock += 5
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }))
    type('3X\n', 5)
    expect(bursts).toEqual(['K1000123X'])
  })

  it('is heard no more once it is let go', () => {
    stop()
    type('K1000123X\n', 5)
    expect(bursts).toEqual([])
  })
})

describe('the meaning of a burst', () => {
  it('is an identity number, alone or among other words', () => {
    expect(meaningOf('42108119850921001x')).toEqual({ kind: 'identityNumber', number: '42108119850921001X' })
    expect(meaningOf('M,1985-09-21,421081198509210013')).toEqual({
      kind: 'identityNumber',
      number: '421081198509210013',
    })
  })

  it('is the code of a receipt', () => {
    expect(meaningOf('k1000123x')).toEqual({ kind: 'receipt', code: 'K1000123X' })
    expect(meaningOf('K12-000123-7')).toEqual({ kind: 'receipt', code: 'K120001237' })
  })

  it('is nothing where it is neither', () => {
    expect(meaningOf('https://example.org/1')).toEqual({ kind: 'unknown' })
    expect(meaningOf('6222021234567890123')).toEqual({ kind: 'unknown' })
  })
})
