import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DevicePort } from '#center/contract/statuses.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import styles from './errands.module.css'
import { PORT_TEXTS, STATE_TEXTS } from './service-tests.tsx'
import { useMomentText } from './use-day-text.ts'

/** Lines a page holds without scrolling, also in large type. */
const PAGE = 8

interface LogLine {
  readonly at: string
  readonly port: DevicePort
  readonly state: string
}

const isShown = (state: string): state is keyof typeof STATE_TEXTS => state in STATE_TEXTS

/** What the devices did lately, newest first; a state without words of its own is shown as its code. */
export function ServiceLog({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const { center } = useKiosk()
  const momentText = useMomentText()
  const [lines, setLines] = useState<readonly LogLine[] | null>(null)
  const [first, setFirst] = useState(0)
  const { deviceLog } = center
  useEffect(() => {
    let isOver = false
    deviceLog()
      .catch(() => [])
      .then(found => {
        if (!isOver) setLines(found)
      })
    return () => {
      isOver = true
    }
  }, [deviceLog])
  const stateText = (state: string) => (isShown(state) ? t(STATE_TEXTS[state]) : state)
  const count = lines?.length ?? 0
  return (
    <Question
      title={t('kiosk:errand.service.logTitle')}
      says={['kiosk:errand.service.logTitle']}
      onBack={onBack}
      isSheetLong
      reading={
        <PaperCard>
          {count === 0 ? (
            <p role="status">{t(lines === null ? 'kiosk:busy.title' : 'kiosk:errand.service.logEmpty')}</p>
          ) : (
            <ol className={styles.log}>
              {lines?.slice(first, first + PAGE).map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a log have no other name
                <li key={first + at}>
                  {momentText(line.at)} {t(PORT_TEXTS[line.port])} {stateText(line.state)}
                </li>
              ))}
            </ol>
          )}
        </PaperCard>
      }
    >
      <div className={pages.two}>
        <BigButton isDisabled={first === 0} onPress={() => setFirst(first - PAGE)}>
          {t('kiosk:errand.service.newer')}
        </BigButton>
        <BigButton isDisabled={first + PAGE >= count} onPress={() => setFirst(first + PAGE)}>
          {t('kiosk:errand.service.older')}
        </BigButton>
      </div>
    </Question>
  )
}
