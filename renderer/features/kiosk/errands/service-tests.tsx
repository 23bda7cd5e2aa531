import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEVICE_PORTS, type DevicePort } from '#center/contract/statuses.ts'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard, PaperLine } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'

export const PORT_TEXTS = {
  cardReader: 'kiosk:errand.service.cardReader',
  ticketPrinter: 'kiosk:errand.service.ticketPrinter',
  pagePrinter: 'kiosk:errand.service.pagePrinter',
} as const satisfies Record<DevicePort, string>

export const STATE_TEXTS = {
  untested: 'kiosk:errand.service.untested',
  testing: 'kiosk:errand.service.testing',
  works: 'kiosk:errand.service.works',
  absent: 'kiosk:errand.service.absent',
  noAnswer: 'kiosk:errand.service.noAnswer',
  broken: 'kiosk:errand.service.broken',
  noPaper: 'kiosk:errand.service.noPaper',
  paperLow: 'kiosk:errand.service.paperLow',
} as const satisfies Record<DeviceTest['state'] | 'untested' | 'testing', string>

type Shown = keyof typeof STATE_TEXTS

/** Tests one device after the other; what comes out is said in plain words. */
export function ServiceTests({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const { center } = useKiosk()
  const [shown, setShown] = useState<Readonly<Record<DevicePort, Shown>>>({
    cardReader: 'untested',
    ticketPrinter: 'untested',
    pagePrinter: 'untested',
  })
  const show = (port: DevicePort, state: Shown) => setShown(all => ({ ...all, [port]: state }))
  const test = (port: DevicePort) => {
    show(port, 'testing')
    center
      .testDevice({ port })
      .then(({ state }) => show(port, state))
      .catch(() => show(port, 'noAnswer'))
  }
  return (
    <Question
      title={t('kiosk:errand.service.testsTitle')}
      hint={t('kiosk:errand.service.testsHint')}
      says={['kiosk:errand.service.testsTitle']}
      onBack={onBack}
      isSheetLong
      reading={
        <div role="status">
          <PaperCard>
            <dl>
              {DEVICE_PORTS.map(port => (
                <PaperLine key={port} label={t(PORT_TEXTS[port])} value={t(STATE_TEXTS[shown[port]])} />
              ))}
            </dl>
          </PaperCard>
        </div>
      }
    >
      <div className={pages.rows}>
        {DEVICE_PORTS.map(port => (
          <BigButton key={port} isDisabled={shown[port] === 'testing'} onPress={() => test(port)}>
            {t('kiosk:errand.service.test', { device: t(PORT_TEXTS[port]) })}
          </BigButton>
        ))}
      </div>
    </Question>
  )
}
