import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { SENDER_RULE } from '#center/contract/clock.ts'
import { amountInWords, formatYuan } from '#center/contract/values/money.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { placeInWords } from '../../components/staff/place-picker.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import {
  ASSIGNMENT_KIND_KEYS,
  ASSIGNMENT_STATUS_KEYS,
  COMPLEXITY_KEYS,
  RETURN_CAUSE_KEYS,
  WHISTLE_STATUS_KEYS,
} from '../../lib/status-keys.ts'
import { CaseCitizenLimits } from '../clock/case-citizen-limits.tsx'
import { CHANNEL_KEYS, LEVEL_KEYS, WISH_KEYS } from '../intake/party-keys.ts'
import { RelatedCases } from '../match/related-cases.tsx'
import { useFactorInWords } from '../risk/risk-sheet.tsx'
import classes from './case-file.module.css'
import { useCodeWords } from './code-words.ts'
import { EditMatter } from './edit-matter.tsx'
import { momentText } from './moment.ts'
import { Relatives, Supplements } from './relatives.tsx'
import { RouteMap } from './route-map.tsx'
import { UndoEdit } from './undo-edit.tsx'

interface OverviewTabProps {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}

/** What the quarrel is about, as it was written down and read back. */
export function OverviewTab({ caseFile, onDone }: OverviewTabProps) {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const [edited, setEdited] = useState<number | null>(null)
  const { matter } = caseFile
  if (isEditing) {
    return (
      <EditMatter
        caseFile={caseFile}
        onCancel={() => setEditing(false)}
        onDone={version => {
          setEditing(false)
          setEdited(version)
          onDone(t('desk:caseFile.done.edited'))
        }}
      />
    )
  }
  return (
    <Stack gap="lg">
      {edited === caseFile.version && (
        <UndoEdit
          caseFile={caseFile}
          onDone={() => {
            setEdited(null)
            onDone(t('desk:caseFile.done.editUndone'))
          }}
        />
      )}
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
      <CaseCitizenLimits caseFile={caseFile} onDone={onDone} />
      <RouteMap id={caseFile.id} />
      <Supplements supplements={caseFile.supplements} />
      <Relatives relatives={caseFile.relatives} />
      <RelatedCases caseFileId={caseFile.id} />
      <Assignments caseFile={caseFile} />
    </Stack>
  )
}

function Particulars({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  const word = useCodeWords()
  const factorInWords = useFactorInWords()
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
  const marks = matter.riskMarks.map(factorInWords).join(t('desk:semicolon'))
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
    ...particularRows(t, matter.particulars, <SenderDay caseFile={caseFile} />),
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

/** The day a sender set, with its lamp while the answer is owed; a press says why. */
function SenderDay({ caseFile }: { readonly caseFile: CaseFileView }) {
  const today = useToday()
  const day = caseFile.matter.particulars.sender?.dueOn ?? null
  const clock = caseFile.clocks.find(({ ruleCode, status }) => ruleCode === SENDER_RULE && status === 'running')
  if (clock === undefined) return day
  return <DeadlineLight lamp={clock.lamp} dueOn={day} today={today} caseFileId={caseFile.id} clockId={clock.id} />
}

/** How it came, what is wished, who dealt with it before, and by when the sender wants an answer. */
function particularRows(
  t: TFunction,
  particulars: CaseFileView['matter']['particulars'],
  senderDay: ReactNode,
): [string, ReactNode][] {
  const { channel, originLevel, wish, priorHandling, sender } = particulars
  return [
    [t('case:matter.channel'), t(CHANNEL_KEYS[channel])],
    [t('case:matter.originLevel'), t(LEVEL_KEYS[originLevel])],
    ...(wish === null ? [] : [[t('case:matter.wish'), t(WISH_KEYS[wish])] satisfies [string, ReactNode]]),
    ...priorHandling.map(({ body, on, result }, index): [string, ReactNode] => [
      t('case:matter.priorTitle', { number: index + 1 }),
      [body, on, result].filter(part => part !== null && part !== '').join('，'),
    ]),
    ...(sender === null
      ? []
      : ([
          [t('case:sender.name'), [sender.name, sender.referenceNo].filter(part => part !== '').join(' ')],
          [t('case:sender.receivedOn'), sender.receivedOn],
          ...(sender.dueOn === null ? [] : [[t('case:sender.dueOn'), senderDay]]),
        ] as [string, ReactNode][])),
  ]
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
                {t(
                  assignment.kind === 'whistle' ? 'desk:caseFile.assignment.called' : 'desk:caseFile.assignment.sent',
                  {
                    at: momentText(assignment.sentAt),
                    by: assignment.sentByName,
                    unit: assignment.unitName,
                  },
                )}
              </Text>
              <StatusTag text={t(ASSIGNMENT_KIND_KEYS[assignment.kind])} tone="primary" />
              <StatusTag
                text={t(
                  (assignment.kind === 'whistle' ? WHISTLE_STATUS_KEYS : ASSIGNMENT_STATUS_KEYS)[assignment.status],
                )}
              />
            </Group>
            {assignment.staffName !== null && (
              <Text>{t('desk:caseFile.assignment.person', { name: assignment.staffName })}</Text>
            )}
            {assignment.note !== null && (
              <Text>
                {t(
                  assignment.kind === 'whistle' ? 'desk:caseFile.assignment.question' : 'desk:caseFile.assignment.note',
                  { text: assignment.note },
                )}
              </Text>
            )}
            {assignment.returnReason !== null && (
              <Text>
                {t('desk:caseFile.assignment.returnReason', {
                  text: `${t(RETURN_CAUSE_KEYS[assignment.returnCause ?? 'other'])}${t('desk:semicolon')}${assignment.returnReason}`,
                })}
              </Text>
            )}
            {assignment.isRuled && (
              <Text>
                {t('coHandling:answer.ruled', {
                  reason: assignment.rulingReason ?? '',
                  basis: assignment.rulingBasis ?? '',
                })}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </section>
  )
}
