import { List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClockView } from '#center/contract/clock.ts'
import classes from './clock-explanation.module.css'
import {
  EXTENSION_STATUS_KEYS,
  endText,
  explainText,
  lampReasonText,
  lengthText,
  momentOf,
  OWER_KEYS,
  PAUSE_REASON_KEYS,
  stepText,
} from './clock-texts.ts'
import { useLabel } from './use-label.ts'

/** "Why is it red": rule, basis, start, pauses, arithmetic, who owes, what happens when late. */
export function ClockExplanation({ clock }: { readonly clock: ClockView }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const bases = [clock.basis, ...clock.otherBases].map(({ law, article }) =>
    article === '' ? labelOf(law) : t('clocks:basisText', { law: labelOf(law), article }),
  )
  return (
    <Stack gap="xs">
      {clock.status === 'running' && (
        <Text fw={700}>{clock.pausedAt === null ? lampReasonText(t, clock) : t('clocks:pausedNow')}</Text>
      )}
      <dl className={classes.facts}>
        <Fact name={t('clocks:owes.title')}>{t(OWER_KEYS[clock.owes])}</Fact>
        <Fact name={t('clocks:due')}>
          {endText(clock)}
          {clock.isProvisional && <Text size="sm">{t('clocks:provisional')}</Text>}
        </Fact>
        <Fact name={t('clocks:startedAt')}>{momentOf(clock.startedAt)}</Fact>
        {clock.endedAt !== null && <Fact name={t('clocks:endedAt')}>{momentOf(clock.endedAt)}</Fact>}
        <Fact name={t('clocks:basis')}>
          {bases.join('；')}
          {!clock.isCertain && <Text size="sm">{t('clocks:uncertain')}</Text>}
        </Fact>
        <Fact name={t('clocks:lateTitle')}>{stepText(t, { key: clock.lateKey, params: {} })}</Fact>
        <Fact name={t('clocks:pauses')}>
          {clock.pauses.length === 0 ? t('clocks:nonePauses') : <Pauses {...clock} />}
        </Fact>
        {clock.extensions.length > 0 && (
          <Fact name={t('clocks:extensions')}>
            <Extensions {...clock} />
          </Fact>
        )}
      </dl>
      <div>
        <Text size="sm" c="dimmed">
          {t('clocks:arithmetic')}
        </Text>
        <List type="ordered" size="sm">
          {clock.explain.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps of the arithmetic have no other name than their order
            <List.Item key={index}>{explainText(t, step, clock.unit)}</List.Item>
          ))}
        </List>
      </div>
    </Stack>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Pauses({ pauses }: Pick<ClockView, 'pauses'>) {
  const { t } = useTranslation()
  return pauses.map(({ fromAt, toAt, reason, by, note }) => {
    const values = { from: momentOf(fromAt), reason: t(PAUSE_REASON_KEYS[reason]), by }
    return (
      <div key={fromAt}>
        {toAt === null ? t('clocks:pauseOpenLine', values) : t('clocks:pauseLine', { ...values, to: momentOf(toAt) })}
        {note !== null && <Text size="sm">{note}</Text>}
      </div>
    )
  })
}

function Extensions({ extensions }: Pick<ClockView, 'extensions'>) {
  const { t } = useTranslation()
  return extensions.map(({ id, n, unit, status, askedBy, decidedBy, reason, consentOn, documentNo, decisionNote }) => (
    <div key={id}>
      {t('clocks:extensionLine', {
        n: lengthText(t, n, unit),
        status: t(EXTENSION_STATUS_KEYS[status]),
        by: decidedBy ?? askedBy,
      })}
      {[
        reason,
        consentOn === null ? null : t('clocks:consent', { on: consentOn }),
        documentNo === null ? null : t('clocks:document', { no: documentNo }),
        decisionNote,
      ]
        .filter(text => text !== null && text !== '')
        .map(text => (
          <Text key={text} size="sm">
            {text}
          </Text>
        ))}
    </div>
  ))
}
