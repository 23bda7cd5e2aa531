import { useTranslation } from 'react-i18next'
import type { PictogramName } from '../../../components/kiosk/pictogram.tsx'
import { Choice } from '../choice.tsx'
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kinds.ts'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import type { SpokenChoices } from '../use-reading.ts'
import styles from './pages.module.css'

const KINDS = {
  resident: { label: 'kiosk:kind.resident', hint: 'kiosk:kind.residentHint', drawing: 'card' },
  residence: { label: 'kiosk:kind.residence', hint: 'kiosk:kind.residenceHint', drawing: 'card' },
  foreignResident: { label: 'kiosk:kind.foreignResident', hint: 'kiosk:kind.foreignResidentHint', drawing: 'card' },
  permit: { label: 'kiosk:kind.permit', hint: 'kiosk:kind.permitHint', drawing: 'guide' },
  passport: { label: 'kiosk:kind.passport', hint: 'kiosk:kind.passportHint', drawing: 'guide' },
} as const satisfies Record<DocumentKind, { label: string; hint: string; drawing: PictogramName }>

const CHOICES: SpokenChoices = {
  ...Object.fromEntries(DOCUMENT_KINDS.map(kind => [kind, [KINDS[kind].label, KINDS[kind].hint]])),
  other: ['kiosk:kind.other', 'kiosk:kind.otherHint'],
}

/** K13: which document the number is of; all others the window looks at. */
export function KindPage() {
  const { t } = useTranslation()
  const { dispatch } = useKiosk()
  return (
    <Question
      title={t('kiosk:kind.title')}
      hint={t('kiosk:kind.hint')}
      says={['kiosk:kind.title', 'kiosk:kind.hint']}
      choices={CHOICES}
    >
      <div className={`${styles.rows} ${styles.pairsIfLow}`}>
        {DOCUMENT_KINDS.map(kind => (
          <Choice
            key={kind}
            id={kind}
            kind="row"
            pictogram={KINDS[kind].drawing}
            label={t(KINDS[kind].label)}
            hint={t(KINDS[kind].hint)}
            onPress={() => dispatch({ do: 'chooseKind', kind })}
          />
        ))}
        <Choice
          id="other"
          kind="row"
          pictogram="window"
          label={t('kiosk:kind.other')}
          hint={t('kiosk:kind.otherHint')}
          onPress={() => dispatch({ do: 'goWithoutDocument' })}
        />
      </div>
    </Question>
  )
}
