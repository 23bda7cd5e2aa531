import { sessionToken } from '../../lib/session-token.ts'
import { changeLanguage, FIRST_LANGUAGE } from '../../lib/texts.ts'

/** What belongs to the machine and not to a visit. */
const DEVICE_KEYS = 'device.'

function forgetStorage(): void {
  const token = sessionToken.get()
  sessionStorage.clear()
  if (token !== null) sessionToken.set(token)
  const stored = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index))
  for (const key of stored) if (key !== null && !key.startsWith(DEVICE_KEYS)) localStorage.removeItem(key)
}

/** Clipboard and page caches may be missing or refused: then there is nothing in them either. */
async function forgetElsewhere(): Promise<void> {
  await navigator.clipboard?.writeText('').catch(() => undefined)
  if (!('caches' in globalThis)) return
  const names = await caches.keys().catch(() => [])
  await Promise.all(names.map(name => caches.delete(name).catch(() => false)))
}

/**
 * Forgets the visit: language, clipboard, caches, page storage but for the station's own token and the panel, and the page
 * itself. Ink and identity live in components only and go with it.
 * @returns whether the page is being loaded anew
 */
export function wipe(canReload: boolean): boolean {
  forgetStorage()
  const elsewhere = forgetElsewhere()
  if (canReload) void elsewhere.finally(() => location.reload())
  // Without its host a page of the network could not be loaded again: the visit is dropped with its component instead.
  else void changeLanguage(FIRST_LANGUAGE)
  return canReload
}
