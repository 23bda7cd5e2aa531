import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { AgreementView } from '#center/contract/mediation.ts'
import { FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { useRefreshCaseFiles } from '../case-file/use-case-file.ts'

/** Asks once before the number is allotted and the text is frozen; a copy for each party and one for the committee. */
export function IssueAgreement({
  caseFile,
  agreement,
  onClose,
  onRefused,
}: {
  readonly caseFile: CaseFileView
  readonly agreement: AgreementView
  readonly onClose: () => void
  /** Puts the findings of the center on the fields of the draft; false where there are none. */
  readonly onRefused: (error: unknown) => boolean
}) {
  const { t } = useTranslation()
  const refresh = useRefreshCaseFiles()
  const issue = useOperation(
    (opId, version: number) => client.mediation.issueAgreement({ opId, id: agreement.id, version }),
    () => void refresh().then(onClose),
    onRefused,
  )
  return (
    <FormDialog title={t('mediation:agreement.issueTitle')} onClose={onClose}>
      <Stack>
        <Text>{t('mediation:agreement.issueText', { copies: caseFile.parties.length + 1 })}</Text>
        {issue.problem.banner !== null && <Notice kind="danger">{issue.problem.banner}</Notice>}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('mediation:agreement.issueCancel')}
          </Button>
          <Button loading={issue.isPending} onClick={() => issue.run(agreement.version)}>
            {t('mediation:agreement.issueSubmit')}
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  )
}
