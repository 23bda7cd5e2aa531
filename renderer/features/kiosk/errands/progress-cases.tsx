import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileStatus, NextStep } from '#center/contract/statuses.ts'
import type { ProgressView } from '#center/contract/visitor-self.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard, PaperLine } from '../../../components/kiosk/paper-card.tsx'
import { Tile } from '../../../components/kiosk/tile.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import { PrintSlip, type Slip } from './print-slip.tsx'
import { useDayText } from './use-day-text.ts'

/** Each status in the words of the visitor, without the terms of the office. */
const STATUS_TEXTS = {
  registered: 'kiosk:errand.status.registered',
  adviceGiven: 'kiosk:errand.status.adviceGiven',
  notAccepted: 'kiosk:errand.status.notAccepted',
  redirected: 'kiosk:errand.status.redirected',
  dispatched: 'kiosk:errand.status.dispatched',
  returned: 'kiosk:errand.status.returned',
  accepted: 'kiosk:errand.status.accepted',
  handling: 'kiosk:errand.status.handling',
  settled: 'kiosk:errand.status.settled',
  failed: 'kiosk:errand.status.failed',
  closed: 'kiosk:errand.status.closed',
  void: 'kiosk:errand.status.void',
  awaitingMaterial: 'kiosk:errand.status.awaitingMaterial',
  leadDisputed: 'kiosk:errand.status.leadDisputed',
  suspended: 'kiosk:errand.status.suspended',
  answered: 'kiosk:errand.status.answered',
  handedOver: 'kiosk:errand.status.handedOver',
  archived: 'kiosk:errand.status.archived',
  concluded: 'kiosk:errand.status.concluded',
  merged: 'kiosk:errand.status.merged',
} as const satisfies Record<CaseFileStatus, string>

const NEXT_TEXTS = {
  dispatch: 'kiosk:errand.next.dispatch',
  sign: 'kiosk:errand.next.sign',
  decideReturn: 'kiosk:errand.next.decideReturn',
  startMediation: 'kiosk:errand.next.startMediation',
  mediate: 'kiosk:errand.next.mediate',
  performance: 'kiosk:errand.next.performance',
  followUp: 'kiosk:errand.next.followUp',
  close: 'kiosk:errand.next.close',
  none: 'kiosk:errand.next.none',
  supply: 'kiosk:errand.next.supply',
  decideLead: 'kiosk:errand.next.decideLead',
  resume: 'kiosk:errand.next.resume',
  awaitOutcome: 'kiosk:errand.next.awaitOutcome',
} as const satisfies Record<NextStep, string>

/** Cases a page shows. */
const PAGE = 4

interface ProgressListProps {
  readonly cases: readonly ProgressView[]
  readonly onChoose: (at: number) => void
  readonly onBack: () => void
}

/** Several cases: the newest first, told apart by day and unit only. */
export function ProgressList({ cases, onChoose, onBack }: ProgressListProps) {
  const { t } = useTranslation()
  const dayText = useDayText()
  const [first, setFirst] = useState(0)
  return (
    <Question
      title={t('kiosk:errand.progress.listTitle')}
      hint={t('kiosk:errand.progress.listHint')}
      says={['kiosk:errand.progress.listTitle', 'kiosk:errand.progress.listHint']}
      onBack={onBack}
      idle="result"
    >
      <div className={pages.rows}>
        {cases.slice(first, first + PAGE).map((view, index) => (
          <Tile
            key={view.caseFileId}
            kind="row"
            pictogram="talk"
            label={t('kiosk:errand.progress.registered', { date: dayText(view.registeredOn) })}
            hint={view.unitName}
            onPress={() => onChoose(first + index)}
          />
        ))}
      </div>
      {cases.length > PAGE && (
        <div className={pages.two}>
          <BigButton isDisabled={first === 0} onPress={() => setFirst(first - PAGE)}>
            {t('kiosk:errand.progress.newer')}
          </BigButton>
          <BigButton isDisabled={first + PAGE >= cases.length} onPress={() => setFirst(first + PAGE)}>
            {t('kiosk:errand.progress.more')}
          </BigButton>
        </div>
      )}
    </Question>
  )
}

interface ProgressCaseProps {
  readonly view: ProgressView | undefined
  readonly slipOf: (caseFileId: number) => Slip
  readonly onNumber: () => void
  readonly onBack: () => void
}

/** One case: status, next step, day and who deals with it; nothing of the matter, nothing of the other party. */
export function ProgressCase({ view, slipOf, onNumber, onBack }: ProgressCaseProps) {
  const { t } = useTranslation()
  const { finish } = useKiosk()
  const dayText = useDayText()
  if (view === undefined) return null
  const status = STATUS_TEXTS[view.status]
  const next = NEXT_TEXTS[view.nextStep]
  const { unitName, deskName } = view
  return (
    <Question
      title={t('kiosk:errand.progress.caseTitle')}
      says={[
        'kiosk:errand.progress.status',
        status,
        'kiosk:errand.progress.next',
        next,
        'kiosk:errand.progress.who',
        { place: deskName ?? unitName },
      ]}
      onBack={onBack}
      idle="result"
      isSheetLong
      reading={
        <PaperCard>
          <dl>
            <PaperLine label={t('kiosk:errand.progress.date')} value={dayText(view.registeredOn)} />
            <PaperLine label={t('kiosk:errand.progress.status')} value={t(status)} />
            <PaperLine label={t('kiosk:errand.progress.next')} value={t(next)} />
            <PaperLine
              label={t('kiosk:errand.progress.due')}
              value={view.dueOn === null ? t('kiosk:errand.progress.noDue') : dayText(view.dueOn)}
            />
            <PaperLine
              label={t('kiosk:errand.progress.who')}
              value={deskName === null ? unitName : `${unitName} ${deskName}`}
            />
          </dl>
        </PaperCard>
      }
    >
      <PrintSlip slip={slipOf(view.caseFileId)} />
      <div className={pages.two}>
        <BigButton pictogram="ticket" onPress={onNumber}>
          {t('kiosk:errand.progress.ask')}
        </BigButton>
        <BigButton kind="primary" onPress={finish}>
          {t('kiosk:errand.common.done')}
        </BigButton>
      </div>
    </Question>
  )
}
