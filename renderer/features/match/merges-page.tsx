import { Button, Group, Stack, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { approval, reason } from '#center/contract/case-action.ts'
import type { PersonMergeView } from '#center/contract/match.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { momentText } from '../case-file/moment.ts'
import { TwoPersonDialog } from '../case-file/two-person-dialog.tsx'
import { MERGE_STATE_KEYS } from './match-keys.ts'

const granted = z.object({ opId: z.string(), approval })
const undone = z.object({ opId: z.string(), id: z.int(), reason, approval })
const TONES = { asked: 'warn', done: 'ok', refused: 'plain', undone: 'plain' } as const

/** M5: people who were found to be written down twice; asked for, decided by two, and taken back by two. */
export function MergesPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['caseFile', 'merges'], queryFn: () => client.match.merges() })
  const [acting, setActing] = useState<{ readonly act: 'grant' | 'undo'; readonly id: number } | null>(null)
  const [isDone, setDone] = useState(false)
  const onDone = () => {
    setActing(null)
    setDone(true)
    void queries.invalidateQueries({ queryKey: ['caseFile'] })
  }
  const refuse = useOperation(
    (opId, id: number) => client.match.decideMerge({ opId, id, isGranted: false, approval: null }),
    onDone,
  )
  const person = (name: string | null, document: string | null) =>
    [name ?? t('desk:unknownName'), document].filter(part => part !== null).join(' · ')
  const columns: readonly Column<PersonMergeView>[] = [
    {
      key: 'kept',
      header: t('match:merges.kept'),
      isRowHeader: true,
      cell: row => person(row.keptName, row.keptDocument),
    },
    { key: 'merged', header: t('match:merges.merged'), cell: row => person(row.mergedName, row.mergedDocument) },
    { key: 'reason', header: t('match:merges.reason'), cell: row => row.undoReason ?? row.reason },
    {
      key: 'status',
      header: t('match:merges.status'),
      cell: row => <StatusTag text={t(MERGE_STATE_KEYS[row.status])} tone={TONES[row.status]} />,
    },
    {
      key: 'asked',
      header: t('match:merges.askedBy'),
      cell: row => `${row.askedBy} ${momentText(row.decidedAt ?? row.askedAt)}`,
    },
    {
      key: 'places',
      header: t('match:merges.places'),
      cell: row => t('match:merges.placesCount', { count: row.places }),
    },
    {
      key: 'act',
      header: t('match:merges.act'),
      cell: row => (
        <Group gap="xs">
          {row.status === 'asked' && (
            <>
              <Button size="sm" onClick={() => setActing({ act: 'grant', id: row.id })}>
                {t('match:merges.grant')}
              </Button>
              <Button size="sm" variant="default" disabled={refuse.isPending} onClick={() => refuse.run(row.id)}>
                {t('match:merges.refuse')}
              </Button>
            </>
          )}
          {row.status === 'done' && (
            <Button size="sm" variant="default" onClick={() => setActing({ act: 'undo', id: row.id })}>
              {t('match:merges.undo')}
            </Button>
          )}
        </Group>
      ),
    },
  ]
  return (
    <Stack>
      <Title order={1}>{t('match:merges.title')}</Title>
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      {refuse.problem.banner !== null && <Notice kind="danger">{refuse.problem.banner}</Notice>}
      {isDone && <Notice kind="ok">{t('match:merges.done')}</Notice>}
      <DataTable
        caption={t('match:merges.table')}
        columns={columns}
        rows={query.data ?? []}
        rowKey={row => row.id}
        empty={t('match:merges.empty')}
      />
      {acting?.act === 'grant' && (
        <TwoPersonDialog
          schema={granted}
          target={{}}
          hasReason
          title={t('match:merges.grantTitle')}
          text={t('match:merges.grantText')}
          action={t('match:merges.grant')}
          onClose={() => setActing(null)}
          send={input => client.match.decideMerge({ ...input, id: acting.id, isGranted: true })}
          onDone={onDone}
        />
      )}
      {acting?.act === 'undo' && (
        <TwoPersonDialog
          schema={undone}
          target={{ id: acting.id }}
          title={t('match:merges.undoTitle')}
          text={t('match:merges.undoText')}
          action={t('match:merges.undo')}
          onClose={() => setActing(null)}
          send={input => client.match.undoMerge(input)}
          onDone={onDone}
        />
      )}
    </Stack>
  )
}
