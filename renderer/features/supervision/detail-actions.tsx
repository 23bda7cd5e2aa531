import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupervisionAction, SupervisionDetail } from '#center/contract/supervision.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { client } from '../../lib/client.ts'
import { EscalateDialog, ReplyDialog, SendBackDialog } from './act-dialogs.tsx'
import { LetterDialog } from './letter-dialog.tsx'

/** Acts in the order they are offered; the first that is allowed is the next thing to do. */
const ACTS = ['issue', 'reply', 'accept', 'sendBack', 'escalate', 'lift', 'drop'] as const
type Act = (typeof ACTS)[number]

const isAct = (action: SupervisionAction): action is Act => ACTS.some(act => act === action)

const REASONED = {
  drop: {
    title: 'supervision:act.drop.title',
    text: 'supervision:act.drop.text',
    submit: 'supervision:act.drop.submit',
    done: 'supervision:act.drop.done',
    send: client.supervision.drop,
  },
  lift: {
    title: 'supervision:act.lift.title',
    text: 'supervision:act.lift.text',
    submit: 'supervision:act.lift.submit',
    done: 'supervision:act.lift.done',
    send: client.supervision.lift,
  },
  accept: {
    title: 'supervision:act.accept.title',
    text: 'supervision:act.accept.text',
    submit: 'supervision:act.accept.submit',
    done: 'supervision:act.accept.done',
    send: client.supervision.accept,
  },
} as const

const LABEL_KEYS = {
  issue: 'supervision:act.issue',
  reply: 'supervision:act.reply.title',
  accept: 'supervision:act.accept.title',
  sendBack: 'supervision:act.sendBack.title',
  escalate: 'supervision:act.escalate.title',
  lift: 'supervision:act.lift.title',
  drop: 'supervision:act.drop.title',
} as const satisfies Record<Act, string>

/** What the center allows now, each through its own dialog. */
export function DetailActions({
  supervision,
  onDone,
}: {
  readonly supervision: SupervisionDetail
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Act | null>(null)
  const allowed = supervision.allowedActions.filter(isAct)
  const close = () => setOpen(null)
  const finish = (message: string) => {
    close()
    onDone(message)
  }
  const { id } = supervision
  const dialog = { supervision, onClose: close, onDone: finish }
  return (
    <>
      {allowed.length > 0 && (
        <Group gap="sm">
          {ACTS.filter(act => allowed.includes(act)).map((act, index) => (
            <Button key={act} variant={index === 0 ? 'filled' : 'default'} onClick={() => setOpen(act)}>
              {t(act === 'escalate' && supervision.level === 3 ? 'supervision:act.escalate.advise' : LABEL_KEYS[act])}
            </Button>
          ))}
        </Group>
      )}
      {open === 'issue' && (
        <LetterDialog
          subject={{ kind: 'proposed', supervision }}
          onClose={close}
          onDone={({ documentNo }) => finish(t('supervision:form.done', { number: documentNo }))}
        />
      )}
      {open === 'reply' && <ReplyDialog {...dialog} />}
      {open === 'sendBack' && <SendBackDialog {...dialog} />}
      {open === 'escalate' && <EscalateDialog {...dialog} />}
      {(['drop', 'lift', 'accept'] as const).map(act => (
        <ReasonDialog
          key={act}
          isOpen={open === act}
          title={t(REASONED[act].title)}
          text={t(REASONED[act].text)}
          action={t(REASONED[act].submit)}
          onClose={close}
          send={input => REASONED[act].send({ ...input, id })}
          onDone={() => finish(t(REASONED[act].done))}
        />
      ))}
    </>
  )
}
