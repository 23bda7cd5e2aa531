import i18next from 'i18next'
import { sessionToken } from '../../lib/session-token.ts'

/**
 * Forgets the visit: language, page storage but for the station's own token, and the page itself.
 * @returns whether the page is being loaded anew
 */
export function wipe(canReload: boolean): boolean {
  const token = sessionToken.get()
  sessionStorage.clear()
  if (token !== null) sessionToken.set(token)
  if (canReload) location.reload()
  // Without its host a page of the network could not be loaded again: the visit is dropped with its component instead.
  else void i18next.changeLanguage('zh-CN')
  return canReload
}
