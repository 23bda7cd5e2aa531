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

/** What listens, the newest last. @returns true where a press was meant for it */
const layers: ((event: KeyboardEvent) => boolean)[] = []

function hear(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
  for (const layer of layers.toReversed()) if (layer(event)) return
}

/**
 * Keys of a page while it is shown: function keys, Ctrl and Alt only, because single letters belong to Chinese input.
 * They work inside fields too, but never while an input method composes. Where two want the same key, what was shown last
 * has it: a dialog before its page, the newest thing to take back before older ones.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = keys[keyName(event)]
    if (action === undefined) return false
    event.preventDefault()
    if (!event.repeat) action()
    return true
  })
  const hasKeys = Object.keys(keys).length > 0
  // In force before the page is painted: a key pressed at first sight counts.
  useLayoutEffect(() => {
    if (!hasKeys) return
    const layer = (event: KeyboardEvent) => press(event)
    if (layers.length === 0) window.addEventListener('keydown', hear)
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) window.removeEventListener('keydown', hear)
    }
  }, [hasKeys])
}
