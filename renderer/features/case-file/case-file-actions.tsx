import { Button, Group, Menu, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { CaseFileAction, NextStep } from '#center/contract/statuses.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { CASE_FILE_ACTION_KEYS } from '../../lib/status-keys.ts'
import { ActDialog, hasDialog } from '../closing/act-dialog.tsx'
import { AssignmentActions } from '../co-handling/assignment-actions.tsx'
import { BlockedActions } from './blocked-actions.tsx'

/** Next steps that are taken on a tab, with the tab and the words of the link there. */
const TAB_STEPS: Partial<Readonly<Record<NextStep, readonly [tab: string, label: string]>>> = {
  startMediation: ['mediation', 'desk:caseFile.go.startMediation'],
  mediate: ['mediation', 'desk:caseFile.go.mediate'],
  performance: ['mediation', 'desk:caseFile.go.performance'],
  followUp: ['mediation', 'desk:caseFile.go.followUp'],
  awaitOutcome: ['procedures', 'life:tab.procedures'],
}

/** The act that is the next step of a status; it stands in front of the others. */
const FIRST: Partial<Readonly<Record<NextStep, CaseFileAction>>> = { supply: 'supplyMaterial', resume: 'resume' }

/** Ends that the closing page leads to; the page of a case need not list them one by one. */
const ON_CLOSING_PAGE: readonly CaseFileAction[] = ['close', 'withdraw', 'conclude', 'reply']

interface CaseFileActionsProps {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}

/** The acts the center allows now, the next step first; what is not possible yet says why. */
export function CaseFileActions({ caseFile, onDone }: CaseFileActionsProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<CaseFileAction | null>(null)
  const { id, allowedActions, blockedActions, nextStep } = caseFile
  const close = () => setDialog(null)
  const first = FIRST[nextStep]
  const step = TAB_STEPS[nextStep]
  const canEnd = [...allowedActions, ...blockedActions.map(({ action }) => action)].some(action =>
    ON_CLOSING_PAGE.includes(action),
  )
  // Refusing and showing another way are one dialog.
  const others = allowedActions.filter(action => hasDialog(action) && action !== 'redirect' && action !== first)
  return (
    <Stack gap="sm">
      <Group gap="sm" role="group" aria-label={t('desk:caseFile.actions')} data-palette>
        {allowedActions.includes('dispatch') && (
          <Button component="a" href={`#/cases/${id}/dispatch`}>
            {t('desk:caseFile.go.dispatch')}
          </Button>
        )}
        {first !== undefined && allowedActions.includes(first) && (
          <Button onClick={() => setDialog(first)}>{t(CASE_FILE_ACTION_KEYS[first])}</Button>
        )}
        {step !== undefined && caseFile.canEdit && (step[0] !== 'mediation' || caseFile.mediation !== null) && (
          <Button component="a" href={`#/cases/${id}?tab=${step[0]}`}>
            {t(step[1])}
          </Button>
        )}
        <AssignmentActions caseFile={caseFile} onDone={onDone} />
        {canEnd && (
          <Button component="a" href={`#/cases/${id}/closing`} variant={nextStep === 'close' ? 'filled' : 'default'}>
            {t('life:closing.go')}
          </Button>
        )}
        {allowedActions.includes('archive') && (
          <Button component="a" href={`#/cases/${id}?tab=volume`}>
            {t(CASE_FILE_ACTION_KEYS.archive)}
          </Button>
        )}
        {others.length > 0 && (
          <Menu position="bottom-start" withinPortal>
            <Menu.Target>
              <Button variant="default">{t('life:more')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map(action => (
                <Menu.Item key={action} onClick={() => setDialog(action)}>
                  {t(action === 'refuse' ? 'life:turnAway.title' : CASE_FILE_ACTION_KEYS[action])}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {caseFile.isConclusionProposed && <Notice kind="info">{t('life:waiting')}</Notice>}
      <BlockedActions caseFile={caseFile} />
      {dialog !== null && (
        <ActDialog
          action={dialog}
          caseFile={caseFile}
          onClose={close}
          onDone={message => {
            close()
            onDone(message)
          }}
        />
      )}
    </Stack>
  )
}
