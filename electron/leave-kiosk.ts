import type { CenterAnswers } from '#host/host-app.ts'
import type { StaffProof } from './bridge-contract.ts'

/**
 * Asks the center whether these are the name and password of a member of staff. The session that comes back is ended at once;
 * what stays is the journal entry of the sign-in.
 */
export async function isStaff(center: CenterAnswers, { username, password }: StaffProof): Promise<boolean> {
  const ask = (path: string, init: RequestInit) =>
    center.fetch(new Request(`http://center/api${path}`, init), { isOwnMachine: true })
  const signedIn = await ask('/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  if (!signedIn.ok) {
    await signedIn.body?.cancel()
    return false
  }
  const { token } = (await signedIn.json()) as { token: string }
  await ask('/sessions/current', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
  return true
}
