import { Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseFileView, caseFileContract } from '#center/contract/case-file.ts'
import { RETENTIONS, type Retention, type VolumeEntry, type VolumeView } from '#center/contract/life.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { SelectField } from '../../components/staff/field.tsx'
import { FormBody } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText, reasonText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { CASE_FILE_STATUS_KEYS, CLOSING_WAY_KEYS, PAPER_KIND_KEYS } from '../../lib/status-keys.ts'
import { MATERIAL_KIND_KEYS } from '../attachment/material.ts'
import { momentText } from '../case-file/moment.ts'
import { saveFile } from '../manager/save-file.ts'

const RETENTION_KEYS: Readonly<Record<Retention, string>> = {
  short: 'life:volume.retentions.short',
  long: 'life:volume.retentions.long',
  permanent: 'life:volume.retentions.permanent',
}

interface TabProps {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}

/** D10: the contents of the volume with page numbers, gaps in red, filing, and the whole of it as one PDF. */
export function VolumeTab({ caseFile, onDone }: TabProps) {
  const { t } = useTranslation()
  const query = useQuery({
    queryKey: ['caseFile', caseFile.id, 'volume', caseFile.version, caseFile.papers.length],
    queryFn: () => client.caseFile.volume({ id: caseFile.id }),
  })
  if (query.isError) return <Notice kind="danger">{problemText(t, query.error)}</Notice>
  if (query.data === undefined) return <Text>{t('desk:caseFile.loading')}</Text>
  const volume = query.data
  const endingKey = volume.ending === 'concluded' ? CASE_FILE_STATUS_KEYS.concluded : CLOSING_WAY_KEYS[volume.ending]
  return (
    <Stack>
      <Group gap="sm">
        <Title order={2} size="h4">
          {t('life:volume.title')}
        </Title>
        <StatusTag text={`${t('life:volume.ending')}：${t(endingKey)}`} />
        <Text>{t('life:volume.total', { count: volume.pages })}</Text>
      </Group>
      <Gaps volume={volume} caseFileId={caseFile.id} />
      <Contents entries={volume.entries} />
      {volume.archived === null ? (
        <Filing caseFile={caseFile} onDone={onDone} />
      ) : (
        <Filed caseFile={caseFile} archived={volume.archived} />
      )}
    </Stack>
  )
}

function Gaps({ volume, caseFileId }: { readonly volume: VolumeView; readonly caseFileId: number }) {
  const { t } = useTranslation()
  const unreadable = volume.entries.filter(({ unread }) => unread.length > 0)
  return (
    <>
      {volume.gaps.length === 0 ? (
        <Notice kind="ok">{t('life:volume.complete')}</Notice>
      ) : (
        <Notice kind="danger">
          {t('life:volume.gaps')}
          <List>
            {volume.gaps.map(kind => (
              <List.Item key={kind}>
                {t(PAPER_KIND_KEYS[kind])}{' '}
                <Anchor href={`#/cases/${caseFileId}?tab=mediation`}>{t('life:closing.goMediation')}</Anchor>
              </List.Item>
            ))}
          </List>
        </Notice>
      )}
      {volume.archived === null && unreadable.length > 0 && (
        <Notice kind="warn">
          {t('life:volume.unreadable')}
          <List>
            {unreadable.map(entry => (
              <List.Item key={entry.number}>
                {nameOf(t, entry)} · {t('life:volume.unread', { pages: entry.unread.join('、') })}{' '}
                <Anchor href={`#/cases/${caseFileId}?tab=materials`}>{t('life:volume.goMaterial')}</Anchor>
              </List.Item>
            ))}
          </List>
        </Notice>
      )}
    </>
  )
}

function Contents({ entries }: { readonly entries: readonly VolumeEntry[] }) {
  const { t } = useTranslation()
  const columns: readonly Column<VolumeEntry>[] = [
    { key: 'number', header: t('life:volume.number'), cell: entry => entry.number },
    {
      key: 'paper',
      header: t('life:volume.paper'),
      isRowHeader: true,
      cell: entry => nameOf(t, entry),
    },
    { key: 'documentNo', header: t('life:volume.documentNo'), cell: entry => entry.documentNo ?? '—' },
    {
      key: 'need',
      header: t('life:volume.need'),
      cell: entry => t(entry.need === 'must' ? 'life:volume.must' : 'life:volume.asNeeded'),
    },
    {
      key: 'pages',
      header: t('life:volume.pages'),
      cell: entry => <Pages entry={entry} />,
    },
  ]
  return (
    <DataTable
      caption={t('life:volume.title')}
      columns={columns}
      rows={entries}
      rowKey={entry => entry.number}
      empty={t('life:volume.empty')}
      isMarked={entry => entry.pages === null || entry.unread.length > 0}
    />
  )
}

/** What a line of the contents is called: the paper, or the kind of material and its own name. */
const nameOf = (t: TFunction, { kind, material }: VolumeEntry): string => {
  if (kind !== 'material') return t(PAPER_KIND_KEYS[kind])
  return material === null ? '' : `${t(MATERIAL_KIND_KEYS[material.kind])}：${material.name}`
}

function Pages({ entry }: { readonly entry: VolumeEntry }) {
  const { t } = useTranslation()
  const { firstPage, pages, unread } = entry
  return (
    <Group gap="xs">
      {firstPage !== null && pages !== null && [...new Set([firstPage, firstPage + pages - 1])].join('—')}
      {pages === null && unread.length === 0 && <StatusTag text={t('life:volume.missing')} tone="danger" />}
      {unread.length > 0 && <StatusTag text={t('life:volume.unread', { pages: unread.join('、') })} tone="danger" />}
    </Group>
  )
}

/** Filing, for who may; what stands in the way is said. */
function Filing({ caseFile, onDone }: TabProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.archive),
    defaultValues: { retention: 'long' },
    toInput: (values: { retention: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      retention: values.retention,
    }),
    send: client.caseFile.archive,
    onDone: () => onDone(t('life:volume.done')),
  })
  const blocked = caseFile.blockedActions.find(({ action }) => action === 'archive')
  if (blocked !== undefined) return <Notice kind="info">{reasonText(t, blocked.reasonKey)}</Notice>
  if (!caseFile.allowedActions.includes('archive')) return <Text c="dimmed">{t('life:volume.later')}</Text>
  return (
    <FormBody
      text={t('life:volume.text')}
      contract={contract}
      action={t('life:volume.submit')}
      onCancel={() => contract.form.reset()}
    >
      <SelectField
        control={contract.form.control}
        name="retention"
        label={t('life:volume.retention')}
        choices={RETENTIONS.map(value => ({ value, label: t(RETENTION_KEYS[value]) }))}
      />
    </FormBody>
  )
}

function Filed({
  caseFile,
  archived,
}: {
  readonly caseFile: CaseFileView
  readonly archived: NonNullable<VolumeView['archived']>
}) {
  const { t } = useTranslation()
  const [isSaved, setSaved] = useState(false)
  const load = useOperation(
    (_opId, id: number) => client.caseFile.volumePdf({ id }),
    pdf => {
      saveFile(pdf, t('life:volume.file', { code: caseFile.code }))
      setSaved(true)
    },
  )
  return (
    <Stack gap="sm">
      <Text>
        {t('life:volume.archived', {
          at: momentText(archived.at),
          by: archived.by,
          retention: t(RETENTION_KEYS[archived.retention]),
          pages: archived.pages,
        })}
      </Text>
      {load.problem.banner !== null && <Notice kind="danger">{load.problem.banner}</Notice>}
      <Group>
        <Button variant={isSaved ? 'default' : 'filled'} loading={load.isPending} onClick={() => load.run(caseFile.id)}>
          {t('life:volume.download')}
        </Button>
      </Group>
    </Stack>
  )
}
