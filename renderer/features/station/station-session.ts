import { client, problemOf } from '../../lib/client.ts'
import { sessionToken } from '../../lib/session-token.ts'

export type StationKind = 'kiosk' | 'display'

/** Opens the session of this station and keeps its token for every later call. */
export async function openStation(kind: StationKind): Promise<void> {
  const { token } = await client.center.openStation({ kind })
  sessionToken.set(token)
}

/** Carries out a call with the station's session; opens one where there is none, and a new one where it has run out. */
export async function withStation<T>(kind: StationKind, call: () => Promise<T>): Promise<T> {
  if (sessionToken.get() === null) await openStation(kind)
  try {
    return await call()
  } catch (error) {
    if (problemOf(error)?.status !== 401) throw error
    sessionToken.clear()
    await openStation(kind)
    return await call()
  }
}
