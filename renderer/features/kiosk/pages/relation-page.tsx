import { useTranslation } from 'react-i18next'
import { PROXY_RELATIONS, type ProxyRelation } from '#center/contract/statuses.ts'
import type { PictogramName } from '../../../components/kiosk/pictogram.tsx'
import { Choice } from '../choice.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import type { SpokenChoices } from '../use-reading.ts'
import styles from './pages.module.css'

const RELATIONS = {
  spouse: { text: 'kiosk:relation.spouse', drawing: 'family' },
  child: { text: 'kiosk:relation.child', drawing: 'child' },
  parent: { text: 'kiosk:relation.parent', drawing: 'self' },
  relative: { text: 'kiosk:relation.relative', drawing: 'group' },
  neighbour: { text: 'kiosk:relation.neighbour', drawing: 'neighbour' },
  lawyer: { text: 'kiosk:relation.lawyer', drawing: 'debt' },
  other: { text: 'kiosk:relation.other', drawing: 'unclear' },
} as const satisfies Record<ProxyRelation, { text: string; drawing: PictogramName }>

const CHOICES: SpokenChoices = Object.fromEntries(
  PROXY_RELATIONS.map(relation => [relation, [RELATIONS[relation].text]]),
)

/** K15: for whom somebody came. */
export function RelationPage() {
  const { t } = useTranslation()
  const { dispatch } = useKiosk()
  return (
    <Question
      title={t('kiosk:relation.title')}
      hint={t('kiosk:relation.hint')}
      says={['kiosk:relation.title', 'kiosk:relation.hint']}
      choices={CHOICES}
    >
      <div className={styles.topics}>
        {PROXY_RELATIONS.map(relation => (
          <Choice
            key={relation}
            id={relation}
            pictogram={RELATIONS[relation].drawing}
            label={t(RELATIONS[relation].text)}
            onPress={() => dispatch({ do: 'setRelation', relation })}
          />
        ))}
      </div>
    </Question>
  )
}
