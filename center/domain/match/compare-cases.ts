import type { MatchDifference, MatchReason } from '#center/contract/match.ts'
import { likenessOf } from './same-name.ts'

/** A party as far as a comparison needs it; unknown is null. */
export interface MatchedParty {
  readonly role: 'applicant' | 'respondent' | 'thirdParty'
  readonly name: string | null
  /** Keyed hash of the document. */
  readonly documentLookup: string | null
  /** As it is stored. */
  readonly phone: string | null
}

export interface MatchedCase {
  readonly parties: readonly MatchedParty[]
  readonly typeCode: string | null
  /** First nine digits of the division code. */
  readonly town: string | null
}

export interface Comparison {
  readonly side: 'same' | 'opposite'
  readonly reasons: readonly MatchReason[]
  readonly differences: readonly MatchDifference[]
  /** For each party of theirs the place of the party of ours it matched. */
  readonly pairs: readonly (number | null)[]
  readonly score: number
}

/** How much each reason weighs; the order of candidates, nothing else. */
const WEIGHTS: Readonly<Record<MatchReason, number>> = {
  document: 100,
  bothNames: 60,
  phone: 40,
  name: 20,
  variantName: 18,
  sameSound: 12,
  otherParty: 15,
  type: 8,
  place: 8,
}

interface PairLikeness {
  readonly mine: number
  readonly theirs: number
  readonly reasons: readonly MatchReason[]
}

/**
 * Compares what is being taken down with a case that stands. It is shown (not null) where somebody has the same document or
 * phone, where the names of both sides are the same on the same or on opposite sides, or where one name, the class of the
 * dispute and the town agree within the twelve months (domain reference 9.1).
 */
export function compareCases(
  mine: MatchedCase,
  theirs: MatchedCase & { readonly isRecent: boolean },
): Comparison | null {
  const pairs = bestPairs(mine.parties, theirs.parties)
  if (pairs.length === 0) return null
  const isSide = ({ mine: at, theirs: to }: PairLikeness) => ({
    mine: mine.parties[at]?.role,
    theirs: theirs.parties[to]?.role,
  })
  const crossed = pairs.filter(pair => {
    const { mine: role, theirs: other } = isSide(pair)
    return (role === 'applicant' && other === 'respondent') || (role === 'respondent' && other === 'applicant')
  })
  const reasons = new Set<MatchReason>(pairs.flatMap(pair => pair.reasons))
  const isBoth =
    pairs.some(({ mine: at }) => mine.parties[at]?.role === 'applicant') &&
    pairs.some(({ mine: at }) => mine.parties[at]?.role !== 'applicant')
  if (isBoth) reasons.add('bothNames')
  if (pairs.some(pair => isSide(pair).mine === 'respondent' && isSide(pair).theirs === 'respondent'))
    reasons.add('otherParty')
  const hasSameClass = sameClass(mine.typeCode, theirs.typeCode)
  const isSamePlace = mine.town !== null && mine.town === theirs.town
  if (hasSameClass) reasons.add('type')
  if (isSamePlace) reasons.add('place')
  const isSure = reasons.has('document') || reasons.has('phone') || isBoth
  if (!isSure && !(hasSameClass && isSamePlace && theirs.isRecent)) return null
  const isOpposite = crossed.length * 2 > pairs.length
  return {
    side: isOpposite ? 'opposite' : 'same',
    reasons: [...reasons].sort((one, other) => WEIGHTS[other] - WEIGHTS[one]),
    differences: [...differencesOf(mine, theirs, pairs)],
    pairs: theirs.parties.map((_, at) => pairs.find(pair => pair.theirs === at)?.mine ?? null),
    score: [...reasons].reduce((sum, reason) => sum + WEIGHTS[reason], theirs.isRecent ? 5 : 0),
  }
}

/** What two parties have in common; none: nothing. */
export function reasonsOf(one: MatchedParty, other: MatchedParty): readonly MatchReason[] {
  const likeness = one.name === null || other.name === null ? null : likenessOf(one.name, other.name)
  const isSameDocument = one.documentLookup !== null && one.documentLookup === other.documentLookup
  const isSamePhone = one.phone !== null && one.phone === other.phone
  return [
    ...(isSameDocument ? (['document'] as const) : []),
    ...(isSamePhone ? (['phone'] as const) : []),
    ...(likeness === null ? [] : [likeness]),
  ]
}

/** Each party of theirs with the one of ours that is most like it; nobody is taken twice. */
function bestPairs(ours: readonly MatchedParty[], theirs: readonly MatchedParty[]): PairLikeness[] {
  const all = ours.flatMap((one, mine) =>
    theirs.flatMap((other, to) => {
      const reasons = reasonsOf(one, other)
      return reasons.length === 0 ? [] : [{ mine, theirs: to, reasons }]
    }),
  )
  const weight = ({ reasons }: PairLikeness) => reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0)
  const taken: PairLikeness[] = []
  for (const pair of all.sort((one, other) => weight(other) - weight(one)))
    if (!taken.some(({ mine, theirs: to }) => mine === pair.mine || to === pair.theirs)) taken.push(pair)
  return taken
}

const sameClass = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.slice(0, 2) === other.slice(0, 2)

function* differencesOf(
  mine: MatchedCase,
  theirs: MatchedCase & { readonly isRecent: boolean },
  pairs: readonly PairLikeness[],
): Generator<MatchDifference> {
  const differs = (part: 'documentLookup' | 'phone') =>
    pairs.some(({ mine: at, theirs: to }) => {
      const [one, other] = [mine.parties[at]?.[part] ?? null, theirs.parties[to]?.[part] ?? null]
      return one !== null && other !== null && one !== other
    })
  if (differs('documentLookup')) yield 'document'
  if (differs('phone')) yield 'phone'
  if (mine.typeCode !== null && !sameClass(mine.typeCode, theirs.typeCode)) yield 'type'
  if (mine.town !== null && theirs.town !== null && mine.town !== theirs.town) yield 'place'
  if (!theirs.isRecent) yield 'longAgo'
}
