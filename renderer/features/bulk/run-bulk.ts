import type { BulkKind, BulkPreviewRow } from '#center/contract/oversight.ts'
import type { Complexity } from '#center/contract/statuses.ts'
import { client, problemOf } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'

/** What is to happen to each chosen case. */
export interface BulkOrder {
  readonly kind: BulkKind
  readonly unitId: number | null
  /** The person it goes to; null: the unit as a whole. */
  readonly staffId?: number | null
  readonly complexity: Complexity | null
  /** Reason, message or requirement. */
  readonly words: string
}

/** How one case came out; `code` is a problem code, null where the center did not answer. */
export type BulkOutcome = { readonly isDone: true } | { readonly isDone: false; readonly code: string | null }

/** Acts on one case by its own route, in one operation of its own. */
export async function actOn(row: BulkPreviewRow, order: BulkOrder): Promise<void> {
  const opId = newOperationId()
  const { id, version } = row
  switch (order.kind) {
    case 'reassign':
      await client.assignment.reassign({
        opId,
        id,
        version,
        unitId: order.unitId ?? 0,
        staffId: order.staffId ?? null,
        reason: order.words,
      })
      return
    case 'remind':
      await client.supervision.remind({ opId, caseFileIds: [id], message: order.words })
      return
    case 'setComplexity':
      await client.assignment.setComplexity({ opId, id, version, complexity: order.complexity ?? 'ordinary' })
      return
    case 'dispatch':
      await client.assignment.dispatch({
        opId,
        id,
        version,
        unitId: order.unitId ?? 0,
        staffId: null,
        note: order.words.trim() || null,
        // A unit chosen for many at once is chosen for a reason, which is the requirement they all get.
        overrideReason: order.words.trim() || null,
        assists: [],
      })
  }
}

/**
 * Acts on one case after the other and tells each outcome as it comes: what is refused stays as it was and says why, and the
 * others go on.
 */
export async function runBulk(
  rows: readonly BulkPreviewRow[],
  act: (row: BulkPreviewRow) => Promise<void>,
  onOutcome: (id: number, outcome: BulkOutcome) => void,
): Promise<void> {
  for (const row of rows) {
    try {
      await act(row)
      onOutcome(row.id, { isDone: true })
    } catch (error) {
      onOutcome(row.id, { isDone: false, code: problemOf(error)?.code ?? null })
    }
  }
}
