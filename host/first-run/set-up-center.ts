import { randomBytes } from 'node:crypto'
import type { CenterStatus, SetupInput } from '#center/contract/center.ts'
import type { CenterAnswers } from '../host-app.ts'

/** What a setup file holds: the first-run form without its operation id. */
export type CenterSetup = Omit<SetupInput, 'opId'>

/** The center did not accept a setup; the reason is the code of the refusal, or the file that cannot be read. */
export class SetupRefusedError extends Error {
  override name = 'SetupRefusedError'
  readonly code = 'setup.refused'
  readonly params: { readonly reason: string }
  constructor(reason: string) {
    super(reason)
    this.params = { reason }
  }
}

async function ask<Answer>(center: CenterAnswers, path: string, body?: object): Promise<Answer> {
  const init: RequestInit =
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ opId: randomBytes(16).toString('hex'), ...body }),
        }
  const response = await center.fetch(new Request(`http://localhost/api${path}`, init), { isOwnMachine: true })
  const answer: unknown = await response.json()
  if (!response.ok) throw new SetupRefusedError((answer as { code?: string }).code ?? String(response.status))
  return answer as Answer
}

/**
 * Walks the first run without a person in front of the screen; a center that is already set up is left alone.
 * @param keepRecoveryKey stores the recovery key before it is confirmed, since it is shown this one time
 * @throws SetupRefusedError
 */
export async function setUpCenter(
  center: CenterAnswers,
  setup: CenterSetup,
  keepRecoveryKey: (recoveryKey: string) => Promise<void>,
): Promise<void> {
  const { state } = await ask<CenterStatus>(center, '/center')
  if (state !== 'empty') return
  const { recoveryKey } = await ask<{ recoveryKey: string }>(center, '/center/set-up', setup)
  await keepRecoveryKey(recoveryKey)
  await ask(center, '/center/recovery-key', { recoveryKey })
}
