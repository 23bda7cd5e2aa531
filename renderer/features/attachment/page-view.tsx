import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AttachmentType } from '#center/contract/values/attachment.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { PdfView } from '../../components/staff/pdf-view.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useBlobUrl } from '../../components/staff/use-blob-url.ts'
import classes from './attachment.module.css'

/** One page of a material as it was kept. */
export function PageView({
  queryKey,
  read,
  type,
  label,
}: {
  readonly queryKey: readonly (string | number)[]
  readonly read: () => Promise<Blob>
  readonly type: AttachmentType
  readonly label: string
}) {
  const { t } = useTranslation()
  const page = useQuery({ queryKey, queryFn: read, staleTime: Number.POSITIVE_INFINITY })
  const url = useBlobUrl(page.data)
  if (page.isError) return <Notice kind="danger">{problemText(t, page.error)}</Notice>
  if (page.data === undefined || url === undefined) return <Loader aria-label={t('staff:loading')} />
  if (type === 'application/pdf') return <PdfView pdf={page.data} label={label} />
  return <img className={classes.view} src={url} alt={label} />
}
