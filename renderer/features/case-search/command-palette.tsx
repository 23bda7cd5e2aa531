import { Combobox, Group, Kbd, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileRow } from '#center/contract/case-list.ts'
import type { NavigationItem } from '../../app/navigation.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { CASE_FILE_STATUS_KEYS, CASE_FILE_STATUS_TONES } from '../../lib/status-keys.ts'
import { FoundByWords } from './found-by-words.tsx'
import { lastSearch, NO_FILTER } from './last-search.ts'
import { type ActAtHand, actsAtHand, isMeant } from './palette-items.ts'

/** Milliseconds of rest after typing before the center is asked. */
const REST = 150
const CASES_SHOWN = 8
const ALL_RESULTS = 'all'

/**
 * Ctrl+K: cases, pages and what can be done here, by keyboard alone. It is the one search box of the staff pages; Enter with
 * nothing chosen goes to the search page, where numbers of people are looked up too.
 */
export function CommandPalette({
  pages,
  hasCases,
  onClose,
}: {
  readonly pages: readonly NavigationItem[]
  /** Whether this person has lists of cases. */
  readonly hasCases: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const list = useCombobox({ opened: true })
  const [typed, setTyped] = useState('')
  const [acts] = useState(() => actsAtHand(document))
  const words = typed.trim()
  const [rested] = useDebouncedValue(words, REST)
  const found = useQuery({
    queryKey: ['search', 'palette', rested],
    enabled: hasCases && rested !== '',
    gcTime: 0,
    queryFn: () => client.search.find({ words: rested }),
  })
  const recent = useQuery({
    queryKey: ['caseFile', 'recent'],
    enabled: hasCases && words === '',
    queryFn: () => client.search.recent(),
  })
  const rows = words === '' || rested === '' ? [] : (found.data?.rows.slice(0, CASES_SHOWN) ?? [])
  const lately = words === '' ? (recent.data?.slice(0, CASES_SHOWN) ?? []) : []
  const pagesMeant = pages.filter(page => isMeant(t(page.labelKey), words))
  const actsMeant = acts.flatMap((act, at) => (isMeant(act.name, words) ? [{ ...act, at }] : []))
  const searchAll = () => {
    lastSearch.set({ words, filter: NO_FILTER, isAsked: words !== '' })
    void navigate({ to: '/search' })
  }
  const choose = (value: string) => {
    onClose()
    const [kind, rest = ''] = value.split(/:(.*)/)
    if (kind === 'case') void navigate({ to: `/cases/${rest}` })
    if (kind === 'page') void navigate({ to: rest })
    if (kind === 'act') pressLater(acts[Number(rest)])
    if (kind === ALL_RESULTS) searchAll()
  }
  return (
    <Dialog isOpen size="lg" title={t('search:palette.title')} onClose={onClose}>
      <Combobox store={list} onOptionSubmit={choose}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            aria-label={t('search:palette.label')}
            placeholder={t('search:palette.hint')}
            value={typed}
            autoComplete="off"
            maxLength={100}
            onChange={event => {
              setTyped(event.currentTarget.value)
              list.resetSelectedOption()
            }}
            onKeyDownCapture={event => {
              // An input method uses Enter for itself: choosing must wait until it is done.
              if (event.nativeEvent.isComposing) event.stopPropagation()
              // The list is always open, so it would keep Escape to itself.
              else if (event.key === 'Escape') onClose()
              else if (event.key === 'Enter' && list.getSelectedOptionIndex() < 0 && hasCases && words !== '') {
                event.preventDefault()
                onClose()
                searchAll()
              }
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options mt="sm" aria-label={t('search:palette.results')} mah="60vh" style={{ overflowY: 'auto' }}>
          {lately.length > 0 && (
            <Combobox.Group label={t('search:palette.recent')}>
              {lately.map(row => (
                <CaseOption key={row.id} row={row} />
              ))}
            </Combobox.Group>
          )}
          {rows.length > 0 && (
            <Combobox.Group label={t('search:palette.cases')}>
              {rows.map(row => (
                <CaseOption key={row.id} row={row}>
                  <FoundByWords foundBy={row.foundBy} words={rested} />
                </CaseOption>
              ))}
            </Combobox.Group>
          )}
          {hasCases && words !== '' && (
            <Combobox.Option value={ALL_RESULTS}>
              <Group justify="space-between">
                {t('search:palette.all')} <Kbd>Enter</Kbd>
              </Group>
            </Combobox.Option>
          )}
          {actsMeant.length > 0 && (
            <Combobox.Group label={t('search:palette.actions')}>
              {actsMeant.map(({ name, at }) => (
                <Combobox.Option key={`${at}-${name}`} value={`act:${at}`}>
                  {name}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {pagesMeant.length > 0 && (
            <Combobox.Group label={t('search:palette.pages')}>
              {pagesMeant.map(page => (
                <Combobox.Option key={page.path} value={`page:${page.path}`}>
                  {t(page.labelKey)}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {rows.length === 0 && words !== '' && found.isSuccess && pagesMeant.length === 0 && (
            <Combobox.Empty>{t('search:palette.none')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox>
    </Dialog>
  )
}

/** After the dialog has given the focus back, so that the act's own dialog keeps it. */
function pressLater(act: ActAtHand | undefined): void {
  requestAnimationFrame(() => act?.press())
}

function CaseOption({ row, children }: { readonly row: CaseFileRow; readonly children?: React.ReactNode }) {
  const { t } = useTranslation()
  return (
    <Combobox.Option value={`case:${row.id}`}>
      <Group justify="space-between" wrap="nowrap">
        <Text span>
          {row.code} · {row.applicant ?? t('staff:notGiven')} / {row.respondent ?? t('staff:notGiven')}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {children}
          <StatusTag text={t(CASE_FILE_STATUS_KEYS[row.status])} tone={CASE_FILE_STATUS_TONES[row.status]} />
        </Group>
      </Group>
    </Combobox.Option>
  )
}
