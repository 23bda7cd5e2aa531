import { Button, Group, Kbd, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { id as rowId } from '#center/contract/base.ts'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useKeys } from '../../app/use-keys.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client, problemOf } from '../../lib/client.ts'
import classes from './intake.module.css'
import { UnitChoice } from './unit-choice.tsx'

const input = z.object({
  opId: z.string(),
  id: rowId,
  version: rowId,
  unitId: z.int('problems.value.required'),
  staffId: rowId.nullable(),
  note: z.string().trim().max(LIMITS.longText, 'problems.value.too-long').nullable(),
})

/** W8: units with presence, load and the reason they are proposed; the fallback owner is always named. */
export function RoutePanel({
  caseFile,
  onSent,
}: {
  readonly caseFile: Pick<CaseFileView, 'id' | 'version'>
  /** The case now belongs to this unit and may be closed to the clerk. */
  readonly onSent: (unitName: string) => void
}) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const proposal = useQuery({
    queryKey: ['caseFile', caseFile.id, 'routing'],
    queryFn: () => client.caseFile.routingProposal({ id: caseFile.id }),
  })
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const refresh = () => queries.invalidateQueries({ queryKey: ['caseFile'] })
  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: input,
    defaultValues: { unitId: '', staffId: '', note: '' },
    toInput: (values: { unitId: string; staffId: string; note: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      unitId: values.unitId === '' ? null : Number(values.unitId),
      staffId: values.staffId === '' ? null : Number(values.staffId),
      note: values.note.trim() === '' ? null : values.note,
    }),
    send: body => client.caseFile.dispatch(body),
    onDone: () => onSent(nameOf(form.getValues('unitId'))),
    onRefused: error => {
      // What is chosen here stays; the page shows the case as it stands now.
      if (problemOf(error)?.current !== undefined) void refresh()
      return false
    },
  })
  const nameOf = (unitId: string) =>
    proposal.data?.units.find(unit => String(unit.unitId) === unitId)?.name ??
    units.data?.find(unit => String(unit.id) === unitId)?.name ??
    ''
  const unitId = Number(useWatch({ control: form.control, name: 'unitId' }))
  const people = useQuery({
    queryKey: ['staff', 'colleagues', unitId],
    enabled: unitId > 0,
    queryFn: () => client.staff.colleagues({ unitId }),
  })
  useKeys({ 'Ctrl+Enter': () => submit() })
  if (proposal.data === undefined) {
    return proposal.isError ? (
      <Notice kind="danger">{problemText(t, proposal.error)}</Notice>
    ) : (
      <Loader aria-label={t('staff:loading')} />
    )
  }
  const { fallback } = proposal.data
  const proposed = new Set(proposal.data.units.map(unit => unit.unitId))
  const others = (units.data ?? []).filter(unit => !proposed.has(unit.id))
  return (
    <form onSubmit={submit} noValidate className={classes.section}>
      <Stack>
        <Title order={2} size="h3">
          {t('case:route.title')}
        </Title>
        <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
        <UnitChoice control={form.control} proposed={proposal.data.units} others={others} />
        {unitId > 0 && (
          <Group grow align="start">
            <SelectField
              control={form.control}
              name="staffId"
              label={t('case:route.person')}
              emptyLabel={t('case:route.noPerson')}
              choices={(people.data ?? [])
                .filter(person => person.unitId === unitId)
                .map(person => ({ value: String(person.id), label: person.name }))}
            />
            <AreaField
              control={form.control}
              name="note"
              label={t('case:route.note')}
              rows={1}
              maxLength={LIMITS.longText}
            />
          </Group>
        )}
        <Text>{t('case:route.fallback', { unit: fallback.name })}</Text>
        <Group justify="flex-end">
          <Button type="submit" size="lg" loading={isPending} rightSection={<Kbd>Ctrl+Enter</Kbd>}>
            {unitId > 0 ? t('case:route.dispatch', { unit: nameOf(String(unitId)) }) : t('case:route.choose')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
