/** One measured figure. A ratio is taken against a baseline of the same run, so that it means the same on every machine. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'KB' | 'cases'
  /** What `value` is compared with, in the same unit; null where the figure itself is what counts. */
  readonly baseline: number | null
  readonly ratio: number | null
  /** Conditions of the run, such as how many runs were taken. */
  readonly note: string
}

/** How much is measured. */
export interface BenchScale {
  readonly isQuick: boolean
  /** Cases of the large center. */
  readonly largeCases: number
  readonly smallCases: number
  /** Runs of a cheap action. */
  readonly runs: number
  /** Cold starts and other dear actions. */
  readonly starts: number
  readonly desks: number
  /** Registrations of each desk. */
  readonly perDesk: number
}

export const FULL: BenchScale = {
  isQuick: false,
  largeCases: 1_000_000,
  smallCases: 1_000,
  runs: 1000,
  starts: 5,
  desks: 30,
  perDesk: 40,
}
export const QUICK: BenchScale = { ...FULL, isQuick: true, largeCases: 100_000, runs: 500, starts: 3, perDesk: 15 }

interface Limit {
  readonly of: 'ratio' | 'value'
  readonly most: number
  readonly why: string
}

const SEARCH = 'issue: about 20 ms; the ratio to the bare queries is told beside it (docs/decisions/007)'

const RECALL = 'issue: nothing a scan finds is missing'

/** What a figure may be at most, with where the limit comes from. */
export const LIMITS: Readonly<Record<string, Limit>> = {
  'register.tx': { of: 'ratio', most: 2.5, why: 'issue: registration against the same rows on the bare driver' },
  'register.scale': { of: 'ratio', most: 1.3, why: 'issue: a million cases against a thousand' },
  'register.tail': { of: 'ratio', most: 5, why: 'issue: p99 against p50 with 30 desks' },
  'paper.agreement': { of: 'ratio', most: 1.5, why: 'issue: against bare pdfmake' },
  'paper.agreement.size': { of: 'value', most: 150, why: 'issue: two pages with their fonts' },
  'queue.display': { of: 'value', most: 300, why: 'issue: a call reaches every wall, 20 displays' },
  'clocks.scan': { of: 'value', most: 1000, why: 'issue: a scan of 100,000 open clocks' },
  'clocks.scan.longest': { of: 'value', most: 100, why: 'issue: a desk that writes waits for one transaction at most' },
  routing: { of: 'value', most: 20, why: 'issue: a routing proposal' },
  'worklist.p95': { of: 'value', most: 20, why: 'issue: about 20 ms; the ratio to the bare query is told beside it' },
  'search.twoCharacterName': { of: 'value', most: 20, why: SEARCH },
  'search.phrase': { of: 'value', most: 20, why: SEARCH },
  'search.idSuffix': { of: 'value', most: 20, why: SEARCH },
  'search.pinyinInitials': { of: 'value', most: 20, why: SEARCH },
  'search.pinyin': { of: 'value', most: 20, why: SEARCH },
  'search.homophone': { of: 'value', most: 20, why: SEARCH },
  'search.index': { of: 'ratio', most: 0.35, why: 'issue: index against the base table' },
  'recall.twoCharacterName': { of: 'ratio', most: 1, why: RECALL },
  'recall.name': { of: 'ratio', most: 1, why: RECALL },
  'recall.pinyin': { of: 'ratio', most: 1, why: RECALL },
  'recall.pinyinInitials': { of: 'ratio', most: 1, why: RECALL },
  'recall.homophone': { of: 'ratio', most: 1, why: RECALL },
  'recall.phrase': { of: 'ratio', most: 1, why: RECALL },
  'recall.idSuffix': { of: 'ratio', most: 1, why: RECALL },
  'match.p95': { of: 'value', most: 50, why: 'issue: before a save, about 50 ms' },
  'kiosk.input': { of: 'value', most: 100, why: 'issue: press to paint on a slow machine' },
  'kiosk.page': { of: 'value', most: 300, why: 'issue: tap to the next page on a slow machine' },
  'roster.who-is-here': { of: 'value', most: 5, why: 'issue: who is here now, 60 units planned for a year' },
  'kiosk.firstLoad': { of: 'value', most: 250, why: 'issue: first view of the kiosk, gzip' },
  'display.firstLoad': { of: 'value', most: 250, why: 'issue: first view of the hall display, gzip' },
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** A figure with its ratio worked out. */
export function benchRow(
  name: string,
  unit: BenchRow['unit'],
  value: number,
  baseline: number | null,
  note: string,
): BenchRow {
  return {
    name,
    value: round(value),
    unit,
    baseline: baseline === null ? null : round(baseline),
    ratio: baseline === null ? null : round(value / baseline),
    note,
  }
}

/** True where a figure is above its limit. */
export function isAbove({ name, value, ratio }: BenchRow): boolean {
  const limit = LIMITS[name]
  if (limit === undefined) return false
  return (limit.of === 'value' ? value : (ratio ?? Number.POSITIVE_INFINITY)) > limit.most
}
