import { expect, test } from 'vitest'
import { keyName } from './use-keys.ts'

const press = (key: string, code: string, held: { ctrlKey?: boolean; altKey?: boolean } = {}) =>
  keyName({ key, code, ctrlKey: false, altKey: false, metaKey: false, ...held } as KeyboardEvent)

test('keys have the names of the help sheet', () => {
  expect(press('F2', 'F2')).toBe('F2')
  expect(press('k', 'KeyK', { ctrlKey: true })).toBe('Ctrl+K')
  expect(press('Enter', 'Enter', { ctrlKey: true })).toBe('Ctrl+Enter')
})

test('Alt and a digit is the same key on layouts that type another character with it', () => {
  expect(press('¡', 'Digit1', { altKey: true })).toBe('Alt+1')
})
