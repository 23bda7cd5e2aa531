import type { ReactNode } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import documentTypes from '#assets/reference/document-types.json' with { type: 'json' }
import { DOCUMENT_TYPES } from '#center/contract/values/document-types.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { CountryField } from '../../components/staff/country-field.tsx'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { IdNumberField } from '../../components/staff/id-number-field.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import type { WalkInValues } from './walk-in-form.ts'

export type WalkInForm = UseFormReturn<WalkInValues, unknown, WalkInValues>

/** Name and document of the visitor or of one who speaks for the group; a passport asks for its country. */
export function IdentityFields({
  form: { control, setValue },
  at,
  children,
}: {
  readonly form: WalkInForm
  readonly at: 'visitor' | `representatives.${number}`
  /** Stands after the name. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const today = useToday()
  const [typed, country] = useWatch({ control, name: [`${at}.documentType`, `${at}.country`] })
  const documentType = DOCUMENT_TYPES.find(type => type === typed) ?? '111'
  return (
    <>
      <TextField control={control} name={`${at}.name`} label={t('case:party.name')} maxLength={LIMITS.name} />
      {children}
      <SelectField
        control={control}
        name={`${at}.documentType`}
        label={t('case:party.documentType')}
        choices={documentTypes.map(({ code, label }) => ({ value: code, label: text(label) }))}
      />
      <IdNumberField
        control={control}
        name={`${at}.documentNumber`}
        label={t('case:party.documentNumber')}
        documentType={documentType}
        country={country}
        today={today}
        onRead={check => {
          setValue(`${at}.sex`, check.sex ?? '')
          setValue(`${at}.birthDate`, check.birthDate ?? '')
        }}
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
  )
}
