import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { CLOCK_PARTS, type ClockPart, type ClockView } from '#center/contract/clock.ts'
import type { AssignmentKind } from '#center/contract/statuses.ts'
import { useToday } from '../../app/use-center-status.ts'
import { CLOCK_STATUS_KEYS, CLOCK_STATUS_TONES, endText } from '../../components/staff/clock-texts.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import classes from './clock.module.css'

const PART_KEYS = {
  sign: 'clocks:part.sign',
  handle: 'clocks:part.handle',
  verify: 'clocks:part.verify',
} as const satisfies Record<ClockPart, string>
const KIND_KEYS = {
  lead: 'clocks:part.kind.lead',
  assist: 'clocks:part.kind.assist',
  whistle: 'clocks:part.kind.whistle',
} as const satisfies Record<AssignmentKind, string>

/** The three clocks of each assignment: to sign for it, to handle it, to verify the result. */
export function AssignmentClocks({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  const shown = caseFile.assignments.filter(({ id }) => caseFile.clocks.some(clock => clock.assignmentId === id))
  if (shown.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="assignment-clocks">
      <Title order={2} size="h4" id="assignment-clocks" mb="xs">
        {t('clocks:part.title')}
      </Title>
      {shown.map(assignment => (
        <div key={assignment.id} className={classes.assignment}>
          <Text fw={700}>
            {t('clocks:part.of', { unit: assignment.unitName, kind: t(KIND_KEYS[assignment.kind]) })}
          </Text>
          <dl className={classes.parts}>
            {CLOCK_PARTS.map(part => (
              <div key={part}>
                <dt>{t(PART_KEYS[part])}</dt>
                <dd>
                  <Part
                    clock={caseFile.clocks.findLast(
                      clock => clock.assignmentId === assignment.id && clock.part === part,
                    )}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}

function Part({ clock }: { readonly clock: ClockView | undefined }) {
  const { t } = useTranslation()
  const today = useToday()
  if (clock === undefined) return <Text c="dimmed">{t('clocks:part.notStarted')}</Text>
  if (clock.status === 'running' && clock.pausedAt === null)
    return <DeadlineLight lamp={clock.lamp} dueOn={clock.dueOn} today={today} />
  const words = clock.pausedAt === null ? t(CLOCK_STATUS_KEYS[clock.status]) : t('clocks:pausedNow')
  return <StatusTag text={`${words} · ${endText(clock)}`} tone={CLOCK_STATUS_TONES[clock.status]} />
}
