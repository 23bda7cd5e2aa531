import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { expertContract, type InvitationView } from '#center/contract/task-force.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField, CheckField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { EXPERT_KIND_KEYS, INVITATION_STATUS_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { InviteDialog } from './invite-dialog.tsx'

const TONES = { invited: 'warn', accepted: 'ok', declined: 'plain', withdrawn: 'plain' } as const

type Answer = InvitationView['allowedActions'][number]

/** Outside experts of a case: who was asked, what they said, whether the parties agree. */
export function Invitations({
  caseFileId,
  onDone,
}: {
  readonly caseFileId: number
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [isInviting, setInviting] = useState(false)
  const [answering, setAnswering] = useState<{ row: InvitationView; answer: Answer } | null>(null)
  const query = useQuery({
    queryKey: ['caseFile', caseFileId, 'invitations'],
    queryFn: () => client.expert.invitations({ id: caseFileId }),
  })
  const rows = query.data?.rows ?? []
  const finish = (message: string) => {
    setInviting(false)
    setAnswering(null)
    void query.refetch()
    onDone(message)
  }
  return (
    <section aria-labelledby="case-experts">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="case-experts">
          {t('coHandling:expert.title')}
        </Title>
        {query.data?.canInvite === true && (
          <Button variant="default" onClick={() => setInviting(true)}>
            {t('coHandling:expert.invite')}
          </Button>
        )}
      </Group>
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      {rows.length === 0 && query.isSuccess && <Text>{t('coHandling:expert.none')}</Text>}
      <Stack gap="sm">
        {rows.map(row => (
          <div key={row.id} className={classes.card}>
            <Group gap="sm">
              <Text fw={700}>{row.name}</Text>
              <StatusTag text={t(INVITATION_STATUS_KEYS[row.status])} tone={TONES[row.status]} />
              <StatusTag
                text={t(row.hasConsent ? 'coHandling:expert.withConsent' : 'coHandling:expert.noConsent')}
                tone={row.hasConsent ? 'ok' : 'warn'}
              />
            </Group>
            <Text c="dimmed">
              {t('coHandling:expert.line', { kind: t(EXPERT_KIND_KEYS[row.kind]), field: row.field, phone: row.phone })}
            </Text>
            <Text>
              {t('coHandling:expert.for', { text: [row.whatFor, row.onDate ?? ''].filter(Boolean).join(' · ') })}
            </Text>
            {row.conflictNote !== null && <Text>{t('coHandling:expert.partial', { text: row.conflictNote })}</Text>}
            {row.note !== null && <Text>{row.note}</Text>}
            {row.allowedActions.length > 0 && (
              <Group gap="xs" mt="xs">
                {row.allowedActions.map(answer => (
                  <Button
                    key={answer}
                    size="sm"
                    variant={answer === 'accept' ? 'filled' : 'default'}
                    onClick={() => setAnswering({ row, answer })}
                  >
                    {t(`coHandling:expert.${answer}`)}
                  </Button>
                ))}
              </Group>
            )}
          </div>
        ))}
      </Stack>
      {isInviting && (
        <InviteDialog
          caseFileId={caseFileId}
          onClose={() => setInviting(false)}
          onDone={() => finish(t('coHandling:expert.done'))}
        />
      )}
      {answering !== null && (
        <AnswerDialog
          {...answering}
          onClose={() => setAnswering(null)}
          onDone={() => finish(t('coHandling:expert.answered'))}
        />
      )}
    </section>
  )
}

function AnswerDialog({
  row,
  answer,
  onClose,
  onDone,
}: {
  readonly row: InvitationView
  readonly answer: Answer
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(expertContract.answer),
    defaultValues: { hasConsent: row.hasConsent, note: '' },
    toInput: (values: { hasConsent: boolean; note: string }, opId) => ({
      opId,
      id: row.id,
      answer,
      hasConsent: values.hasConsent,
      note: values.note.trim() || null,
    }),
    send: client.expert.answer,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('coHandling:expert.answerTitle')} onClose={onClose}>
      <FormBody contract={contract} action={t(`coHandling:expert.${answer}`)} onCancel={onClose}>
        {answer === 'accept' && (
          <CheckField
            control={control}
            name="hasConsent"
            label={t('coHandling:expert.consent')}
            hint={t('coHandling:expert.consentHint')}
          />
        )}
        <AreaField control={control} name="note" label={t('coHandling:expert.note')} maxLength={LIMITS.reason} />
      </FormBody>
    </FormDialog>
  )
}
