import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView, PARTY_ROLES, PartyView, REPRESENTATIVE_KINDS } from '#center/contract/case-file.ts'
import { MaskedText } from '../../components/staff/masked-text.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { SamePeople } from '../match/same-people.tsx'
import classes from './case-file.module.css'
import { useCodeWords } from './code-words.ts'
import { partyName } from './side-names.ts'

const ROLE_KEYS: Readonly<Record<(typeof PARTY_ROLES)[number], string>> = {
  applicant: 'desk:caseFile.party.role.applicant',
  respondent: 'desk:caseFile.party.role.respondent',
  thirdParty: 'desk:caseFile.party.role.thirdParty',
}
const KIND_KEYS: Readonly<Record<(typeof REPRESENTATIVE_KINDS)[number], string>> = {
  lawyer: 'desk:caseFile.party.representativeKind.lawyer',
  legalWorker: 'desk:caseFile.party.representativeKind.legalWorker',
  relative: 'desk:caseFile.party.representativeKind.relative',
  employee: 'desk:caseFile.party.representativeKind.employee',
  recommended: 'desk:caseFile.party.representativeKind.recommended',
  guardian: 'desk:caseFile.party.representativeKind.guardian',
}
const SEX_KEYS: Readonly<Record<NonNullable<PartyView['sex']>, string>> = {
  '0': 'desk:caseFile.party.sexes.0',
  '1': 'desk:caseFile.party.sexes.1',
  '2': 'desk:caseFile.party.sexes.2',
  '9': 'desk:caseFile.party.sexes.9',
}
const AUTHORITY_KEYS = {
  general: 'desk:caseFile.party.authority.general',
  special: 'desk:caseFile.party.authority.special',
} as const

/** Seconds for which full particulars stay on the screen. */
const REVEAL_SECONDS = 60

type Revealed = Awaited<ReturnType<typeof client.caseFile.reveal>>['parties']

/** The parties with masked particulars; full ones only with a reason and for a minute. */
export function PartiesTab({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  useEffect(() => {
    if (revealed === null) return
    const timer = setTimeout(() => setRevealed(null), REVEAL_SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [revealed])
  return (
    <Stack>
      {revealed !== null ? (
        <Notice kind="warn">
          <Group justify="space-between">
            <Text>{t('desk:caseFile.reveal.shown', { seconds: REVEAL_SECONDS })}</Text>
            <Button variant="default" onClick={() => setRevealed(null)}>
              {t('desk:caseFile.reveal.hide')}
            </Button>
          </Group>
        </Notice>
      ) : (
        caseFile.canReveal && (
          <Group>
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('desk:caseFile.reveal.button')}
            </Button>
          </Group>
        )
      )}
      {caseFile.parties.map(party => (
        <Party key={party.id} party={{ ...party, ...revealed?.find(each => each.id === party.id) }} />
      ))}
      <SamePeople caseFileId={caseFile.id} />
      <ReasonDialog
        isOpen={isAsking}
        title={t('desk:caseFile.reveal.title')}
        text={t('desk:caseFile.reveal.text')}
        action={t('desk:caseFile.reveal.submit')}
        onClose={() => setAsking(false)}
        send={async input => setRevealed((await client.caseFile.reveal({ ...input, id: caseFile.id })).parties)}
        onDone={() => setAsking(false)}
      />
    </Stack>
  )
}

function Party({ party }: { readonly party: PartyView }) {
  const { t } = useTranslation()
  const word = useCodeWords()
  const { representative } = party
  const isPerson = party.kind === 'person'
  const document =
    party.documentNumber === null ? null : `${word('documentType', party.documentType ?? '')} ${party.documentNumber}`
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('desk:caseFile.party.document'), <MaskedText key="document" value={document} />],
    ...(party.country === null ? [] : ([[t('case:party.country'), word('country', party.country)]] as const)),
    [t('desk:caseFile.party.phone'), <MaskedText key="phone" value={party.phone} />],
    [t('desk:caseFile.party.address'), <MaskedText key="address" value={party.address} />],
    ...(isPerson
      ? ([
          [t('desk:caseFile.party.sex'), party.sex === null ? null : t(SEX_KEYS[party.sex])],
          [
            t('desk:caseFile.party.age'),
            party.age === null ? null : t('desk:caseFile.party.years', { count: party.age }),
          ],
          [t('desk:caseFile.party.occupation'), party.occupation],
        ] as const)
      : ([[t('desk:caseFile.party.legalRepresentative'), party.legalRepresentative]] as const)),
    ...(representative === null
      ? []
      : ([
          [
            t('desk:caseFile.party.representative'),
            t('desk:caseFile.party.representativeLine', {
              name: representative.name,
              kind: t(KIND_KEYS[representative.kind]),
              authority: t(AUTHORITY_KEYS[representative.authority]),
              phone: representative.phone ?? '',
            }),
          ],
        ] as const)),
  ]
  return (
    <section className={classes.card}>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h4">
          {partyName(t, party)}
        </Title>
        <StatusTag text={t(ROLE_KEYS[party.role])} />
        {party.fromCode !== null && <StatusTag text={t('life:related.from', { code: party.fromCode })} />}
      </Group>
      <dl className={classes.facts}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? t('desk:caseFile.party.empty')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
