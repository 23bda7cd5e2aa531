import { Mark, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FOUND_BY, FoundBy } from '#center/contract/search.ts'

const FOUND_BY_KEYS = {
  code: 'search:by.code',
  number: 'search:by.number',
  name: 'search:by.name',
  sound: 'search:by.sound',
  pinyin: 'search:by.pinyin',
  words: 'search:by.words',
  all: 'search:by.all',
} as const satisfies Record<(typeof FOUND_BY)[number], string>

/** Why a case was found: what of it answered, and to which words; the story itself is not shown in a list. */
export function FoundByWords({ foundBy, words }: { readonly foundBy: FoundBy; readonly words: string }) {
  const { t } = useTranslation()
  // A number somebody typed is not repeated on every row of the screen.
  const isShown = foundBy !== 'all' && foundBy !== 'number'
  return (
    <Text span>
      {t(FOUND_BY_KEYS[foundBy])} {isShown && <Mark>{words}</Mark>}
    </Text>
  )
}
