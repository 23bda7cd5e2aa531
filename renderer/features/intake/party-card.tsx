import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import documentTypes from '#assets/reference/document-types.json' with { type: 'json' }
import { PARTY_ROLES } from '#center/contract/case-file.ts'
import { DOCUMENT_TYPES } from '#center/contract/values/document-types.ts'
import type { Ink } from '#center/contract/values/ink.ts'
import { useToday } from '../../app/use-center-status.ts'
import { CountryField } from '../../components/staff/country-field.tsx'
import { CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { IdNumberField } from '../../components/staff/id-number-field.tsx'
import { PhoneField } from '../../components/staff/phone-field.tsx'
import { PlacePicker } from '../../components/staff/place-picker.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { CardReaderBar } from '../window/card-reader-bar.tsx'
import { InkFigure } from '../window/ink-figure.tsx'
import type { CardReader } from '../window/use-card-reader.ts'
import classes from './intake.module.css'
import { mayBeNameless } from './intake-values.ts'
import type { IntakeForm } from './parties-section.tsx'
import { PARTY_ROLE_KEYS } from './party-keys.ts'
import { PartyMore } from './party-more.tsx'

/** One side: a person or an organization. The other side may be without a name; what is rarely needed is folded away. */
export function PartyCard({
  form,
  index,
  nameInk,
  reader,
  onReadCard,
  onRemove,
}: {
  readonly form: IntakeForm
  readonly index: number
  /** The name as the visitor drew it. */
  readonly nameInk: Ink | null
  /** The card reader while it reads for this party. */
  readonly reader: CardReader | null
  readonly onReadCard: () => void
  readonly onRemove?: () => void
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const today = useToday()
  const { control, setValue } = form
  const at = `parties.${index}` as const
  const [role, kind, saysNameless, typed, country, outcome] = useWatch({
    control,
    name: [`${at}.role`, `${at}.kind`, `${at}.isNameless`, `${at}.documentType`, `${at}.country`, 'outcome'],
  })
  const isPerson = kind === 'person'
  const documentType = DOCUMENT_TYPES.find(type => type === typed) ?? '111'
  const canBeNameless = mayBeNameless(role, outcome)
  const isNameless = saysNameless && canBeNameless
  const title = t('case:party.title', { number: index + 1, role: t(PARTY_ROLE_KEYS[role]) })
  return (
    <fieldset className={classes.party} data-party={index} data-role={role} data-field-group={title} aria-label={title}>
      <Stack gap="sm">
        {nameInk !== null && <InkFigure ink={nameInk} label={t('case:party.nameInk')} />}
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
          <TextField
            control={control}
            name={`${at}.name`}
            label={t(isPerson ? 'case:party.name' : 'case:party.organizationName')}
            maxLength={50}
            isRequired={!isNameless}
            isDisabled={isNameless}
          />
          <PhoneField control={control} name={`${at}.phone`} label={t('case:party.phone')} />
          <SelectField
            control={control}
            name={`${at}.role`}
            label={t('case:party.role')}
            choices={PARTY_ROLES.map(value => ({ value, label: t(PARTY_ROLE_KEYS[value]) }))}
          />
          <SelectField
            control={control}
            name={`${at}.kind`}
            label={t('case:party.kind')}
            choices={[
              { value: 'person', label: t('case:party.person') },
              { value: 'organization', label: t('case:party.organization') },
            ]}
          />
          {isPerson ? (
            <>
              <IdNumberField
                control={control}
                name={`${at}.documentNumber`}
                label={t('case:party.documentNumber')}
                documentType={documentType}
                country={country}
                today={today}
                onRead={check => {
                  if (check.sex !== undefined) setValue(`${at}.sex`, check.sex)
                  if (check.birthDate !== undefined) setValue(`${at}.birthDate`, check.birthDate)
                }}
              />
              <SelectField
                control={control}
                name={`${at}.documentType`}
                label={t('case:party.documentType')}
                choices={documentTypes.map(({ code, label }) => ({ value: code, label: text(label) }))}
              />
              {documentType === '414' && (
                <CountryField
                  control={control}
                  name={`${at}.country`}
                  label={t('case:party.country')}
                  hint={t('case:party.countryHint')}
                />
              )}
            </>
          ) : (
            <>
              <TextField
                control={control}
                name={`${at}.legalRepresentative`}
                label={t('case:party.legalRepresentative')}
                maxLength={50}
              />
              <TextField
                control={control}
                name={`${at}.representativeDuty`}
                label={t('case:party.representativeDuty')}
                maxLength={50}
              />
            </>
          )}
        </SimpleGrid>
        {isPerson && <CardReaderBar reader={reader} onRead={onReadCard} />}
        <PlacePicker
          control={control}
          name={`${at}.address`}
          label={t(isPerson ? 'case:party.address' : 'case:party.seat')}
        />
        <Group justify="space-between">
          {canBeNameless ? (
            <CheckField
              control={control}
              name={`${at}.isNameless`}
              label={t(role === 'applicant' ? 'case:party.givesNoName' : 'case:party.nameless')}
            />
          ) : (
            <span />
          )}
          {onRemove !== undefined && (
            <Button size="sm" variant="subtle" color="danger" onClick={onRemove}>
              {t('case:party.remove', { title })}
            </Button>
          )}
        </Group>
        <PartyMore control={control} at={at} isPerson={isPerson} title={title} today={today} />
      </Stack>
    </fieldset>
  )
}
