import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { UnreachableError } from '../../lib/client.ts'
import { fieldMessage, fieldText, problemText } from './problem-text.ts'

const texts = {
  problems: { value: { date: 'no day', 'too-long': 'at most {{max}}' } },
  staff: { unreachable: 'no answer' },
}
const t = await createInstance().init({ lng: 'en', resources: { en: texts } })

test('a field message keeps its key and values until it is shown', () => {
  expect(fieldMessage('problems.value.date')).toBe('problems.value.date')
  expect(fieldText(t, 'problems.value.date')).toBe('no day')
  expect(fieldText(t, fieldMessage('problems.value.too-long', { max: 50 }))).toBe('at most 50')
})

test('a host that does not answer is said in words of its own', () => {
  expect(problemText(t, new UnreachableError('x'))).toBe('no answer')
})
