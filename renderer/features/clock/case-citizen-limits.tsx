import { Button, Group, Stack, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { CitizenCheck } from '#center/contract/clock.ts'
import { useToday } from '../../app/use-center-status.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { CitizenWarnings } from './citizen-warnings.tsx'
import classes from './clock.module.css'
import { eventDatesOf, valuesOfDates } from './event-date-values.ts'
import { WarningList } from './warning-list.tsx'

/** What of a case binds the people themselves, on its overview; whoever may edit the case writes the days down. */
export function CaseCitizenLimits({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const { data } = useQuery({
    queryKey: ['caseFile', caseFile.id, 'citizenLimits'],
    queryFn: () => client.clock.citizenLimits({ id: caseFile.id }),
  })
  if (data === undefined || (data.warnings.length === 0 && !caseFile.canEdit)) return null
  return (
    <section className={classes.card} aria-labelledby="citizen-limits">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="citizen-limits">
          {t('clocks:citizen.title')}
        </Title>
        {caseFile.canEdit && (
          <Button variant="default" size="sm" onClick={() => setEditing(true)}>
            {t('clocks:citizen.edit')}
          </Button>
        )}
      </Group>
      <WarningList check={data} />
      {isEditing && (
        <EditDates
          caseFile={caseFile}
          check={data}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            onDone(t('clocks:citizen.saved'))
          }}
        />
      )}
    </section>
  )
}

function EditDates({
  caseFile,
  check,
  onClose,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly check: CitizenCheck
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const queries = useQueryClient()
  const [dates, setDates] = useState(valuesOfDates(check.dates))
  const save = useOperation(
    opId => client.clock.setEventDates({ opId, id: caseFile.id, dates: eventDatesOf(dates, today) }),
    () => {
      void queries.invalidateQueries({ queryKey: ['caseFile'] })
      onDone()
    },
  )
  return (
    <Dialog isOpen isFirm size="xl" title={t('clocks:citizen.title')} onClose={onClose}>
      <Stack>
        {save.problem.banner !== null && <Notice kind="danger">{save.problem.banner}</Notice>}
        <CitizenWarnings typeCode={caseFile.matter.typeCode} dates={dates} onChange={setDates} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('staff:cancel')}
          </Button>
          <Button loading={save.isPending} onClick={() => save.run(undefined)}>
            {t('clocks:citizen.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
