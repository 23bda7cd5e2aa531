import { useTranslation } from 'react-i18next'
import topics from '#assets/reference/topics.json' with { type: 'json' }
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard, PaperLine } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { NEED_TEXTS } from '../need-texts.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

/** More would not fit on the line in large type. */
const NAMED_NEEDS = 2

/** 138****1234; a landline keeps its last four digits. */
function maskedPhone(phone: string): string {
  return phone.length === 11 && !phone.includes('-')
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `****${phone.slice(-4)}`
}

/** K7: the answers as lines on a sheet, each with a way to change it. */
export function ReviewPage() {
  const { t, i18n } = useTranslation()
  const { state, dispatch } = useKiosk()
  const { draft } = state
  if (draft === null) return null
  const topic = topics.find(({ code }) => code === draft.topic)
  const change = (page: 'topic' | 'phone' | 'needs' | 'group', of: string) => (
    <BigButton kind="quiet" label={t('kiosk:review.changeOf', { of })} onPress={() => dispatch({ do: 'edit', page })}>
      {t('kiosk:review.change')}
    </BigButton>
  )
  const named = draft.needs.slice(0, NAMED_NEEDS).map(need => t(NEED_TEXTS[need]))
  const needs = named.join(t('kiosk:review.and'))
  const allNeeds =
    draft.needs.length > NAMED_NEEDS ? t('kiosk:review.needsAndMore', { needs, count: draft.needs.length }) : needs
  return (
    <Question title={t('kiosk:review.title')} hint={t('kiosk:review.hint')}>
      <div className={styles.review}>
        <PaperCard>
          <dl>
            <PaperLine
              label={t('kiosk:review.person')}
              value={draft.check?.maskedName ?? t('kiosk:review.personLater')}
            />
            {draft.way === 'group' && (
              <PaperLine
                label={t('kiosk:review.people')}
                value={t('kiosk:group.persons', { count: draft.headCount })}
                action={change('group', t('kiosk:review.people'))}
              />
            )}
            <PaperLine
              label={t('kiosk:review.topic')}
              value={i18n.language === 'en' ? topic?.label.en : topic?.label.zh}
              action={change('topic', t('kiosk:review.topic'))}
            />
            <PaperLine
              label={t('kiosk:review.phone')}
              value={draft.phone === null ? t('kiosk:review.phoneLater') : maskedPhone(draft.phone)}
              action={change('phone', t('kiosk:review.phone'))}
            />
            <PaperLine
              label={t('kiosk:review.needs')}
              value={needs === '' ? t('kiosk:review.noNeeds') : allNeeds}
              action={change('needs', t('kiosk:review.needs'))}
            />
          </dl>
        </PaperCard>
        <BigButton kind="primary" pictogram="ticket" onPress={() => dispatch({ do: 'confirm' })}>
          {t('kiosk:review.confirm')}
        </BigButton>
      </div>
    </Question>
  )
}
