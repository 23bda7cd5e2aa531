import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type LadderRung, rosterContract } from '#center/contract/roster.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import type { RosterUnit } from './roster-grid.tsx'

interface Rung {
  staffId: string
  name: string
  phone: string
  answerMinutes: string
  arriveMinutes: string
}

const EMPTY: Rung = { staffId: '', name: '', phone: '', answerMinutes: '', arriveMinutes: '' }
const MOST = 10

/** Whom to call for a unit, in order, with the times they have promised. */
export function LadderDialog({
  unit,
  onClose,
  onDone,
}: {
  readonly unit: RosterUnit
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const ladder = useQuery({
    queryKey: ['roster', 'ladder', unit.id],
    queryFn: () => client.roster.ladder({ unitId: unit.id }),
  })
  return (
    <Dialog isOpen isFirm title={t('roster:ladder.title', { unit: unit.name })} size="62rem" onClose={onClose}>
      {ladder.data === undefined ? (
        <Text>{t('staff:loading')}</Text>
      ) : unit.mayChange ? (
        <LadderForm unit={unit} rungs={ladder.data} onClose={onClose} onDone={onDone} />
      ) : (
        <Stack component="ol" gap="xs">
          {ladder.data.length === 0 && <Text>{t('roster:ladder.empty')}</Text>}
          {ladder.data.map(rung => (
            <li key={`${rung.name} ${rung.phone}`}>{`${rung.name} ${rung.phone}`}</li>
          ))}
        </Stack>
      )}
    </Dialog>
  )
}

const minutes = (text: string): number | null =>
  text.trim() === '' ? null : /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN

function LadderForm({
  unit,
  rungs,
  onClose,
  onDone,
}: {
  readonly unit: RosterUnit
  readonly rungs: readonly LadderRung[]
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(rosterContract.saveLadder),
    defaultValues: {
      rungs: rungs.map(rung => ({
        staffId: rung.staffId === null ? '' : String(rung.staffId),
        name: rung.name,
        phone: rung.phone,
        answerMinutes: rung.answerMinutes === null ? '' : String(rung.answerMinutes),
        arriveMinutes: rung.arriveMinutes === null ? '' : String(rung.arriveMinutes),
      })),
    },
    toInput: (values: { rungs: Rung[] }, opId) => ({
      opId,
      unitId: unit.id,
      rungs: values.rungs.map(rung => ({
        staffId: rung.staffId === '' ? null : Number(rung.staffId),
        name: rung.name,
        phone: rung.phone.trim(),
        answerMinutes: minutes(rung.answerMinutes),
        arriveMinutes: minutes(rung.arriveMinutes),
      })),
    }),
    send: client.roster.saveLadder,
    onDone: () => onDone(t('roster:ladder.saved', { unit: unit.name })),
  })
  const { control } = contract.form
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'rungs' })
  return (
    <FormBody text={t('roster:ladder.text')} contract={contract} action={t('roster:ladder.submit')} onCancel={onClose}>
      {fields.length === 0 && <Text>{t('roster:ladder.empty')}</Text>}
      {fields.map((field, index) => (
        <Stack key={field.id} gap="xs" data-field-group={t('roster:ladder.rung', { number: index + 1 })}>
          <Text fw={700}>{t('roster:ladder.rung', { number: index + 1 })}</Text>
          <SimpleGrid cols={{ base: 1, sm: 5 }}>
            <TextField
              control={control}
              name={`rungs.${index}.name`}
              label={t('roster:ladder.name')}
              maxLength={LIMITS.name}
              isRequired
            />
            <TextField
              control={control}
              name={`rungs.${index}.phone`}
              label={t('roster:ladder.phone')}
              inputMode="tel"
              isRequired
            />
            <SelectField
              control={control}
              name={`rungs.${index}.staffId`}
              label={t('roster:ladder.account')}
              emptyLabel={t('roster:ladder.noAccount')}
              choices={unit.people.map(person => ({ value: String(person.id), label: person.name }))}
            />
            <TextField
              control={control}
              name={`rungs.${index}.answerMinutes`}
              label={t('roster:ladder.answer')}
              inputMode="numeric"
            />
            <TextField
              control={control}
              name={`rungs.${index}.arriveMinutes`}
              label={t('roster:ladder.arrive')}
              inputMode="numeric"
            />
          </SimpleGrid>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" disabled={index === 0} onClick={() => swap(index, index - 1)}>
              {t('roster:ladder.up', { number: index + 1 })}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => remove(index)}>
              {t('roster:ladder.remove', { number: index + 1 })}
            </Button>
          </Group>
        </Stack>
      ))}
      {fields.length < MOST && (
        <Group>
          <Button variant="default" onClick={() => append(EMPTY)}>
            {t('roster:ladder.add')}
          </Button>
        </Group>
      )}
    </FormBody>
  )
}
