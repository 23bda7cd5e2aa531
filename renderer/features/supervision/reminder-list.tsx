import { Anchor, List, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { momentText } from '../case-file/moment.ts'

/** Reminders of a case, or the newest ones of one's unit; nothing where there are none. */
export function ReminderList({ caseFileId }: { readonly caseFileId?: number }) {
  const { t } = useTranslation()
  const reminders = useQuery({
    queryKey: ['supervision', 'reminders', caseFileId ?? null],
    queryFn: () => client.supervision.reminders(caseFileId === undefined ? {} : { caseFileId }),
  })
  if (reminders.data === undefined || reminders.data.length === 0) return null
  return (
    <section aria-labelledby="reminders-title">
      <Title order={2} size="h4" id="reminders-title" mb="xs">
        {t('supervision:remind.list')}
      </Title>
      <List>
        {reminders.data.map(each => (
          <List.Item key={each.id}>
            {caseFileId === undefined && <Anchor href={`#/cases/${each.caseFileId}`}>{each.caseCode}</Anchor>}{' '}
            <Text span>
              {t('supervision:remind.line', {
                at: momentText(each.remindedAt),
                by: each.remindedByName,
                unit: each.unitName,
                message: each.message,
              })}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  )
}
