import { Anchor, Button, Group, Kbd, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { consultInput } from '#center/contract/consult.ts'
import { CHANNELS, type Channel } from '#center/contract/values/particulars.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { hallQuery } from '../../app/use-hall.ts'
import { useKeys } from '../../app/use-keys.ts'
import { enterNext } from '../../components/staff/enter-next.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { AreaField, fieldId, SelectField, TextField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PaperPreview } from '../../components/staff/paper-preview.tsx'
import { PhoneField } from '../../components/staff/phone-field.tsx'
import { TypePicker } from '../../components/staff/type-picker.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import classes from '../intake/intake.module.css'
import { CHANNEL_KEYS } from '../intake/party-keys.ts'
import { useTicketActions, useTickets } from '../window/use-tickets.ts'

interface ConsultValues {
  typeCode: string
  channel: Channel
  question: string
  answer: string
  name: string
  phone: string
}

/** Digits that insert a sentence: Alt+1 … Alt+9. */
const MOST_KEYS = 9

/** W10: a question answered on the spot, in half a minute; a slip for who wants it. @param visitId visit being served; null: a call */
export function ConsultPage({ visitId }: { readonly visitId: number | null }) {
  const { t } = useTranslation()
  const hall = useQuery(hallQuery)
  const visit = useQuery({
    queryKey: ['consult', visitId],
    enabled: visitId !== null,
    queryFn: () => client.visit.get({ id: visitId ?? 0 }),
  })
  const isReady = hall.data !== undefined && (visitId === null || visit.data !== undefined)
  if (!isReady) return null
  const typeCode = hall.data.topics.find(({ code }) => code === visit.data?.topic)?.defaultType ?? ''
  const start: ConsultValues = {
    typeCode,
    channel: visitId === null ? 'phone' : 'window',
    question: '',
    answer: '',
    name: visit.data?.visitor?.name ?? '',
    phone: visit.data?.visitor?.phone ?? '',
  }
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('window:consult.title')}
      </Title>
      <ConsultForm visitId={visitId} start={start} />
    </Stack>
  )
}

function ConsultForm({ visitId, start }: { readonly visitId: number | null; readonly start: ConsultValues }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const navigate = useNavigate()
  const { mine } = useTickets()
  const actions = useTicketActions()
  const [done, setDone] = useState<{ code: string; paperId: number } | null>(null)
  const phrases = useQuery({ queryKey: ['setting', 'windowPhrases'], queryFn: () => client.consult.phrases() })
  const contract = useContractForm({
    schema: consultInput,
    defaultValues: start,
    toInput: (values: ConsultValues, opId) => ({
      ...values,
      opId,
      visitId,
      name: values.name.trim() === '' ? null : values.name,
      phone: values.phone.trim() === '' ? null : values.phone,
    }),
    send: input => client.consult.answer(input),
    onDone: ({ code, paperId }) => setDone({ code, paperId }),
  })
  const { form } = contract
  const typeCode = useWatch({ control: form.control, name: 'typeCode' })
  const offered = (phrases.data?.consult ?? [])
    .filter(({ typeClass }) => typeClass === null || typeClass === typeCode.slice(0, 2))
    .toSorted((one, other) => Number(one.typeClass === null) - Number(other.typeClass === null))
    .slice(0, MOST_KEYS)
    .map(({ text }) => labelOf(text))
  const insert = (text: string) => {
    const answer = form.getValues('answer').trim()
    form.setValue('answer', answer === '' ? text : `${answer}\n${text}`, { shouldValidate: true })
  }
  const finish = async () => {
    if (mine !== null && (await actions.take('finish', mine)) === null) return
    await navigate({ to: '/window' })
  }
  useKeys(
    done !== null
      ? { F10: () => void finish(), F9: () => document.querySelector<HTMLButtonElement>('[data-print]')?.click() }
      : {
          ...Object.fromEntries(offered.map((text, index) => [`Alt+${index + 1}`, () => insert(text)])),
          'Ctrl+Enter': () => contract.submit(),
        },
  )
  useEffect(() => document.getElementById(fieldId('question'))?.focus(), [])
  if (done !== null) {
    return (
      <Stack>
        <Notice kind="ok">{t('window:consult.done', { code: done.code })}</Notice>
        <Group>
          <Button onClick={() => void finish()} rightSection={<Kbd>F10</Kbd>}>
            {t('window:call.finish')}
          </Button>
          <Anchor href="#/window">{t('window:back')}</Anchor>
        </Group>
        {actions.problem.banner !== null && <Notice kind="danger">{actions.problem.banner}</Notice>}
        <PaperPreview paperId={done.paperId} label={t('case:registered.consultSlip')} />
      </Stack>
    )
  }
  return (
    <form onSubmit={event => event.preventDefault()} onKeyDown={enterNext} noValidate>
      <Stack maw="60rem">
        <ErrorSummary errors={form.formState.errors} banner={contract.problem.banner} refusals={contract.refusals} />
        <div data-enter-next>
          <AreaField
            control={form.control}
            name="question"
            label={t('window:consult.question')}
            rows={2}
            maxLength={LIMITS.longText}
            isRequired
          />
        </div>
        <TypePicker control={form.control} name="typeCode" label={t('case:matter.type')} isRequired isQuick />
        <AreaField
          control={form.control}
          name="answer"
          label={t('window:consult.answer')}
          rows={4}
          maxLength={LIMITS.longText}
          isRequired
        />
        {offered.length > 0 && (
          <fieldset className={classes.suggestions}>
            <legend>{t('window:consult.phrases')}</legend>
            {offered.map((text, index) => (
              <Group key={text} wrap="nowrap" align="start">
                <Button
                  variant="default"
                  size="sm"
                  onClick={() => insert(text)}
                  rightSection={<Kbd>Alt+{index + 1}</Kbd>}
                >
                  {t('window:consult.insert', { number: index + 1 })}
                </Button>
                <Text>{text}</Text>
              </Group>
            ))}
          </fieldset>
        )}
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextField control={form.control} name="name" label={t('window:consult.name')} maxLength={LIMITS.name} />
          <PhoneField control={form.control} name="phone" label={t('case:party.phone')} />
          <SelectField
            control={form.control}
            name="channel"
            label={t('case:matter.channel')}
            choices={CHANNELS.map(value => ({ value, label: t(CHANNEL_KEYS[value]) }))}
          />
        </SimpleGrid>
        <Group justify="space-between">
          {visitId === null ? (
            <Anchor href="#/window">{t('window:back')}</Anchor>
          ) : (
            <Anchor href={`#/window/intake/${visitId}`}>{t('window:consult.toIntake')}</Anchor>
          )}
          <Button
            size="lg"
            loading={contract.isPending}
            onClick={() => contract.submit()}
            rightSection={<Kbd>Ctrl+Enter</Kbd>}
          >
            {t('window:consult.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
