import type { RegisterVisitInput } from '#center/contract/visit.ts'
import type { VisitDraft } from './kiosk-state.ts'
import { NOTICE_VERSION } from './notice.ts'

/** Code of the topics for a visitor who did not say what it is about. */
const TOPIC_UNCLEAR = 'unclear'

const NOBODY = {
  name: null,
  documentType: null,
  documentNumber: null,
  country: null,
  readBy: 'typed',
  sex: null,
  birthDate: null,
  ethnicGroup: null,
  address: null,
} as const

/** What is sent to the center for this visit; `isPriority` when help was asked for. */
export function visitInputOf(draft: VisitDraft, isPriority: boolean): RegisterVisitInput {
  const { identity, phone } = draft
  const hasVisitor = draft.way !== 'noName' && (identity !== null || phone !== null)
  return {
    opId: draft.opId,
    way: draft.way,
    visitor: hasVisitor ? { ...(identity ?? NOBODY), phone } : null,
    representatives: [...draft.representatives],
    proxy: draft.proxy,
    isPhoneOfFamily: draft.isPhoneOfFamily,
    headCount: draft.headCount,
    topic: draft.topic ?? TOPIC_UNCLEAR,
    needs: [...draft.needs],
    nameInk: draft.nameInk,
    memoInk: draft.memoInk,
    caseFileId: draft.caseFileId,
    isQuiet: draft.isQuiet,
    proof: draft.proof,
    noticeVersion: NOTICE_VERSION,
    lane: isPriority ? 'P' : null,
  }
}
