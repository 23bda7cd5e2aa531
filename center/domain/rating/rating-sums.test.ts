import { describe, expect, it } from 'vitest'
import { sumRatings } from './rating-sums.ts'

const rating = (face: number, ...reasons: Parameters<typeof sumRatings>[0][number]['reasons']) => ({ face, reasons })

describe('sums of ratings', () => {
  it('are only counted below three', () => {
    for (const ratings of [[], [rating(1)], [rating(1, 'slow'), rating(5)]])
      expect(sumRatings(ratings)).toEqual({ count: ratings.length, meanHundredths: null, faces: null, reasons: [] })
  })

  it('tell mean, faces and the reasons that were named from three on', () => {
    expect(sumRatings([rating(5, 'friendly'), rating(4, 'friendly', 'quick'), rating(1, 'slow')])).toEqual({
      count: 3,
      meanHundredths: 333,
      faces: [1, 0, 0, 1, 1],
      reasons: [
        { reason: 'friendly', count: 2 },
        { reason: 'quick', count: 1 },
        { reason: 'slow', count: 1 },
      ],
    })
  })
})
