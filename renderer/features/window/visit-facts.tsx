import { Anchor, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import countries from '#assets/reference/countries.json' with { type: 'json' }
import { useMay } from '../../app/session-store.ts'
import { MaskedText } from '../../components/staff/masked-text.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import { PROXY_RELATION_KEYS } from '../../lib/status-keys.ts'
import { InkFigure } from './ink-figure.tsx'
import classes from './window.module.css'

/** What the door knows beyond the number: for whom, who speaks, what was drawn, which case it is about. Nothing where nothing is known. */
export function VisitFacts({
  visitId,
  hasNameElsewhere = false,
}: {
  readonly visitId: number
  /** The drawn name stands at the field of the name. */
  readonly hasNameElsewhere?: boolean
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const may = useMay()
  const { data: visit } = useQuery({
    queryKey: ['visit', visitId],
    queryFn: () => client.visit.get({ id: visitId }),
    enabled: may('caseFile.register'),
  })
  if (visit === undefined) return null
  const nameInk = hasNameElsewhere ? null : visit.nameInk
  const country = countries.find(({ code }) => code === visit.visitor?.country)
  const facts = [
    ...(visit.proxy === null
      ? []
      : [
          {
            label: t('window:facts.proxy'),
            value: t(visit.proxy.hasAuthorization ? 'window:facts.proxyWith' : 'window:facts.proxyWithout', {
              relation: t(PROXY_RELATION_KEYS[visit.proxy.relation]),
            }),
          },
        ]),
    ...(visit.isPhoneOfFamily ? [{ label: t('case:party.phone'), value: t('window:facts.familyPhone') }] : []),
    ...(country === undefined ? [] : [{ label: t('case:party.country'), value: text(country) }]),
  ]
  const hasNothing =
    facts.length === 0 &&
    visit.representatives.length === 0 &&
    nameInk === null &&
    visit.memoInk === null &&
    visit.askedCaseFileId === null
  if (hasNothing) return null
  return (
    <Stack gap="xs">
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ label, value }) => (
            <div key={label} className={classes.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {visit.representatives.length > 0 && (
        <div>
          <Text c="dimmed">{t('window:facts.representatives', { count: visit.representatives.length })}</Text>
          <ul className={classes.people}>
            {visit.representatives.map((person, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, read once
              <li key={index}>
                <MaskedText value={person.name} />{' '}
                {person.documentTail !== null && t('window:facts.tail', { tail: person.documentTail })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {nameInk !== null && <InkFigure ink={nameInk} label={t('window:facts.nameInk')} />}
      {visit.memoInk !== null && <InkFigure ink={visit.memoInk} label={t('window:facts.memoInk')} />}
      {visit.askedCaseFileId !== null && (
        <Anchor href={`#/cases/${visit.askedCaseFileId}`}>{t('window:facts.askedCase')}</Anchor>
      )}
    </Stack>
  )
}
