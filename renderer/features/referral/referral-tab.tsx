import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { ReferralsOfCase } from '#center/contract/referral.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText, reasonText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { PROCEDURE_KIND_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { PrepareDialog } from './prepare-dialog.tsx'
import { ReferralCard } from './referral-card.tsx'
import { useReferralWords } from './referral-words.ts'

type Kind = ReferralsOfCase['kinds'][number]

/** 办理程序: the ways of a case that somebody else decides, one after the other, and those that may be opened now. */
export function ReferralTab({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const words = useReferralWords()
  const [preparing, setPreparing] = useState<Kind | null>(null)
  const query = useQuery({
    queryKey: ['caseFile', caseFile.id, 'referrals'],
    queryFn: () => client.referral.list({ id: caseFile.id }),
  })
  if (query.isError) return <Notice kind="danger">{problemText(t, query.error)}</Notice>
  if (query.data === undefined) return <Text>{t('desk:caseFile.loading')}</Text>
  const { referrals, kinds } = query.data
  const open = kinds.filter(({ isOpen }) => isOpen)
  const closed = kinds.filter(({ isOpen }) => !isOpen)
  return (
    <Stack gap="lg">
      {referrals.length === 0 && <Text>{t('life:referral.empty')}</Text>}
      {referrals.toReversed().map(referral => (
        <ReferralCard key={referral.id} referral={referral} caseFile={caseFile} onDone={onDone} />
      ))}
      {open.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('life:referral.open')}
          </Title>
          <Stack gap="sm">
            {open.map(kind => (
              <div key={kind.kind} className={classes.card}>
                <Group justify="space-between" wrap="nowrap">
                  <div>
                    <Text fw={700}>{t(PROCEDURE_KIND_KEYS[kind.kind])}</Text>
                    <Text>{words.basis(kind.basis)}</Text>
                    {kind.clocks.length > 0 && (
                      <Text c="dimmed">
                        {t('life:referral.clocks')}：{kind.clocks.map(words.clock).join(t('desk:listComma'))}
                      </Text>
                    )}
                  </div>
                  <Button
                    variant="default"
                    aria-label={t('life:referral.prepareOf', { kind: t(PROCEDURE_KIND_KEYS[kind.kind]) })}
                    onClick={() => setPreparing(kind)}
                  >
                    {t('life:referral.prepare')}
                  </Button>
                </Group>
              </div>
            ))}
          </Stack>
        </section>
      )}
      {closed.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('life:referral.closed')}
          </Title>
          <List>
            {[...Map.groupBy(closed, ({ reasonKey }) => reasonKey ?? '')].map(([reasonKey, same]) => (
              <List.Item key={reasonKey}>
                {same.map(({ kind }) => t(PROCEDURE_KIND_KEYS[kind])).join(t('desk:listComma'))}：
                {reasonText(t, reasonKey)}
              </List.Item>
            ))}
          </List>
        </section>
      )}
      {preparing !== null && (
        <PrepareDialog
          caseFileId={caseFile.id}
          kind={preparing}
          onClose={() => setPreparing(null)}
          onDone={() => {
            setPreparing(null)
            onDone(t('life:referral.done.prepare'))
          }}
        />
      )}
    </Stack>
  )
}
