import { Anchor, Button, Checkbox, Group, List, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { callOutContract, STEP_WAYS, type StepWay } from '#center/contract/call-out.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { useKeys } from '../../app/use-keys.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { AreaField, SelectField, TextField, useField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PaperPreview } from '../../components/staff/paper-preview.tsx'
import { unitPresence } from '../../components/staff/unit-presence.ts'
import { type ContractForm, useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { startOf } from '../mediation/meeting-start.ts'
import classes from './call-out.module.css'
import { WAY_KEYS } from './call-out-words.ts'

interface Values {
  unitIds: string[]
  leadUnitId: string
  reason: string
  question: string
  place: string
  gatherOn: string
  /** Time of day; named as the contract names the moment, so that its refusals stand at this field. */
  gatherAt: string
  way: StepWay
  atOn: string
  at: string
}

/** Blows the whistle: which units, why, where, by when; prefilled from a case, a unit that is away, and the rules. */
export function RaisePage({
  caseFileId,
  unitIds,
}: {
  readonly caseFileId: number | null
  readonly unitIds: readonly number[]
}) {
  const { t } = useTranslation()
  const today = useToday()
  const queries = useQueryClient()
  const [raised, setRaised] = useState<{ id: number; paperId: number } | null>(null)
  const caseFile = useQuery({
    queryKey: ['caseFile', caseFileId],
    queryFn: () => client.caseFile.get({ id: caseFileId ?? 0 }),
    enabled: caseFileId !== null,
  })
  const contract = useContractForm({
    schema: inputSchema(callOutContract.raise),
    defaultValues: {
      unitIds: unitIds.map(String),
      leadUnitId: '',
      reason: '',
      question: '',
      place: t('callOut:form.centerPlace'),
      gatherOn: '',
      gatherAt: '',
      way: 'screen',
      atOn: '',
      at: '',
    },
    toInput: (values: Values, opId) => ({
      opId,
      caseFileId,
      unitIds: values.unitIds.map(Number),
      leadUnitId: values.leadUnitId === '' ? null : Number(values.leadUnitId),
      reason: values.reason,
      question: values.question,
      place: values.place,
      gatherAt: startOf(dayOfField(values.gatherOn, today) ?? '', values.gatherAt),
      way: values.way,
      at: values.way === 'screen' ? null : startOf(dayOfField(values.atOn, today) ?? '', values.at) || undefined,
    }),
    send: client.callOut.raise,
    onDone: done => {
      setRaised(done)
      void queries.invalidateQueries({ queryKey: ['callOut'] })
    },
  })
  const { control } = contract.form
  const chosen = useWatch({ control, name: 'unitIds' })
  const way = useWatch({ control, name: 'way' })
  useKeys({ 'Ctrl+Enter': () => contract.submit() })
  const contacts = useSuggestion(contract, chosen)
  const units = useUnits()
  if (raised !== null)
    return (
      <Stack gap="md">
        <Anchor href={`#/call-outs/${raised.id}`}>{t('callOut:form.goOn')}</Anchor>
        <Notice kind="ok">{t('callOut:form.done')}</Notice>
        <PaperPreview paperId={raised.paperId} label={t('callOut:slip')} />
      </Stack>
    )
  return (
    <Stack gap="md">
      <Anchor href={caseFileId === null ? '#/call-outs' : `#/cases/${caseFileId}`}>{t('callOut:back')}</Anchor>
      <Title order={1} size="h2">
        {t('callOut:raise')}
      </Title>
      {caseFile.data !== undefined && <Text>{t('callOut:form.case', { code: caseFile.data.code })}</Text>}
      <form onSubmit={contract.submit} noValidate>
        <Stack>
          <ErrorSummary
            errors={contract.form.formState.errors}
            banner={contract.problem.banner}
            refusals={contract.refusals}
          />
          <UnitsField contract={contract} first={unitIds} />
          {contacts.length > 0 && (
            <section aria-label={t('callOut:form.contacts')}>
              <Text fw={700}>{t('callOut:form.contacts')}</Text>
              <List>
                {contacts.map(({ unitId, name, phone }) => (
                  <List.Item key={unitId}>
                    {t(name === null ? 'callOut:form.noContact' : 'callOut:form.contact', {
                      unit: units.find(unit => unit.id === unitId)?.name ?? '',
                      name: name ?? '',
                      phone: phone ?? '',
                    })}
                  </List.Item>
                ))}
              </List>
            </section>
          )}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField
              control={control}
              name="reason"
              label={t('callOut:reason')}
              maxLength={LIMITS.shortText}
              isRequired
            />
            <TextField
              control={control}
              name="place"
              label={t('callOut:place')}
              maxLength={LIMITS.shortText}
              isRequired
            />
          </SimpleGrid>
          <AreaField
            control={control}
            name="question"
            label={t('callOut:question')}
            maxLength={LIMITS.reason}
            isRequired
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <DateField control={control} name="gatherOn" label={t('callOut:form.gatherOn')} today={today} isRequired />
            <TextField
              control={control}
              name="gatherAt"
              label={t('callOut:form.gatherTime')}
              hint={t('callOut:form.timeHint')}
              isRequired
            />
            <SelectField
              control={control}
              name="leadUnitId"
              label={t('callOut:form.lead')}
              emptyLabel={t('callOut:form.leadOpen')}
              choices={units
                .filter(({ id }) => chosen.includes(String(id)))
                .map(unit => ({ value: String(unit.id), label: unit.name }))}
            />
            <SelectField
              control={control}
              name="way"
              label={t('callOut:form.way')}
              choices={STEP_WAYS.map(one => ({ value: one, label: t(WAY_KEYS[one]) }))}
            />
            {way !== 'screen' && (
              <>
                <DateField control={control} name="atOn" label={t('callOut:form.atOn')} today={today} isRequired />
                <TextField
                  control={control}
                  name="at"
                  label={t('callOut:form.atTime')}
                  hint={t('callOut:form.timeHint')}
                  isRequired
                />
              </>
            )}
          </SimpleGrid>
          <Group justify="flex-end">
            <Button type="submit" loading={contract.isPending}>
              {t('callOut:form.submit', { count: chosen.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}

const useUnits = () =>
  useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() }).data?.filter(unit => !unit.isCenter) ?? []

/** Whom each unit would be called through; fills in the time to be there by while nobody has typed one. */
function useSuggestion(contract: ContractForm<Values>, chosen: readonly string[]) {
  const key = chosen.toSorted().join()
  const { data } = useQuery({
    queryKey: ['callOut', 'suggestion', key],
    queryFn: () => client.callOut.suggestion({ unitIds: key }),
    enabled: key !== '',
  })
  const { form } = contract
  const gatherAt = data?.gatherAt
  useEffect(() => {
    if (gatherAt === undefined || form.getFieldState('gatherAt').isDirty || form.getFieldState('gatherOn').isDirty)
      return
    form.setValue('gatherOn', shanghaiDateOf(gatherAt))
    form.setValue('gatherAt', shanghaiTimeOf(gatherAt))
  }, [gatherAt, form])
  return key === '' ? [] : (data?.contacts ?? [])
}

/** The units to call; those that are away stand with their next day. */
function UnitsField({
  contract,
  first,
}: {
  readonly contract: ContractForm<Values>
  /** Units the page was opened for. */
  readonly first: readonly number[]
}) {
  const { t } = useTranslation()
  const { field, shown } = useField({
    control: contract.form.control,
    name: 'unitIds',
    label: t('callOut:units'),
    isRequired: true,
  })
  const units = useUnits()
  const [words, setWords] = useState('')
  const value: string[] = Array.isArray(field.value) ? field.value : []
  const isShown = (unit: { id: number; name: string }) =>
    value.includes(String(unit.id)) || unit.name.includes(words.trim())
  return (
    <Checkbox.Group
      label={shown.label}
      error={shown.error}
      wrapperProps={shown.wrapperProps}
      withAsterisk
      value={value}
      onChange={field.onChange}
    >
      <TextInput
        mt="xs"
        maw="20rem"
        label={t('callOut:form.find')}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
        autoComplete="off"
      />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} className={classes.units ?? ''} id={shown.id} tabIndex={-1}>
        {units
          .filter(isShown)
          .toSorted((one, other) => Number(first.includes(other.id)) - Number(first.includes(one.id)))
          .map(unit => (
            <Checkbox key={unit.id} value={String(unit.id)} label={unit.name} description={unitPresence(t, unit)} />
          ))}
      </SimpleGrid>
    </Checkbox.Group>
  )
}
