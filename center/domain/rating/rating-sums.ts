import { RATING_REASONS, type RatingReason } from '#center/contract/statuses.ts'
import { LEAST_RATINGS, type RatingSums } from '#center/contract/visitor-self.ts'

/**
 * Sums of ratings; below three only their count is told, so that nobody is recognised (LEAST_RATINGS).
 * The mean is in hundredths of a face, rounded half up.
 */
export function sumRatings(
  ratings: readonly { readonly face: number; readonly reasons: readonly RatingReason[] }[],
): RatingSums {
  const count = ratings.length
  if (count < LEAST_RATINGS) return { count, meanHundredths: null, faces: null, reasons: [] }
  const total = ratings.reduce((sum, { face }) => sum + face, 0)
  return {
    count,
    meanHundredths: Math.round((total * 100) / count),
    faces: [1, 2, 3, 4, 5].map(face => ratings.filter(rating => rating.face === face).length),
    reasons: RATING_REASONS.map(reason => ({
      reason,
      count: ratings.filter(rating => rating.reasons.includes(reason)).length,
    })).filter(row => row.count > 0),
  }
}
