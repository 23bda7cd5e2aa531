import { Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { client } from '../../lib/client.ts'
import classes from './intake.module.css'
import type { IntakeForm } from './parties-section.tsx'

/** A story says little before this many characters. */
const FEWEST_CHARACTERS = 8
/** Milliseconds without a key before the story is read. */
const PAUSE = 600

/** What the story may be about, with the words that decided. The clerk decides: a button only fills the field. */
export function TypeSuggestions({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const typeInWords = useTypeInWords()
  const { control, setValue } = form
  const typed = useWatch({ control, name: 'matter.facts' })
  const chosen = useWatch({ control, name: 'matter.typeCode' })
  const [text] = useDebouncedValue(typed.trim(), PAUSE)
  const isLongEnough = text.length >= FEWEST_CHARACTERS
  const suggested = useQuery({
    // The story stays out of the names of queries that others may read.
    queryKey: ['suggestion', text],
    gcTime: 0,
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
    queryFn: () => client.routing.suggestTypes({ text }),
  })
  const rows = isLongEnough ? (suggested.data ?? []) : []
  const codes = rows.map(({ type }) => type).join(' ')
  useEffect(() => setValue('suggestedTypes', codes === '' ? [] : codes.split(' ')), [codes, setValue])
  if (rows.length === 0) return null
  return (
    <fieldset className={classes.suggestions}>
      <legend>{t('routing:suggest.title')}</legend>
      {rows.map(({ type, score, words }) => (
        <Group key={type} gap="sm" wrap="nowrap" align="start">
          <Button
            variant={type === chosen ? 'filled' : 'default'}
            aria-pressed={type === chosen}
            className={classes.suggestion}
            onClick={() => setValue('matter.typeCode', type, { shouldDirty: true, shouldValidate: true })}
          >
            {typeInWords(type)}
          </Button>
          <Text>
            {t('routing:suggest.chance', { score })}
            {words.length > 0 && ` · ${t('routing:suggest.words', { words: words.join(t('routing:comma')) })}`}
          </Text>
        </Group>
      ))}
      <Text c="dimmed">{t('routing:suggest.hint')}</Text>
    </fieldset>
  )
}
