import { Anchor, Button, Group, List, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/staff/notice.tsx'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { CASE_FILE_STATUS_KEYS, CASE_FILE_STATUS_TONES } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { linkKindOf } from './match-form.ts'
import { LINK_KIND_KEYS } from './match-keys.ts'
import { MatchTags } from './match-tags.tsx'

/** 关联: the cases this one was linked with, and those that may belong to it. */
export function RelatedCases({ caseFileId }: { readonly caseFileId: number }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const related = useQuery({
    queryKey: ['caseFile', caseFileId, 'related'],
    queryFn: () => client.match.related({ id: caseFileId }),
  })
  const [unlinking, setUnlinking] = useState<number | null>(null)
  const refresh = () => void queries.invalidateQueries({ queryKey: ['caseFile'] })
  const link = useOperation(
    (opId, [otherId, kind]: readonly [number, ReturnType<typeof linkKindOf>]) =>
      client.match.link({ opId, id: caseFileId, otherId, kind, note: null }),
    refresh,
  )
  const { links = [], candidates = [] } = related.data ?? {}
  if (links.length === 0 && candidates.length === 0) return null
  const sides = (row: { readonly applicant: string | null; readonly respondent: string | null }) =>
    t('desk:sides', {
      applicant: row.applicant ?? t('desk:unknownName'),
      respondent: row.respondent ?? t('desk:unknownName'),
    })
  return (
    <section>
      {link.problem.banner !== null && <Notice kind="danger">{link.problem.banner}</Notice>}
      {links.length > 0 && (
        <>
          <Title order={2} size="h4" mb="xs">
            {t('match:related.title')}
          </Title>
          <List mb="md">
            {links.map(({ case: row, kind, linkedAt, linkedBy }) => (
              <List.Item key={row.id}>
                <Group gap="sm">
                  <Anchor href={`#/cases/${row.id}`}>{row.code}</Anchor>
                  <Text>{sides(row)}</Text>
                  <StatusTag text={t(LINK_KIND_KEYS[kind])} tone="primary" />
                  <StatusTag text={t(CASE_FILE_STATUS_KEYS[row.status])} tone={CASE_FILE_STATUS_TONES[row.status]} />
                  <Text c="dimmed">{t('match:related.linkedBy', { date: linkedAt.slice(0, 10), name: linkedBy })}</Text>
                  <Button size="sm" variant="subtle" onClick={() => setUnlinking(row.id)}>
                    {t('match:act.unlink')}
                  </Button>
                </Group>
              </List.Item>
            ))}
          </List>
        </>
      )}
      {candidates.length > 0 && (
        <>
          <Title order={2} size="h4" mb="xs">
            {t('match:related.candidates')}
          </Title>
          {candidates.map(candidate => (
            <Group key={candidate.case.id} className={classes.card} gap="sm" mb="xs">
              <Anchor href={`#/cases/${candidate.case.id}`}>{candidate.case.code}</Anchor>
              <Text>{sides(candidate.case)}</Text>
              <MatchTags
                reasons={candidate.reasons}
                differences={candidate.differences}
                isOpposite={candidate.side === 'opposite'}
              />
              <Button
                size="sm"
                variant="default"
                disabled={link.isPending}
                onClick={() => link.run([candidate.case.id, linkKindOf(candidate)])}
              >
                {t('match:act.link')}
              </Button>
            </Group>
          ))}
        </>
      )}
      <ReasonDialog
        isOpen={unlinking !== null}
        title={t('match:related.unlinkTitle')}
        text={t('match:related.unlinkText')}
        action={t('match:act.unlink')}
        onClose={() => setUnlinking(null)}
        send={input => client.match.unlink({ ...input, id: caseFileId, otherId: unlinking ?? 0 })}
        onDone={() => {
          setUnlinking(null)
          refresh()
        }}
      />
    </section>
  )
}
