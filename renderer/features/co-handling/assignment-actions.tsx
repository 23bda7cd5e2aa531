import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { useMay, useSession } from '../../app/session-store.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { client } from '../../lib/client.ts'
import { ReassignDialog } from './reassign-dialog.tsx'

/** What of a case is done about who handles it: answer what was sent, reassign, rule, seal. */
export function AssignmentActions({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const may = useMay()
  const session = useSession()
  const [dialog, setDialog] = useState<'reassign' | 'seal' | null>(null)
  const { id, version, status } = caseFile
  const lead = caseFile.assignments.find(
    assignment => assignment.kind === 'lead' && (assignment.status === 'sent' || assignment.status === 'signed'),
  )
  const unitId = lead?.unitId ?? caseFile.owner.unitId
  const isOpen = caseFile.nextStep !== 'none'
  const isManager = session.roles.includes('manager')
  const canReassign = may('caseFile.reassign') && isOpen && (isManager ? lead !== undefined : session.unitId === unitId)
  const finish = (message: string) => {
    setDialog(null)
    onDone(message)
  }
  return (
    <>
      {caseFile.assignments.some(assignment => assignment.allowedActions.length > 0) && (
        <Button component="a" href={`#/cases/${id}/answer`}>
          {t('coHandling:answer.open')}
        </Button>
      )}
      {status === 'leadDisputed' && may('assignment.rule') && (
        <Button component="a" href={`#/cases/${id}/ruling`}>
          {t('oversight:rule')}
        </Button>
      )}
      {canReassign && (
        <Button variant="default" onClick={() => setDialog('reassign')}>
          {t('coHandling:reassign.open')}
        </Button>
      )}
      {!isOpen && may('caseFile.seal') && (
        <Button variant="default" onClick={() => setDialog('seal')}>
          {t('oversight:seal')}
        </Button>
      )}
      {dialog === 'reassign' && (
        <ReassignDialog
          held={{ id, version, unitId }}
          onClose={() => setDialog(null)}
          onDone={() => finish(t('coHandling:reassign.done'))}
        />
      )}
      <ReasonDialog
        isOpen={dialog === 'seal'}
        title={t('oversight:sealTitle')}
        text={t('oversight:sealText')}
        action={t('oversight:seal')}
        onClose={() => setDialog(null)}
        send={input => client.oversight.seal({ ...input, id, version })}
        onDone={() => finish(t('oversight:sealed'))}
      />
    </>
  )
}
