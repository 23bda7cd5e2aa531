import { Button, Stack, Title } from '@mantine/core'
import { type Control, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField } from '../../components/staff/field.tsx'
import type { TypedAgreement } from './agreement-form.ts'
import { RowButtons } from './row-buttons.tsx'

/** Clauses in words, numbered as they will stand on the paper. */
export function AgreementClauses({ control }: { readonly control: Control<TypedAgreement, unknown, TypedAgreement> }) {
  const { t } = useTranslation()
  const { fields, append, remove, move } = useFieldArray({ control, name: 'clauses' })
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('mediation:agreement.clauses')}
      </Title>
      {fields.map((field, index) => {
        const number = index + 1
        return (
          <div key={field.id}>
            <AreaField
              control={control}
              name={`clauses.${index}.text`}
              label={t('mediation:agreement.clause', { number })}
              rows={2}
              maxLength={LIMITS.longText}
            />
            <RowButtons
              index={index}
              count={fields.length}
              onMove={to => move(index, to)}
              onRemove={() => remove(index)}
              words={{
                up: t('mediation:agreement.clauseUp', { number }),
                down: t('mediation:agreement.clauseDown', { number }),
                remove: t('mediation:agreement.removeClause', { number }),
              }}
            />
          </div>
        )
      })}
      <Button variant="default" disabled={fields.length >= LIMITS.items} onClick={() => append({ text: '' })}>
        {t('mediation:agreement.addClause')}
      </Button>
    </Stack>
  )
}
