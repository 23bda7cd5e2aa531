import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { assignmentContract, type LeadDispute } from '#center/contract/assignment.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { AreaField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useReasons } from '../../components/staff/use-reasons.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import classes from '../case-file/case-file.module.css'
import { idOf, UnitFields } from '../co-handling/unit-fields.tsx'

interface Values {
  readonly unitId: string
  readonly staffId: string
  readonly reason: string
  readonly basis: string
}

/** The ruling: who leads, why, and what it rests on. */
export function RulingForm({ dispute, onRuled }: { readonly dispute: LeadDispute; readonly onRuled: () => void }) {
  const { t } = useTranslation()
  const inWords = useReasons()
  const proposal = useQuery({
    queryKey: ['caseFile', dispute.id, 'routing'],
    queryFn: () => client.routing.proposal({ id: dispute.id }),
  })
  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: inputSchema(assignmentContract.rule),
    defaultValues: { unitId: '', staffId: '', reason: '', basis: '' },
    toInput: (values: Values, opId) => ({
      opId,
      id: dispute.id,
      version: dispute.version,
      unitId: idOf(values.unitId),
      staffId: idOf(values.staffId),
      reason: values.reason,
      basis: values.basis,
    }),
    send: client.assignment.rule,
    onDone: onRuled,
  })
  const { control } = form
  return (
    <form onSubmit={submit} noValidate className={classes.card}>
      <Stack>
        <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
        <section aria-labelledby="proposal">
          <Title order={2} size="h3" mb="xs" id="proposal">
            {t('oversight:ruling.proposal')}
          </Title>
          {proposal.data?.units.length === 0 && <Text>{t('oversight:ruling.noProposal')}</Text>}
          <List type="ordered">
            {(proposal.data?.units ?? []).map(unit => (
              <List.Item key={unit.unitId}>
                <strong>{unit.name}</strong>：{inWords(unit.reasons)}
              </List.Item>
            ))}
          </List>
        </section>
        <UnitFields
          control={control}
          unitName="unitId"
          staffName="staffId"
          unitLabel={t('oversight:ruling.unit')}
          staffLabel={t('oversight:ruling.person')}
          anyoneLabel={t('coHandling:reassign.anyone')}
        />
        <AreaField
          control={control}
          name="reason"
          label={t('oversight:ruling.reason')}
          maxLength={LIMITS.reason}
          isRequired
        />
        <AreaField
          control={control}
          name="basis"
          label={t('oversight:ruling.basis')}
          hint={t('oversight:ruling.basisHint')}
          rows={2}
          maxLength={LIMITS.reason}
          isRequired
        />
        <Notice kind="info">{t('oversight:ruling.final')}</Notice>
        <Group justify="flex-end">
          <Button type="submit" size="lg" loading={isPending}>
            {t('oversight:ruling.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
