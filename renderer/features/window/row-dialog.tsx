import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '#center/contract/visit.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { TICKET_STATUS_KEYS } from '../../lib/status-keys.ts'
import { ACTION_KEYS } from './ticket-keys.ts'
import { TicketMarks } from './ticket-marks.tsx'
import type { PlainAction, TicketActions } from './use-tickets.ts'

const PLAIN: readonly PlainAction[] = ['callAgain', 'arrive', 'start', 'resume', 'hold', 'finish', 'miss', 'comeBack']
const isPlain = (action: string): action is PlainAction => PLAIN.some(plain => plain === action)

/** Everything that may be done with a ticket of the queue, as the center allows it. */
export function RowDialog({
  ticket,
  actions,
  onClose,
  onAsk,
}: {
  readonly ticket: TicketView
  readonly actions: TicketActions
  readonly onClose: () => void
  /** Actions that ask something first have a dialog of their own. */
  readonly onAsk: (action: 'moveOn' | 'keepApart' | 'undo') => void
}) {
  const { t } = useTranslation()
  const take = async (action: PlainAction) => {
    await actions.take(action, ticket)
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('window:row.title', { number: ticket.ticketNo, status: t(TICKET_STATUS_KEYS[ticket.status]) })}
    >
      <Stack>
        <TicketMarks ticket={ticket} />
        {ticket.allowedActions.map(action => {
          if (action === 'call') return null
          return (
            <Button
              key={action}
              variant="default"
              disabled={actions.isPending}
              onClick={() => (isPlain(action) ? void take(action) : onAsk(action))}
            >
              {t(ACTION_KEYS[action])}
            </Button>
          )
        })}
        <Text c="dimmed">{t('window:row.text')}</Text>
      </Stack>
    </Dialog>
  )
}
