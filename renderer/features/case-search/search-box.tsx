import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { CASE_FILE_STATUS_KEYS, CASE_FILE_STATUS_TONES } from '../../lib/status-keys.ts'

/** W12: one box for case code, receipt code, names, pinyin and words of the story; opens the case that is chosen. */
export function SearchBox({ onOpen }: { readonly onOpen: (id: number) => void }) {
  const { t } = useTranslation()
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 150)
  const found = useQuery({
    queryKey: ['caseFile', 'search', q],
    enabled: q.length > 0,
    queryFn: () => client.caseFile.list({ view: 'all', q, page: 1 }),
  })
  const rows = found.data?.rows.slice(0, 8) ?? []
  return (
    <Combobox
      store={list}
      withinPortal={false}
      onOptionSubmit={value => {
        list.closeDropdown()
        setTyped('')
        onOpen(Number(value))
      }}
    >
      <Combobox.Target>
        <TextInput
          id="case-search"
          size="sm"
          aria-label={t('staff:search.label')}
          placeholder={t('staff:search.placeholder')}
          value={typed}
          autoComplete="off"
          maxLength={100}
          onChange={event => {
            setTyped(event.currentTarget.value)
            list.openDropdown()
            list.resetSelectedOption()
          }}
          onFocus={() => typed !== '' && list.openDropdown()}
          onBlur={() => list.closeDropdown()}
          // An input method uses Enter for itself: choosing a row must wait until it is done.
          onKeyDownCapture={event => event.nativeEvent.isComposing && event.stopPropagation()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={q === ''} c="var(--mantine-color-text)">
        <Combobox.Options aria-label={t('staff:search.results')}>
          {rows.map(row => (
            <Combobox.Option key={row.id} value={String(row.id)}>
              <Group justify="space-between" wrap="nowrap">
                <Text span>
                  {row.code} · {row.applicant ?? t('staff:notGiven')} / {row.respondent ?? t('staff:notGiven')}
                </Text>
                <StatusTag text={t(CASE_FILE_STATUS_KEYS[row.status])} tone={CASE_FILE_STATUS_TONES[row.status]} />
              </Group>
            </Combobox.Option>
          ))}
          {rows.length === 0 && !found.isFetching && <Combobox.Empty>{t('staff:search.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
