/** Clock rule of the review a red case needs within 24 hours. */
export const REVIEW_WITHIN_RULE = 'IN-6'
