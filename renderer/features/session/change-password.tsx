import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { endSession } from '../../app/session-actions.ts'
import { sessionStore, useSession } from '../../app/session-store.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { PasswordField } from '../../components/staff/field.tsx'
import { PlainPage } from '../../components/staff/plain-page.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'

const password = z.string().min(1, 'problems.value.required').max(200)
/** The second typing is only checked here; the route takes the first. */
const input = z
  .object({ opId: z.string(), current: password, next: password, again: z.string() })
  .refine(typed => typed.next === typed.again, { path: ['again'], error: 'session.passwordDiffers' })

/** An initial password opens nothing but this page. */
export function ChangePassword() {
  const { t } = useTranslation()
  const session = useSession()
  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: input,
    defaultValues: { current: '', next: '', again: '' },
    toInput: (values: { current: string; next: string; again: string }, opId) => ({ opId, ...values }),
    send: ({ opId, current, next }) => client.session.changePassword({ opId, current, next }),
    // Sessions end with the old password: the new one is typed once at the sign-in page.
    onDone: async () => {
      const fresh = await client.session.current().catch(() => null)
      if (fresh === null) endSession()
      else sessionStore.enter(fresh)
    },
  })
  return (
    <PlainPage title={t('session:change.title')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>{t('session:change.text', { name: session.name })}</Text>
          <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
          <PasswordField control={form.control} name="current" label={t('session:change.current')} isRequired />
          <PasswordField
            control={form.control}
            name="next"
            label={t('session:change.next')}
            hint={t('session:passwordRule')}
            isRequired
          />
          <PasswordField control={form.control} name="again" label={t('session:change.again')} isRequired />
          <Button type="submit" loading={isPending} fullWidth>
            {t('session:change.button')}
          </Button>
          <Button variant="default" fullWidth onClick={endSession}>
            {t('session:change.leave')}
          </Button>
        </Stack>
      </form>
    </PlainPage>
  )
}
