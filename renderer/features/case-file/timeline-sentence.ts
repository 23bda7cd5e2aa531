import { useTranslation } from 'react-i18next'
import { PAUSE_REASON_KEYS, UNIT_WORD_KEYS } from '../../components/staff/clock-texts.ts'
import {
  COMPLEXITY_KEYS,
  CONCLUSION_CAUSE_KEYS,
  MEETING_RESULT_KEYS,
  PAPER_KIND_KEYS,
  PROCEDURE_KIND_KEYS,
} from '../../lib/status-keys.ts'
import { PERFORMANCE_KEYS, SATISFACTION_KEYS } from '../follow-up/follow-up-texts.ts'
import { useCodeWords } from './code-words.ts'

interface Entry {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Values that the journal keeps as codes, by their name in the entry. */
const CODE_KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  result: MEETING_RESULT_KEYS,
  kind: PAPER_KIND_KEYS,
  complexity: COMPLEXITY_KEYS,
  procedure: PROCEDURE_KIND_KEYS,
  cause: CONCLUSION_CAUSE_KEYS,
  performance: PERFORMANCE_KEYS,
  satisfaction: SATISFACTION_KEYS,
  pauseReason: PAUSE_REASON_KEYS,
  timeUnit: UNIT_WORD_KEYS,
}

/** The sentence of a journal entry: its text with its values; a value that is missing leaves nothing, an unknown key its name. */
export function useTimelineSentence(): (entry: Entry) => string {
  const { t, i18n } = useTranslation()
  const word = useCodeWords()
  const readable = (name: string, value: string | number) => {
    if (name === 'rule') return word('clockRule', String(value))
    const key = CODE_KEYS[name]?.[value]
    return key === undefined ? value : t(key)
  }
  return ({ key, params }) => {
    const textKey = `timeline:${key}`
    if (!i18n.exists(textKey)) return t('timeline:other', { key })
    const values = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, readable(name, value ?? '')]),
    )
    return t(textKey, values)
      .replaceAll(/\{\{\w+\}\}/g, '')
      .trim()
  }
}
