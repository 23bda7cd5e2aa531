import { Anchor, Loader, Stack, Tabs, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RISK_VIEWS, type RiskRow, type RiskView } from '#center/contract/risk.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { client } from '../../lib/client.ts'
import { RiskMark } from './risk-mark.tsx'
import { RISK_VIEW_KEYS } from './risk-words.ts'

/** M page 风险: red, yellow and low cases with their measures and the day of the next look. */
export function RiskBoardPage({ view, page }: { readonly view: RiskView; readonly page: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const board = useQuery({ queryKey: ['risk', 'board', view, page], queryFn: () => client.risk.board({ view, page }) })
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h2">
          {t('risk:title')}
        </Title>
        <Text>{t('risk:lead')}</Text>
      </div>
      {board.isError && <Notice kind="danger">{problemText(t, board.error)}</Notice>}
      <Tabs value={view} onChange={next => void navigate({ href: `/risk?view=${next ?? 'high'}` })} keepMounted={false}>
        <Tabs.List aria-label={t('risk:views')} mb="md">
          {RISK_VIEWS.map(each => (
            <Tabs.Tab key={each} value={each} mih="2.75rem">
              {t(RISK_VIEW_KEYS[each])} {board.data?.counts[each] ?? ''}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view}>
          {board.data === undefined ? (
            <Loader aria-label={t('staff:loading')} />
          ) : (
            <Board
              view={view}
              rows={board.data.rows}
              page={page}
              total={board.data.total}
              onPage={next => void navigate({ href: `/risk?view=${view}&page=${next}` })}
            />
          )}
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function Board({
  view,
  rows,
  page,
  total,
  onPage,
}: {
  readonly view: RiskView
  readonly rows: readonly RiskRow[]
  readonly page: number
  readonly total: { readonly count: number; readonly isExact: boolean }
  readonly onPage: (page: number) => void
}) {
  const { t } = useTranslation()
  const typeInWords = useTypeInWords()
  const columns: readonly Column<RiskRow>[] = [
    {
      key: 'code',
      header: t('risk:column.code'),
      isRowHeader: true,
      cell: row => <Anchor href={`#/cases/${row.id}?tab=risk`}>{row.code}</Anchor>,
    },
    { key: 'type', header: t('risk:column.type'), cell: row => typeInWords(row.typeCode) },
    {
      key: 'colour',
      header: t('risk:column.colour'),
      cell: row => (
        <>
          <RiskMark colour={row.colour} score={row.score} />
          {!row.isSeen && <StatusTag text={t('risk:alert.unseen')} tone="danger" />}
        </>
      ),
    },
    {
      key: 'unit',
      header: t('risk:column.unit'),
      cell: row => (
        <>
          {row.unitName}
          {row.ownerName !== null && <Text c="dimmed">{row.ownerName}</Text>}
        </>
      ),
    },
    {
      key: 'measures',
      header: t('risk:column.measures'),
      cell: row => row.measures ?? (row.colour === 'low' ? '—' : t('risk:noMeasures')),
    },
    {
      key: 'review',
      header: t('risk:column.review'),
      isShort: true,
      cell: row => (
        <>
          {row.reviewOn ?? (row.colour === 'low' ? '—' : t('risk:noReview'))}
          {row.isReviewLate && <StatusTag text={t('risk:late')} tone="danger" />}
        </>
      ),
    },
    {
      key: 'police',
      header: t('risk:column.police'),
      cell: row =>
        row.isPoliceTold ? (
          <StatusTag text={t('risk:told')} tone="ok" />
        ) : row.colour === 'high' ? (
          <StatusTag text={t('risk:notTold')} tone="warn" />
        ) : (
          '—'
        ),
    },
    { key: 'due', header: t('risk:column.due'), isShort: true, cell: row => row.nextDueOn ?? '—' },
  ]
  return (
    <DataTable
      caption={t(RISK_VIEW_KEYS[view])}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      paging={{ page, total, onPage }}
      empty={t('risk:empty')}
    />
  )
}
