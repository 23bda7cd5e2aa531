import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffView } from '#center/contract/staff.ts'
import { FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { momentText } from '../case-file/moment.ts'
import classes from './staff-admin.module.css'

interface Given {
  readonly initialPassword: string
  readonly validUntil: string
}

/** Approves a person or renews their password; either way the initial password is shown this one time. */
export function GivePassword({
  kind,
  person,
  roles,
  onClose,
}: {
  readonly kind: 'approve' | 'renewPassword'
  readonly person: StaffView
  /** Roles of the person in words. */
  readonly roles: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [given, setGiven] = useState<Given | null>(null)
  const { name } = person
  const act = useOperation((opId, id: number) => client.staff[kind]({ opId, id }), setGiven)
  const isApproval = kind === 'approve'
  if (given !== null) {
    return (
      <FormDialog title={t('staffAdmin:password.title')} onClose={onClose}>
        <Stack>
          <Text>{t('staffAdmin:password.text', { name })}</Text>
          <Text component="output" aria-label={t('staffAdmin:password.label')} className={classes.password}>
            {given.initialPassword}
          </Text>
          <Text>{t('staffAdmin:password.validUntil', { at: momentText(given.validUntil) })}</Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('staffAdmin:password.done')}</Button>
          </Group>
        </Stack>
      </FormDialog>
    )
  }
  return (
    <FormDialog title={t(isApproval ? 'staffAdmin:approveTitle' : 'staffAdmin:renewTitle', { name })} onClose={onClose}>
      <Stack>
        <Text>{t(isApproval ? 'staffAdmin:approveText' : 'staffAdmin:renewText', { name, roles })}</Text>
        {act.problem.banner !== null && <Notice kind="danger">{act.problem.banner}</Notice>}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('staff:cancel')}
          </Button>
          <Button loading={act.isPending} onClick={() => act.run(person.id)}>
            {t(isApproval ? 'staffAdmin:approveSubmit' : 'staffAdmin:renewSubmit')}
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  )
}
