import { useEffectEvent, useLayoutEffect } from 'react'

/** Name of a key press as in the help sheet: 'F2', 'Ctrl+K', 'Alt+1', 'Ctrl+Enter'. */
export function keyName(event: KeyboardEvent): string {
  const key = event.code.startsWith('Digit')
    ? event.code.slice(5)
    : event.key.length === 1
      ? event.key.toUpperCase()
      : event.key
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`
}

/**
 * Keys of a page while it is shown: function keys, Ctrl and Alt only, because single letters belong to Chinese input.
 * They work inside fields too, but never while an input method composes.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
    const action = keys[keyName(event)]
    if (action === undefined) return
    event.preventDefault()
    if (!event.repeat) action()
  })
  // In force before the page is painted: a key pressed at first sight counts.
  useLayoutEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
