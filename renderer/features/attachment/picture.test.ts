import { expect, it } from 'vitest'
import { geometryOf, LONGEST_SIDE, TRIM_STEP, trimmed, turned, UNTOUCHED } from './picture.ts'

const A4 = { width: 3000, height: 4000 }

it('makes a large picture small and leaves a small one', () => {
  expect(geometryOf(A4, UNTOUCHED, LONGEST_SIDE)).toMatchObject({ width: 1500, height: 2000 })
  expect(geometryOf({ width: 300, height: 200 }, UNTOUCHED, LONGEST_SIDE)).toMatchObject({ width: 300, height: 200 })
})

it('keeps what is left after trimming, also of a turned picture', () => {
  const edit = trimmed(trimmed(UNTOUCHED, 'left', 50), 'top', 25)
  expect(geometryOf(A4, edit, LONGEST_SIDE)).toMatchObject({ left: 1500, top: 1000, width: 1000, height: 2000 })
  expect(geometryOf(A4, { ...UNTOUCHED, turns: 1 }, LONGEST_SIDE)).toMatchObject({ width: 2000, height: 1500 })
})

it('keeps the trimmed side at the same edge of the paper when it is turned', () => {
  const edit = trimmed(UNTOUCHED, 'top', TRIM_STEP)
  expect(turned(edit, 1)).toEqual({ turns: 1, trim: { top: 0, right: TRIM_STEP, bottom: 0, left: 0 } })
  expect(turned(turned(edit, 1), -1)).toEqual(edit)
  expect(turned(edit, -1).turns).toBe(3)
})

it('never trims a picture away and never past its edge', () => {
  const gone = trimmed(trimmed(UNTOUCHED, 'left', 80), 'right', 80)
  expect(gone.trim.left + gone.trim.right).toBeLessThan(100)
  expect(trimmed(UNTOUCHED, 'top', -10)).toEqual(UNTOUCHED)
})
