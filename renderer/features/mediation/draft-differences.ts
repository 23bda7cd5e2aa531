import type { TFunction } from 'i18next'
import type { AgreementDraft } from '#center/contract/mediation.ts'
import { formatYuan } from '#center/contract/values/money.ts'
import type { StaleRow } from '../../components/staff/stale-dialog.tsx'
import { ITEM_KIND_KEYS } from '../../lib/status-keys.ts'

const yuan = (fen: number | null): string => (fen === null ? '' : formatYuan(fen))

/** Two versions of a draft line by line, for the person who has to choose. */
export function draftDifferences(t: TFunction, mine: AgreementDraft, theirs: AgreementDraft): readonly StaleRow[] {
  const items = (draft: AgreementDraft) =>
    draft.items
      .map(item =>
        [t(ITEM_KIND_KEYS[item.kind]), item.what, yuan(item.amountFen), item.dueOn].filter(Boolean).join(' '),
      )
      .join('\n')
  const rows: readonly (readonly [string, (draft: AgreementDraft) => string])[] = [
    [t('mediation:agreement.facts'), draft => draft.facts],
    [t('mediation:agreement.clauses'), draft => draft.clauses.join('\n')],
    [t('mediation:agreement.items'), items],
    [t('mediation:agreement.total'), draft => yuan(draft.totalFen)],
    [t('mediation:agreement.place'), draft => draft.performancePlace ?? ''],
  ]
  return rows.map(([label, read]) => ({ label, mine: read(mine), theirs: read(theirs) }))
}
