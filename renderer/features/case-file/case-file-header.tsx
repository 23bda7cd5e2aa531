import { Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import {
  CASE_FILE_STATUS_KEYS,
  CASE_FILE_STATUS_TONES,
  LEVEL_KEYS,
  NEXT_STEP_KEYS,
  RISK_COLOUR_KEYS,
} from '../../lib/status-keys.ts'
import classes from './case-file.module.css'
import { sideNames } from './side-names.ts'

const RISK_TONES = { low: 'plain', medium: 'warn', high: 'danger' } as const

/** What is always in sight of a case: code, stage, owner, next step, due date. */
export function CaseFileHeader({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  const typeInWords = useTypeInWords()
  const today = useToday()
  const { owner } = caseFile
  const coOwners = caseFile.assignments.flatMap(({ kind, status, unitName }) => {
    if (kind === 'lead' || (status !== 'sent' && status !== 'signed')) return []
    return [kind === 'whistle' ? t('life:header.called', { unit: unitName }) : unitName]
  })
  return (
    <header className={classes.header}>
      <Group gap="sm" mb="xs">
        <Title order={1} size="h2" className={classes.code}>
          {caseFile.code}
        </Title>
        <StatusTag text={t(CASE_FILE_STATUS_KEYS[caseFile.status])} tone={CASE_FILE_STATUS_TONES[caseFile.status]} />
        <StatusTag text={t(RISK_COLOUR_KEYS[caseFile.risk.colour])} tone={RISK_TONES[caseFile.risk.colour]} />
      </Group>
      <Text mb="sm">
        {sideNames(t, caseFile.parties)} · {typeInWords(caseFile.matter.typeCode)}
      </Text>
      <dl className={classes.facts}>
        <div>
          <dt>{t('desk:caseFile.owner')}</dt>
          <dd>
            {owner.unitName} · {owner.staff?.name ?? t('desk:caseFile.noStaff')}
          </dd>
        </div>
        <div>
          <dt>{t('desk:caseFile.nextStep')}</dt>
          <dd>
            <Text fw={700} span>
              {t(NEXT_STEP_KEYS[caseFile.nextStep])}
            </Text>
          </dd>
        </div>
        <div>
          <dt>{t('desk:caseFile.due')}</dt>
          <dd>
            <DeadlineLight lamp={caseFile.lamp} dueOn={caseFile.nextDueOn} today={today} caseFileId={caseFile.id} />
          </dd>
        </div>
        <div>
          <dt>{t('life:header.stage')}</dt>
          <dd>{t('life:header.stageDays', { count: caseFile.daysInStage + 1, since: caseFile.stageSince })}</dd>
        </div>
        <div>
          <dt>{t('life:header.level')}</dt>
          <dd>
            {caseFile.originLevel === caseFile.level
              ? t(LEVEL_KEYS[caseFile.level])
              : t('life:header.levels', {
                  origin: t(LEVEL_KEYS[caseFile.originLevel]),
                  level: t(LEVEL_KEYS[caseFile.level]),
                })}
          </dd>
        </div>
        <div>
          <dt>{t('life:header.coOwners')}</dt>
          <dd>{coOwners.join(t('desk:listComma')) || t('life:header.none')}</dd>
        </div>
        <div>
          <dt>{t('desk:caseFile.receipt')}</dt>
          <dd className={classes.code}>{caseFile.receiptCode}</dd>
        </div>
      </dl>
    </header>
  )
}
