import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard, PaperLine } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import type { EditablePage, VisitDraft } from '../kiosk-state.ts'
import { NEED_TEXTS } from '../need-texts.ts'
import { Question } from '../question.tsx'
import { useLabel } from '../use-label.ts'
import styles from './pages.module.css'

/** More would not fit on the line in large type. */
const NAMED_NEEDS = 2

/** 138****1234; a landline keeps its last four digits. */
function maskedPhone(phone: string): string {
  return phone.length === 11 && !phone.includes('-')
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `****${phone.slice(-4)}`
}

const LABELS = {
  group: 'kiosk:review.people',
  topic: 'kiosk:review.topic',
  phone: 'kiosk:review.phone',
  needs: 'kiosk:review.needs',
  memo: 'kiosk:review.memo',
} as const satisfies Record<EditablePage, string>

/** Answers of this visit that can be changed, in the order of the sheet. */
function linesOf(draft: VisitDraft): readonly EditablePage[] {
  const people: readonly EditablePage[] = draft.way === 'group' ? ['group'] : []
  const matter: readonly EditablePage[] = draft.caseFileId === null ? ['topic', 'phone'] : []
  return [...people, ...matter, 'needs', 'memo']
}

/** K7: who it is, which stays, and the answers as lines on a sheet, each with a way to change it. */
export function ReviewPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const describe = useValueOfLine()
  const { draft } = state
  if (draft === null) return null
  const asked = draft.check?.openCases.find(({ id }) => id === draft.caseFileId)
  return (
    <Question
      title={t('kiosk:review.title')}
      hint={t('kiosk:review.hint')}
      says={['kiosk:review.title', 'kiosk:review.hint']}
      isSheetLong
      reading={
        <div className={styles.whose}>
          <PaperCard>
            <dl>
              <PaperLine
                label={t('kiosk:review.person')}
                value={draft.check?.maskedName ?? t('kiosk:review.personLater')}
              />
              {asked !== undefined && <PaperLine label={t('kiosk:review.case')} value={asked.unitName} />}
            </dl>
          </PaperCard>
        </div>
      }
    >
      <div className={styles.review}>
        <PaperCard>
          <dl>
            {linesOf(draft).map(page => (
              <PaperLine
                key={page}
                label={t(LABELS[page])}
                value={describe(draft, page)}
                action={
                  <BigButton
                    kind="quiet"
                    label={t('kiosk:review.changeOf', { of: t(LABELS[page]) })}
                    onPress={() => dispatch({ do: 'edit', page })}
                  >
                    {page === 'memo' && draft.memoInk === null ? t('kiosk:review.draw') : t('kiosk:review.change')}
                  </BigButton>
                }
              />
            ))}
          </dl>
        </PaperCard>
        <BigButton kind="primary" pictogram="ticket" onPress={() => dispatch({ do: 'confirm' })}>
          {t('kiosk:review.confirm')}
        </BigButton>
      </div>
    </Question>
  )
}

/** What stands on a line, in words. */
function useValueOfLine(): (draft: VisitDraft, page: EditablePage) => string {
  const { t } = useTranslation()
  const { hall } = useKiosk()
  const labelOf = useLabel()
  return (draft, page) => {
    switch (page) {
      case 'group':
        return t('kiosk:group.persons', { count: draft.headCount })
      case 'topic': {
        const topic = hall?.topics.find(({ code }) => code === draft.topic)
        return topic === undefined ? t('kiosk:topic.unclear') : labelOf(topic.label)
      }
      case 'phone':
        if (draft.usesKnownPhone) return draft.check?.maskedPhone ?? ''
        return draft.phone === null ? t('kiosk:review.phoneLater') : maskedPhone(draft.phone)
      case 'needs': {
        if (draft.needs.length === 0) return t('kiosk:review.noNeeds')
        const needs = draft.needs
          .slice(0, NAMED_NEEDS)
          .map(need => t(NEED_TEXTS[need]))
          .join(t('kiosk:review.and'))
        return draft.needs.length > NAMED_NEEDS
          ? t('kiosk:review.needsAndMore', { needs, count: draft.needs.length })
          : needs
      }
      case 'memo':
        return draft.memoInk === null ? t('kiosk:review.noMemo') : t('kiosk:review.hasMemo')
    }
  }
}
