import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView, PaperView } from '#center/contract/case-file.ts'
import { paperContract } from '#center/contract/paper.ts'
import { useMay } from '../../app/session-store.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Dialog } from '../../components/staff/dialog.tsx'
import { PaperPreview } from '../../components/staff/paper-preview.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { PAPER_KIND_KEYS } from '../../lib/status-keys.ts'
import { momentText } from './moment.ts'
import { TwoPersonDialog } from './two-person-dialog.tsx'

/** Last characters of the hash that are shown; enough to compare two prints by eye. */
const HASH_TAIL = 8

/** Every paper of the case: number, state, hash, prints; view, print and void. */
export function PapersTab({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const may = useMay()
  const [shown, setShown] = useState<PaperView | null>(null)
  const [voiding, setVoiding] = useState<PaperView | null>(null)
  const nameOf = (paper: PaperView) => [t(PAPER_KIND_KEYS[paper.kind]), paper.documentNo].filter(Boolean).join(' ')
  const columns: readonly Column<PaperView>[] = [
    {
      key: 'kind',
      header: t('mediation:paper.column.kind'),
      isRowHeader: true,
      cell: paper => t(PAPER_KIND_KEYS[paper.kind]),
    },
    {
      key: 'number',
      header: t('mediation:paper.column.number'),
      cell: paper => paper.documentNo ?? t('mediation:paper.noNumber'),
    },
    {
      key: 'issued',
      header: t('mediation:paper.column.issued'),
      cell: paper => `${momentText(paper.issuedAt)} ${paper.issuedByName}`,
    },
    { key: 'status', header: t('mediation:paper.column.status'), cell: paper => <PaperStatus paper={paper} /> },
    {
      key: 'hash',
      header: t('mediation:paper.column.hash'),
      cell: paper => <code>{paper.sha256?.slice(-HASH_TAIL) ?? '—'}</code>,
    },
    {
      key: 'prints',
      header: t('mediation:paper.column.prints'),
      cell: paper => t('mediation:paper.times', { count: paper.prints }),
    },
    {
      key: 'actions',
      header: t('mediation:paper.column.actions'),
      cell: paper => (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="sm"
            variant="default"
            aria-label={t('mediation:paper.previewOf', { name: nameOf(paper) })}
            onClick={() => setShown(paper)}
          >
            {t('mediation:paper.preview')}
          </Button>
          {paper.status === 'issued' && may('paper.void') && (
            <Button
              size="sm"
              variant="default"
              aria-label={t('mediation:paper.voidOf', { name: nameOf(paper) })}
              onClick={() => setVoiding(paper)}
            >
              {t('mediation:paper.void')}
            </Button>
          )}
        </Group>
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={t('mediation:paper.list')}
        columns={columns}
        rows={caseFile.papers}
        rowKey={paper => paper.id}
        empty={t('mediation:paper.empty')}
      />
      {shown !== null && (
        <Dialog isOpen onClose={() => setShown(null)} title={nameOf(shown)} size="62rem">
          <PaperPreview paperId={shown.id} label={nameOf(shown)} copies={shown.copies} />
        </Dialog>
      )}
      {voiding !== null && (
        <TwoPersonDialog
          schema={inputSchema(paperContract.void)}
          target={{ id: voiding.id }}
          title={t('mediation:paper.voidTitle', { name: nameOf(voiding) })}
          text={t('mediation:paper.voidText')}
          action={t('mediation:paper.voidSubmit')}
          onClose={() => setVoiding(null)}
          send={client.paper.void}
          onDone={() => {
            setVoiding(null)
            onDone(t('mediation:paper.voided'))
          }}
        />
      )}
    </>
  )
}

function PaperStatus({ paper }: { readonly paper: PaperView }) {
  const { t } = useTranslation()
  if (paper.status === 'issued') return <StatusTag text={t('mediation:paper.status.issued')} tone="ok" />
  return (
    <>
      <StatusTag text={t('mediation:paper.status.void')} tone="danger" />
      {paper.voidReason !== null && <Text>{t('mediation:paper.voidedBecause', { reason: paper.voidReason })}</Text>}
    </>
  )
}
