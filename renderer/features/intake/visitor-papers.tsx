import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperView } from '#center/contract/case-file.ts'
import { VISITOR_FORMS, type VisitorForm } from '#center/contract/paper.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { PaperPreview } from '../../components/staff/paper-preview.tsx'
import { PdfView } from '../../components/staff/pdf-view.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useBlobUrl } from '../../components/staff/use-blob-url.ts'
import { client } from '../../lib/client.ts'

/** Papers of a registration in the order a visitor is given them. */
const KINDS = ['receipt', 'refusalNotice', 'consultSlip', 'statementRecord'] as const
type Kind = (typeof KINDS)[number]
const KIND_KEYS = {
  receipt: 'case:registered.receipt',
  refusalNotice: 'case:registered.refusal',
  consultSlip: 'case:registered.consultSlip',
  statementRecord: 'case:registered.statement',
} as const satisfies Record<Kind, string>
const FORM_KEYS = {
  dataNotice: 'case:registered.dataNotice',
  mediationApplication: 'case:registered.mediationApplication',
  authorization: 'case:registered.authorization',
} as const satisfies Record<VisitorForm, string>

/** W7: what the visitor takes home, each to be seen and printed with its usual number of copies, and the forms to sign. */
export function VisitorPapers({
  caseFileId,
  papers,
  canSeeForms,
}: {
  readonly caseFileId: number
  readonly papers: readonly PaperView[]
  /** The forms are filled from the case: only while it is open to the clerk. */
  readonly canSeeForms: boolean
}) {
  const { t } = useTranslation()
  const issued = KINDS.flatMap(kind => papers.filter(paper => paper.kind === kind && paper.status === 'issued'))
  const [shown, setShown] = useState<number | VisitorForm | null>(null)
  const paper = issued.find(({ id }) => id === shown) ?? (shown === null ? issued[0] : undefined)
  const form = VISITOR_FORMS.find(name => name === shown)
  const nameOf = ({ kind }: PaperView) => t(KIND_KEYS[KINDS.find(known => known === kind) ?? 'receipt'])
  return (
    <section aria-labelledby="visitor-papers">
      <Title order={2} size="h3" id="visitor-papers" mb="sm">
        {t('case:registered.papers')}
      </Title>
      <Stack>
        <Group gap="xs">
          {issued.map(one => (
            <Button
              key={one.id}
              size="sm"
              variant={one.id === paper?.id ? 'filled' : 'default'}
              aria-pressed={one.id === paper?.id}
              onClick={() => setShown(one.id)}
            >
              {nameOf(one)}
            </Button>
          ))}
        </Group>
        {canSeeForms && (
          <Group gap="xs">
            <Text size="sm">{t('case:registered.forms')}</Text>
            {VISITOR_FORMS.map(name => (
              <Button
                key={name}
                size="sm"
                variant={name === form ? 'filled' : 'default'}
                aria-pressed={name === form}
                onClick={() => setShown(name)}
              >
                {t(FORM_KEYS[name])}
              </Button>
            ))}
          </Group>
        )}
        {paper !== undefined && (
          <>
            {paper.prints > 0 && <Text size="sm">{t('case:registered.printed', { count: paper.prints })}</Text>}
            <PaperPreview key={paper.id} paperId={paper.id} label={nameOf(paper)} copies={paper.copies} />
          </>
        )}
        {canSeeForms && form !== undefined && <FormPreview key={form} caseFileId={caseFileId} form={form} />}
      </Stack>
    </section>
  )
}

/** A form to sign; it is no paper of the center, so the browser prints it. */
function FormPreview({ caseFileId, form }: { readonly caseFileId: number; readonly form: VisitorForm }) {
  const { t } = useTranslation()
  const name = t(FORM_KEYS[form])
  const pdf = useQuery({
    queryKey: ['caseFile', caseFileId, 'form', form],
    queryFn: () => client.paper.visitorForm({ id: caseFileId, form }),
  })
  const url = useBlobUrl(pdf.data)
  if (pdf.isError) return <Notice kind="danger">{problemText(t, pdf.error)}</Notice>
  return (
    <>
      {url !== undefined && (
        <Group>
          <Button component="a" href={url} target="_blank" rel="noreferrer" variant="default">
            {t('staff:paper.openInBrowser')}
          </Button>
        </Group>
      )}
      {pdf.data !== undefined && <PdfView pdf={pdf.data} label={name} />}
    </>
  )
}
