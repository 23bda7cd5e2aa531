import { Button, Fieldset, Group, SimpleGrid, Stack, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type CaseFileView, caseFileContract } from '#center/contract/case-file.ts'
import { COMPLEXITIES } from '#center/contract/statuses.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { useKeys } from '../../app/use-keys.ts'
import { AmountField } from '../../components/staff/amount-field.tsx'
import { DateField } from '../../components/staff/date-field.tsx'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { AreaField, CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { PlacePicker } from '../../components/staff/place-picker.tsx'
import { StaleDialog } from '../../components/staff/stale-dialog.tsx'
import { TypePicker } from '../../components/staff/type-picker.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client, problemOf } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { COMPLEXITY_KEYS } from '../../lib/status-keys.ts'
import { PriorHandling, SenderGroup, WishField } from '../intake/particulars-fields.tsx'
import { hasSender } from '../intake/particulars-values.ts'
import { matterInput, matterVersions, mergedMatter, type TypedMatter, typedMatter } from './matter-form.ts'

/** Changes the facts of an open case; a change somebody else made meanwhile is shown beside what was typed. */
export function EditMatter({
  caseFile,
  onCancel,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onCancel: () => void
  /** Told with the version the change left behind. */
  readonly onDone: (version: number) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  /** The version the next save builds on; read at sending, so that a choice between two versions is sent at once. */
  const base = useRef(caseFile)
  const [theirs, setTheirs] = useState<CaseFileView | null>(null)
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.edit),
    defaultValues: { matter: typedMatter(caseFile.matter, today) },
    toInput: (values: { matter: TypedMatter }, opId) => ({
      opId,
      id: caseFile.id,
      version: base.current.version,
      matter: matterInput(values.matter, base.current.matter, today),
    }),
    send: client.caseFile.edit,
    onDone: ({ version }) => onDone(version),
    onRefused: error => {
      if (problemOf(error)?.code !== 'case-file.changed-meanwhile') return false
      void client.caseFile.get({ id: caseFile.id }).then(setTheirs)
      return true
    },
  })
  const { control } = contract.form
  useKeys({ 'Ctrl+S': contract.submit, 'Ctrl+Enter': contract.submit })
  const requests = contract.form.watch('matter.requests')
  const setRequests = (next: readonly string[]) =>
    contract.form.setValue('matter.requests', [...next], { shouldDirty: true })
  return (
    <FormProvider {...contract.form}>
      <form onSubmit={contract.submit} noValidate>
        <Stack maw="56rem">
          <Title order={2} size="h4">
            {t('desk:caseFile.edit.title')}
          </Title>
          <ErrorSummary
            errors={contract.form.formState.errors}
            banner={contract.problem.banner}
            refusals={contract.refusals}
          />
          <AreaField
            control={control}
            name="matter.facts"
            label={t('desk:caseFile.overview.facts')}
            rows={6}
            isRequired
          />
          <PriorHandling />
          <Fieldset legend={t('desk:caseFile.overview.requests')}>
            <Stack gap="sm">
              {requests.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a request has no other name than its number
                <Group key={index} align="flex-end" wrap="nowrap">
                  <Stack flex={1} gap={0}>
                    <TextField
                      control={control}
                      name={`matter.requests.${index}`}
                      label={t('desk:caseFile.edit.request', { number: index + 1 })}
                      maxLength={LIMITS.request}
                    />
                  </Stack>
                  <Button
                    variant="default"
                    disabled={requests.length === 1}
                    onClick={() => setRequests(requests.toSpliced(index, 1))}
                  >
                    {t('desk:caseFile.edit.removeRequest', { number: index + 1 })}
                  </Button>
                </Group>
              ))}
              <Button
                variant="default"
                disabled={requests.length >= LIMITS.requests}
                onClick={() => setRequests([...requests, ''])}
              >
                {t('desk:caseFile.edit.addRequest')}
              </Button>
            </Stack>
          </Fieldset>
          <TypePicker control={control} name="matter.typeCode" label={t('desk:caseFile.overview.type')} />
          <PlacePicker control={control} name="matter.place" label={t('desk:caseFile.overview.place')} />
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <AmountField control={control} name="matter.amountFen" label={t('desk:caseFile.edit.amount')} />
            <DateField
              control={control}
              name="matter.occurredOn"
              label={t('desk:caseFile.overview.occurredOn')}
              today={today}
            />
            <TextField
              control={control}
              name="matter.involvedCount"
              label={t('desk:caseFile.overview.involved')}
              hint={t('desk:caseFile.edit.involvedHint')}
              inputMode="numeric"
            />
            <SelectField
              control={control}
              name="matter.complexity"
              label={t('desk:caseFile.overview.complexity')}
              choices={COMPLEXITIES.map(value => ({ value, label: t(COMPLEXITY_KEYS[value]) }))}
            />
            <WishField />
          </SimpleGrid>
          <CheckField control={control} name="matter.isWillingToMediate" label={t('desk:caseFile.edit.willing')} />
          {hasSender(caseFile.matter.particulars.channel) && <SenderGroup />}
          <Group>
            <Button type="submit" loading={contract.isPending}>
              {t('desk:caseFile.edit.submit')}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('desk:caseFile.edit.cancel')}
            </Button>
          </Group>
        </Stack>
        {theirs !== null && (
          <StaleDialog
            rows={matterVersions(
              t,
              typedMatter(base.current.matter, today),
              contract.form.getValues('matter'),
              typedMatter(theirs.matter, today),
            )}
            onMerge={choices => {
              const merged = mergedMatter(contract.form.getValues('matter'), typedMatter(theirs.matter, today), choices)
              base.current = theirs
              contract.form.setValue('matter', merged)
              setTheirs(null)
              contract.submit()
            }}
            onKeepMine={() => {
              base.current = theirs
              setTheirs(null)
              contract.submit()
            }}
            onTakeTheirs={() => {
              base.current = theirs
              contract.form.reset({ matter: typedMatter(theirs.matter, today) })
              setTheirs(null)
            }}
            onClose={() => setTheirs(null)}
          />
        )}
      </form>
    </FormProvider>
  )
}
