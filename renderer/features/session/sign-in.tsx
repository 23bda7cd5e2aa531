import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CenterStatus } from '#center/contract/center.ts'
import { queryClient } from '../../app/query-client.ts'
import { sessionStore } from '../../app/session-store.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { PasswordField, SelectField, TextField } from '../../components/staff/field.tsx'
import { LanguageSwitch } from '../../components/staff/language-switch.tsx'
import { PlainPage } from '../../components/staff/plain-page.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { sessionToken } from '../../lib/session-token.ts'
import { signInInput } from './sign-in-input.ts'

const DESK_KEY = 'center.desk'

/** W1: account, password, and the window one sits at; the window of this PC is remembered. */
export function SignIn({ center }: { readonly center: CenterStatus }) {
  const { t } = useTranslation()
  const windows = useQuery({ queryKey: ['unit', 'windows'], queryFn: () => client.unit.windows() })
  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: signInInput,
    defaultValues: { username: '', password: '', deskId: localStorage.getItem(DESK_KEY) ?? '' },
    toInput: (values: { username: string; password: string; deskId: string }) => ({
      username: values.username,
      password: values.password,
      deskId: values.deskId === '' ? null : Number(values.deskId),
    }),
    send: input => client.session.signIn(input),
    onDone: ({ token, session }) => {
      localStorage.setItem(DESK_KEY, session.deskId === null ? '' : String(session.deskId))
      sessionToken.set(token)
      queryClient.removeQueries({ queryKey: ['session'] })
      sessionStore.enter(session)
    },
  })
  return (
    <PlainPage title={center.name ?? t('session:signIn.title')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text c="dimmed">{t(center.isDemo ? 'session:signIn.demo' : 'session:signIn.intro')}</Text>
          <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
          <TextField control={form.control} name="username" label={t('session:username')} isRequired />
          <PasswordField control={form.control} name="password" label={t('session:password')} isRequired />
          <SelectField
            control={form.control}
            name="deskId"
            label={t('session:signIn.window')}
            hint={t('session:signIn.windowHint')}
            emptyLabel={t('session:signIn.noWindow')}
            choices={(windows.data ?? []).map(desk => ({ value: String(desk.id), label: desk.name }))}
          />
          <Button type="submit" loading={isPending} fullWidth>
            {t('session:signIn.button')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('session:signIn.help')}
          </Text>
          <LanguageSwitch />
        </Stack>
      </form>
    </PlainPage>
  )
}
