import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { reason } from '#center/contract/case-action.ts'
import type { BulkKind } from '#center/contract/oversight.ts'
import { COMPLEXITIES } from '#center/contract/statuses.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { COMPLEXITY_KEYS } from '../../lib/status-keys.ts'
import { idOf } from '../co-handling/unit-fields.tsx'
import type { BulkOrder } from './run-bulk.ts'

const unitId = z.int('problems.value.required').positive('problems.value.required')
const order = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reassign'), unitId, complexity: z.null(), words: reason }),
  z.object({ kind: z.literal('remind'), unitId: z.null(), complexity: z.null(), words: reason }),
  z.object({ kind: z.literal('dispatch'), unitId, complexity: z.null(), words: reason }),
  z.object({
    kind: z.literal('setComplexity'),
    unitId: z.null(),
    complexity: z.enum(COMPLEXITIES, 'problems.value.required'),
    words: z.string(),
  }),
])

interface Values {
  readonly unitId: string
  readonly complexity: string
  readonly words: string
}

/** What is to happen to all chosen cases. */
export function BulkForm({
  kind,
  isPending,
  onOrder,
}: {
  readonly kind: BulkKind
  readonly isPending: boolean
  readonly onOrder: (order: BulkOrder) => void
}) {
  const { t } = useTranslation()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const { form, problem, refusals, submit } = useContractForm({
    schema: order,
    defaultValues: { unitId: '', complexity: '', words: '' },
    toInput: (values: Values) => ({
      kind,
      unitId: kind === 'reassign' || kind === 'dispatch' ? idOf(values.unitId) : null,
      complexity: kind === 'setComplexity' ? values.complexity : null,
      words: values.words,
    }),
    send: async next => next,
    onDone: onOrder,
  })
  const { control } = form
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
        {(kind === 'reassign' || kind === 'dispatch') && (
          <SelectField
            control={control}
            name="unitId"
            label={t('oversight:bulk.unit')}
            emptyLabel={t('oversight:bulk.choose')}
            choices={(units.data ?? []).map(unit => ({ value: String(unit.id), label: unit.name }))}
            isRequired
          />
        )}
        {kind === 'setComplexity' ? (
          <SelectField
            control={control}
            name="complexity"
            label={t('oversight:bulk.complexity')}
            emptyLabel={t('oversight:bulk.choose')}
            choices={COMPLEXITIES.map(value => ({ value, label: t(COMPLEXITY_KEYS[value]) }))}
            isRequired
          />
        ) : (
          <AreaField
            control={control}
            name="words"
            label={t(
              kind === 'remind'
                ? 'oversight:bulk.message'
                : kind === 'dispatch'
                  ? 'oversight:bulk.note'
                  : 'oversight:bulk.reason',
            )}
            rows={2}
            maxLength={LIMITS.reason}
            isRequired
          />
        )}
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={isPending}>
            {t('oversight:bulk.preview')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
