import { Button, Title } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { AgreementView } from '#center/contract/mediation.ts'
import { formatYuan } from '#center/contract/values/money.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { ITEM_KIND_KEYS, ITEM_STATUS_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { partyName } from '../case-file/side-names.ts'
import { MarkItem } from './mark-item.tsx'

type Item = AgreementView['items'][number]
const TONES = { pending: 'primary', performed: 'ok', partlyPerformed: 'warn', breached: 'danger' } as const

/** The items of an effective agreement and what became of each. */
export function Performance({
  caseFile,
  items,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly items: readonly Item[]
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [marking, setMarking] = useState<Item | null>(null)
  const nameOf = (id: number | null) => {
    const party = caseFile.parties.find(each => each.id === id)
    return party === undefined ? '' : partyName(t, party)
  }
  const columns: readonly Column<Item>[] = [
    {
      key: 'item',
      header: t('followUp:column.item'),
      isRowHeader: true,
      cell: item => t('followUp:itemLine', { number: item.number, what: itemWords(t, item) }),
    },
    {
      key: 'who',
      header: t('followUp:column.who'),
      cell: item => t('followUp:who', { obligor: nameOf(item.obligorId), obligee: nameOf(item.obligeeId) }),
    },
    { key: 'due', header: t('followUp:column.due'), cell: item => item.dueOn },
    {
      key: 'status',
      header: t('followUp:status'),
      cell: item => (
        <>
          <StatusTag text={t(ITEM_STATUS_KEYS[item.status])} tone={TONES[item.status]} />{' '}
          {item.isOverdue && <StatusTag text={t('followUp:overdue')} tone="danger" />} {item.doneOn} {item.proof}
        </>
      ),
    },
    {
      key: 'actions',
      header: t('followUp:column.actions'),
      cell: item =>
        item.allowedActions.length > 0 && (
          <Button
            size="sm"
            variant="default"
            aria-label={t('followUp:markOf', { number: item.number })}
            onClick={() => setMarking(item)}
          >
            {t('followUp:mark')}
          </Button>
        ),
    },
  ]
  return (
    <section className={classes.card}>
      <Title order={3} size="h4" mb="xs">
        {t('mediation:agreement.performance')}
      </Title>
      <DataTable
        caption={t('mediation:agreement.performance')}
        columns={columns}
        rows={items}
        rowKey={item => item.id}
        empty={t('followUp:noItems')}
      />
      {marking !== null && (
        <MarkItem
          itemId={marking.id}
          number={marking.number}
          onClose={() => setMarking(null)}
          onDone={() => {
            setMarking(null)
            onDone(t('followUp:done'))
          }}
        />
      )}
    </section>
  )
}

/** '付款 3,000.00 元 赔偿款': kind, amount and what of an item. */
export function itemWords(t: TFunction, item: Pick<Item, 'kind' | 'amountFen' | 'what'>): string {
  const amount = item.amountFen === null ? '' : t('followUp:yuan', { amount: formatYuan(item.amountFen) })
  return [t(ITEM_KIND_KEYS[item.kind]), amount, item.what].filter(Boolean).join(' ')
}
