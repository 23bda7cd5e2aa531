import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { approval, reason } from '#center/contract/case-action.ts'
import type { SamePerson } from '#center/contract/match.ts'
import { useMay } from '../../app/session-store.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import classes from '../case-file/case-file.module.css'
import { TwoPersonDialog } from '../case-file/two-person-dialog.tsx'
import { MatchTags } from './match-tags.tsx'

const signed = z.object({ opId: z.string(), reason, approval })

/** People of a case who may be written down twice; a mediator asks for the merge, lead and manager sign it by two. */
export function SamePeople({ caseFileId }: { readonly caseFileId: number }) {
  const { t } = useTranslation()
  const may = useMay()
  const queries = useQueryClient()
  const people = useQuery({
    queryKey: ['caseFile', caseFileId, 'samePeople'],
    enabled: may('person.askMerge'),
    queryFn: () => client.match.samePeople({ id: caseFileId }),
  })
  const [chosen, setChosen] = useState<SamePerson | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const found = people.data ?? []
  if (found.length === 0 && message === null) return null
  const target = { caseFileId, personId: chosen?.personId ?? 0, otherId: chosen?.other.personId ?? 0 }
  const onDone = (text: string) => {
    setChosen(null)
    setMessage(text)
    void queries.invalidateQueries({ queryKey: ['caseFile'] })
  }
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('match:people.title')}
      </Title>
      <Text mb="sm">{t('match:people.text')}</Text>
      {message !== null && <Notice kind="ok">{message}</Notice>}
      <Stack gap="sm">
        {found.map(person => (
          <Group key={`${person.partyId}-${person.other.personId}`} className={classes.card} gap="sm">
            <Text>
              {t('match:people.line', {
                name: person.other.name ?? t('desk:unknownName'),
                document: person.other.documentNumber ?? t('match:dialog.notGiven'),
                phone: person.other.phone ?? t('match:dialog.notGiven'),
                count: person.other.cases,
              })}
            </Text>
            <MatchTags reasons={person.reasons} differences={person.differences} />
            {person.isAsked ? (
              <StatusTag text={t('match:people.asked')} />
            ) : (
              <Button size="sm" variant="default" onClick={() => setChosen(person)}>
                {t('match:people.merge')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      {chosen !== null &&
        (may('person.merge') ? (
          <TwoPersonDialog
            schema={signed}
            target={{}}
            title={t('match:people.title2')}
            text={t('match:people.two')}
            action={t('match:people.submit')}
            onClose={() => setChosen(null)}
            send={input => client.match.askMerge({ ...input, ...target })}
            onDone={() => onDone(t('match:people.done'))}
          />
        ) : (
          <ReasonDialog
            isOpen
            title={t('match:people.title2')}
            text={t('match:people.ask')}
            action={t('match:people.submitAsk')}
            onClose={() => setChosen(null)}
            send={input => client.match.askMerge({ ...input, ...target, approval: null })}
            onDone={() => onDone(t('match:people.askedDone'))}
          />
        ))}
    </section>
  )
}
