import { useTranslation } from 'react-i18next'
import type { TicketView } from '#center/contract/visit.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { client } from '../../lib/client.ts'
import { KeepApart } from './keep-apart.tsx'
import { MoveOn } from './move-on.tsx'
import { RowDialog } from './row-dialog.tsx'
import type { TicketActions } from './use-tickets.ts'

/** What is being asked about which ticket. */
export interface AskedAction {
  readonly kind: 'row' | 'moveOn' | 'keepApart' | 'undo'
  readonly id: number
}

const IN_THE_HOUSE: readonly TicketView['status'][] = ['waiting', 'moved', 'called', 'present', 'inService', 'held']

/** The dialogs of a ticket; one at a time. The ticket is shown as it stands now, not as it was when the dialog opened. */
export function TicketDialogs({
  asked,
  tickets,
  actions,
  onAsk,
  onDone,
}: {
  readonly asked: AskedAction | null
  readonly tickets: readonly TicketView[]
  readonly actions: TicketActions
  readonly onAsk: (asked: AskedAction | null) => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const ticket = tickets.find(candidate => candidate.id === asked?.id)
  if (asked === null || ticket === undefined) return null
  const close = () => onAsk(null)
  switch (asked.kind) {
    case 'row':
      return (
        <RowDialog ticket={ticket} actions={actions} onClose={close} onAsk={kind => onAsk({ kind, id: ticket.id })} />
      )
    case 'moveOn':
      return <MoveOn ticket={ticket} onClose={close} onDone={onDone} />
    case 'keepApart':
      return (
        <KeepApart
          ticket={ticket}
          others={tickets.filter(other => other.id !== ticket.id && IN_THE_HOUSE.includes(other.status))}
          onClose={close}
          onDone={onDone}
        />
      )
    case 'undo':
      return (
        <ReasonDialog
          isOpen
          title={t('window:undo.title', { number: ticket.ticketNo })}
          text={t('window:undo.text')}
          action={t('window:undo.submit')}
          onClose={close}
          send={({ opId, reason }) => client.ticket.undo({ opId, id: ticket.id, reason })}
          onDone={onDone}
        />
      )
  }
}
