import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/staff/notice.tsx'
import type { AutosaveState } from './autosaver.ts'

const PHASE_KEYS = {
  saved: 'case:draft.saved',
  waiting: 'case:draft.waiting',
  saving: 'case:draft.saving',
  failed: 'case:draft.failed',
  conflict: 'case:draft.conflict',
} as const satisfies Record<AutosaveState['phase'], string>

/** Says whether what was typed is safe; a conflict asks before anything is overwritten. */
export function DraftMark({ state, onOverwrite }: { readonly state: AutosaveState; readonly onOverwrite: () => void }) {
  const { t } = useTranslation()
  const text = t(PHASE_KEYS[state.phase])
  if (state.phase === 'failed') return <Notice kind="danger">{text}</Notice>
  if (state.phase !== 'conflict') {
    return (
      <Text size="sm" c="dimmed" aria-live="polite">
        {text}
      </Text>
    )
  }
  return (
    <Notice kind="warn">
      <Stack gap="xs">
        <Text>{text}</Text>
        <Button variant="default" onClick={onOverwrite}>
          {t('case:draft.overwrite')}
        </Button>
      </Stack>
    </Notice>
  )
}
