import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SupervisionDetail } from '#center/contract/supervision.ts'
import { momentText } from '../case-file/moment.ts'
import classes from './supervision.module.css'

const DECISION_KEYS = {
  accepted: 'supervision:detail.decision.accepted',
  sentBack: 'supervision:detail.decision.sentBack',
} as const

/** What the unit answered, and what the center said to it. */
export function Replies({ supervision }: { readonly supervision: SupervisionDetail }) {
  const { t } = useTranslation()
  if (supervision.issuedAt === null) return null
  return (
    <section aria-labelledby="replies-title">
      <Title order={2} size="h4" id="replies-title" mb="xs">
        {t('supervision:detail.replies')}
      </Title>
      {supervision.replies.length === 0 && <Text>{t('supervision:detail.noReplies')}</Text>}
      <Stack gap="sm">
        {supervision.replies.map(reply => (
          <div key={reply.id} className={classes.reply}>
            <Text c="dimmed">
              {t('supervision:detail.repliedBy', { at: momentText(reply.repliedAt), by: reply.repliedByName })}
            </Text>
            <p className={classes.words}>{reply.text}</p>
            <Text>
              {reply.doneBy === null
                ? t('supervision:detail.isDone')
                : t('supervision:detail.doneBy', { date: reply.doneBy })}
            </Text>
            {reply.evidence !== null && (
              <Text>
                {t('supervision:detail.evidence')}：{reply.evidence}
              </Text>
            )}
            {reply.decision !== null && (
              <Text fw={700}>
                {t(DECISION_KEYS[reply.decision], { note: reply.decisionNote ?? '' })}{' '}
                {reply.decidedAt !== null &&
                  t('supervision:detail.decidedBy', { at: momentText(reply.decidedAt), by: reply.decidedByName ?? '' })}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </section>
  )
}
