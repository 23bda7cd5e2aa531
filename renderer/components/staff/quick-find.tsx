import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Findable, findAll, type InitialsOf, loadInitials } from '../../lib/pinyin/initials.ts'
import { goOn } from './enter-next.ts'
import classes from './quick-find.module.css'

/** Lines shown at a time; who types one more letter sees fewer. */
const SHOWN = 8

/**
 * Finds one of a list by code, characters or first letters of pinyin: arrow keys move, Enter takes the marked line and goes on to
 * the next empty field. The fields beside it show what was taken and can be used instead.
 */
export function QuickFind({
  id,
  label,
  items,
  onFound,
}: {
  readonly id: string
  readonly label: string
  readonly items: readonly Findable[]
  readonly onFound: (code: string) => void
}) {
  const { t } = useTranslation()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(0)
  const [initialsOf, setInitials] = useState<InitialsOf>()
  useEffect(() => {
    if (typed !== '' && initialsOf === undefined) void loadInitials().then(of => setInitials(() => of))
  }, [typed, initialsOf])
  const found = findAll(items, typed, initialsOf).slice(0, SHOWN)
  const at = Math.min(marked, found.length - 1)
  const isOpen = typed.trim() !== ''
  const take = (code: string, input: HTMLElement) => {
    onFound(code)
    setTyped('')
    setMarked(0)
    // The fields beside it are drawn with what was taken before the next empty one is looked for.
    requestAnimationFrame(() => goOn(input))
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || !isOpen) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) setMarked((at + step + found.length) % found.length)
    else if (event.key === 'Escape') setTyped('')
    else if (event.key === 'Enter' && found[at] !== undefined) take(found[at].code, event.currentTarget)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes.find} data-field-label={label}>
      <TextInput
        id={id}
        label={label}
        placeholder={t('staff:find.hint')}
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value)
          setMarked(0)
        }}
        onKeyDown={press}
        onBlur={() => setTyped('')}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={isOpen && at >= 0 ? `${list}-${at}` : undefined}
      />
      <div className={classes.box} hidden={!isOpen}>
        <div id={list} role="listbox" aria-label={label} className={classes.list}>
          {found.map((item, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the marked line
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field
            <div
              key={item.code}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              className={classes.option}
              onPointerDown={event => event.preventDefault()}
              onClick={() => {
                const input = document.getElementById(id)
                if (input !== null) take(item.code, input)
              }}
            >
              {item.names.join(' ')}
            </div>
          ))}
        </div>
        {found.length === 0 && <div className={classes.option}>{t('staff:find.none')}</div>}
      </div>
    </div>
  )
}
