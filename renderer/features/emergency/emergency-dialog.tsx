import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hallContract } from '#center/contract/hall.ts'
import { ARROWS } from '#center/contract/setting.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { AreaField, fieldId, SelectField } from '../../components/staff/field.tsx'
import { FormBody } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { fieldText, problemText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { ARROW_KEYS } from '../settings/setting-words.ts'

interface EmergencyDialogProps {
  readonly onClose: () => void
}

/** H4 from the staff's side: words and the way first, then the words as the wall will show them; or the end of it. */
export function EmergencyDialog({ onClose }: EmergencyDialogProps) {
  const { t } = useTranslation()
  const board = useQuery({ queryKey: ['emergency'], queryFn: () => client.hall.board() })
  return (
    <Dialog isOpen onClose={onClose} title={t('settings:emergency.title')} size="lg">
      {board.isError && <Notice kind="danger">{problemText(t, board.error)}</Notice>}
      {board.data?.emergency === null && <Start onClose={onClose} />}
      {board.data != null && board.data.emergency !== null && (
        <End text={board.data.emergency.text} onClose={onClose} />
      )}
    </Dialog>
  )
}

interface Typed {
  text: string
  arrow: string
  isConfirmed: boolean
}

/** Asks anew what the wall shows: the dialog and everybody else's open pages. */
function useLookAgain(): () => void {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: ['emergency'] })
}

function Start({ onClose }: EmergencyDialogProps) {
  const { t } = useTranslation()
  const lookAgain = useLookAgain()
  const [isSecondStep, setSecondStep] = useState(false)
  const contract = useContractForm({
    schema: inputSchema(hallContract.startEmergency),
    defaultValues: { text: '', arrow: '', isConfirmed: false },
    toInput: ({ text, arrow, isConfirmed }: Typed, opId) => ({ opId, text, arrow: arrow || null, isConfirmed }),
    send: client.hall.startEmergency,
    onDone: () => {
      lookAgain()
      onClose()
    },
  })
  const { control, watch, setValue, setError, formState } = contract.form
  const { text, arrow } = watch()
  const chosen = ARROWS.find(each => each === arrow)
  const goOn = () => {
    if (text.trim() === '') return setError('text', { message: 'problems.value.required' }, { shouldFocus: true })
    contract.form.clearErrors()
    setSecondStep(true)
  }
  const confirmError = formState.errors.isConfirmed?.message
  if (!isSecondStep)
    return (
      <Stack>
        <Text>{t('settings:emergency.lead')}</Text>
        <AreaField
          control={control}
          name="text"
          label={t('settings:emergency.text')}
          hint={t('settings:emergency.textHint')}
          maxLength={LIMITS.shortText}
          isRequired
        />
        <SelectField
          control={control}
          name="arrow"
          label={t('settings:emergency.arrow')}
          emptyLabel={t('settings:plan.noArrow')}
          choices={ARROWS.map(value => ({ value, label: t(ARROW_KEYS[value]) }))}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('staff:cancel')}
          </Button>
          <Button onClick={goOn}>{t('settings:emergency.next')}</Button>
        </Group>
      </Stack>
    )
  return (
    <FormBody
      contract={contract}
      action={t('settings:emergency.start')}
      cancel={t('settings:emergency.back')}
      color="danger"
      onCancel={() => setSecondStep(false)}
    >
      <Text>{t('settings:emergency.confirmLead')}</Text>
      <Notice kind="warn">
        <Text fw={700} size="xl" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
        {chosen !== undefined && <Text fw={700}>{t(ARROW_KEYS[chosen])}</Text>}
      </Notice>
      <Checkbox
        id={fieldId('isConfirmed')}
        label={t('settings:emergency.confirm')}
        checked={watch('isConfirmed')}
        onChange={event => setValue('isConfirmed', event.currentTarget.checked, { shouldValidate: true })}
        error={confirmError === undefined ? undefined : fieldText(t, confirmError)}
        wrapperProps={{ 'data-field-label': t('settings:emergency.confirm') }}
      />
    </FormBody>
  )
}

function End({ text, onClose }: EmergencyDialogProps & { readonly text: string }) {
  const { t } = useTranslation()
  const lookAgain = useLookAgain()
  const { run, isPending, problem } = useOperation(
    (opId, _: null) => client.hall.endEmergency({ opId }),
    () => {
      lookAgain()
      onClose()
    },
  )
  return (
    <Stack>
      {problem.banner !== null && <Notice kind="danger">{problem.banner}</Notice>}
      <Notice kind="warn">
        <Text>{t('settings:emergency.isOn')}</Text>
        <Text fw={700} size="xl" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      </Notice>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('settings:emergency.leaveOn')}
        </Button>
        <Button loading={isPending} onClick={() => run(null)}>
          {t('settings:emergency.end')}
        </Button>
      </Group>
    </Stack>
  )
}
