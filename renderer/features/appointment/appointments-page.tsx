import { Anchor, Button, Group, Loader, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentView } from '#center/contract/hall.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { addDays, parseTypedDate } from '#center/contract/values/plain-date.ts'
import { useToday } from '../../app/use-center-status.ts'
import { useKeys } from '../../app/use-keys.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { MaskedText } from '../../components/staff/masked-text.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { APPOINTMENT_STATUS_KEYS } from '../../lib/status-keys.ts'
import { BookAppointment } from './book-appointment.tsx'

const TONES = { booked: 'primary', arrived: 'ok', cancelled: 'plain' } as const

/** Appointments of one day: booked, cancelled with a reason, and turned into a number when the visitor is here. */
export function AppointmentsPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const today = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const [isBooking, setBooking] = useState(false)
  const [cancelling, setCancelling] = useState<AppointmentView | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const text = typed ?? today
  const on = parseTypedDate(text, today)
  const list = useQuery({
    // An arrival gives a ticket: the events of tickets keep this list live too.
    queryKey: ['ticket', 'appointments', on],
    queryFn: () => client.appointment.list({ on: on ?? today }),
    enabled: on !== undefined,
  })
  const done = (message: string) => {
    setSaid(message)
    void queries.invalidateQueries({ queryKey: ['ticket'] })
  }
  const arrive = useOperation(
    (opId, id: number) => client.appointment.arrive({ opId, id }),
    ({ ticketNo }) => done(t('appointment:arrived', { number: ticketNo })),
  )
  const step = (days: number) => setTyped(addDays(on ?? today, days))
  useKeys(isBooking || cancelling !== null ? {} : { 'Ctrl+N': () => setBooking(true) })

  const columns: readonly Column<AppointmentView>[] = [
    {
      key: 'time',
      header: t('appointment:time'),
      isRowHeader: true,
      cell: ({ startsAt }) => shanghaiTimeOf(startsAt),
    },
    { key: 'name', header: t('appointment:name'), cell: ({ maskedName }) => <MaskedText value={maskedName} /> },
    { key: 'unit', header: t('appointment:unit'), cell: ({ unitName }) => unitName },
    { key: 'phone', header: t('appointment:phone'), cell: ({ maskedPhone }) => <MaskedText value={maskedPhone} /> },
    { key: 'note', header: t('appointment:note'), cell: ({ note }) => note ?? '' },
    {
      key: 'status',
      header: t('appointment:status'),
      cell: ({ status, ticketNo }) => (
        <>
          <StatusTag text={t(APPOINTMENT_STATUS_KEYS[status])} tone={TONES[status]} />
          {ticketNo !== null && <Text size="sm">{t('appointment:number', { number: ticketNo })}</Text>}
        </>
      ),
    },
    {
      key: 'act',
      header: t('appointment:action'),
      cell: appointment =>
        appointment.status !== 'booked' ? null : (
          <Group gap="xs" wrap="nowrap">
            {on === today && (
              <Button
                size="compact-md"
                variant="default"
                disabled={arrive.isPending}
                aria-label={t('appointment:arriveOf', { name: appointment.maskedName })}
                onClick={() => arrive.run(appointment.id)}
              >
                {t('appointment:arrive')}
              </Button>
            )}
            <Button
              size="compact-md"
              variant="subtle"
              aria-label={t('appointment:cancelOf', { name: appointment.maskedName })}
              onClick={() => setCancelling(appointment)}
            >
              {t('appointment:cancel')}
            </Button>
          </Group>
        ),
    },
  ]
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('appointment:title')}
        </Title>
        <Anchor href="#/window">{t('window:back')}</Anchor>
      </Group>
      <Group align="flex-end">
        <Button variant="default" onClick={() => step(-1)}>
          {t('appointment:previous')}
        </Button>
        <TextInput
          label={t('appointment:day')}
          value={text}
          onChange={event => setTyped(event.currentTarget.value)}
          onBlur={() => on !== undefined && setTyped(on)}
          error={on === undefined && text !== '' ? t('problems:value.date') : undefined}
          autoComplete="off"
        />
        <Button variant="default" onClick={() => step(1)}>
          {t('appointment:next')}
        </Button>
        <Button variant="default" onClick={() => setTyped(null)}>
          {t('appointment:today')}
        </Button>
        <Button ml="auto" onClick={() => setBooking(true)}>
          {t('appointment:book')}
        </Button>
      </Group>
      {said !== null && <Notice kind="ok">{said}</Notice>}
      {arrive.problem.banner !== null && <Notice kind="danger">{arrive.problem.banner}</Notice>}
      {list.isError && <Notice kind="danger">{problemText(t, list.error)}</Notice>}
      {list.isLoading && <Loader aria-label={t('staff:loading')} />}
      {list.data !== undefined && (
        <DataTable
          caption={t('appointment:caption', { day: on ?? '' })}
          columns={columns}
          rows={list.data}
          rowKey={({ id }) => id}
          empty={t('appointment:empty')}
        />
      )}
      {isBooking && (
        <BookAppointment
          on={on ?? today}
          onClose={() => setBooking(false)}
          onDone={day => {
            setBooking(false)
            setTyped(day)
            done(t('appointment:form.done'))
          }}
        />
      )}
      {cancelling !== null && (
        <ReasonDialog
          isOpen
          title={t('appointment:cancelTitle')}
          text={t('appointment:cancelText')}
          action={t('appointment:cancelSubmit')}
          onClose={() => setCancelling(null)}
          send={input => client.appointment.cancel({ ...input, id: cancelling.id })}
          onDone={() => {
            setCancelling(null)
            done(t('appointment:cancelled'))
          }}
        />
      )}
    </Stack>
  )
}
