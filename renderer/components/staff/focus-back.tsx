import { useEffect, useState } from 'react'

/**
 * Stands inside a dialog and gives the focus back when the dialog is taken away as a whole: to what opened it, or to the
 * page where that is gone too, never to a body without focus.
 */
export function FocusBack() {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const target =
          opener?.isConnected === true && opener !== document.body ? opener : document.getElementById('main')
        if (target instanceof HTMLElement) target.focus()
      })
    },
    [opener],
  )
  return null
}
