import { describe, expect, it } from 'vitest'
import { isTrivialPin } from './pin-rule.ts'

describe('a PIN', () => {
  it.each(['000000', '777777', '123456', '890123', '654321', '210987', '121212', '123123', '112233', '998877'])(
    '%s is trivial',
    pin => expect(isTrivialPin(pin)).toBe(true),
  )

  it.each(['135791', '482615', '123457', '112234', '100001', '908172'])('%s is good enough', pin =>
    expect(isTrivialPin(pin)).toBe(false),
  )
})
