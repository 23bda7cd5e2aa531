import { Button, Group, Kbd, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import sources from '#assets/reference/case-sources.json' with { type: 'json' }
import { formatYuan, parseYuan } from '#center/contract/values/money.ts'
import { CheckField, fieldId } from '../../components/staff/field.tsx'
import { placeInWords } from '../../components/staff/place-picker.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import classes from './intake.module.css'
import { type PartyValues, sendsAway } from './intake-values.ts'
import type { IntakeForm } from './parties-section.tsx'
import { OUTCOME_CHOICE_KEYS, PARTY_ROLE_KEYS, WISH_KEYS } from './party-keys.ts'
import { ReadAloud } from './read-aloud.tsx'
import { SignStatement } from './sign-statement.tsx'

/** W6: everything as the visitor said it, in large text, to be read aloud or turned towards them. */
export function ReadBack({
  form,
  isPending,
  onSubmit,
  onBack,
}: {
  readonly form: IntakeForm
  readonly isPending: boolean
  readonly onSubmit: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const typeInWords = useTypeInWords()
  const { parties, matter, materials, outcome, answer, refusal } = form.getValues()
  const prior = matter.particulars.priorHandling.filter(({ body }) => body.trim() !== '')
  const sheet = useRef<HTMLElement>(null)
  const fen = parseYuan(matter.amountFen)
  const source = sources.find(({ code }) => code === matter.source)
  useEffect(() => document.getElementById('read-back-title')?.focus(), [])
  const line = (party: PartyValues) =>
    [
      party.isNameless ? t('case:party.nameless') : party.name,
      party.kind === 'person' && party.documentNumber !== ''
        ? t('case:readBack.document', { number: party.documentNumber })
        : '',
      party.phone === '' ? '' : t('case:readBack.phone', { number: party.phone }),
      placeInWords(party.address),
      party.hasRepresentative ? t('case:readBack.representative', { name: party.representative.name }) : '',
    ]
      .filter(part => part !== '')
      .join('，')

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Stack maw="60rem">
        <Title order={2} size="h3" id="read-back-title" tabIndex={-1}>
          {t('case:readBack.title')}
        </Title>
        <Group justify="space-between">
          <Text>{t('case:readBack.text')}</Text>
          <ReadAloud wordsOf={() => sheet.current?.innerText ?? ''} />
        </Group>
        <article ref={sheet} className={classes.sheet} aria-label={t('case:readBack.title')}>
          <h2>{t('case:section.parties')}</h2>
          {parties.map((party, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, read once
            <p key={index}>
              {t(PARTY_ROLE_KEYS[party.role])}：{line(party)}
            </p>
          ))}
          <h2>{t('case:section.facts')}</h2>
          <p>{matter.facts}</p>
          {prior.length > 0 && (
            <>
              <h2>{t('case:readBack.prior')}</h2>
              <ol>
                {prior.map(({ body, on, result }) => (
                  <li key={`${body} ${on}`}>{[body, on, result].filter(part => part !== '').join('，')}</li>
                ))}
              </ol>
            </>
          )}
          <h2>{t('case:section.requests')}</h2>
          <ol>
            {matter.requests
              .filter(request => request.trim() !== '')
              .map(request => (
                <li key={request}>{request}</li>
              ))}
          </ol>
          {fen !== undefined && <p>{t('case:readBack.amount', { amount: formatYuan(fen) })}</p>}
          <h2>{t('case:section.place')}</h2>
          <p>
            {[matter.occurredOn, placeInWords(matter.place)].filter(part => part !== '').join('，') ||
              t('staff:notGiven')}
          </p>
          <h2>{t('case:section.type')}</h2>
          <p>
            {typeInWords(matter.typeCode)}，{source === undefined ? '' : text(source.label)}
          </p>
          {materials.length > 0 && (
            <>
              <h2>{t('case:readBack.materials')}</h2>
              <ol>
                {materials.map(({ name, pages }) => (
                  <li key={`${name} ${pages[0]?.sha256}`}>{name}</li>
                ))}
              </ol>
            </>
          )}
          <h2>{t('case:section.wish')}</h2>
          {matter.particulars.wish !== '' && <p>{t(WISH_KEYS[matter.particulars.wish])}</p>}
          <p>{t(matter.isWillingToMediate === 'yes' ? 'case:matter.willing' : 'case:matter.unwilling')}</p>
          <h2>{t('case:section.outcome')}</h2>
          <p>{t(OUTCOME_CHOICE_KEYS[outcome])}</p>
          {sendsAway(outcome) && (
            <p>
              {refusal.basis}，{refusal.door}
            </p>
          )}
          {outcome !== 'register' && <p>{answer}</p>}
        </article>
        <SignStatement form={form} />
        <CheckField control={form.control} name="isReadBack" label={t('case:readBack.agreed')} isRequired />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('case:readBack.back')}
          </Button>
          <Button
            type="submit"
            size="lg"
            loading={isPending}
            rightSection={<Kbd>Ctrl+Enter</Kbd>}
            aria-describedby={fieldId('isReadBack')}
          >
            {t(outcome === 'register' ? 'case:readBack.register' : 'case:readBack.record')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
