import type { RegisterVisitInput } from '#center/contract/visit.ts'
import type { VisitDraft } from './kiosk-state.ts'
import { NOTICE_VERSION } from './notice.ts'

/** Code of assets/reference/topics.json for a visitor who did not say what it is about. */
const TOPIC_UNCLEAR = 'unclear'

/** What is sent to the center for this visit; `isPriority` when help was asked for. */
export function visitInputOf(draft: VisitDraft, isPriority: boolean): RegisterVisitInput {
  const { identity, phone } = draft
  const nobody = { name: null, documentType: null, documentNumber: null, readBy: 'typed', sex: null } as const
  const unknown = { ...nobody, birthDate: null, ethnicGroup: null, address: null }
  const hasVisitor = draft.way !== 'noName' && (identity !== null || phone !== null)
  return {
    opId: draft.opId,
    way: draft.way,
    visitor: hasVisitor ? { ...(identity ?? unknown), phone } : null,
    headCount: draft.headCount,
    topic: draft.topic ?? TOPIC_UNCLEAR,
    needs: [...draft.needs],
    noticeVersion: NOTICE_VERSION,
    lane: isPriority ? 'P' : null,
  }
}
