import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type SupervisedCaseRow, supervisionContract } from '#center/contract/supervision.ts'
import { AreaField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

/** 催办: shows who will be told before anybody is. */
export function RemindDialog({
  rows,
  onClose,
  onDone,
}: {
  readonly rows: readonly SupervisedCaseRow[]
  readonly onClose: () => void
  readonly onDone: (told: { readonly reminded: readonly number[]; readonly skipped: readonly number[] }) => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(supervisionContract.remind),
    defaultValues: { message: t('supervision:remind.default') },
    toInput: (values: { message: string }, opId) => ({ ...values, opId, caseFileIds: rows.map(row => row.id) }),
    send: client.supervision.remind,
    onDone,
  })
  const units = Map.groupBy(rows, row => row.unitName)
  return (
    <FormDialog title={t('supervision:remind.title')} onClose={onClose}>
      <FormBody
        text={t('supervision:remind.text')}
        contract={contract}
        action={t('supervision:remind.submit')}
        onCancel={onClose}
      >
        <div>
          <Text fw={700}>{t('supervision:remind.count', { cases: rows.length, units: units.size })}</Text>
          <List>
            {[...units].map(([unit, cases]) => (
              <List.Item key={unit}>
                {unit}：{cases.map(row => row.code).join('、')}
              </List.Item>
            ))}
          </List>
        </div>
        <AreaField control={contract.form.control} name="message" label={t('supervision:remind.message')} isRequired />
      </FormBody>
    </FormDialog>
  )
}
