import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkKind, BulkPreviewRow } from '#center/contract/oversight.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { BulkForm } from './bulk-form.tsx'
import { BulkTable } from './bulk-table.tsx'
import { actOn, type BulkOrder, type BulkOutcome, runBulk } from './run-bulk.ts'

const TITLE_KEYS: Readonly<Record<BulkKind, string>> = {
  reassign: 'oversight:bulk.title.reassign',
  remind: 'oversight:bulk.title.remind',
  setComplexity: 'oversight:bulk.title.setComplexity',
  dispatch: 'oversight:bulk.title.dispatch',
}

/** Asks what, shows what will happen to each case or why not, acts one by one, says how each came out, and undoes what can be undone. */
export function BulkDialog({
  kind,
  ids,
  onClose,
}: {
  readonly kind: BulkKind
  readonly ids: readonly number[]
  readonly onClose: (isDone: boolean) => void
}) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [order, setOrder] = useState<BulkOrder | null>(null)
  const [rows, setRows] = useState<readonly BulkPreviewRow[] | null>(null)
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, BulkOutcome>>(new Map())
  const [state, setState] = useState<'asking' | 'running' | 'done'>('asking')
  const [undone, setUndone] = useState<number | null>(null)
  const preview = useOperation(
    (_opId, next: BulkOrder) =>
      client.oversight.previewBulk({ kind, ids: [...ids], unitId: next.unitId, complexity: next.complexity }),
    setRows,
  )
  const able = (rows ?? []).filter(row => row.blockedBy === null)
  const ok = [...outcomes.values()].filter(outcome => outcome.isDone).length
  const run = async (chosen: BulkOrder) => {
    setState('running')
    await runBulk(
      able,
      row => actOn(row, chosen),
      (id, outcome) => setOutcomes(before => new Map(before).set(id, outcome)),
    )
    setState('done')
    void queries.invalidateQueries({ queryKey: ['caseFile'] })
  }
  /** Sends what was moved back to where it was; each case as it stands now. */
  const undo = async () => {
    setState('running')
    const moved = able.filter(row => outcomes.get(row.id)?.isDone === true)
    const now = await client.oversight.previewBulk({
      kind: 'reassign',
      ids: moved.map(row => row.id),
      unitId: order?.unitId ?? null,
      complexity: null,
    })
    let count = 0
    await runBulk(
      now,
      row => {
        const before = moved.find(({ id }) => id === row.id)
        return actOn(row, {
          kind: 'reassign',
          unitId: before?.unitId ?? null,
          staffId: before?.staffId ?? null,
          complexity: null,
          words: t('oversight:bulk.undoReason'),
        })
      },
      (_id, outcome) => {
        if (outcome.isDone) count += 1
      },
    )
    setUndone(count)
    setState('done')
    void queries.invalidateQueries({ queryKey: ['caseFile'] })
  }
  return (
    <Dialog isOpen isFirm size="62rem" title={t(TITLE_KEYS[kind])} onClose={() => onClose(state === 'done')}>
      <Stack>
        {state === 'asking' && (
          <BulkForm
            kind={kind}
            isPending={preview.isPending}
            onOrder={next => {
              setOrder(next)
              preview.run(next)
            }}
          />
        )}
        {preview.problem.banner !== null && <Notice kind="danger">{preview.problem.banner}</Notice>}
        {rows !== null && order !== null && (
          <>
            <Text aria-live="polite">
              {state === 'asking'
                ? t('oversight:bulk.able', { count: able.length, blocked: rows.length - able.length })
                : state === 'running'
                  ? t('oversight:bulk.running', { done: outcomes.size, count: able.length })
                  : t('oversight:bulk.summary', { ok, failed: rows.length - ok })}
            </Text>
            <BulkTable rows={rows} order={order} outcomes={outcomes} hasRun={state !== 'asking'} />
          </>
        )}
        {undone !== null && <Notice kind="ok">{t('oversight:bulk.undone', { count: undone })}</Notice>}
        <Group justify="flex-end">
          {state === 'asking' && order !== null && rows !== null && (
            <Button disabled={able.length === 0} onClick={() => void run(order)}>
              {t('oversight:bulk.run', { count: able.length })}
            </Button>
          )}
          {state === 'done' && kind === 'reassign' && ok > 0 && undone === null && (
            <Button variant="default" onClick={() => void undo()}>
              {t('oversight:bulk.undo')}
            </Button>
          )}
          {state === 'done' && <Button onClick={() => onClose(true)}>{t('oversight:bulk.close')}</Button>}
        </Group>
      </Stack>
    </Dialog>
  )
}
