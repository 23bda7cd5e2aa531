import type { CaseFileAction } from '#center/contract/statuses.ts'
import { client } from '../../lib/client.ts'

interface ReasonAct {
  readonly title: string
  readonly text: string
  readonly submit: string
  readonly done: string
  readonly send: (input: { opId: string; id: number; version: number; reason: string }) => Promise<unknown>
}

/** Acts on a case that ask for a reason and nothing else. */
export const REASON_ACTS = {
  resume: {
    title: 'life:resume.title',
    text: 'life:resume.text',
    submit: 'life:resume.submit',
    done: 'life:resume.done',
    send: client.caseFile.resume,
  },
  withdraw: {
    title: 'life:withdraw.title',
    text: 'life:withdraw.text',
    submit: 'life:withdraw.submit',
    done: 'life:withdraw.done',
    send: client.caseFile.withdraw,
  },
  takeBack: {
    title: 'life:takeBack.title',
    text: 'life:takeBack.text',
    submit: 'life:takeBack.submit',
    done: 'life:takeBack.done',
    send: client.caseFile.takeBack,
  },
  reopen: {
    title: 'desk:caseFile.reopen.title',
    text: 'desk:caseFile.reopen.text',
    submit: 'desk:caseFile.reopen.submit',
    done: 'desk:caseFile.done.reopened',
    send: client.caseFile.reopen,
  },
  reopenIntake: {
    title: 'life:reopenIntake.title',
    text: 'life:reopenIntake.text',
    submit: 'life:reopenIntake.submit',
    done: 'life:reopenIntake.done',
    send: client.caseFile.reopenIntake,
  },
  separate: {
    title: 'life:separate.title',
    text: 'life:separate.text',
    submit: 'life:separate.submit',
    done: 'life:separate.done',
    send: client.caseFile.separate,
  },
} as const satisfies Partial<Record<CaseFileAction, ReasonAct>>
export type ReasonActName = keyof typeof REASON_ACTS

export const isReasonAct = (action: CaseFileAction): action is ReasonActName => action in REASON_ACTS
