import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CallBackView, shiftContract } from '#center/contract/shift.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PhoneField } from '../../components/staff/phone-field.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import classes from '../window/window.module.css'

/** Calls that were promised, soonest first; the number is shown to who owes the call. */
export function CallBacks({ calls }: { readonly calls: readonly CallBackView[] }) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const [finishing, setFinishing] = useState<CallBackView | null>(null)
  return (
    <section aria-label={t('window:shift.callBacks')}>
      <Group justify="space-between">
        <Text fw={700}>{t('window:shift.part', { name: t('window:shift.callBacks'), count: calls.length })}</Text>
        <Button size="sm" variant="default" onClick={() => setAdding(true)}>
          {t('window:callBack.add')}
        </Button>
      </Group>
      <ul className={classes.open}>
        {calls.map(call => (
          <CallBackRow key={call.id} call={call} onFinish={() => setFinishing(call)} />
        ))}
      </ul>
      {isAdding && <PromiseCallBack onClose={() => setAdding(false)} />}
      {finishing !== null && <FinishCallBack call={finishing} onClose={() => setFinishing(null)} />}
    </section>
  )
}

function CallBackRow({ call, onFinish }: { readonly call: CallBackView; readonly onFinish: () => void }) {
  const { t } = useTranslation()
  const [number, setNumber] = useState<string | null>(null)
  const reveal = useOperation(
    (opId, id: number) => client.shift.revealCallBack({ opId, id }),
    ({ phone }) => setNumber(phone),
  )
  const { id, dueOn, name, about, phone, caseCode } = call
  return (
    <li>
      <Group gap="sm">
        <span>{t('window:callBack.row', { dueOn, name, about, phone: number ?? phone, code: caseCode ?? '' })}</span>
        {number === null && (
          <Button size="compact-md" variant="default" loading={reveal.isPending} onClick={() => reveal.run(id)}>
            {t('window:callBack.reveal', { name })}
          </Button>
        )}
        <Button size="compact-md" variant="default" onClick={onFinish}>
          {t('window:callBack.finish', { name })}
        </Button>
      </Group>
      {reveal.problem.banner !== null && <Notice kind="danger">{reveal.problem.banner}</Notice>}
    </li>
  )
}

interface PromiseValues {
  name: string
  phone: string
  about: string
  dueOn: string
}

export function PromiseCallBack({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const today = useToday()
  const refresh = useRefresh()
  const contract = useContractForm({
    schema: inputSchema(shiftContract.promiseCallBack),
    defaultValues: { name: '', phone: '', about: '', dueOn: '' },
    toInput: (values: PromiseValues, opId) => ({
      ...values,
      opId,
      caseFileId: null,
      dueOn: dayOfField(values.dueOn, today) ?? '',
    }),
    send: input => client.shift.promiseCallBack(input),
    onDone: () => refresh(onClose),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('window:callBack.add')} onClose={onClose}>
      <FormBody contract={contract} action={t('window:callBack.promise')} onCancel={onClose}>
        <SimpleGrid cols={2}>
          <TextField
            control={control}
            name="name"
            label={t('window:callBack.name')}
            maxLength={50}
            isRequired
            autoFocus
          />
          <PhoneField control={control} name="phone" label={t('case:party.phone')} isRequired />
          <TextField
            control={control}
            name="about"
            label={t('window:callBack.about')}
            maxLength={LIMITS.request}
            isRequired
          />
          <DateField control={control} name="dueOn" label={t('window:callBack.dueOn')} today={today} isRequired />
        </SimpleGrid>
      </FormBody>
    </FormDialog>
  )
}

function FinishCallBack({ call, onClose }: { readonly call: CallBackView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const refresh = useRefresh()
  const contract = useContractForm({
    schema: inputSchema(shiftContract.finishCallBack),
    defaultValues: { note: '' },
    toInput: (values: { note: string }, opId) => ({ ...values, opId, id: call.id }),
    send: input => client.shift.finishCallBack(input),
    onDone: () => refresh(onClose),
  })
  return (
    <FormDialog title={t('window:callBack.finish', { name: call.name })} onClose={onClose}>
      <FormBody contract={contract} action={t('window:callBack.done')} onCancel={onClose}>
        <Stack>
          <TextField
            control={contract.form.control}
            name="note"
            label={t('window:callBack.note')}
            maxLength={LIMITS.request}
            autoFocus
          />
        </Stack>
      </FormBody>
    </FormDialog>
  )
}

function useRefresh() {
  const queries = useQueryClient()
  return (then: () => void) => {
    then()
    void queries.invalidateQueries({ queryKey: ['shift'] })
  }
}
