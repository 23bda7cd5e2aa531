// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { guardPage } from './guard-page.ts'

beforeAll(() => guardPage(document))
beforeEach(() => {
  document.body.innerHTML = '<button id="a"></button><button id="b" disabled></button><button id="c"></button><input>'
})

const isRefused = (event: Event, target: EventTarget = document.body) => !target.dispatchEvent(event)
const key = (name: string, held: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held })

describe('the kiosk page', () => {
  it.each(['contextmenu', 'dragstart', 'drop', 'selectstart'])('refuses %s', name => {
    expect(isRefused(new Event(name, { bubbles: true, cancelable: true }))).toBe(true)
  })

  it('lets a field be typed in', () => {
    const field = document.querySelector('input') ?? document.body
    expect(isRefused(new Event('selectstart', { bubbles: true, cancelable: true }), field)).toBe(false)
    expect(isRefused(key('ArrowLeft'), field)).toBe(false)
  })

  it.each(['F1', 'F5', 'F11', 'F12'])('refuses %s', name => expect(isRefused(key(name))).toBe(true))

  it.each(['+', '-', '=', '0', 'p', 'r', 'w', 't', 'l'])('refuses Ctrl with %s', name => {
    expect(isRefused(key(name, { ctrlKey: true }))).toBe(true)
  })

  it('refuses to zoom by the wheel, and to go back by Alt', () => {
    const zoom = new WheelEvent('wheel', { bubbles: true, cancelable: true })
    Object.defineProperty(zoom, 'ctrlKey', { value: true })
    expect(isRefused(zoom)).toBe(true)
    expect(isRefused(key('ArrowLeft', { altKey: true }))).toBe(true)
  })

  it('leaves digits, Tab and Enter alone', () => {
    for (const name of ['1', 'X', 'Tab', 'Enter', 'Backspace']) expect(isRefused(key(name))).toBe(false)
  })

  it('goes from button to button by arrows, past those that are off, and around', () => {
    const press = (name: string) => document.body.dispatchEvent(key(name))
    press('ArrowDown')
    expect(document.activeElement?.id).toBe('a')
    press('ArrowRight')
    expect(document.activeElement?.id).toBe('c')
    press('ArrowUp')
    press('ArrowUp')
    expect(document.activeElement?.tagName).toBe('INPUT')
  })
})
