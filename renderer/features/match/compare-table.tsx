import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchCandidate, MatchForm } from '#center/contract/match.ts'
import { placeInWords } from '../../components/staff/place-picker.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { CASE_FILE_STATUS_KEYS } from '../../lib/status-keys.ts'
import { momentText } from '../case-file/moment.ts'
import { PARTY_ROLE_KEYS } from '../intake/party-keys.ts'

interface Line {
  readonly key: string
  readonly label: string
  readonly mine: ReactNode
  readonly theirs: ReactNode
  /** Said in words beside the two; null: nothing to say. */
  readonly verdict: 'same' | 'differs' | null
}

/** What is being written down beside a case that stands, item by item. */
export function CompareTable({ mine, candidate }: { readonly mine: MatchForm; readonly candidate: MatchCandidate }) {
  const { t } = useTranslation()
  const typeInWords = useTypeInWords()
  const { case: row, differences } = candidate
  const empty = t('match:dialog.notGiven')
  const person = (party: { name: string | null; documentNumber: string | null; phone: string | null } | undefined) =>
    party === undefined ? null : (
      <>
        <div>{party.name ?? empty}</div>
        {party.documentNumber !== null && <div>{t('match:document', { number: party.documentNumber })}</div>}
        {party.phone !== null && <div>{t('match:phone', { number: party.phone })}</div>}
      </>
    )
  const paired = candidate.parties.map(party => party.mine)
  const lines: Line[] = [
    ...mine.parties.flatMap((party, at): Line[] => {
      const theirs = candidate.parties[paired.indexOf(at)]
      // A party nobody wrote anything about yet is nothing to compare.
      if (theirs === undefined && party.name === null && party.documentNumber === null && party.phone === null)
        return []
      const role = t(PARTY_ROLE_KEYS[party.role])
      return [
        {
          key: `mine-${at}`,
          label:
            theirs === undefined || theirs.role === party.role ? role : `${role} / ${t(PARTY_ROLE_KEYS[theirs.role])}`,
          mine: person(party),
          theirs: person(theirs),
          verdict: theirs === undefined ? null : 'same',
        },
      ]
    }),
    ...candidate.parties.flatMap((party, at): Line[] =>
      party.mine !== null
        ? []
        : [
            {
              key: `theirs-${at}`,
              label: t(PARTY_ROLE_KEYS[party.role]),
              mine: null,
              theirs: person(party),
              verdict: null,
            },
          ],
    ),
    {
      key: 'type',
      label: t('match:row.type'),
      mine: mine.typeCode === null ? empty : typeInWords(mine.typeCode),
      theirs: typeInWords(row.typeCode),
      verdict: mine.typeCode === null ? null : differences.includes('type') ? 'differs' : 'same',
    },
    {
      key: 'place',
      label: t('match:row.place'),
      mine: mine.divisionCode === null ? empty : placeInWords({ divisionCode: mine.divisionCode, detail: '' }),
      theirs: candidate.place ?? empty,
      verdict:
        mine.divisionCode === null || candidate.place === null
          ? null
          : differences.includes('place')
            ? 'differs'
            : 'same',
    },
    {
      key: 'registered',
      label: t('match:row.registered'),
      mine: null,
      theirs: momentText(row.registeredAt),
      verdict: null,
    },
    {
      key: 'status',
      label: t('match:row.status'),
      mine: null,
      theirs: `${t(CASE_FILE_STATUS_KEYS[row.status])} · ${[row.unitName, row.ownerName].filter(part => part !== null).join(' ')}`,
      verdict: null,
    },
    ...(row.visits > 0
      ? [
          {
            key: 'visits',
            label: t('match:row.visits'),
            mine: null,
            theirs: t('match:visits', { count: row.visits }),
            verdict: null,
          } satisfies Line,
        ]
      : []),
  ]
  return (
    <Table withColumnBorders>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('match:dialog.field')}</Table.Th>
          <Table.Th scope="col">{t('match:dialog.mine')}</Table.Th>
          <Table.Th scope="col">{t('match:dialog.theirs')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(line => (
          <Table.Tr key={line.key}>
            <Table.Th scope="row">{line.label}</Table.Th>
            <Table.Td>{line.mine ?? '—'}</Table.Td>
            <Table.Td>
              {line.theirs ?? '—'}{' '}
              {line.verdict !== null && (
                <StatusTag
                  text={t(line.verdict === 'same' ? 'match:dialog.same' : 'match:dialog.differs')}
                  tone={line.verdict === 'same' ? 'warn' : 'plain'}
                />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
