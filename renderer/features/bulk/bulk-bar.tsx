import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkKind } from '#center/contract/oversight.ts'
import type { PermissionAction } from '#center/contract/permissions.ts'
import { useMay } from '../../app/session-store.ts'
import classes from '../case-file/case-file.module.css'
import { BulkDialog } from './bulk-dialog.tsx'

const NEEDS: readonly (readonly [BulkKind, PermissionAction])[] = [
  ['reassign', 'caseFile.reassign'],
  ['remind', 'supervision.manage'],
  ['setComplexity', 'caseFile.dispatch'],
  ['dispatch', 'caseFile.dispatch'],
]
export const BULK_ACTION_KEYS: Readonly<Record<BulkKind, string>> = {
  reassign: 'oversight:bulk.action.reassign',
  remind: 'oversight:bulk.action.remind',
  setComplexity: 'oversight:bulk.action.setComplexity',
  dispatch: 'oversight:bulk.action.dispatch',
}

/** What can be done to the chosen rows of a list; every act is shown case by case before it happens. */
export function BulkBar({ ids, onClear }: { readonly ids: readonly number[]; readonly onClear: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const [kind, setKind] = useState<BulkKind | null>(null)
  if (ids.length === 0) return null
  return (
    <Group className={classes.card} gap="sm" role="group" aria-label={t('oversight:bulk.bar')}>
      <Text fw={700} aria-live="polite">
        {t('oversight:bulk.chosen', { count: ids.length })}
      </Text>
      {NEEDS.filter(([, action]) => may(action)).map(([name]) => (
        <Button key={name} size="sm" onClick={() => setKind(name)}>
          {t(BULK_ACTION_KEYS[name])}
        </Button>
      ))}
      <Button size="sm" variant="default" onClick={onClear}>
        {t('oversight:bulk.clear')}
      </Button>
      {kind !== null && (
        <BulkDialog
          kind={kind}
          ids={ids}
          onClose={isDone => {
            setKind(null)
            if (isDone) onClear()
          }}
        />
      )}
    </Group>
  )
}
