import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { typeNameOf } from '../routing/case-types.ts'
import type { Work } from '../write.ts'
import { issueLetter } from './issue-letter.ts'

/**
 * The slip of a refusal or a redirection: why the center does not take the matter, by which rule, and where to go with it
 * (一次性告知, 引导). Also for a case that is refused after it was written down.
 */
export async function issueRefusal(
  deps: Deps,
  work: Work,
  actor: Actor,
  file: { readonly id: number; readonly code: string },
  refusal: {
    readonly to: string | null
    readonly typeCode: string
    /** Day the case was registered. */
    readonly registeredOn: string
    readonly basis: string
    readonly door: string
    readonly text: string | null
  },
): Promise<{ paperId: number; documentNo: string }> {
  const { to, typeCode, registeredOn, basis, door, text } = refusal
  return issueLetter(deps, work, actor, file, {
    kind: 'refusalNotice',
    to,
    params: { matter: await typeNameOf(work.tx, { typeCode, registeredOn }), basis, door },
    rows: [
      { label: 'basis', value: basis },
      { label: 'door', value: door },
    ],
    text,
    signers: ['visitor', 'clerk'],
  })
}
