import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { pin } from '#center/contract/hall.ts'
import { PasswordField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client, problemOf } from '../../lib/client.ts'

/** The second typing is only checked here; the route takes the first. */
const input = z
  .object({ opId: z.string(), password: z.string().min(1, 'problems.value.required').max(200), pin, again: z.string() })
  .refine(typed => typed.pin === typed.again, { path: ['again'], error: 'session.pin.differs' })

interface Values {
  readonly password: string
  readonly pin: string
  readonly again: string
}

/** Sets one's own PIN for assist mode at the kiosk and shows the staff number that goes with it. */
export function SetPin({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [staffNumber, setStaffNumber] = useState<string | null>(null)
  const contract = useContractForm({
    schema: input,
    defaultValues: { password: '', pin: '', again: '' },
    toInput: (values: Values, opId) => ({ opId, ...values }),
    send: ({ opId, password, pin: chosen }) => client.help.setPin({ opId, password, pin: chosen }),
    onDone: set => setStaffNumber(set.staffNumber),
    onRefused: error => {
      const code = problemOf(error)?.code
      if (code === 'pin.trivial') contract.form.setError('pin', { message: 'problems.pin.trivial' })
      if (code === 'password.wrong-current')
        contract.form.setError('password', { message: 'problems.password.wrong-current' })
      return false
    },
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('session:pin.title')} onClose={onClose}>
      {staffNumber === null ? (
        <FormBody text={t('session:pin.text')} contract={contract} action={t('session:pin.submit')} onCancel={onClose}>
          <PasswordField control={control} name="password" label={t('session:pin.password')} isRequired />
          <PasswordField control={control} name="pin" label={t('session:pin.pin')} isRequired />
          <PasswordField control={control} name="again" label={t('session:pin.again')} isRequired />
        </FormBody>
      ) : (
        <Stack role="status">
          <Text>{t('session:pin.done')}</Text>
          <Text fz="xl" fw={700}>
            {t('session:pin.number', { number: staffNumber })}
          </Text>
          <Text>{t('session:pin.remember')}</Text>
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t('session:pin.close')}
            </Button>
          </Group>
        </Stack>
      )}
    </FormDialog>
  )
}
