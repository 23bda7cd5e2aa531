import { Button, Group, Kbd, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../app/use-keys.ts'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { type LastAction, lastAction, useLastAction } from './last-action.ts'
import { DONE_KEYS } from './ticket-keys.ts'
import classes from './window.module.css'

/** Eight seconds to take the last action on a ticket back with one press; later the row of the ticket asks for a reason. */
export function UndoToast() {
  const last = useLastAction()
  return (
    <div className={classes.toast} role="status">
      {last !== null && <UndoOffer key={`${last.ticketId}-${last.action}`} last={last} />}
    </div>
  )
}

function UndoOffer({ last }: { readonly last: LastAction }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const path = useRouterState({ select: state => state.location.pathname })
  const undo = useOperation(
    (opId, { ticketId }: LastAction) => client.ticket.undo({ opId, id: ticketId, reason: t('window:undo.slip') }),
    () => {
      lastAction.forget()
      void queries.invalidateQueries({ queryKey: ['ticket'] })
      // The form of a service that has not begun is left; every other page stays.
      if (path.startsWith('/window/')) void navigate({ to: '/window' })
    },
    () => {
      // What was refused is said for as long again.
      lastAction.offer(last)
      return false
    },
  )
  useKeys({ 'Alt+Z': () => undo.run(last) })
  return (
    <Group className={classes.toastBox} gap="md" wrap="nowrap">
      <Text>{undo.problem.banner ?? t(DONE_KEYS[last.action], { number: last.ticketNo })}</Text>
      {undo.problem.banner === null && (
        <Button
          variant="white"
          size="sm"
          loading={undo.isPending}
          rightSection={<Kbd>Alt+Z</Kbd>}
          onClick={() => undo.run(last)}
        >
          {t('window:undo.button')}
        </Button>
      )}
    </Group>
  )
}
