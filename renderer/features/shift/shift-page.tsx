import { Anchor, Button, Group, Loader, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type OpenThings, shiftContract } from '#center/contract/shift.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { endSession } from '../../app/session-actions.ts'
import { useKeys } from '../../app/use-keys.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { AreaField, PasswordField, TextField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PaperPreview } from '../../components/staff/paper-preview.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { TICKET_STATUS_KEYS } from '../../lib/status-keys.ts'
import classes from '../window/window.module.css'
import { CallBacks } from './call-backs.tsx'

/** W13: everything I leave open at this window, and its hand-over to the next person. */
export function ShiftPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const things = useQuery({ queryKey: ['shift'], queryFn: () => client.shift.open() })
  const [handed, setHanded] = useState<{ paperId: number; keptDrafts: readonly string[] } | null>(null)
  if (things.data === undefined) {
    return things.isError ? (
      <Notice kind="danger">{problemText(t, things.error)}</Notice>
    ) : (
      <Loader aria-label={t('staff:loading')} />
    )
  }
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('window:shift.title')}
        </Title>
        <Anchor href="#/window">{t('window:back')}</Anchor>
      </Group>
      {handed === null ? (
        <div className={classes.bench}>
          <HandOverForm
            onDone={answer => {
              setHanded(answer)
              void queries.invalidateQueries({ queryKey: ['shift'] })
            }}
          />
          <OpenList things={things.data} />
        </div>
      ) : (
        <Stack>
          <Notice kind="ok">{t('window:shift.done')}</Notice>
          {handed.keptDrafts.length > 0 && (
            <Notice kind="warn">{t('window:shift.kept', { count: handed.keptDrafts.length })}</Notice>
          )}
          <Group>
            <Button onClick={endSession}>{t('window:shift.signOut')}</Button>
          </Group>
          <PaperPreview paperId={handed.paperId} label={t('window:shift.paper')} copies={2} />
        </Stack>
      )}
    </Stack>
  )
}

function OpenList({ things }: { readonly things: OpenThings }) {
  const { t } = useTranslation()
  return (
    <section className={classes.panel} aria-labelledby="open-things">
      <Stack>
        <Title order={2} size="h4" id="open-things">
          {t('window:shift.open')}
        </Title>
        <Part name={t('window:shift.tickets')}>
          {things.tickets.map(({ id, ticketNo, status }) => (
            <li key={id}>
              {ticketNo} {t(TICKET_STATUS_KEYS[status])}
            </li>
          ))}
        </Part>
        <Part name={t('window:shift.caseFiles')}>
          {things.caseFiles.map(({ id, code, nextDueOn }) => (
            <li key={id}>
              <Anchor href={`#/window/registered/${id}`}>{code}</Anchor>{' '}
              {nextDueOn !== null && t('window:shift.dueOn', { day: nextDueOn })}
            </li>
          ))}
        </Part>
        <Part name={t('window:shift.drafts')}>
          {things.drafts.map(({ key, savedAt }) => (
            <li key={key}>
              <Anchor href={hrefOfDraft(key)}>{t('window:shift.draft', { time: shanghaiTimeOf(savedAt) })}</Anchor>
            </li>
          ))}
        </Part>
        <Part name={t('window:shift.helps')}>
          {things.helps.map(({ id, raisedAt }) => (
            <li key={id}>{shanghaiTimeOf(raisedAt)}</li>
          ))}
        </Part>
        <CallBacks calls={things.callBacks} />
      </Stack>
    </section>
  )
}

/** Where a draft goes on: 'intake:12' of a visit, 'intake:letter' without one. */
const hrefOfDraft = (key: string) => {
  const visit = key.slice(key.indexOf(':') + 1)
  return /^\d+$/.test(visit) ? `#/window/intake/${visit}` : '#/window/intake'
}

function Part({ name, children }: { readonly name: string; readonly children: readonly ReactNode[] }) {
  const { t } = useTranslation()
  return (
    <section aria-label={name}>
      <Text fw={700}>{t('window:shift.part', { name, count: children.length })}</Text>
      {children.length > 0 && <ul className={classes.open}>{children}</ul>}
    </section>
  )
}

interface HandOverValues {
  password: string
  taker: { username: string; password: string }
  note: string
}

function HandOverForm({
  onDone,
}: {
  readonly onDone: (answer: { paperId: number; keptDrafts: readonly string[] }) => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(shiftContract.handOver),
    defaultValues: { password: '', taker: { username: '', password: '' }, note: '' },
    toInput: (values: HandOverValues, opId) => ({ ...values, opId }),
    send: input => client.shift.handOver(input),
    onDone,
  })
  const { control } = contract.form
  useKeys({ 'Ctrl+Enter': () => contract.submit() })
  return (
    <form onSubmit={contract.submit} noValidate className={classes.panel}>
      <Stack>
        <Title order={2} size="h4">
          {t('window:shift.sign')}
        </Title>
        <Text>{t('window:shift.text')}</Text>
        <ErrorSummary
          errors={contract.form.formState.errors}
          banner={contract.problem.banner}
          refusals={contract.refusals}
        />
        <AreaField control={control} name="note" label={t('window:shift.note')} maxLength={LIMITS.longText} />
        <PasswordField control={control} name="password" label={t('window:shift.password')} isRequired />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField control={control} name="taker.username" label={t('window:shift.taker')} isRequired />
          <PasswordField control={control} name="taker.password" label={t('window:shift.takerPassword')} isRequired />
        </SimpleGrid>
        <Button type="submit" loading={contract.isPending}>
          {t('window:shift.handOver')}
        </Button>
      </Stack>
    </form>
  )
}
