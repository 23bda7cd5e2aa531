import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#center/contract/staff.ts'
import { queryClient } from '../../app/query-client.ts'
import { endSession } from '../../app/session-actions.ts'
import { sessionStore } from '../../app/session-store.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { PasswordField } from '../../components/staff/field.tsx'
import { PlainPage } from '../../components/staff/plain-page.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { sessionToken } from '../../lib/session-token.ts'
import { signInInput } from './sign-in-input.ts'

/** The page is hidden; the same person goes on with the password, anybody else signs in anew. */
export function LockScreen({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation()
  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: signInInput,
    defaultValues: { password: '' },
    toInput: (values: { password: string }) => ({
      username: session.username,
      password: values.password,
      deskId: session.deskId,
    }),
    send: input => client.session.signIn(input),
    onDone: answer => {
      sessionToken.set(answer.token)
      sessionStore.enter(answer.session)
      void queryClient.invalidateQueries()
    },
  })
  return (
    <PlainPage title={t('session:lock.title')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>{t('session:lock.text', { name: session.name })}</Text>
          <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
          <PasswordField control={form.control} name="password" label={t('session:password')} isRequired />
          <Button type="submit" loading={isPending} fullWidth>
            {t('session:lock.button')}
          </Button>
          <Button variant="default" fullWidth onClick={endSession}>
            {t('session:lock.other')}
          </Button>
        </Stack>
      </form>
    </PlainPage>
  )
}
