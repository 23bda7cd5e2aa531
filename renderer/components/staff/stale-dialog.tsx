import { Button, Group, Radio, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'

export interface StaleRow {
  /** Name of the field; where versions are merged, each row has its own. */
  readonly key?: string
  readonly label: string
  /** What stood there when the form was opened. */
  readonly before?: string
  readonly mine: string
  readonly theirs: string
}

export type Choice = 'mine' | 'theirs'

/** What one would choose unseen: who alone changed a field keeps the change; where both did, one's own. */
export function usualChoice({ before, mine }: StaleRow): Choice {
  return before !== undefined && mine === before ? 'theirs' : 'mine'
}

/**
 * Somebody else saved meanwhile: what stood before, both versions side by side, differing rows only, and the choice is the
 * person's: one version as a whole, or row by row where the form can merge.
 */
export function StaleDialog({
  rows,
  onMerge,
  onKeepMine,
  onTakeTheirs,
  onClose,
}: {
  readonly rows: readonly StaleRow[]
  /** Takes the choice of each row by its key. */
  readonly onMerge?: (choices: Readonly<Record<string, Choice>>) => void
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const differing = rows.filter(row => row.mine !== row.theirs)
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({})
  const choiceOf = (row: StaleRow): Choice => chosen[row.key ?? row.label] ?? usualChoice(row)
  const hasBefore = rows.some(row => row.before !== undefined)
  const canMerge = onMerge !== undefined && differing.length > 0
  return (
    <Dialog isOpen onClose={onClose} title={t('staff:stale.title')} size={canMerge ? '62rem' : 'xl'}>
      <Stack>
        <Text>
          {differing.length === 0 ? t('staff:stale.same') : t(canMerge ? 'staff:stale.mergeText' : 'staff:stale.text')}
        </Text>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('staff:stale.field')}</Table.Th>
              {hasBefore && <Table.Th scope="col">{t('staff:stale.before')}</Table.Th>}
              <Table.Th scope="col">{t('staff:stale.mine')}</Table.Th>
              <Table.Th scope="col">{t('staff:stale.theirs')}</Table.Th>
              {canMerge && <Table.Th scope="col">{t('staff:stale.choice')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differing.map(row => (
              <Table.Tr key={row.label}>
                <Table.Th scope="row">{row.label}</Table.Th>
                {hasBefore && <Table.Td>{row.before}</Table.Td>}
                <Table.Td>{row.mine}</Table.Td>
                <Table.Td>{row.theirs}</Table.Td>
                {canMerge && (
                  <Table.Td>
                    <Radio.Group
                      aria-label={row.label}
                      value={choiceOf(row)}
                      onChange={value => {
                        const choice = value === 'theirs' ? 'theirs' : 'mine'
                        setChosen({ ...chosen, [row.key ?? row.label]: choice })
                      }}
                    >
                      <Stack gap={4}>
                        <Radio value="mine" label={t('staff:stale.mine')} />
                        <Radio value="theirs" label={t('staff:stale.theirs')} />
                      </Stack>
                    </Radio.Group>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group justify="flex-end">
          <Button variant="default" onClick={onTakeTheirs}>
            {t('staff:stale.takeTheirs')}
          </Button>
          <Button variant={canMerge ? 'default' : 'filled'} onClick={onKeepMine}>
            {t('staff:stale.keepMine')}
          </Button>
          {canMerge && (
            <Button
              onClick={() => onMerge(Object.fromEntries(differing.map(row => [row.key ?? row.label, choiceOf(row)])))}
            >
              {t('staff:stale.merge')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}
