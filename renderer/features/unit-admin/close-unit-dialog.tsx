import { Accordion, Fieldset, List, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ClosingPlan, type ManagedUnit, unitAdminContract } from '#center/contract/oversight.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { CASE_FILE_STATUS_KEYS } from '../../lib/status-keys.ts'
import { type ClosingValues, DISABLED, toClosingInput } from './closing-values.ts'

const OBSTACLE_KEYS: Readonly<Record<ClosingPlan['obstacles'][number]['kind'], string>> = {
  waitingTickets: 'unitAdmin:closing.obstacle.waitingTickets',
  appointments: 'unitAdmin:closing.obstacle.appointments',
  callOuts: 'unitAdmin:closing.obstacle.callOuts',
}

interface CloseUnitProps {
  readonly unit: ManagedUnit
  readonly units: readonly ManagedUnit[]
  readonly onClose: () => void
  readonly onDone: (counts: { readonly cases: number; readonly people: number }) => void
}

/** Closes a unit: who takes its cases and where its people go is said first, all of it happens at once. */
export function CloseUnitDialog(props: CloseUnitProps) {
  const { t } = useTranslation()
  const { id, name } = props.unit
  const plan = useQuery({
    queryKey: ['unit', 'closing', id],
    queryFn: () => client.unitAdmin.closingPlan({ id }),
    staleTime: 0,
  })
  return (
    <FormDialog title={t('unitAdmin:closing.title', { name })} size="62rem" onClose={props.onClose}>
      {plan.isError && <Notice kind="danger">{problemText(t, plan.error)}</Notice>}
      {plan.data !== undefined && <ClosingForm {...props} plan={plan.data} />}
    </FormDialog>
  )
}

function ClosingForm({ unit, units, plan, onClose, onDone }: CloseUnitProps & { readonly plan: ClosingPlan }) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(unitAdminContract.close),
    defaultValues: { reason: '', caseUnitId: '', cases: {}, people: {} } as ClosingValues,
    toInput: (values: ClosingValues, opId) => toClosingInput(values, plan, opId, unit.id),
    send: client.unitAdmin.close,
    onDone,
  })
  const { control } = contract.form
  const others = units
    .filter(other => other.isActive && other.id !== unit.id)
    .map(other => ({ value: String(other.id), label: other.name }))
  if (plan.obstacles.length > 0)
    return (
      <Notice kind="warn">
        {t('unitAdmin:closing.obstacles')}
        <List>
          {plan.obstacles.map(({ kind, count }) => (
            <List.Item key={kind}>{t(OBSTACLE_KEYS[kind], { count })}</List.Item>
          ))}
        </List>
      </Notice>
    )
  return (
    <FormBody
      text={t('unitAdmin:closing.text')}
      contract={contract}
      action={t('unitAdmin:closing.submit')}
      color="danger"
      onCancel={onClose}
    >
      <Fieldset legend={t('unitAdmin:closing.cases', { count: plan.cases.length })}>
        <Stack>
          {plan.cases.length === 0 && <Text>{t('unitAdmin:closing.noCases')}</Text>}
          <SelectField
            control={control}
            name="caseUnitId"
            label={t('unitAdmin:closing.caseUnit')}
            emptyLabel={t('unitAdmin:closing.choose')}
            choices={others}
            isRequired={plan.cases.length > 0}
            {...(plan.assists > 0 ? { hint: t('unitAdmin:closing.assists', { count: plan.assists }) } : {})}
          />
          {plan.cases.length > 0 && (
            <Accordion variant="contained">
              <Accordion.Item value="cases">
                <Accordion.Control>{t('unitAdmin:closing.exceptions')}</Accordion.Control>
                <Accordion.Panel>
                  <SimpleGrid cols={{ base: 1, sm: 2 }}>
                    {plan.cases.map(file => (
                      <SelectField
                        key={file.id}
                        control={control}
                        name={`cases.${file.id}`}
                        label={t('unitAdmin:closing.caseOf', {
                          code: file.code,
                          status: t(CASE_FILE_STATUS_KEYS[file.status]),
                        })}
                        emptyLabel={t('unitAdmin:closing.same')}
                        choices={others}
                      />
                    ))}
                  </SimpleGrid>
                </Accordion.Panel>
              </Accordion.Item>
            </Accordion>
          )}
        </Stack>
      </Fieldset>
      {plan.people.length > 0 && (
        <Fieldset legend={t('unitAdmin:closing.people', { count: plan.people.length })}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {plan.people.map(person => (
              <SelectField
                key={person.id}
                control={control}
                name={`people.${person.id}`}
                label={t('unitAdmin:closing.person', { name: person.name })}
                emptyLabel={t('unitAdmin:closing.choose')}
                choices={[
                  ...(person.isOnlyManager ? [] : [{ value: DISABLED, label: t('unitAdmin:closing.disable') }]),
                  ...others,
                ]}
                isRequired
                {...(person.isOnlyManager ? { hint: t('unitAdmin:closing.onlyManager') } : {})}
              />
            ))}
          </SimpleGrid>
        </Fieldset>
      )}
      <Text>{t('unitAdmin:closing.roster')}</Text>
      <AreaField
        control={control}
        name="reason"
        label={t('unitAdmin:closing.reason')}
        maxLength={LIMITS.reason}
        isRequired
      />
    </FormBody>
  )
}
