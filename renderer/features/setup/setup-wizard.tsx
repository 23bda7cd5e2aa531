import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setupInput } from '#center/contract/center.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { LanguageSwitch } from '../../components/staff/language-switch.tsx'
import { PlainPage } from '../../components/staff/plain-page.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client, problemOf } from '../../lib/client.ts'
import { CenterStep } from './center-step.tsx'
import { PeopleStep } from './people-step.tsx'
import { RecoveryKey } from './recovery-key.tsx'
import { RoomsStep } from './rooms-step.tsx'
import { type SetupValues, STEPS, startValues, stepOfPath, toSetupInput } from './setup-form.ts'
import { UnitsStep } from './units-step.tsx'

const STEP_VIEWS = { center: CenterStep, units: UnitsStep, rooms: RoomsStep, people: PeopleStep }

interface SetupWizardProps {
  readonly state: 'empty' | 'recoveryKeyPending'
  readonly onReady: () => void
}

/** First run: center, units, rooms, two people; then the recovery key, shown once and typed back. */
export default function SetupWizard({ state, onReady }: SetupWizardProps) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const [checks, setChecks] = useState(0)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: setupInput,
    defaultValues: startValues(number => t('setup:rooms.name', { number })),
    toInput: (values: SetupValues, opId) => toSetupInput(values, opId),
    send: input => client.center.setUp(input),
    onDone: answer => setRecoveryKey(answer.recoveryKey),
    onRefused: error => {
      const path = problemOf(error)?.fields[0]?.path.join('.')
      if (path !== undefined && stepOfPath(path) >= 0) setAt(stepOfPath(path))
      return false
    },
  })
  const step = STEPS[at] ?? STEPS[0]
  const View = STEP_VIEWS[step.key]
  const isLast = at === STEPS.length - 1

  const next = async () => {
    const isGood = await form.trigger([...step.fields])
    const differs = (['manager', 'administrator'] as const).filter(
      who => step.key === 'people' && form.getValues(`${who}.password`) !== form.getValues(`${who}.again`),
    )
    for (const who of differs) form.setError(`${who}.again`, { message: 'session.passwordDiffers' })
    if (!isGood || differs.length > 0) return setChecks(count => count + 1)
    if (isLast) return submit()
    setAt(at + 1)
    document.getElementById('setup-step')?.focus()
  }

  if (recoveryKey !== null || state === 'recoveryKeyPending') {
    return <RecoveryKey recoveryKey={recoveryKey} onConfirmed={onReady} onRenewed={setRecoveryKey} />
  }
  return (
    <PlainPage title={t('setup:title')} isWide>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void next()
        }}
      >
        <Stack>
          <Group justify="space-between">
            <Text id="setup-step" tabIndex={-1} fw={700}>
              {t('setup:step', { number: at + 1, count: STEPS.length, title: t(step.titleKey) })}
            </Text>
            <LanguageSwitch />
          </Group>
          <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals + checks} />
          <View control={form.control} setValue={form.setValue} />
          <Group justify="space-between">
            {at === 0 ? (
              <span />
            ) : (
              <Button variant="default" onClick={() => setAt(at - 1)}>
                {t('setup:previous')}
              </Button>
            )}
            <Button type="submit" loading={isPending}>
              {t(isLast ? 'setup:submit' : 'setup:next')}
            </Button>
          </Group>
        </Stack>
      </form>
    </PlainPage>
  )
}
