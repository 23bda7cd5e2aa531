import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MatchDifference, MatchReason } from '#center/contract/match.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { DIFFERENCE_KEYS, REASON_KEYS } from './match-keys.ts'

/** Why something was found, and what speaks against it; each in words. */
export function MatchTags({
  reasons,
  differences,
  isOpposite = false,
}: {
  readonly reasons: readonly MatchReason[]
  readonly differences: readonly MatchDifference[]
  readonly isOpposite?: boolean
}) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      {isOpposite && <StatusTag text={t('match:opposite')} tone="primary" />}
      {reasons.map(reason => (
        <StatusTag key={reason} text={t(REASON_KEYS[reason])} tone="warn" />
      ))}
      {differences.map(difference => (
        <StatusTag key={difference} text={t(DIFFERENCE_KEYS[difference])} />
      ))}
    </Group>
  )
}
