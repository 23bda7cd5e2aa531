import { Anchor, Button, Group, NumberInput, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import { Notice } from './notice.tsx'
import { PdfView } from './pdf-view.tsx'
import { problemText } from './problem-text.ts'
import { useBlobUrl } from './use-blob-url.ts'
import { useProblem } from './use-problem.ts'

/** An issued paper: its stored pages, printing on the printer of this center, and the browser's own printing as a way out. */
export function PaperPreview({
  paperId,
  label,
  copies: wanted = 1,
}: {
  readonly paperId: number
  readonly label: string
  readonly copies?: number
}) {
  const { t } = useTranslation()
  const pdf = useQuery({
    queryKey: ['paper', paperId],
    queryFn: () => client.paper.pdf({ id: paperId }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const url = useBlobUrl(pdf.data)
  const problem = useProblem()
  const [copies, setCopies] = useState(wanted)
  const [opId, setOpId] = useState(newOperationId)
  const [state, setState] = useState<'idle' | 'sending' | 'sent'>('idle')
  const print = async () => {
    setState('sending')
    problem.clear()
    try {
      const answer = await client.paper.print({ opId, id: paperId, copies })
      setState(answer.state === 'failed' ? 'idle' : 'sent')
      if (answer.state === 'failed') problem.show(new Error('print failed'))
    } catch (error) {
      setState('idle')
      problem.show(error)
    }
    setOpId(newOperationId())
  }
  return (
    <Stack gap="sm">
      <Group align="end">
        <NumberInput
          label={t('staff:paper.copies')}
          min={1}
          max={20}
          w="7rem"
          value={copies}
          onChange={value => setCopies(Math.min(20, Math.max(1, Number(value) || 1)))}
          hideControls
        />
        <Button onClick={() => void print()} loading={state === 'sending'} data-print>
          {t('staff:paper.print')}
        </Button>
        {url !== undefined && (
          <Anchor href={url} target="_blank" rel="noreferrer" py="xs">
            {t('staff:paper.openInBrowser')}
          </Anchor>
        )}
      </Group>
      {state === 'sent' && <Notice kind="ok">{t('staff:paper.sent')}</Notice>}
      {problem.banner !== null && <Notice kind="danger">{problem.banner}</Notice>}
      {pdf.isError && <Notice kind="danger">{problemText(t, pdf.error)}</Notice>}
      {pdf.data !== undefined && <PdfView pdf={pdf.data} label={label} />}
    </Stack>
  )
}
