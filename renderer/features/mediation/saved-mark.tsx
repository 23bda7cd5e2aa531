import { useTranslation } from 'react-i18next'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import type { AutosaveState } from '../draft/autosaver.ts'

const WORDS: Readonly<Record<AutosaveState['phase'], string>> = {
  saved: 'mediation:room.saved',
  waiting: 'mediation:room.waiting',
  saving: 'mediation:room.saving',
  failed: 'mediation:room.failed',
  conflict: 'mediation:room.conflict',
}
const TONES = { saved: 'ok', waiting: 'plain', saving: 'plain', failed: 'danger', conflict: 'danger' } as const

/** Says whether everything typed is stored; read aloud only when something is wrong. */
export function SavedMark({ state }: { readonly state: AutosaveState }) {
  const { t } = useTranslation()
  const isWrong = state.phase === 'failed' || state.phase === 'conflict'
  return (
    <span role={isWrong ? 'alert' : undefined} data-saved={state.phase}>
      <StatusTag text={t(WORDS[state.phase])} tone={TONES[state.phase]} />
    </span>
  )
}
