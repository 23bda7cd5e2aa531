import { Anchor, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitTicket } from '#center/contract/visit.ts'
import { useKeys } from '../../app/use-keys.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import { CardReaderBar } from './card-reader-bar.tsx'
import { useCardReader } from './use-card-reader.ts'
import { useTicketActions, useTickets } from './use-tickets.ts'
import { WalkInFields } from './walk-in-fields.tsx'
import { identityOfCard, toVisitInput, WALK_IN_START, walkInSchema } from './walk-in-form.ts'

/** A visitor who comes straight to the window: the same registration as at the kiosk, by keyboard. */
export function WalkInPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { mine } = useTickets()
  const actions = useTicketActions()
  const [ticket, setTicket] = useState<VisitTicket | null>(null)
  const servesNow = useRef(true)
  const reader = useCardReader()

  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: walkInSchema,
    defaultValues: WALK_IN_START,
    toInput: toVisitInput,
    send: input => client.visit.register(input),
    onDone: async made => {
      setTicket(made)
      form.reset(WALK_IN_START)
      if (!servesNow.current) return
      if ((await actions.call(made.ticketId)) === null || (await actions.take('start', { id: made.ticketId })) === null)
        return
      await navigate({ to: `/window/intake/${made.visitId}` })
    },
  })
  const send = (now: boolean) => {
    servesNow.current = now && mine === null
    submit()
  }
  /** Reads into the representative one is at, else into the visitor. */
  const readCard = () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-representative]')?.dataset.representative
    reader.start(card => {
      const { way, visitor, representatives } = form.getValues()
      if (row !== undefined) {
        // The row may have been removed while the reader waited.
        if (representatives[Number(row)] !== undefined)
          form.setValue(`representatives.${Number(row)}`, identityOfCard(card))
        return
      }
      form.setValue('visitor', { ...identityOfCard(card), phone: visitor.phone })
      form.setValue('proof', card.proof)
      if (way === 'noCard' || way === 'noName') form.setValue('way', 'self')
    })
  }
  const print = async (visitId: number) => {
    try {
      await client.paper.printTicket({ opId: newOperationId(), id: visitId })
    } catch (error) {
      problem.show(error)
    }
  }
  useKeys({ 'Ctrl+Enter': () => send(true), F7: readCard, F9: () => ticket !== null && void print(ticket.visitId) })

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send(true)
      }}
    >
      <Stack maw="60rem">
        <Group justify="space-between">
          <Title order={1} size="h2">
            {t('window:walkIn.title')}
          </Title>
          <Anchor href="#/window">{t('window:back')}</Anchor>
        </Group>
        <Text c="dimmed">{t('window:walkIn.notice')}</Text>
        <ErrorSummary
          errors={form.formState.errors}
          banner={problem.banner ?? actions.problem.banner}
          refusals={refusals}
        />
        {ticket !== null && (
          <Notice kind="ok">
            <Text>
              {t('window:walkIn.taken', {
                number: ticket.ticketNo,
                count: ticket.peopleAhead,
                code: ticket.receiptCode,
              })}
            </Text>
            <Button mt="xs" variant="default" rightSection={<Kbd>F9</Kbd>} onClick={() => void print(ticket.visitId)}>
              {t('window:walkIn.print')}
            </Button>
          </Notice>
        )}
        <CardReaderBar reader={reader} onRead={readCard} />
        <WalkInFields form={form} />
        <Group justify="flex-end">
          <Button
            type="button"
            variant={mine === null ? 'default' : 'filled'}
            loading={isPending}
            onClick={() => send(false)}
          >
            {t('window:walkIn.take')}
          </Button>
          {mine === null && (
            <Button type="submit" loading={isPending} rightSection={<Kbd>Ctrl+Enter</Kbd>}>
              {t('window:walkIn.serve')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
