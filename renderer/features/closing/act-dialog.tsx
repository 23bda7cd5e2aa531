import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { caseFileContract } from '#center/contract/case-file.ts'
import type { CaseFileAction } from '#center/contract/statuses.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { TwoPersonDialog } from '../case-file/two-person-dialog.tsx'
import { ConcludeDialog, ReplyDialog, SuspendDialog } from './desk-dialogs.tsx'
import { MergeDialog, SplitDialog } from './merge-dialogs.tsx'
import { isReasonAct, REASON_ACTS } from './reason-acts.ts'
import {
  type ActDialogProps,
  GiveAdviceDialog,
  RequestMaterialDialog,
  SupplyMaterialDialog,
  TurnAwayDialog,
} from './screen-dialogs.tsx'

const DIALOGS: Partial<Readonly<Record<CaseFileAction, ComponentType<ActDialogProps>>>> = {
  giveAdvice: GiveAdviceDialog,
  refuse: TurnAwayDialog,
  requestMaterial: RequestMaterialDialog,
  supplyMaterial: SupplyMaterialDialog,
  suspend: SuspendDialog,
  reply: ReplyDialog,
  conclude: ConcludeDialog,
  merge: MergeDialog,
  split: SplitDialog,
}

/** Whether an act has a dialog here; the others have a page or a tab of their own. */
export const hasDialog = (action: CaseFileAction): boolean =>
  action in DIALOGS || isReasonAct(action) || action === 'void'

/** The dialog of one act on a case. */
export function ActDialog({ action, ...props }: ActDialogProps & { readonly action: CaseFileAction }) {
  const { t } = useTranslation()
  const { id, version } = props.caseFile
  const Form = DIALOGS[action]
  if (Form !== undefined) return <Form {...props} />
  if (isReasonAct(action)) {
    const act = REASON_ACTS[action]
    return (
      <ReasonDialog
        isOpen
        title={t(act.title)}
        text={t(act.text)}
        action={t(act.submit)}
        onClose={props.onClose}
        send={input => act.send({ ...input, id, version })}
        onDone={() => props.onDone(t(act.done))}
      />
    )
  }
  if (action !== 'void') return null
  return (
    <TwoPersonDialog
      schema={inputSchema(caseFileContract.void)}
      target={{ id, version }}
      title={t('desk:caseFile.void.title')}
      text={t('desk:caseFile.void.text')}
      action={t('desk:caseFile.void.submit')}
      onClose={props.onClose}
      send={client.caseFile.void}
      onDone={() => props.onDone(t('desk:caseFile.done.voided'))}
    />
  )
}
