import { Anchor, Divider, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseClocks, ClockView } from '#center/contract/clock.ts'
import { client } from '../../lib/client.ts'
import { NEXT_STEP_KEYS } from '../../lib/status-keys.ts'
import { ClockExplanation } from './clock-explanation.tsx'
import { endText, OWER_KEYS } from './clock-texts.ts'
import { problemText } from './problem-text.ts'
import { useLabel } from './use-label.ts'

/** The clock a lamp stands for: the one that is named, else the first where the case is due by it. */
function explained({ clocks, nextDueOn }: CaseClocks, clockId: number | null): ClockView | undefined {
  if (clockId !== null) return clocks.find(({ id }) => id === clockId)
  return clocks[0]?.dueOn === nextDueOn ? clocks[0] : undefined
}

/** Why a lamp has its colour: the clock it stands for in full, the others of the case in a line each. */
export function WhyLamp({
  caseFileId,
  clockId,
  onClose,
}: {
  readonly caseFileId: number
  readonly clockId: number | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const query = useQuery({
    queryKey: ['caseFile', caseFileId, 'clocks'],
    queryFn: () => client.clock.explain({ id: caseFileId }),
  })
  const { data } = query
  if (data === undefined) return <Text>{query.isError ? problemText(t, query.error) : t('clocks:why.loading')}</Text>
  const leading = explained(data, clockId)
  const others = data.clocks.filter(clock => clock !== leading)
  return (
    <Stack gap="sm">
      {leading === undefined ? (
        <Text>{t('clocks:why.none', { step: t(NEXT_STEP_KEYS[data.nextStep]), due: data.nextDueOn ?? '' })}</Text>
      ) : (
        <>
          <Text fw={700} size="lg">
            {labelOf(leading.label)}
          </Text>
          <ClockExplanation clock={leading} />
        </>
      )}
      {others.length > 0 && (
        <>
          <Divider label={t('clocks:why.others')} labelPosition="left" />
          {others.map(clock => (
            <Text key={clock.id} size="sm">
              {labelOf(clock.label)} · {endText(clock)} · {t(OWER_KEYS[clock.owes])}
              {clock.pausedAt === null ? '' : ` · ${t('clocks:pausedNow')}`}
            </Text>
          ))}
        </>
      )}
      <Anchor href={`#/cases/${caseFileId}?tab=clocks`} onClick={onClose}>
        {t('clocks:why.openTab')}
      </Anchor>
    </Stack>
  )
}
