import { expect, test } from 'vitest'
import { setupInput } from '#center/contract/center.ts'
import { startValues, stepOfPath, toSetupInput, unitsFor } from './setup-form.ts'

const start = startValues(number => `${number}`)

test('the seed table with a name and two people is a complete set-up', () => {
  const person = (username: string) => ({ name: username, username, password: 'Good-pass1', again: '' })
  const values = {
    ...start,
    centerName: '石首市综治中心',
    shortName: '石',
    manager: person('wang.li'),
    administrator: person('chen.gang'),
  }
  expect(setupInput.safeParse(toSetupInput(values, 'a'.repeat(32))).error).toBeUndefined()
})

test('desks are read from one line and empty ones are dropped', () => {
  const units = [{ code: 'C00', name: '综治中心', mode: 'resident' as const, desks: '一号窗口、 二号窗口，;' }]
  expect(toSetupInput({ ...start, units }, '').units).toEqual([
    expect.objectContaining({ desks: ['一号窗口', '二号窗口'] }),
  ])
})

test('town centers are offered to their own county only', () => {
  expect(unitsFor('421081').some(unit => unit.code === 'W01')).toBe(true)
  expect(unitsFor('420922').some(unit => unit.code === 'W01')).toBe(false)
})

test('a refused field leads to the step that shows it', () => {
  expect(['centerName', 'units.3.name', 'rooms.0', 'administrator.username'].map(stepOfPath)).toEqual([0, 1, 2, 3])
})
