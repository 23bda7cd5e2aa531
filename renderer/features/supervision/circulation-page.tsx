import { Anchor, Button, Group, Loader, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CirculatedUnit, supervisionContract } from '#center/contract/supervision.ts'
import { isPlainDate, parseTypedDate } from '#center/contract/values/plain-date.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Dialog } from '../../components/staff/dialog.tsx'
import { AreaField } from '../../components/staff/field.tsx'
import { FormBody } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PdfView } from '../../components/staff/pdf-view.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { momentText } from '../case-file/moment.ts'
import { useRefreshSupervision } from './use-supervision.ts'

/** 通报: the list of a period by unit; frozen once it is issued. */
export function CirculationPage() {
  const { t } = useTranslation()
  const today = useToday()
  const [typed, setTyped] = useState<{ from: string; to: string } | null>(null)
  const period = typed ?? { from: `${today.slice(0, 7)}-01`, to: today }
  const from = parseTypedDate(period.from, today) ?? ''
  const to = parseTypedDate(period.to, today) ?? ''
  const isPeriod = today !== '' && isPlainDate(from) && isPlainDate(to)
  const draft = useQuery({
    queryKey: ['supervision', 'circulation', from, to],
    queryFn: () => client.supervision.circulation({ from, to }),
    enabled: isPeriod,
  })
  return (
    <Stack gap="md">
      <Anchor href="#/supervision">{t('supervision:back')}</Anchor>
      <div>
        <Title order={1} size="h2">
          {t('supervision:circulation.title')}
        </Title>
        <Text>{t('supervision:circulation.lead')}</Text>
      </div>
      <Group align="end">
        {(['from', 'to'] as const).map(name => (
          <TextInput
            key={name}
            label={t(name === 'from' ? 'supervision:circulation.from' : 'supervision:circulation.to')}
            description={t('staff:field.dateHint')}
            value={period[name]}
            error={isPlainDate(name === 'from' ? from : to) ? undefined : t('problems:value.date')}
            onChange={event => setTyped({ ...period, [name]: event.currentTarget.value })}
          />
        ))}
      </Group>
      {draft.isError && <Notice kind="danger">{problemText(t, draft.error)}</Notice>}
      {draft.isLoading && <Loader aria-label={t('staff:loading')} />}
      {draft.data !== undefined && (
        <>
          <UnitTable caption={t('supervision:circulation.table', { from, to })} units={draft.data.units} />
          {draft.data.units.length > 0 && <IssueNotice key={`${from} ${to}`} from={from} to={to} />}
        </>
      )}
      <IssuedNotices />
    </Stack>
  )
}

function UnitTable({ caption, units }: { readonly caption: string; readonly units: readonly CirculatedUnit[] }) {
  const { t } = useTranslation()
  const columns: readonly Column<CirculatedUnit>[] = [
    { key: 'unit', header: t('supervision:circulation.unit'), isRowHeader: true, cell: unit => unit.unitName },
    { key: 'supervised', header: t('supervision:circulation.supervised'), cell: unit => unit.supervised },
    { key: 'levels', header: t('supervision:circulation.levels'), cell: unit => unit.levels.join(' / ') },
    { key: 'inTime', header: t('supervision:circulation.inTime'), cell: unit => unit.repliedInTime },
    { key: 'late', header: t('supervision:circulation.late'), cell: unit => unit.repliedLate },
    { key: 'none', header: t('supervision:circulation.none'), cell: unit => unit.notReplied },
    { key: 'pending', header: t('supervision:circulation.pending'), cell: unit => unit.pending },
    { key: 'advised', header: t('supervision:circulation.advised'), cell: unit => unit.advised },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={units}
      rowKey={unit => unit.unitId}
      empty={t('supervision:circulation.empty')}
    />
  )
}

function IssueNotice({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslation()
  const refresh = useRefreshSupervision()
  const [number, setNumber] = useState<string | null>(null)
  const contract = useContractForm({
    schema: inputSchema(supervisionContract.circulate),
    defaultValues: { note: '' },
    toInput: (values: { note: string }, opId) => ({
      opId,
      from,
      to,
      note: values.note.trim() === '' ? null : values.note,
    }),
    send: client.supervision.circulate,
    onDone: issued => {
      setNumber(issued.documentNo)
      contract.form.reset()
      refresh()
    },
  })
  return (
    <>
      {number !== null && <Notice kind="ok">{t('supervision:circulation.done', { number })}</Notice>}
      <FormBody
        contract={contract}
        action={t('supervision:circulation.submit')}
        cancel={t('supervision:circulation.clear')}
        onCancel={() => contract.form.reset()}
      >
        <AreaField control={contract.form.control} name="note" label={t('supervision:circulation.note')} />
      </FormBody>
    </>
  )
}

function IssuedNotices() {
  const { t } = useTranslation()
  const notices = useQuery({
    queryKey: ['supervision', 'circulations'],
    queryFn: () => client.supervision.circulations(),
  })
  const [shown, setShown] = useState<{ id: number; label: string } | null>(null)
  const pdf = useQuery({
    queryKey: ['circulationPdf', shown?.id],
    queryFn: () => client.supervision.circulationPdf({ id: shown?.id ?? 0 }),
    enabled: shown !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (notices.data === undefined || notices.data.length === 0) return null
  return (
    <section aria-labelledby="issued-notices">
      <Title order={2} size="h4" id="issued-notices" mb="xs">
        {t('supervision:circulation.issued')}
      </Title>
      <Stack gap="xs">
        {notices.data.map(notice => {
          const label = t('supervision:circulation.line', {
            number: notice.documentNo,
            from: notice.from,
            to: notice.to,
          })
          return (
            <Group key={notice.id}>
              <Text>
                {label} · {momentText(notice.issuedAt)} {notice.issuedByName}
              </Text>
              <Button
                size="sm"
                variant="default"
                aria-label={t('supervision:openOf', { number: notice.documentNo })}
                onClick={() => setShown({ id: notice.id, label })}
              >
                {t('supervision:open')}
              </Button>
            </Group>
          )
        })}
      </Stack>
      {shown !== null && (
        <Dialog isOpen title={shown.label} size="62rem" onClose={() => setShown(null)}>
          {pdf.isError && <Notice kind="danger">{problemText(t, pdf.error)}</Notice>}
          {pdf.data !== undefined && <PdfView pdf={pdf.data} label={shown.label} />}
        </Dialog>
      )}
    </section>
  )
}
