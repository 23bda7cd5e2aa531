/**
 * Whether the n-th approved conclusion belongs to the sample that is checked again: of every hundred exactly `percent`, evenly
 * spread, the same at every look (setting conclusionRules).
 * @param n from 1
 */
export const isSampled = (n: number, percent: number): boolean =>
  Math.floor((n * percent) / 100) > Math.floor(((n - 1) * percent) / 100)
