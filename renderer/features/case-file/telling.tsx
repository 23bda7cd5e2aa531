import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseFileView, caseFileContract } from '#center/contract/case-file.ts'
import { AreaField, CheckField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import classes from './case-file.module.css'
import { momentText } from './moment.ts'

/** What the visitor told once, and what desks added; whoever comes later reads it and does not ask again. */
export function TellingPanel({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const query = useQuery({
    queryKey: ['caseFile', caseFile.id, 'telling'],
    queryFn: () => client.caseFile.telling({ id: caseFile.id }),
  })
  if (query.isError) return <Notice kind="danger">{problemText(t, query.error)}</Notice>
  if (query.data === undefined) return <Text>{t('desk:caseFile.loading')}</Text>
  const { facts, requests, toldAt, toldTo, notes, canWrite } = query.data
  return (
    <section aria-labelledby="telling">
      <Stack gap="sm">
        <Title order={2} size="h4" id="telling">
          {t('life:telling.title')}
        </Title>
        <Text c="dimmed">{t('life:telling.hint')}</Text>
        <div className={classes.card}>
          <p className={classes.prose}>{facts}</p>
          <List type="ordered" className={classes.prose}>
            {requests.map(request => (
              <List.Item key={request}>{request}</List.Item>
            ))}
          </List>
          <Text c="dimmed">{t('life:telling.told', { at: momentText(toldAt), name: toldTo })}</Text>
        </div>
        <Group justify="space-between">
          <Title order={3} size="h5">
            {t('life:telling.additions')}
          </Title>
          {canWrite && (
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('life:telling.add')}
            </Button>
          )}
        </Group>
        {notes.length === 0 && <Text>{t('life:telling.none')}</Text>}
        {notes.map(note => (
          <div key={note.id} className={classes.card}>
            <p className={classes.prose}>{note.text}</p>
            <Group gap="sm">
              <Text c="dimmed">
                {t('life:telling.by', { at: momentText(note.writtenAt), unit: note.unitName, name: note.writtenBy })}
              </Text>
              {note.isPrivate && <StatusTag text={t('life:telling.privateMark')} />}
            </Group>
          </div>
        ))}
      </Stack>
      {isAdding && (
        <NoteDialog
          caseFileId={caseFile.id}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            onDone(t('life:telling.done'))
          }}
        />
      )}
    </section>
  )
}

function NoteDialog({
  caseFileId,
  onClose,
  onDone,
}: {
  readonly caseFileId: number
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.addNote),
    defaultValues: { text: '', isPrivate: false },
    toInput: (values: { text: string; isPrivate: boolean }, opId) => ({ opId, id: caseFileId, ...values }),
    send: client.caseFile.addNote,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('life:telling.add')} onClose={onClose}>
      <FormBody contract={contract} action={t('life:telling.submit')} onCancel={onClose}>
        <AreaField control={control} name="text" label={t('life:telling.text')} rows={5} isRequired />
        <CheckField control={control} name="isPrivate" label={t('life:telling.private')} />
      </FormBody>
    </FormDialog>
  )
}
