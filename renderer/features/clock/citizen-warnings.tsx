import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EVENT_DATE_KINDS, type EventDateKind } from '#center/contract/values/citizen-limit.ts'
import { parseTypedDate } from '#center/contract/values/plain-date.ts'
import { useToday } from '../../app/use-center-status.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { EVENT_KEYS, type EventDateValues, eventDateFault, readableDates } from './event-date-values.ts'
import { WarningList } from './warning-list.tsx'

interface CitizenWarningsProps {
  /** Type or class of the matter; empty while none is chosen. */
  readonly typeCode: string
  readonly dates: EventDateValues
  readonly onChange: (dates: EventDateValues) => void
}

/**
 * Limits that bind the visitor, while the story is being written: asks for the days the type makes relevant, and warns of
 * what ends soon or may have passed, with its basis and what to do now.
 */
export function CitizenWarnings({ typeCode, dates, onChange }: CitizenWarningsProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [added, setAdded] = useState<readonly EventDateKind[]>([])
  const known = readableDates(dates, today)
  const query = useQuery({
    queryKey: ['citizenLimits', typeCode, known],
    queryFn: () => client.clock.checkCitizen({ typeCode, dates: known }),
    enabled: typeCode !== '' && today !== '',
    placeholderData: keepPreviousData,
  })
  if (typeCode === '') return null
  const asked = query.data?.asked ?? []
  const shown = EVENT_DATE_KINDS.filter(
    event => asked.includes(event) || added.includes(event) || (dates[event] ?? '') !== '',
  )
  const others = EVENT_DATE_KINDS.filter(event => !shown.includes(event))
  const set = (event: EventDateKind, text: string) => onChange({ ...dates, [event]: text })
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t('clocks:citizen.lead')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {shown.map(event => (
          <EventDay
            key={event}
            event={event}
            text={dates[event] ?? ''}
            today={today}
            onChange={text => set(event, text)}
          />
        ))}
      </SimpleGrid>
      {others.length > 0 && (
        <Group align="end">
          <NativeSelect
            label={t('clocks:citizen.addDate')}
            value=""
            data={[
              { value: '', label: t('clocks:citizen.chooseDate') },
              ...others.map(event => ({ value: event, label: t(EVENT_KEYS[event]) })),
            ]}
            onChange={({ currentTarget }) => {
              const event = EVENT_DATE_KINDS.find(each => each === currentTarget.value)
              if (event !== undefined) setAdded([...added, event])
            }}
          />
        </Group>
      )}
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      {query.data !== undefined && known.length > 0 && <WarningList check={query.data} />}
    </Stack>
  )
}

function EventDay({
  event,
  text,
  today,
  onChange,
}: {
  readonly event: EventDateKind
  readonly text: string
  readonly today: string
  readonly onChange: (text: string) => void
}) {
  const { t } = useTranslation()
  const [isLeft, setLeft] = useState(text !== '')
  const fault = eventDateFault(text, today)
  const label = t(EVENT_KEYS[event])
  return (
    <Group align="end" gap="xs" wrap="nowrap">
      <TextInput
        id={`field-eventDates-${event}`}
        style={{ flex: 1 }}
        label={label}
        value={text}
        autoComplete="off"
        error={isLeft && fault !== null ? t(fault) : undefined}
        onFocus={() => setLeft(false)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onBlur={() => {
          setLeft(true)
          const day = text === '' ? undefined : parseTypedDate(text, today)
          if (day !== undefined && day !== text) onChange(day)
        }}
      />
      {text !== '' && (
        <Button
          variant="default"
          size="sm"
          aria-label={t('clocks:citizen.remove', { event: label })}
          onClick={() => onChange('')}
        >
          ×
        </Button>
      )}
    </Group>
  )
}
