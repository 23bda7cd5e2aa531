import { SimpleGrid, Stack } from '@mantine/core'
import { type Control, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import ethnicGroups from '#assets/reference/ethnic-groups.json' with { type: 'json' }
import { REPRESENTATIVE_KINDS } from '#center/contract/case-file.ts'
import { DateField } from '../../components/staff/date-field.tsx'
import { CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { PhoneField } from '../../components/staff/phone-field.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import classes from './intake.module.css'
import type { IntakeValues } from './intake-values.ts'
import { REPRESENTATIVE_KIND_KEYS } from './party-keys.ts'

/** The rest of what the record may hold of a side, and who speaks for it. */
export function PartyMore({
  control,
  at,
  isPerson,
  title,
  today,
}: {
  readonly control: Control<IntakeValues, unknown, IntakeValues>
  readonly at: `parties.${number}`
  readonly isPerson: boolean
  readonly title: string
  readonly today: string
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const hasRepresentative = useWatch({ control, name: `${at}.hasRepresentative` })
  return (
    <details className={classes.more}>
      <summary>{t('case:party.more', { title })}</summary>
      <Stack gap="sm" mt="xs">
        {isPerson && (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
            <SelectField
              control={control}
              name={`${at}.sex`}
              label={t('case:party.sex')}
              emptyLabel={t('staff:notGiven')}
              choices={[
                { value: '1', label: t('case:party.male') },
                { value: '2', label: t('case:party.female') },
              ]}
            />
            <DateField control={control} name={`${at}.birthDate`} label={t('case:party.birthDate')} today={today} />
            <SelectField
              control={control}
              name={`${at}.ethnicGroup`}
              label={t('case:party.ethnicGroup')}
              emptyLabel={t('staff:notGiven')}
              choices={ethnicGroups.map(({ code, label }) => ({ value: code, label: text(label) }))}
            />
            <TextField control={control} name={`${at}.occupation`} label={t('case:party.occupation')} maxLength={50} />
          </SimpleGrid>
        )}
        <CheckField control={control} name={`${at}.hasRepresentative`} label={t('case:party.hasRepresentative')} />
        {hasRepresentative && (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
            <TextField
              control={control}
              name={`${at}.representative.name`}
              label={t('case:representative.name')}
              maxLength={50}
              isRequired
            />
            <SelectField
              control={control}
              name={`${at}.representative.kind`}
              label={t('case:representative.kind')}
              choices={REPRESENTATIVE_KINDS.map(value => ({ value, label: t(REPRESENTATIVE_KIND_KEYS[value]) }))}
            />
            <PhoneField control={control} name={`${at}.representative.phone`} label={t('case:representative.phone')} />
            <SelectField
              control={control}
              name={`${at}.representative.authority`}
              label={t('case:representative.authority')}
              choices={[
                { value: 'general', label: t('case:representative.general') },
                { value: 'special', label: t('case:representative.special') },
              ]}
            />
          </SimpleGrid>
        )}
      </Stack>
    </details>
  )
}
