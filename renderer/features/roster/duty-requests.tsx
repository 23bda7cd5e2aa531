import { Button, Group, Stack, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeaveView, SwapView } from '#center/contract/roster.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { AskSwap } from './ask-swap.tsx'
import { GiveLeave } from './give-leave.tsx'
import { HALVES_KEYS, LEAVE_KIND_KEYS, SWAP_STATUS_KEYS, SWAP_TONES } from './roster-words.ts'

const ANSWER_KEYS = {
  agree: 'roster:swap.agree',
  decline: 'roster:swap.decline',
  withdraw: 'roster:swap.withdraw',
} as const

/** Leave and swaps from today on: one's own and those one keeps; asked for, answered and taken back here. */
export function DutyRequests() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'leave' | 'swap' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const leaves = useQuery({ queryKey: ['roster', 'leaves'], queryFn: () => client.roster.leaves() })
  const swaps = useQuery({ queryKey: ['roster', 'swaps'], queryFn: () => client.roster.swaps() })
  const done = (message: string) => {
    setOpen(null)
    setSaid(message)
    void queries.invalidateQueries({ queryKey: ['roster'] })
  }
  const withdraw = useOperation(
    (opId, id: number) => client.roster.withdrawLeave({ opId, id }),
    () => done(t('roster:leave.withdrawn')),
  )
  const answer = useOperation(
    (opId, { id, answer: given }: { id: number; answer: keyof typeof ANSWER_KEYS }) =>
      client.roster.answerSwap({ opId, id, answer: given, note: null }),
    ({ status }) => done(t('roster:swap.answered', { status: t(SWAP_STATUS_KEYS[status]) })),
  )
  const half = (on: string, part: 'am' | 'pm') => `${on} ${t(HALVES_KEYS[part])}`
  const leaveColumns: readonly Column<LeaveView>[] = [
    { key: 'name', header: t('roster:pattern.person'), isRowHeader: true, cell: ({ staffName }) => staffName },
    { key: 'unit', header: t('roster:unit'), cell: ({ unitName }) => unitName },
    { key: 'kind', header: t('roster:leave.kind'), cell: ({ kind }) => t(LEAVE_KIND_KEYS[kind]) },
    {
      key: 'span',
      header: t('roster:pattern.when'),
      cell: leave => `${half(leave.fromOn, leave.fromHalf)} – ${half(leave.toOn, leave.toHalf)}`,
    },
    {
      key: 'substitute',
      header: t('roster:leave.coverage'),
      cell: ({ uncovered, substituteName }) =>
        uncovered.length > 0 ? (
          <StatusTag text={t('roster:leave.uncovered', { count: uncovered.length })} tone="danger" />
        ) : (
          (substituteName ?? t('roster:leave.covered'))
        ),
    },
    {
      key: 'act',
      header: t('roster:pattern.action'),
      cell: leave => (
        <Button
          size="compact-md"
          variant="subtle"
          disabled={withdraw.isPending}
          aria-label={t('roster:leave.withdrawOf', { name: leave.staffName, day: leave.fromOn })}
          onClick={() => withdraw.run(leave.id)}
        >
          {t('roster:leave.withdraw')}
        </Button>
      ),
    },
  ]
  const swapColumns: readonly Column<SwapView>[] = [
    {
      key: 'who',
      header: t('roster:swap.who'),
      isRowHeader: true,
      cell: ({ askerName, takerName }) => t('roster:swap.between', { asker: askerName, taker: takerName }),
    },
    { key: 'unit', header: t('roster:unit'), cell: ({ unitName }) => unitName },
    {
      key: 'what',
      header: t('roster:pattern.when'),
      cell: swap =>
        swap.returnOn === null || swap.returnHalf === null
          ? half(swap.on, swap.half)
          : t('roster:swap.exchange', { given: half(swap.on, swap.half), taken: half(swap.returnOn, swap.returnHalf) }),
    },
    { key: 'handOver', header: t('roster:swap.handOver'), cell: ({ handOver }) => handOver },
    {
      key: 'status',
      header: t('roster:swap.status'),
      cell: ({ status }) => <StatusTag text={t(SWAP_STATUS_KEYS[status])} tone={SWAP_TONES[status]} />,
    },
    {
      key: 'act',
      header: t('roster:pattern.action'),
      cell: swap => (
        <Group gap="xs" wrap="nowrap">
          {swap.allowedActions.map(action => (
            <Button
              key={action}
              size="compact-md"
              variant={action === 'agree' ? 'filled' : 'default'}
              disabled={answer.isPending}
              onClick={() => answer.run({ id: swap.id, answer: action })}
            >
              {t(ANSWER_KEYS[action])}
            </Button>
          ))}
        </Group>
      ),
    },
  ]
  return (
    <Stack gap="md">
      {said !== null && <Notice kind="ok">{said}</Notice>}
      {withdraw.problem.banner !== null && <Notice kind="danger">{withdraw.problem.banner}</Notice>}
      {answer.problem.banner !== null && <Notice kind="danger">{answer.problem.banner}</Notice>}
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('roster:leave.title')}
        </Title>
        <Button variant="default" onClick={() => setOpen('leave')}>
          {t('roster:leave.open')}
        </Button>
      </Group>
      <DataTable
        caption={t('roster:leave.title')}
        columns={leaveColumns}
        rows={leaves.data ?? []}
        rowKey={({ id }) => id}
        empty={t('roster:leave.empty')}
      />
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('roster:swap.title')}
        </Title>
        <Button variant="default" onClick={() => setOpen('swap')}>
          {t('roster:swap.open')}
        </Button>
      </Group>
      <DataTable
        caption={t('roster:swap.title')}
        columns={swapColumns}
        rows={swaps.data ?? []}
        rowKey={({ id }) => id}
        empty={t('roster:swap.empty')}
      />
      {open === 'leave' && <GiveLeave onClose={() => setOpen(null)} onDone={done} />}
      {open === 'swap' && <AskSwap onClose={() => setOpen(null)} onDone={done} />}
    </Stack>
  )
}
