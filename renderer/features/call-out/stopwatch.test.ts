import { expect, it } from 'vitest'
import { clockText } from './stopwatch.tsx'

it.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [61_000, '1:01'],
  [3_599_000, '59:59'],
  [3_661_000, '1:01:01'],
  [-5, '0:00'],
])('%d milliseconds are read as %s', (milliseconds, text) => expect(clockText(milliseconds)).toBe(text))
