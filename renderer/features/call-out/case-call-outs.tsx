import { Button, Group, Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { useMay } from '../../app/session-store.ts'
import { client } from '../../lib/client.ts'
import { CallOutTable } from './call-out-table.tsx'

/** Whom this case has called out, and the whistle for it. */
export function CaseCallOuts({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  const may = useMay()
  const list = useQuery({
    queryKey: ['callOut', 'case', caseFile.id],
    queryFn: () => client.callOut.list({ view: 'recent', caseFileId: caseFile.id }),
  })
  return (
    <Stack gap="md">
      {may('callOut.raise') && (
        <Group>
          <CallOutButton caseFileId={caseFile.id} />
        </Group>
      )}
      {list.data === undefined ? (
        <Loader aria-label={t('staff:loading')} />
      ) : (
        <CallOutTable rows={list.data} caption={t('callOut:ofCase')} empty={t('callOut:empty.case')} />
      )}
    </Stack>
  )
}

/** Leads to a call-out with the case filled in, and the units that are chosen already. */
export function CallOutButton({
  caseFileId,
  units = [],
}: {
  readonly caseFileId: number
  readonly units?: readonly { readonly id: number; readonly name: string }[]
}) {
  const { t } = useTranslation()
  const query = units.length === 0 ? '' : `&units=${units.map(({ id }) => id).join(',')}`
  const names = units.map(({ name }) => name).join(t('desk:listComma'))
  return (
    <Button component="a" href={`#/call-outs/new?case=${caseFileId}${query}`} variant="default">
      {units.length === 0 ? t('callOut:raise') : t('callOut:raiseFor', { units: names })}
    </Button>
  )
}
