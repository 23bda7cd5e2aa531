import { Anchor, Group, Loader, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../app/use-center-status.ts'
import { hallQuery } from '../../app/use-hall.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { IntakeSheet } from './intake-sheet.tsx'
import { intakeOf, intakeOfDraft } from './intake-values.ts'

/** W3: opens with what the door knows, or where the clerk left off. */
export function IntakePage({ visitId }: { readonly visitId: number | null }) {
  const { t } = useTranslation()
  const today = useToday()
  const queries = useQueryClient()
  const key = `intake:${visitId ?? 'letter'}`
  const opened = useQuery({
    queryKey: ['intake', visitId],
    // Opened once: what is on screen is newer than anything read again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async () => {
      const [visit, draft, hall] = await Promise.all([
        visitId === null ? null : client.visit.get({ id: visitId }),
        client.draft.get({ key }),
        queries.ensureQueryData(hallQuery),
      ])
      return { visit, draft, topics: hall.topics }
    },
  })
  if (opened.data === undefined || today === '') {
    return opened.isError ? (
      <Notice kind="danger">{problemText(t, opened.error)}</Notice>
    ) : (
      <Loader aria-label={t('staff:loading')} />
    )
  }
  const { visit, draft, topics } = opened.data
  const restored = intakeOfDraft(draft.value, today)
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={1} size="h2">
          {visit === null
            ? t('case:intake.letterTitle')
            : t('case:intake.title', { number: visit.ticketNo ?? visit.receiptCode })}
        </Title>
        <Group gap="lg">
          <Anchor href={`#/window/consult${visitId === null ? '' : `/${visitId}`}`}>{t('window:consult.open')}</Anchor>
          {visitId !== null && <Anchor href={`#/window/talk/${visitId}`}>{t('window:talk.open')}</Anchor>}
        </Group>
      </Group>
      <IntakeSheet
        visitId={visitId}
        draftKey={key}
        draftVersion={draft.version}
        restoredAt={restored === null ? null : draft.savedAt}
        start={restored ?? intakeOf(visit, topics, today)}
        nameInk={visit?.nameInk ?? null}
        today={today}
      />
    </>
  )
}
