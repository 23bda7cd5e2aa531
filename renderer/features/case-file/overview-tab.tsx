import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { amountInWords, formatYuan } from '#center/contract/values/money.ts'
import { placeInWords } from '../../components/staff/place-picker.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { ASSIGNMENT_STATUS_KEYS, COMPLEXITY_KEYS } from '../../lib/status-keys.ts'
import classes from './case-file.module.css'
import { useCodeWords } from './code-words.ts'
import { EditMatter } from './edit-matter.tsx'
import { momentText } from './moment.ts'

interface OverviewTabProps {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}

/** What the quarrel is about, as it was written down and read back. */
export function OverviewTab({ caseFile, onDone }: OverviewTabProps) {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const { matter } = caseFile
  if (isEditing) {
    return (
      <EditMatter
        caseFile={caseFile}
        onCancel={() => setEditing(false)}
        onDone={() => {
          setEditing(false)
          onDone(t('desk:caseFile.done.edited'))
        }}
      />
    )
  }
  return (
    <Stack gap="lg">
      <section>
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h4">
            {t('desk:caseFile.overview.facts')}
          </Title>
          {caseFile.canEdit && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('desk:caseFile.overview.edit')}
            </Button>
          )}
        </Group>
        <p className={classes.prose}>{matter.facts}</p>
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('desk:caseFile.overview.requests')}
        </Title>
        <List type="ordered" className={classes.prose}>
          {matter.requests.map(request => (
            <List.Item key={request}>{request}</List.Item>
          ))}
        </List>
      </section>
      {caseFile.answer !== null && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('desk:caseFile.overview.answer')}
          </Title>
          <p className={classes.prose}>{caseFile.answer}</p>
        </section>
      )}
      <Particulars caseFile={caseFile} />
      <Assignments caseFile={caseFile} />
    </Stack>
  )
}

function Particulars({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  const word = useCodeWords()
  const typeInWords = useTypeInWords()
  const { matter } = caseFile
  const notStated = t('desk:caseFile.overview.notStated')
  const place =
    matter.place === null ? '' : placeInWords({ ...matter.place, divisionCode: matter.place.divisionCode ?? '' })
  const amount =
    matter.amountFen === null
      ? t('desk:caseFile.overview.noAmount')
      : t('desk:caseFile.overview.yuan', {
          amount: formatYuan(matter.amountFen),
          words: amountInWords(matter.amountFen),
        })
  const marks = matter.riskMarks.map(mark => word('riskFactor', mark)).join(t('desk:semicolon'))
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('desk:caseFile.overview.type'), typeInWords(matter.typeCode)],
    [t('desk:caseFile.overview.amount'), amount],
    [t('desk:caseFile.overview.occurredOn'), matter.occurredOn ?? notStated],
    [t('desk:caseFile.overview.place'), place || notStated],
    [t('desk:caseFile.overview.source'), word('source', matter.source)],
    [t('desk:caseFile.overview.involved'), t('desk:caseFile.overview.persons', { count: matter.involvedCount })],
    [t('desk:caseFile.overview.complexity'), t(COMPLEXITY_KEYS[matter.complexity])],
    [
      t('desk:caseFile.overview.willing'),
      t(matter.isWillingToMediate ? 'desk:caseFile.overview.yes' : 'desk:caseFile.overview.no'),
    ],
    [t('desk:caseFile.overview.risk'), marks || t('desk:caseFile.overview.none')],
  ]
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('desk:caseFile.overview.basics')}
      </Title>
      <dl className={classes.facts}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text c="dimmed" mt="sm">
        {t('desk:caseFile.overview.registeredBy', {
          at: momentText(caseFile.registeredAt),
          name: caseFile.registeredBy.name,
        })}
      </Text>
    </section>
  )
}

/** Who was asked to handle the case, newest first. */
function Assignments({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  if (caseFile.assignments.length === 0) return null
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('desk:caseFile.overview.assignments')}
      </Title>
      <Stack gap="sm">
        {caseFile.assignments.toReversed().map(assignment => (
          <div key={assignment.id} className={classes.card}>
            <Group gap="sm">
              <Text>
                {t('desk:caseFile.assignment.sent', {
                  at: momentText(assignment.sentAt),
                  by: assignment.sentByName,
                  unit: assignment.unitName,
                })}
              </Text>
              <StatusTag text={t(ASSIGNMENT_STATUS_KEYS[assignment.status])} />
            </Group>
            {assignment.staffName !== null && (
              <Text>{t('desk:caseFile.assignment.person', { name: assignment.staffName })}</Text>
            )}
            {assignment.note !== null && <Text>{t('desk:caseFile.assignment.note', { text: assignment.note })}</Text>}
            {assignment.returnReason !== null && (
              <Text>{t('desk:caseFile.assignment.returnReason', { text: assignment.returnReason })}</Text>
            )}
          </div>
        ))}
      </Stack>
    </section>
  )
}
