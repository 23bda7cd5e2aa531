import { Anchor, List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { reasonText } from '../../components/staff/problem-text.ts'
import { CASE_FILE_ACTION_KEYS } from '../../lib/status-keys.ts'

/** What cannot be done yet and why; for the closing every missing thing is a link to where it is made good. */
export function BlockedActions({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  if (caseFile.blockedActions.length === 0) return null
  return (
    <Notice kind="info">
      <strong>{t('desk:caseFile.blocked')}</strong>
      <List mt="xs" spacing="xs">
        {caseFile.blockedActions.map(({ action, reasonKey }) => (
          <List.Item key={action}>
            {t('desk:caseFile.blockedAction', {
              action: t(CASE_FILE_ACTION_KEYS[action]),
              reason: reasonText(t, reasonKey),
            })}
            {action === 'close' && <MissingForClosing caseFile={caseFile} />}
          </List.Item>
        ))}
      </List>
    </Notice>
  )
}

function MissingForClosing({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  const href = `#/cases/${caseFile.id}?tab=mediation`
  const items = caseFile.mediation?.agreement?.items ?? []
  return (
    <List>
      {items
        .filter(item => item.allowedActions.length > 0)
        .map(item => (
          <List.Item key={`item-${item.id}`}>
            <Anchor href={href}>{t('desk:caseFile.close.missingItem', { number: item.number })}</Anchor>
          </List.Item>
        ))}
      {caseFile.followUps
        .filter(followUp => followUp.status === 'due')
        .map(followUp => (
          <List.Item key={`follow-up-${followUp.id}`}>
            <Anchor href={href}>{t('desk:caseFile.close.missingFollowUp', { due: followUp.dueOn })}</Anchor>
          </List.Item>
        ))}
    </List>
  )
}
