import type { KioskPage, VisitDraft } from './kiosk-state.ts'

/** The pages of this visit in their order, as far as the answers given so far tell. One question a page. */
export function pathOf(draft: VisitDraft): readonly KioskPage[] {
  if (draft.way === 'noName') return ['way', 'topic']
  const before: readonly KioskPage[] = draft.way === 'other' ? ['proxy'] : draft.way === 'group' ? ['group'] : []
  return ['way', ...before, ...identityPages(draft), 'topic', 'phone', 'review']
}

function identityPages(draft: VisitDraft): readonly KioskPage[] {
  if (draft.isWithoutDocument) return []
  const readsCard = draft.hasReader && !draft.typesNumber && draft.way !== 'noCard'
  const minor: readonly KioskPage[] = draft.check?.isMinor === true ? ['minor'] : []
  return readsCard ? ['card', 'person', ...minor] : ['number', 'name', 'person', ...minor]
}

/** The page after this one, or undefined after the last. */
export function pageAfter(draft: VisitDraft, page: KioskPage): KioskPage | undefined {
  const path = pathOf(draft)
  return path[path.indexOf(page) + 1]
}

/** The page before this one; home before the first. */
export function pageBefore(draft: VisitDraft, page: KioskPage): KioskPage {
  const path = pathOf(draft)
  return path[path.indexOf(page) - 1] ?? 'home'
}

/** "Step n of m"; undefined on pages that are no step. */
export function stepOf(draft: VisitDraft | null, page: KioskPage): { n: number; m: number } | undefined {
  if (draft === null) return undefined
  const path = pathOf(draft)
  const index = path.indexOf(page === 'needs' ? 'review' : page)
  return index < 0 ? undefined : { n: index + 1, m: path.length }
}
