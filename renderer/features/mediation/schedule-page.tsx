import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, isPlainDate, parseTypedDate } from '#center/contract/values/plain-date.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DayBookings } from './day-bookings.tsx'

/** D4: which room is taken when, day by day; meetings are scheduled from their case. */
export function SchedulePage() {
  const { t } = useTranslation()
  const today = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? today
  const on = parseTypedDate(text, today)
  const step = (days: number) => setTyped(addDays(on ?? today, days))
  return (
    <Stack gap="md">
      <Title order={1}>{t('mediation:schedulePage.title')}</Title>
      <Text>{t('mediation:schedulePage.lead')}</Text>
      <Group align="flex-end">
        <Button variant="default" onClick={() => step(-1)}>
          {t('mediation:schedulePage.previous')}
        </Button>
        <TextInput
          label={t('mediation:schedule.date')}
          value={text}
          onChange={event => setTyped(event.currentTarget.value)}
          onBlur={() => on !== undefined && setTyped(on)}
          error={on === undefined ? t('problems:value.date') : undefined}
          autoComplete="off"
        />
        <Button variant="default" onClick={() => step(1)}>
          {t('mediation:schedulePage.next')}
        </Button>
        <Button variant="default" onClick={() => setTyped(null)}>
          {t('mediation:schedulePage.today')}
        </Button>
      </Group>
      {on !== undefined && isPlainDate(on) && <DayBookings on={on} />}
    </Stack>
  )
}
