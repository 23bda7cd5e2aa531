import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type FoundCase, type SearchInput, searchInput } from '#center/contract/search.ts'
import { useToday } from '../../app/use-center-status.ts'
import { useKeys } from '../../app/use-keys.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { fieldId, TextField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { CaseFileTable } from '../desk/case-file-table.tsx'
import { FoundByWords } from './found-by-words.tsx'
import { lastSearch, NO_FILTER, useLastSearch } from './last-search.ts'
import { SearchFilters } from './search-filters.tsx'
import { type SearchValues, searchValues, toSearchInput } from './search-form.ts'

const focusWords = () => document.getElementById(fieldId('words'))?.focus()

/** W12: everything that answers to some words and filters, the surest first, within what this person may see. */
export function SearchPage() {
  const { t } = useTranslation()
  const today = useToday()
  const asked = useLastSearch()
  const found = useInfiniteQuery({
    // Not under caseFile: a change of any case must not search again, since parts of numbers are counted.
    queryKey: ['search', 'page', asked],
    staleTime: Number.POSITIVE_INFINITY,
    enabled: asked.isAsked,
    gcTime: 0,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      client.search.find({ words: asked.words, filter: asked.filter, hasNumbers: true, cursor: pageParam }),
    getNextPageParam: last => last.cursor,
  })
  const { form, problem, refusals, submit } = useContractForm({
    schema: searchInput,
    defaultValues: searchValues(asked.words, asked.filter),
    toInput: (values: SearchValues) => toSearchInput(values, today),
    send: async (input: SearchInput) => input,
    onDone: ({ words, filter }) => lastSearch.set({ words, filter, isAsked: true }),
  })
  useEffect(focusWords, [])
  useEffect(() => form.reset(searchValues(asked.words, asked.filter)), [asked, form])
  useKeys({ 'Ctrl+F': focusWords })
  const rows: readonly FoundCase[] = found.data?.pages.flatMap(page => page.rows) ?? []
  const searchedTo = found.data?.pages.at(-1)?.searchedTo ?? null
  return (
    <Stack gap="md">
      <Title order={1}>{t('search:page.title')}</Title>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
          <TextField control={form.control} name="words" label={t('search:page.words')} maxLength={100} />
          <SearchFilters control={form.control} />
          <Group>
            <Button type="submit" loading={found.isFetching}>
              {t('search:page.submit')}
            </Button>
            <Button variant="default" onClick={() => form.reset(searchValues(form.getValues('words'), NO_FILTER))}>
              {t('search:page.clear')}
            </Button>
          </Group>
        </Stack>
      </form>
      {found.isError && <Notice kind="danger">{problemText(t, found.error)}</Notice>}
      {!asked.isAsked && <Text c="dimmed">{t('search:page.start')}</Text>}
      {found.data !== undefined && (
        <>
          <Text aria-live="polite">
            {t(found.hasNextPage ? 'search:page.countMore' : 'search:page.count', { count: rows.length })}
            {searchedTo !== null && ` ${t('search:page.searchedTo', { date: searchedTo })}`}
          </Text>
          <CaseFileTable
            caption={t('search:page.results')}
            rows={rows}
            empty={t('search:page.none')}
            found={row => <FoundByWords foundBy={row.foundBy} words={asked.words} />}
          />
          {found.hasNextPage && (
            <Group>
              <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t('search:page.more')}
              </Button>
            </Group>
          )}
        </>
      )}
    </Stack>
  )
}
