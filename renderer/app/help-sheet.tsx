import { Kbd, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/staff/dialog.tsx'

/** Every key of the staff pages with its text key; the same table is the promise that pages keep. */
const KEYS = [
  ['F1', 'staff:keys.help'],
  ['Ctrl+K', 'staff:keys.search'],
  ['F2', 'staff:keys.call'],
  ['F3', 'staff:keys.callAgain'],
  ['F4', 'staff:keys.missed'],
  ['Alt+H', 'staff:keys.hold'],
  ['Alt+Z', 'staff:keys.undo'],
  ['F7', 'staff:keys.readCard'],
  ['F9', 'staff:keys.print'],
  ['F10', 'staff:keys.finish'],
  ['Alt+1 … 8', 'staff:keys.sections'],
  ['Ctrl+S', 'staff:keys.save'],
  ['Ctrl+Enter', 'staff:keys.submit'],
  ['Ctrl+Alt+H', 'staff:keys.silentHelp'],
  ['Ctrl+L', 'staff:keys.lock'],
  ['Ctrl + / − / 0', 'staff:keys.textSize'],
  ['Esc', 'staff:keys.close'],
] as const

export function HelpSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('staff:keys.title')} size="lg">
      <Table>
        <Table.Tbody>
          {KEYS.map(([key, label]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w="12rem">
                <Kbd size="md">{key}</Kbd>
              </Table.Th>
              <Table.Td>{t(label)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  )
}
