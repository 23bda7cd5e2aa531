import { Button, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { RosterImportView } from '#center/contract/roster.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { client } from '../../lib/client.ts'
import { momentText } from '../case-file/moment.ts'
import { HALVES_KEYS } from './roster-words.ts'

/** Changed places that are named; the count says how many there are. */
const NAMED = 6

const useImports = () => useQuery({ queryKey: ['roster', 'imports'], queryFn: () => client.roster.imports({}) })

export function UndoButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation()
  return (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {t('roster:import.undo')}
    </Button>
  )
}

/** Imports of the last months: who, which file, what, and whether it can still be taken back. */
export function ImportList({
  onClose,
  onUndo,
}: {
  readonly onClose: () => void
  readonly onUndo: (id: number) => void
}) {
  const { t } = useTranslation()
  const imports = useImports()
  const columns: readonly Column<RosterImportView>[] = [
    {
      key: 'at',
      header: t('roster:import.at'),
      isRowHeader: true,
      cell: ({ importedAt, importedByName }) => `${momentText(importedAt)} ${importedByName}`,
    },
    { key: 'file', header: t('roster:import.file'), cell: ({ name }) => name },
    { key: 'units', header: t('roster:import.units'), cell: ({ units }) => units.join(t('roster:import.separator')) },
    { key: 'count', header: t('roster:import.count'), cell: ({ changed }) => changed },
    { key: 'state', header: t('roster:import.state'), cell: row => stateText(t, row) },
    {
      key: 'undo',
      header: t('roster:import.undo'),
      cell: ({ id, canUndo }) => canUndo && <UndoButton onClick={() => onUndo(id)} />,
    },
  ]
  return (
    <Dialog isOpen title={t('roster:import.imports')} size="62rem" onClose={onClose}>
      {imports.isError && <Notice kind="danger">{problemText(t, imports.error)}</Notice>}
      {imports.isPending && <Loader aria-label={t('staff:loading')} />}
      {imports.data !== undefined && (
        <DataTable
          caption={t('roster:import.imports')}
          columns={columns}
          rows={imports.data}
          rowKey={({ id }) => id}
          empty={t('roster:import.none')}
        />
      )}
    </Dialog>
  )
}

function stateText(t: TFunction, row: RosterImportView): string {
  const { undoneAt, undoneByName, undoReason, changedSince } = row
  if (undoneAt !== null)
    return t('roster:import.wasUndone', { at: momentText(undoneAt), name: undoneByName, reason: undoReason })
  if (row.canUndo) return t('roster:import.canUndo', { day: row.undoUntil })
  if (changedSince.length === 0) return t('roster:import.tooLate')
  const named = changedSince
    .slice(0, NAMED)
    .map(({ staffName, on, half }) =>
      on === null || half === null
        ? t('roster:import.changedPattern', { name: staffName })
        : [staffName, on, t(HALVES_KEYS[half])].join(' '),
    )
  if (changedSince.length > NAMED) named.push(t('roster:import.more', { count: changedSince.length }))
  return t('roster:import.changedSince', { list: named.join(t('roster:import.separator')) })
}

/** Takes an import back: what stands as before then is said, the reason asked for. Where it cannot be, the dialog says why. */
export function UndoImport({
  id,
  onClose,
  onDone,
}: {
  readonly id: number
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const imports = useImports()
  const found = imports.data?.find(one => one.id === id)
  if (found === undefined) return null
  const title = t('roster:import.undoTitle', { name: found.name })
  const count = found.days + found.people
  if (!found.canUndo)
    return (
      <Dialog isOpen title={title} onClose={onClose}>
        <Text>{stateText(t, found)}</Text>
      </Dialog>
    )
  return (
    <ReasonDialog
      isOpen
      title={title}
      text={t('roster:import.undoText', { days: found.days, people: found.people })}
      action={t('roster:import.undoSubmit', { count })}
      onClose={onClose}
      send={input => client.roster.undoImport({ ...input, id })}
      onDone={() => onDone(t('roster:import.undone', { count }))}
    />
  )
}
