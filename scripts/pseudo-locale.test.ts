import { expect, it } from 'vitest'
import { pseudoText } from './pseudo-locale.ts'

it('is accented, longer by two fifths, in brackets, and keeps blanks', () => {
  expect(pseudoText('Next')).toBe('[Néxt éx]')
  expect(pseudoText('{{count}} people')).toBe('[{{count}} péóplé éxt]')
  const english = 'Please put your identity card on the reader.'
  const longer = pseudoText(english).length / english.length
  expect(longer).toBeGreaterThan(1.38)
  expect(longer).toBeLessThan(1.5)
})
