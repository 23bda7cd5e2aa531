import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { MediationView } from '#center/contract/mediation.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { AGREEMENT_STATUS_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { SignAgreement } from './sign-agreement.tsx'

const TONES = { drafted: 'plain', issued: 'warn', effective: 'ok', void: 'danger' } as const

/** Step three: the agreement from its draft to its effect. */
export function AgreementPanel({
  caseFile,
  mediation,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly mediation: MediationView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [isSigning, setSigning] = useState(false)
  const { agreement } = mediation
  const href = `#/cases/${caseFile.id}/agreement`
  const canDraft =
    agreement === null ? mediation.allowedActions.includes('draft') : agreement.allowedActions.includes('edit')
  const facts =
    agreement === null
      ? []
      : ([
          [t('mediation:agreement.number'), agreement.documentNo],
          [t('mediation:agreement.effectiveOn'), agreement.effectiveOn],
          [t('mediation:agreement.confirmationDueOn'), agreement.confirmationDueOn],
        ] as const)
  return (
    <section className={classes.card}>
      <Group gap="sm" mb="xs">
        <Title order={3} size="h4">
          {t('mediation:step.agreement')}
        </Title>
        {agreement !== null && (
          <StatusTag text={t(AGREEMENT_STATUS_KEYS[agreement.status])} tone={TONES[agreement.status]} />
        )}
      </Group>
      <Stack gap="sm">
        {agreement === null && <Text>{t('mediation:agreement.none')}</Text>}
        {facts.some(([, value]) => value !== null) && (
          <dl className={classes.facts}>
            {facts.map(
              ([label, value]) =>
                value !== null && (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ),
            )}
          </dl>
        )}
        {agreement?.confirmationDueOn != null && <Text c="dimmed">{t('mediation:agreement.confirmationHint')}</Text>}
        <Group>
          {canDraft && (
            <Button component="a" href={href}>
              {t(agreement === null ? 'mediation:agreement.write' : 'mediation:agreement.continue')}
            </Button>
          )}
          {agreement?.paperId != null && (
            <Button component="a" href={href} variant="default">
              {t('mediation:agreement.print')}
            </Button>
          )}
          {agreement?.allowedActions.includes('sign') === true && (
            <Button onClick={() => setSigning(true)}>{t('mediation:agreement.sign')}</Button>
          )}
        </Group>
      </Stack>
      {isSigning && agreement !== null && (
        <SignAgreement
          caseFile={caseFile}
          agreement={agreement}
          onClose={() => setSigning(false)}
          onDone={effectiveOn => {
            setSigning(false)
            onDone(t('mediation:agreement.effective', { date: effectiveOn }))
          }}
        />
      )}
    </section>
  )
}
