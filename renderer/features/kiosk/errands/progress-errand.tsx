import { useEffect, useEffectEvent, useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import { Choice } from '../choice.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import { listenToWedge, meaningOf } from '../wedge-reader.ts'
import { CardStep } from './card-step.tsx'
import type { Slip } from './print-slip.tsx'
import { ProgressCase, ProgressList } from './progress-cases.tsx'
import { PROGRESS_START, type ProgressState, type ProgressTask, progressFlow } from './progress-flow.ts'
import { CodeStep, TailStep } from './receipt-steps.tsx'
import { TroubleStep } from './trouble-step.tsx'
import { refusalOf, useErrandTask } from './use-errand.ts'
import { Waiting } from './waiting.tsx'

const HOW = {
  card: ['kiosk:errand.progress.byCard'],
  code: ['kiosk:errand.progress.byCode'],
  window: ['kiosk:errand.progress.window'],
} as const

/** K9: how a case stands, by card or by the code of the receipt; whatever is not found leads to the clerk. */
export function ProgressErrand() {
  const { center, hall, takeNumber } = useKiosk()
  const [state, dispatch] = useReducer(progressFlow, PROGRESS_START)
  const { page, card, receiptCode, tail } = state
  useErrandTask<ProgressTask>(state.task, task => {
    const refused = (error: unknown) => dispatch({ do: 'refused', problem: refusalOf(error) })
    if (task === 'number') {
      const shown = page === 'case' ? (state.cases[state.chosen]?.caseFileId ?? null) : null
      // Without proof whose case it is the clerk looks it up again.
      const proof = card?.proof ?? null
      takeNumber(card === null ? {} : { identity: card.identity, proof, caseFileId: proof === null ? null : shown })
    } else if (task === 'byReceipt') {
      center
        .progressByReceipt({ receiptCode, secondFactor: tail })
        .then(cases => dispatch({ do: 'found', cases }))
        .catch(refused)
    } else if (card !== null && card.proof !== null) {
      const { documentType, documentNumber, country } = card.identity
      center
        .progressByCard({ documentType, documentNumber, country, proof: card.proof })
        .then(cases => dispatch({ do: 'found', cases }))
        .catch(refused)
    }
  })
  const scan = useEffectEvent((text: string) => {
    const meaning = meaningOf(text)
    if (meaning.kind === 'receipt') dispatch({ do: 'scanCode', code: meaning.code })
  })
  useEffect(() => listenToWedge(text => scan(text)), [])
  const back = () => dispatch({ do: 'back' })
  const number = () => dispatch({ do: 'takeNumber' })
  const readsCards = hall !== null && hall.cardReader !== 'none' && hall.cardReader !== 'keyboard'
  const step = () => {
    switch (page) {
      case 'how':
        return <How readsCards={readsCards} dispatch={dispatch} />
      case 'card':
        return (
          <CardStep
            title="kiosk:errand.progress.cardTitle"
            onCard={read => dispatch({ do: 'readCard', card: read })}
            onBack={back}
          >
            <UseCode onPress={() => dispatch({ do: 'useCode' })} />
          </CardStep>
        )
      case 'code':
        return (
          <CodeStep
            code={receiptCode}
            onChange={code => dispatch({ do: 'typeCode', code })}
            onDone={() => dispatch({ do: 'goOn' })}
            onNumber={number}
            onBack={back}
          />
        )
      case 'tail':
        return (
          <TailStep
            tail={tail}
            onChange={typed => dispatch({ do: 'typeTail', tail: typed })}
            onDone={() => dispatch({ do: 'goOn' })}
            onNumber={number}
            onBack={back}
          />
        )
      case 'list':
        return <ProgressList cases={state.cases} onChoose={at => dispatch({ do: 'choose', at })} onBack={back} />
      case 'case':
        return (
          <ProgressCase
            view={state.cases[state.chosen]}
            slipOf={caseFileId => slipOf(state, caseFileId)}
            onNumber={number}
            onBack={back}
          />
        )
      case 'trouble':
        return <TroubleStep onAgain={() => dispatch({ do: 'again' })} onNumber={number} onBack={back} />
      default:
        return (
          <NotFound
            page={page}
            isByCard={card !== null}
            onAgain={() => dispatch({ do: 'useCode' })}
            onNumber={number}
            onBack={back}
          />
        )
    }
  }
  return (
    <>
      {step()}
      <Waiting isGoingOn={state.task !== null} />
    </>
  )
}

/** The slip is asked for with what the case was asked for with. */
function slipOf({ card, receiptCode, tail }: ProgressState, caseFileId: number): Slip {
  if (card === null || card.proof === null)
    return { kind: 'progressByReceipt', receiptCode, secondFactor: tail, caseFileId }
  const { documentType, documentNumber, country } = card.identity
  return { kind: 'progress', documentType, documentNumber, country, proof: card.proof, caseFileId }
}

interface HowProps {
  readonly readsCards: boolean
  readonly dispatch: (action: { do: 'useCard' } | { do: 'useCode' } | { do: 'takeNumber' }) => void
}

function How({ readsCards, dispatch }: HowProps) {
  const { t } = useTranslation()
  const { card, ...others } = HOW
  return (
    <Question
      title={t('kiosk:errand.progress.title')}
      says={['kiosk:errand.progress.title']}
      choices={readsCards ? HOW : others}
    >
      <div className={pages.rows}>
        {readsCards && (
          <Choice
            id="card"
            kind="row"
            pictogram="card"
            label={t('kiosk:errand.progress.byCard')}
            hint={t('kiosk:errand.progress.byCardHint')}
            onPress={() => dispatch({ do: 'useCard' })}
          />
        )}
        <Choice
          id="code"
          kind="row"
          pictogram="ticket"
          label={t('kiosk:errand.progress.byCode')}
          hint={t('kiosk:errand.progress.byCodeHint')}
          onPress={() => dispatch({ do: 'useCode' })}
        />
        <Choice
          id="window"
          kind="row"
          pictogram="window"
          label={t('kiosk:errand.progress.window')}
          hint={t('kiosk:errand.progress.windowHint')}
          onPress={() => dispatch({ do: 'takeNumber' })}
        />
      </div>
    </Question>
  )
}

function UseCode({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation()
  return (
    <BigButton pictogram="ticket" onPress={onPress}>
      {t('kiosk:errand.progress.byCode')}
    </BigButton>
  )
}

interface NotFoundProps {
  readonly page: 'none' | 'tooMany'
  readonly isByCard: boolean
  readonly onAgain: () => void
  readonly onNumber: () => void
  readonly onBack: () => void
}

function NotFound({ page, isByCard, onAgain, onNumber, onBack }: NotFoundProps) {
  const { t } = useTranslation()
  const [title, hint] =
    page === 'tooMany'
      ? (['kiosk:errand.progress.tooManyTitle', 'kiosk:errand.progress.tooManyHint'] as const)
      : isByCard
        ? (['kiosk:errand.progress.noneTitle', 'kiosk:errand.progress.noneCardHint'] as const)
        : (['kiosk:errand.progress.noneTitle', 'kiosk:errand.progress.noneHint'] as const)
  return (
    <Question
      title={t(title)}
      hint={t(hint)}
      says={[title, hint]}
      onBack={onBack}
      isSheetLong
      reading={
        <PaperCard>
          <div className={pages.reader}>
            <Pictogram name="window" />
          </div>
        </PaperCard>
      }
    >
      <BigButton kind="primary" pictogram="ticket" onPress={onNumber}>
        {t('kiosk:errand.common.window')}
      </BigButton>
      {page === 'none' && (
        <BigButton onPress={onAgain}>
          {t(isByCard ? 'kiosk:errand.progress.byCode' : 'kiosk:errand.progress.retype')}
        </BigButton>
      )}
    </Question>
  )
}
