import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'

export interface StaleRow {
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

/** Somebody else saved meanwhile: both versions side by side, differing rows only, and the choice is the person's. */
export function StaleDialog({
  rows,
  onKeepMine,
  onTakeTheirs,
  onClose,
}: {
  readonly rows: readonly StaleRow[]
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const differing = rows.filter(row => row.mine !== row.theirs)
  return (
    <Dialog isOpen onClose={onClose} title={t('staff:stale.title')} size="xl">
      <Stack>
        <Text>{differing.length === 0 ? t('staff:stale.same') : t('staff:stale.text')}</Text>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('staff:stale.field')}</Table.Th>
              <Table.Th scope="col">{t('staff:stale.mine')}</Table.Th>
              <Table.Th scope="col">{t('staff:stale.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differing.map(row => (
              <Table.Tr key={row.label}>
                <Table.Th scope="row">{row.label}</Table.Th>
                <Table.Td>{row.mine}</Table.Td>
                <Table.Td>{row.theirs}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group justify="flex-end">
          <Button variant="default" onClick={onTakeTheirs}>
            {t('staff:stale.takeTheirs')}
          </Button>
          <Button onClick={onKeepMine}>{t('staff:stale.keepMine')}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
