import { describe, expect, it } from 'vitest'
import { distanceOf, mmOfPixel, panelOf } from './panel.ts'

const HD = { width: 1920, height: 1080 }
/** Share of the type size that a digit takes. */
const CAPITAL = 0.72

describe('the panel of the wall', () => {
  it('writes numbers at least 50 mm and words at least distance ÷ 0.4 high, on every panel', () => {
    for (const mm of [0.248, 0.369, 0.49, 0.634, 0.86]) {
      const { numberPx, textPx } = panelOf(HD, mm, 8)
      expect(numberPx * CAPITAL * mm).toBeCloseTo(50)
      expect(textPx * mm).toBeCloseTo(20)
    }
  })

  it('shows four rows where they fit and fewer on a small panel', () => {
    expect(panelOf(HD, 0.634, 8).rows).toBe(4)
    expect(panelOf(HD, 0.369, 6).rows).toBe(4)
    expect(panelOf({ width: 1366, height: 768 }, 0.252, 6).rows).toBe(2)
    expect(panelOf({ width: 800, height: 480 }, 0.1, 40).rows).toBe(1)
  })

  it('counts pixels of the panel where the screen is scaled', () => {
    expect(mmOfPixel('', 0.317, 2)).toBeCloseTo(0.634)
    expect(mmOfPixel('?mm=0.5', 0.317, 1)).toBe(0.5)
    expect(mmOfPixel('?mm=900', 0.317, 1)).toBe(0.317)
  })

  it('is read from six metres unless its address says otherwise', () => {
    expect(distanceOf('')).toBe(6)
    expect(distanceOf('?distance=12')).toBe(12)
    expect(distanceOf('?distance=-1')).toBe(6)
  })
})
