import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type ConflictKind, expertContract } from '#center/contract/task-force.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, CheckField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { EXPERT_KIND_KEYS } from '../../lib/status-keys.ts'
import { idOf } from '../co-handling/unit-fields.tsx'
import { useHalfDays } from './half-days.ts'

const CONFLICT_KEYS: Readonly<Record<ConflictKind, string>> = {
  isParty: 'coHandling:expert.conflict.isParty',
  samePhone: 'coHandling:expert.conflict.samePhone',
  representsParty: 'coHandling:expert.conflict.representsParty',
  sameOrganization: 'coHandling:expert.conflict.sameOrganization',
  declaredInterest: 'coHandling:expert.conflict.declaredInterest',
}

interface Values {
  readonly expertId: string
  readonly whatFor: string
  readonly onDate: string
  readonly hasConsent: boolean
  readonly conflictNote: string
}

/** Asks an expert of the pool; what speaks against one is said before it is sent. */
export function InviteDialog({
  caseFileId,
  onClose,
  onDone,
}: {
  readonly caseFileId: number
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const halves = useHalfDays()
  const candidates = useQuery({
    queryKey: ['caseFile', caseFileId, 'experts'],
    queryFn: () => client.expert.candidates({ id: caseFileId }),
  })
  const contract = useContractForm({
    schema: inputSchema(expertContract.invite),
    defaultValues: { expertId: '', whatFor: '', onDate: '', hasConsent: false, conflictNote: '' },
    toInput: (values: Values, opId) => ({
      opId,
      id: caseFileId,
      expertId: idOf(values.expertId),
      whatFor: values.whatFor,
      onDate: dayOfField(values.onDate, today),
      hasConsent: values.hasConsent,
      conflictNote: values.conflictNote.trim() || null,
    }),
    send: client.expert.invite,
    onDone,
  })
  const { control } = contract.form
  const chosenId = Number(useWatch({ control, name: 'expertId' }))
  const chosen = candidates.data?.find(expert => expert.id === chosenId)
  return (
    <FormDialog title={t('coHandling:expert.invite')} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('coHandling:expert.submit')} onCancel={onClose}>
        <SelectField
          control={control}
          name="expertId"
          label={t('coHandling:expert.who')}
          emptyLabel={t('coHandling:expert.choose')}
          choices={(candidates.data ?? []).map(expert => ({
            value: String(expert.id),
            label: `${expert.name} · ${t(EXPERT_KIND_KEYS[expert.kind])} · ${expert.field}`,
          }))}
          isRequired
          {...(chosen === undefined
            ? {}
            : { hint: t('coHandling:expert.free', { times: halves(chosen.availability) }) })}
        />
        {chosen !== undefined && chosen.conflicts.length > 0 && (
          <>
            <Notice kind="warn">
              {t('coHandling:expert.conflicts', {
                reasons: chosen.conflicts.map(kind => t(CONFLICT_KEYS[kind])).join(t('desk:listComma')),
              })}
            </Notice>
            <AreaField
              control={control}
              name="conflictNote"
              label={t('coHandling:expert.conflictNote')}
              maxLength={LIMITS.reason}
              isRequired
            />
          </>
        )}
        <AreaField
          control={control}
          name="whatFor"
          label={t('coHandling:expert.whatFor')}
          maxLength={LIMITS.request}
          rows={2}
          isRequired
        />
        <DateField control={control} name="onDate" label={t('coHandling:expert.onDate')} today={today} />
        <CheckField
          control={control}
          name="hasConsent"
          label={t('coHandling:expert.consent')}
          hint={t('coHandling:expert.consentHint')}
        />
      </FormBody>
    </FormDialog>
  )
}
