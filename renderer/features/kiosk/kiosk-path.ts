import type { KioskPage, VisitDraft } from './kiosk-state.ts'

/** The pages of this visit in their order, as far as the answers given so far tell. One question a page. */
export function pathOf(draft: VisitDraft): readonly KioskPage[] {
  if (draft.way === 'noName') return ['way', 'topic']
  const before: readonly KioskPage[] =
    draft.way === 'other' ? ['relation', 'authorization'] : draft.way === 'group' ? ['group'] : []
  // Whoever asks about an open case has said what it is about, and is known with a phone.
  const matter: readonly KioskPage[] = draft.caseFileId === null ? ['topic', 'phone'] : []
  const needs: readonly KioskPage[] = draft.asksNeeds ? ['needs'] : []
  return ['way', ...before, ...identityPages(draft), ...matter, ...needs, 'review']
}

function identityPages(draft: VisitDraft): readonly KioskPage[] {
  if (draft.isWithoutDocument) return []
  const minor: readonly KioskPage[] = draft.check?.isMinor === true ? ['minor'] : []
  const others: readonly KioskPage[] = draft.way === 'group' && readsCard(draft) ? ['representatives'] : []
  return readsCard(draft)
    ? ['card', 'person', ...minor, ...others]
    : ['kind', ...(asksCountry(draft) ? (['country'] as const) : []), 'number', 'name', 'person', ...minor]
}

/** Whether this visit puts a card on the reader. */
export function readsCard(draft: VisitDraft): boolean {
  return draft.hasReader && !draft.typesNumber && draft.way !== 'noCard'
}

function asksCountry(draft: VisitDraft): boolean {
  return draft.kind === 'passport'
}

/** Pages that stand beside the path, with the page of the path they belong to. */
const BESIDE: Partial<Record<KioskPage, KioskPage>> = { needs: 'review', memo: 'review', nameInk: 'name' }

const pageOnPath = (path: readonly KioskPage[], page: KioskPage) =>
  path.indexOf(path.includes(page) ? page : (BESIDE[page] ?? page))

/** The page after this one, or undefined after the last. */
export function pageAfter(draft: VisitDraft, page: KioskPage): KioskPage | undefined {
  const path = pathOf(draft)
  return path[pageOnPath(path, page) + 1]
}

/** The page before this one; home before the first. */
export function pageBefore(draft: VisitDraft, page: KioskPage): KioskPage {
  const path = pathOf(draft)
  if (!path.includes(page) && BESIDE[page] !== undefined) return BESIDE[page]
  return path[path.indexOf(page) - 1] ?? 'home'
}

/** "Step n of m"; undefined on pages that are no step. */
export function stepOf(draft: VisitDraft | null, page: KioskPage): { n: number; m: number } | undefined {
  if (draft === null) return undefined
  const path = pathOf(draft)
  const index = pageOnPath(path, page)
  return index < 0 ? undefined : { n: index + 1, m: path.length }
}
