import { Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseFileView, caseFileContract } from '#center/contract/case-file.ts'
import type { NextStep } from '#center/contract/statuses.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { BlockedActions } from './blocked-actions.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { TwoPersonDialog } from './two-person-dialog.tsx'

type Dialog = 'return' | 'close' | 'reopen' | 'void'

/** Next steps that are taken on the mediation tab, with the words of the link there. */
const MEDIATION_STEPS: Partial<Readonly<Record<NextStep, string>>> = {
  startMediation: 'desk:caseFile.go.startMediation',
  mediate: 'desk:caseFile.go.mediate',
  performance: 'desk:caseFile.go.performance',
  followUp: 'desk:caseFile.go.followUp',
}

interface CaseFileActionsProps {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}

/** The acts the center allows now, the next step first; what is not possible yet says why. */
export function CaseFileActions({ caseFile, onDone }: CaseFileActionsProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { id, version, allowedActions } = caseFile
  const assignment = caseFile.assignments.find(each => each.allowedActions.length > 0)
  const sign = useOperation(
    (opId, assignmentId: number) => client.caseFile.sign({ opId, id: assignmentId }),
    () => onDone(t('desk:caseFile.done.signed')),
  )
  const close = () => setDialog(null)
  const finish = (message: string) => {
    close()
    onDone(message)
  }
  const goKey = MEDIATION_STEPS[caseFile.nextStep]
  const button = (name: Dialog, label: ReactNode) => (
    <Button key={name} variant="default" onClick={() => setDialog(name)}>
      {label}
    </Button>
  )
  return (
    <Stack gap="sm">
      {sign.problem.banner !== null && <Notice kind="danger">{sign.problem.banner}</Notice>}
      <Group gap="sm" role="group" aria-label={t('desk:caseFile.actions')}>
        {assignment?.allowedActions.includes('sign') === true && (
          <Button loading={sign.isPending} onClick={() => sign.run(assignment.id)}>
            {t('desk:caseFile.sign.submit')}
          </Button>
        )}
        {assignment?.allowedActions.includes('return') === true && button('return', t('desk:caseFile.return.title'))}
        {allowedActions.includes('dispatch') && (
          <Button component="a" href={`#/cases/${id}/dispatch`}>
            {t('desk:caseFile.go.dispatch')}
          </Button>
        )}
        {goKey !== undefined && caseFile.mediation !== null && (
          <Button component="a" href={`#/cases/${id}?tab=mediation`}>
            {t(goKey)}
          </Button>
        )}
        {allowedActions.includes('close') && (
          <Button onClick={() => setDialog('close')}>{t('desk:caseFile.close.title')}</Button>
        )}
        {allowedActions.includes('reopen') && button('reopen', t('desk:caseFile.reopen.title'))}
        {allowedActions.includes('void') && button('void', t('desk:caseFile.void.title'))}
      </Group>
      <BlockedActions caseFile={caseFile} />
      {assignment !== undefined && (
        <ReasonDialog
          isOpen={dialog === 'return'}
          title={t('desk:caseFile.return.title')}
          text={t('desk:caseFile.return.text')}
          action={t('desk:caseFile.return.submit')}
          onClose={close}
          send={input => client.caseFile.return({ ...input, id: assignment.id })}
          onDone={() => finish(t('desk:caseFile.done.returned'))}
        />
      )}
      <ReasonDialog
        isOpen={dialog === 'reopen'}
        title={t('desk:caseFile.reopen.title')}
        text={t('desk:caseFile.reopen.text')}
        action={t('desk:caseFile.reopen.submit')}
        onClose={close}
        send={input => client.caseFile.reopen({ ...input, id, version })}
        onDone={() => finish(t('desk:caseFile.done.reopened'))}
      />
      {dialog === 'close' && (
        <CloseDialog caseFile={caseFile} onClose={close} onDone={() => finish(t('desk:caseFile.done.closed'))} />
      )}
      {dialog === 'void' && (
        <TwoPersonDialog
          schema={inputSchema(caseFileContract.void)}
          target={{ id, version }}
          title={t('desk:caseFile.void.title')}
          text={t('desk:caseFile.void.text')}
          action={t('desk:caseFile.void.submit')}
          onClose={close}
          send={client.caseFile.void}
          onDone={() => finish(t('desk:caseFile.done.voided'))}
        />
      )}
    </Stack>
  )
}
