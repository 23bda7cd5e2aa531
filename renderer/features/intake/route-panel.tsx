import { Button, Group, Kbd, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useMay } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { useKeys } from '../../app/use-keys.ts'
import { dayOfField } from '../../components/staff/date-field.tsx'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { AreaField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatutoryPaths } from '../../components/staff/statutory-paths.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client, problemOf } from '../../lib/client.ts'
import { CONFLICT_KEYS, LEVEL_KEYS } from '../../lib/routing-keys.ts'
import { CallOutButton } from '../call-out/case-call-outs.tsx'
import { AssistRows } from './assist-rows.tsx'
import { DeclareConflict } from './declare-conflict.tsx'
import { DeclaredConflicts } from './declared-conflicts.tsx'
import classes from './intake.module.css'
import { PersonChoice } from './person-choice.tsx'
import { NO_ROUTE, type RouteInput, type RouteValues, routeSchema, toRouteInput } from './route-values.ts'
import { UnitChoice } from './unit-choice.tsx'

/** W8: statutory ways first, units with presence, load, score and reasons; the fallback owner is always named. */
export function RoutePanel({
  caseFile,
  onSent,
}: {
  readonly caseFile: Pick<CaseFileView, 'id' | 'version'>
  /** The case now belongs to this unit and may be closed to the clerk. */
  readonly onSent: (unitName: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const queries = useQueryClient()
  const may = useMay()
  const [isDeclaring, setDeclaring] = useState(false)
  const proposal = useQuery({
    queryKey: ['caseFile', caseFile.id, 'routing'],
    queryFn: () => client.routing.proposal({ id: caseFile.id }),
  })
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const refresh = () => queries.invalidateQueries({ queryKey: ['caseFile'] })
  const proposed = proposal.data?.units ?? []
  const ids = proposed.map(unit => unit.unitId)
  const { form, problem, refusals, isPending, submit } = useContractForm<RouteValues, RouteInput, unknown>({
    schema: routeSchema(ids),
    defaultValues: NO_ROUTE,
    toInput: (values, opId) => toRouteInput(values, { opId, ...caseFile }, typed => dayOfField(typed, today)),
    send: body => client.assignment.dispatch(body),
    onDone: () => onSent(nameOf(form.getValues('unitId'))),
    onRefused: error => {
      // What is chosen here stays; the page shows the case as it stands now.
      if (problemOf(error)?.current !== undefined) void refresh()
      return false
    },
  })
  const nameOf = (unitId: string) =>
    proposed.find(unit => String(unit.unitId) === unitId)?.name ??
    units.data?.find(unit => String(unit.id) === unitId)?.name ??
    ''
  const unitId = Number(useWatch({ control: form.control, name: 'unitId' }))
  const assists = useWatch({ control: form.control, name: 'assists' })
  useKeys({ 'Ctrl+Enter': () => submit() })
  if (proposal.data === undefined) {
    return proposal.isError ? (
      <Notice kind="danger">{problemText(t, proposal.error)}</Notice>
    ) : (
      <Loader aria-label={t('staff:loading')} />
    )
  }
  const { fallback, paths, level, excluded, assistUnitIds, parties, conflicts } = proposal.data
  const others = (units.data ?? []).filter(unit => !ids.includes(unit.id))
  const called = [...new Set([unitId, ...assists.map(assist => Number(assist.unitId))])].filter(id => id > 0)
  const isOverride = unitId > 0 && !ids.includes(unitId)
  return (
    <>
      <form onSubmit={submit} noValidate className={classes.section}>
        <Stack>
          <Title order={2} size="h3">
            {t('case:route.title')}
          </Title>
          <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
          {paths.length > 0 && (
            <section aria-labelledby="route-paths">
              <Title order={3} size="h4" id="route-paths" mb="xs">
                {t('routing:path.title')}
              </Title>
              <StatutoryPaths paths={paths} />
            </section>
          )}
          <Text>{t('routing:path.level', { level: t(LEVEL_KEYS[level]) })}</Text>
          {excluded.map(unit => (
            <Notice key={unit.unitId} kind="warn">
              {t('routing:excluded', {
                unit: unit.name,
                why: unit.conflict === null ? '' : t(CONFLICT_KEYS[unit.conflict]),
              })}
            </Notice>
          ))}
          <UnitChoice control={form.control} proposed={proposed} others={others} />
          {isOverride && (
            <AreaField
              control={form.control}
              name="overrideReason"
              label={t('routing:override')}
              hint={t('routing:overrideHint')}
              rows={2}
              maxLength={LIMITS.reason}
              isRequired
            />
          )}
          {unitId > 0 && (
            <>
              <PersonChoice
                control={form.control}
                unitId={unitId}
                proposed={proposed.find(unit => unit.unitId === unitId)}
              />
              <AreaField
                control={form.control}
                name="note"
                label={t('case:route.note')}
                rows={1}
                maxLength={LIMITS.longText}
              />
            </>
          )}
          <AssistRows form={form} units={units.data ?? []} leadId={unitId} suggested={assistUnitIds} today={today} />
          <Text>{t('case:route.fallback', { unit: fallback.name })}</Text>
          <Group justify="space-between">
            <Group gap="sm">
              <Button variant="default" onClick={() => setDeclaring(true)}>
                {t('routing:declare.open')}
              </Button>
              {may('callOut.raise') && (
                // A unit that is away never blocks a case: it is called.
                <CallOutButton caseFileId={caseFile.id} units={called.map(id => ({ id, name: nameOf(String(id)) }))} />
              )}
            </Group>
            <Button type="submit" size="lg" loading={isPending} rightSection={<Kbd>Ctrl+Enter</Kbd>}>
              {unitId > 0 ? t('case:route.dispatch', { unit: nameOf(String(unitId)) }) : t('case:route.choose')}
            </Button>
          </Group>
        </Stack>
      </form>
      <DeclaredConflicts id={caseFile.id} conflicts={conflicts} onDone={() => void refresh()} />
      {isDeclaring && (
        <DeclareConflict
          id={caseFile.id}
          parties={parties}
          people={[...proposed, ...excluded].flatMap(unit =>
            unit.people.map(person => ({ ...person, unitName: unit.name })),
          )}
          onClose={() => setDeclaring(false)}
          onDone={() => {
            setDeclaring(false)
            void refresh()
          }}
        />
      )}
    </>
  )
}
