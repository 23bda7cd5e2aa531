import { Anchor, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { client } from '../../lib/client.ts'
import { ReminderList } from './reminder-list.tsx'
import { CAUSE_KEYS, STATUS_KEYS } from './supervision-words.ts'

/** On the page of a case: the supervisions that are not over and the reminders, as far as this person reaches. */
export function CaseSupervision({ caseFileId }: { readonly caseFileId: number }) {
  const { t } = useTranslation()
  const may = useMay()
  const today = useToday()
  const letters = useQuery({
    queryKey: ['supervision', 'ofCase', caseFileId],
    queryFn: () => client.supervision.list({ caseFileId, page: 1 }),
    enabled: may('supervision.read'),
  })
  const open = (letters.data?.rows ?? []).filter(({ status }) => !['lifted', 'dropped', 'escalated'].includes(status))
  if (!may('supervision.read')) return null
  return (
    <Stack gap="xs">
      {open.map(each => (
        <Notice key={each.id} kind="warn">
          {t('supervision:banner.open', {
            cause: t(CAUSE_KEYS[each.cause]),
            level: each.level,
            status: t(STATUS_KEYS[each.status]),
          })}
          {each.replyDueOn !== null && each.lamp !== null && (
            <>
              {' · '}
              {t('supervision:banner.due')} <DeadlineLight lamp={each.lamp} dueOn={each.replyDueOn} today={today} />
            </>
          )}{' '}
          <Anchor href={`#/supervision/${each.id}`}>{t('supervision:banner.go')}</Anchor>
        </Notice>
      ))}
      <ReminderList caseFileId={caseFileId} />
    </Stack>
  )
}
