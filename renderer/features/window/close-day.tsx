import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'

/** After hours: says how many numbers still wait, then closes them or keeps their place, as the rules of the hall say. */
export function CloseDay({
  count,
  onClose,
  onDone,
}: {
  readonly count: number
  readonly onClose: () => void
  readonly onDone: (closed: number) => void
}) {
  const { t } = useTranslation()
  const close = useOperation(
    (opId: string) => client.ticket.closeDay({ opId }),
    ({ closed }) => onDone(closed),
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('window:closeDay.title')}>
      <Stack>
        {close.problem.banner !== null && <Notice kind="danger">{close.problem.banner}</Notice>}
        <Text>{t('window:closeDay.text', { count })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('staff:cancel')}
          </Button>
          <Button color="danger" loading={close.isPending} onClick={() => close.run(undefined)}>
            {t('window:closeDay.submit', { count })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
