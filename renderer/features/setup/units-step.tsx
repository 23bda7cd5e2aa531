import { Button, CloseButton, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { UNIT_MODES } from '#center/contract/statuses.ts'
import { useField } from '../../components/staff/field.tsx'
import { UNIT_MODE_KEYS } from '../../lib/status-keys.ts'
import type { StepProps } from './center-step.tsx'
import classes from './setup.module.css'

function UnitCell({
  control,
  name,
  label,
}: Pick<StepProps, 'control'> & {
  readonly name: `units.${number}.${'code' | 'name' | 'desks'}`
  readonly label: string
}) {
  const { field, shown } = useField({ control, name, label })
  return (
    <TextInput
      id={shown.id}
      size="sm"
      aria-label={label}
      wrapperProps={shown.wrapperProps}
      error={shown.error}
      {...field}
      autoComplete="off"
    />
  )
}

function ModeCell({
  control,
  name,
  label,
}: Pick<StepProps, 'control'> & { readonly name: `units.${number}.mode`; readonly label: string }) {
  const { t } = useTranslation()
  const { field, shown } = useField({ control, name, label })
  return (
    <NativeSelect
      id={shown.id}
      size="sm"
      aria-label={label}
      {...field}
      data={UNIT_MODES.map(mode => ({ value: mode, label: t(UNIT_MODE_KEYS[mode]) }))}
    />
  )
}

/** Units and desks from the seed table, every cell editable. */
export function UnitsStep({ control }: StepProps) {
  const { t } = useTranslation()
  const units = useFieldArray({ control, name: 'units' })
  return (
    <Stack>
      <Text>{t('setup:units.text')}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1) */}
      <section className={classes.units} aria-label={t('setup:units.title')} tabIndex={0}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('setup:units.code')}</Table.Th>
              <Table.Th scope="col">{t('setup:units.name')}</Table.Th>
              <Table.Th scope="col">{t('setup:units.mode')}</Table.Th>
              <Table.Th scope="col">{t('setup:units.desks')}</Table.Th>
              <Table.Th scope="col">{t('setup:units.remove')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {units.fields.map((unit, index) => {
              const row = index + 1
              return (
                <Table.Tr key={unit.id}>
                  <Table.Td w="6rem">
                    <UnitCell control={control} name={`units.${index}.code`} label={t('setup:units.codeOf', { row })} />
                  </Table.Td>
                  <Table.Td>
                    <UnitCell control={control} name={`units.${index}.name`} label={t('setup:units.nameOf', { row })} />
                  </Table.Td>
                  <Table.Td w="9rem">
                    <ModeCell control={control} name={`units.${index}.mode`} label={t('setup:units.modeOf', { row })} />
                  </Table.Td>
                  <Table.Td>
                    <UnitCell
                      control={control}
                      name={`units.${index}.desks`}
                      label={t('setup:units.desksOf', { row })}
                    />
                  </Table.Td>
                  <Table.Td w="4rem">
                    <CloseButton
                      size="lg"
                      disabled={unit.code === 'C00'}
                      aria-label={t('setup:units.removeOf', { name: unit.name })}
                      onClick={() => units.remove(index)}
                    />
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </section>
      <Button
        variant="default"
        style={{ alignSelf: 'start' }}
        onClick={() =>
          units.append(
            { code: '', name: '', mode: 'onCall', desks: '' },
            { focusName: `units.${units.fields.length}.code` },
          )
        }
      >
        {t('setup:units.add')}
      </Button>
    </Stack>
  )
}
