import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './layout.module.css'
import { groupsOf, type NavigationItem } from './navigation.ts'

interface NavigationProps {
  readonly items: readonly NavigationItem[]
  /** Path of the page that is shown. */
  readonly path: string
}

/** The pages at the side. Many are put under headings, of which one is open: that of the page shown, or the one just pressed. */
export function Navigation({ items, path }: NavigationProps) {
  const { t } = useTranslation()
  const id = useId()
  const [pressed, setPressed] = useState<{ readonly path: string; readonly labelKey: string | null } | null>(null)
  const groups = groupsOf(items)
  const own = groups.find(group => group.items.some(item => path.startsWith(item.path)))?.labelKey ?? null
  const open = pressed?.path === path ? pressed.labelKey : own
  const row = (item: NavigationItem) => (
    <li key={item.path}>
      <a
        className={classes.link}
        href={`#${item.path}`}
        {...(path.startsWith(item.path) ? { 'aria-current': 'page' as const } : {})}
      >
        {t(item.labelKey)}
      </a>
    </li>
  )
  return (
    <nav className={classes.nav} aria-label={t('staff:layout.navigation')}>
      <ul>
        {groups.flatMap(({ labelKey, items: rows }) =>
          labelKey === null
            ? rows.map(row)
            : [
                <li key={labelKey}>
                  <button
                    type="button"
                    className={classes.group}
                    aria-expanded={open === labelKey}
                    aria-controls={`${id}${labelKey}`}
                    onClick={() => setPressed({ path, labelKey: open === labelKey ? null : labelKey })}
                  >
                    {t(labelKey)}
                  </button>
                  <ul id={`${id}${labelKey}`} hidden={open !== labelKey}>
                    {rows.map(row)}
                  </ul>
                </li>,
              ],
        )}
      </ul>
    </nav>
  )
}
