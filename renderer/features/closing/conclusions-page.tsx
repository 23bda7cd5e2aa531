import { Anchor, Button, Group, Radio, Stack, Tabs, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type ConclusionView, conclusionContract } from '#center/contract/conclusion.ts'
import { useMay } from '../../app/session-store.ts'
import { AreaField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { CONCLUSION_CAUSE_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { momentText } from '../case-file/moment.ts'

const LISTS = {
  proposed: ['life:conclusions.proposed', 'life:conclusions.empty'],
  toCheck: ['life:conclusions.toCheck', 'life:conclusions.emptyCheck'],
  checked: ['life:conclusions.checked', 'life:conclusions.emptyChecked'],
} as const
type List = keyof typeof LISTS
const NAMES = Object.keys(LISTS) as List[]

type Act = { readonly kind: 'approve' | 'refuse' | 'check'; readonly conclusion: ConclusionView }

/** 了结: what waits for a decision by somebody else, and the sample that is looked at again. */
export function ConclusionsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const queries = useQueryClient()
  const [list, setList] = useState<List>('proposed')
  const [act, setAct] = useState<Act | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const query = useQuery({ queryKey: ['caseFile', 'conclusions'], queryFn: () => client.conclusion.list() })
  const finish = (text: string) => {
    setAct(null)
    setMessage(text)
    void queries.invalidateQueries({ queryKey: ['caseFile'] })
  }
  return (
    <Stack gap="md">
      <Title order={1}>{t('life:conclusions.title')}</Title>
      {message !== null && <Notice kind="ok">{message}</Notice>}
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      <Tabs
        value={list}
        classNames={{ tab: classes.tab ?? '' }}
        onChange={next => setList(NAMES.find(name => name === next) ?? 'proposed')}
      >
        <Tabs.List aria-label={t('life:conclusions.title')} mb="md">
          {NAMES.map(name => (
            <Tabs.Tab key={name} value={name}>
              {t('desk:viewCount', { name: t(LISTS[name][0]), count: query.data?.[name].length ?? 0 })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {NAMES.map(name => (
          <Tabs.Panel key={name} value={name}>
            <Stack>
              {query.data?.[name].length === 0 && <Text>{t(LISTS[name][1])}</Text>}
              {query.data?.[name].map(conclusion => (
                <Conclusion
                  key={conclusion.id}
                  conclusion={conclusion}
                  canCheck={name === 'toCheck' && may('conclusion.check')}
                  onAct={kind => setAct({ kind, conclusion })}
                />
              ))}
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
      {act?.kind === 'approve' && (
        <ApproveDialog
          conclusion={act.conclusion}
          onClose={() => setAct(null)}
          onDone={isSampled =>
            finish(t(isSampled ? 'life:conclusions.done.sampled' : 'life:conclusions.done.approved'))
          }
        />
      )}
      {act?.kind === 'refuse' && (
        <ReasonDialog
          isOpen
          title={t('life:conclusions.refuse')}
          text={t('life:conclusions.refuseText')}
          action={t('life:conclusions.refuse')}
          onClose={() => setAct(null)}
          send={input => client.conclusion.refuse({ ...input, id: act.conclusion.id })}
          onDone={() => finish(t('life:conclusions.done.refused'))}
        />
      )}
      {act?.kind === 'check' && (
        <CheckDialog
          conclusion={act.conclusion}
          onClose={() => setAct(null)}
          onDone={() => finish(t('life:conclusions.done.checked'))}
        />
      )}
    </Stack>
  )
}

function Conclusion({
  conclusion,
  canCheck,
  onAct,
}: {
  readonly conclusion: ConclusionView
  readonly canCheck: boolean
  readonly onAct: (kind: Act['kind']) => void
}) {
  const { t } = useTranslation()
  const { checkResult } = conclusion
  return (
    <section className={classes.card} aria-label={conclusion.code}>
      <Group gap="sm" mb="xs">
        <Anchor href={`#/cases/${conclusion.caseFileId}`}>{conclusion.code}</Anchor>
        <StatusTag text={t(CONCLUSION_CAUSE_KEYS[conclusion.cause])} />
        {checkResult !== null && (
          <StatusTag
            text={t(checkResult === 'right' ? 'life:conclusions.right' : 'life:conclusions.wrong')}
            tone={checkResult === 'right' ? 'ok' : 'danger'}
          />
        )}
      </Group>
      <dl className={classes.facts}>
        <div>
          <dt>{t('life:conclusions.grounds')}</dt>
          <dd>{conclusion.grounds}</dd>
        </div>
        <div>
          <dt>{t('life:conclusions.feedback')}</dt>
          <dd>{conclusion.feedback}</dd>
        </div>
        <div>
          <dt>{t('life:conclusions.by')}</dt>
          <dd>
            {conclusion.proposedBy} {momentText(conclusion.proposedAt)}
          </dd>
        </div>
        {conclusion.checkNote !== null && (
          <div>
            <dt>{t('life:conclusions.checkNote')}</dt>
            <dd>{conclusion.checkNote}</dd>
          </div>
        )}
      </dl>
      <Group gap="sm" mt="sm">
        {conclusion.canDecide && (
          <>
            <Button onClick={() => onAct('approve')}>{t('life:conclusions.approve')}</Button>
            <Button variant="default" onClick={() => onAct('refuse')}>
              {t('life:conclusions.refuse')}
            </Button>
          </>
        )}
        {conclusion.status === 'proposed' && !conclusion.canDecide && (
          <Text c="dimmed">{t('life:conclusions.own')}</Text>
        )}
        {canCheck && <Button onClick={() => onAct('check')}>{t('life:conclusions.check')}</Button>}
      </Group>
    </section>
  )
}

function ApproveDialog({
  conclusion,
  onClose,
  onDone,
}: {
  readonly conclusion: ConclusionView
  readonly onClose: () => void
  readonly onDone: (isSampled: boolean) => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(conclusionContract.approve),
    defaultValues: { note: '' },
    toInput: (values: { note: string }, opId) => ({ opId, id: conclusion.id, note: values.note.trim() || null }),
    send: client.conclusion.approve,
    onDone: answer => onDone(answer.isSampled),
  })
  return (
    <FormDialog title={t('life:conclusions.approveTitle')} onClose={onClose}>
      <FormBody
        text={t('life:conclusions.approveText')}
        contract={contract}
        action={t('life:conclusions.approve')}
        onCancel={onClose}
      >
        <AreaField control={contract.form.control} name="note" label={t('life:conclusions.note')} />
      </FormBody>
    </FormDialog>
  )
}

function CheckDialog({
  conclusion,
  onClose,
  onDone,
}: {
  readonly conclusion: ConclusionView
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(conclusionContract.check),
    defaultValues: { result: 'right', note: '' },
    toInput: (values: { result: string; note: string }, opId) => ({ opId, id: conclusion.id, ...values }),
    send: client.conclusion.check,
    onDone,
  })
  const { control } = contract.form
  const result = useController({ control, name: 'result' }).field
  return (
    <FormDialog title={t('life:conclusions.checkTitle')} onClose={onClose}>
      <FormBody
        text={t('life:conclusions.checkText')}
        contract={contract}
        action={t('life:conclusions.submitCheck')}
        onCancel={onClose}
      >
        <Radio.Group label={t('life:conclusions.result')} value={result.value} onChange={result.onChange}>
          <Stack gap="xs" mt="xs">
            <Radio value="right" label={t('life:conclusions.right')} />
            <Radio value="wrong" label={t('life:conclusions.wrong')} />
          </Stack>
        </Radio.Group>
        <AreaField control={control} name="note" label={t('life:conclusions.checkNote')} isRequired />
      </FormBody>
    </FormDialog>
  )
}
