import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NAME_SEPARATOR } from '#center/contract/values/person-name.ts'
import { countCharacters, LIMITS } from '#center/contract/values/text.ts'
import { type Candidate, findCandidates } from '../../lib/pinyin/candidates.ts'
import { loadPinyinTable, type PinyinTable } from '../../lib/pinyin/pinyin-table.ts'
import keys from './letter-pad.module.css'
import { LetterRows, PadKey } from './letter-pad.tsx'
import { Pictogram } from './pictogram.tsx'
import styles from './pinyin-pad.module.css'
import { usePhysicalKeys } from './use-physical-keys.ts'

/** Candidates a page; with a key on either side they stand over the ten columns of the letters. */
const PAGE = 8
/** No reading is longer. */
const MAX_LETTERS = 24

interface PinyinPadProps {
  readonly value: string
  readonly onChange: (name: string) => void
  /** Enter of a keyboard with nothing left to choose. */
  readonly onDone: () => void
  readonly label: string
  /** Id of the text that says what is wrong. */
  readonly problemId?: string | undefined
}

/**
 * Names by pinyin: letters, a row of characters to choose from with a key for the next ones, the dot of minority names, erase.
 * A keyboard works too: letters, 1–8 or space to choose, Backspace; an input method of its own types into the field.
 */
export function PinyinPad({ value, onChange, onDone, label, problemId }: PinyinPadProps) {
  const { t } = useTranslation()
  const table = usePinyinTable()
  const [letters, setLetters] = useState('')
  const [page, setPage] = useState(0)
  const candidates = table === null ? [] : findCandidates(table, letters, value === '')
  const shown = candidates.slice(page * PAGE, (page + 1) * PAGE)
  const hasMore = (page + 1) * PAGE < candidates.length
  const spell = (next: string) => {
    setLetters(next.slice(0, MAX_LETTERS))
    setPage(0)
  }
  const add = (text: string) => {
    if (countCharacters(value + text) <= LIMITS.name) onChange(value + text)
  }
  const choose = ({ text, letters: used }: Candidate) => {
    add(text)
    spell(letters.slice(used))
  }
  const erase = () => (letters === '' ? onChange([...value].slice(0, -1).join('')) : spell(letters.slice(0, -1)))
  const type = (letter: string) => spell(letters + letter.toLowerCase())

  usePhysicalKeys(key => {
    const chosen = /^[1-8]$/.test(key) ? shown[Number(key) - 1] : key === ' ' || key === 'Enter' ? shown[0] : undefined
    if (chosen !== undefined) choose(chosen)
    else if (/^[a-z]$/i.test(key)) type(key)
    else if (key === 'Backspace') erase()
    else if (key === 'Enter' && letters === '') onDone()
    else return false
    return true
  })

  return (
    <div className={styles.pad}>
      <div className={styles.typed}>
        <input
          className={styles.name}
          aria-label={label}
          aria-invalid={problemId !== undefined}
          aria-describedby={problemId}
          inputMode="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={LIMITS.name * 2}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
        <output className={styles.letters} aria-label={t('kiosk:pad.letters')}>
          {letters.replaceAll('v', 'ü')}
        </output>
      </div>
      <fieldset className={`${keys.pad} ${styles.candidates}`} aria-label={t('kiosk:pad.candidates')}>
        <TurnKey label={t('kiosk:pad.before')} pictogram="back" isOff={page === 0} onPress={() => setPage(page - 1)} />
        {shown.map(candidate => (
          <PadKey key={candidate.text} sign={candidate.text} onKey={() => choose(candidate)} />
        ))}
        {shown.length === 0 && (
          <p className={styles.hint}>{t(letters === '' || table === null ? 'kiosk:pad.hint' : 'kiosk:pad.none')}</p>
        )}
        <TurnKey label={t('kiosk:pad.after')} pictogram="onward" isOff={!hasMore} onPress={() => setPage(page + 1)} />
      </fieldset>
      <fieldset className={keys.pad} aria-label={t('kiosk:pad.alphabet')}>
        <LetterRows onKey={type} onErase={erase}>
          <button type="button" className={`${keys.key} ${keys.wide}`} onClick={() => add(NAME_SEPARATOR)}>
            {t('kiosk:pad.dot')}
          </button>
        </LetterRows>
      </fieldset>
    </div>
  )
}

interface TurnKeyProps {
  readonly label: string
  readonly pictogram: 'back' | 'onward'
  readonly isOff: boolean
  readonly onPress: () => void
}

/** Turns to the characters before or after; keeps its place, so that the focus does not get lost on it. */
function TurnKey({ label, pictogram, isOff, onPress }: TurnKeyProps) {
  return (
    <button
      type="button"
      className={`${keys.key} ${styles[pictogram]}`}
      aria-label={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
    >
      <Pictogram name={pictogram} />
    </button>
  )
}

/** The table, once it is loaded; a page that cannot load it still has the field and the way on without a name. */
function usePinyinTable(): PinyinTable | null {
  const [table, setTable] = useState<PinyinTable | null>(null)
  useEffect(() => {
    let isOver = false
    loadPinyinTable()
      .then(loaded => {
        if (!isOver) setTable(loaded)
      })
      .catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [])
  return table
}
