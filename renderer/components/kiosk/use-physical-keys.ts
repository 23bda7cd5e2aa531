import { useEffect, useEffectEvent } from 'react'

/**
 * Hands keys of a keyboard to the pad on the page, wherever the focus is. Keys of an input method that composes a character
 * are left to it, so that the Enter which ends a composition submits nothing; Enter and space stay with a focused button.
 * @param take gets the key's name ('a', '5', 'Backspace'); true where the pad has used it
 */
export function usePhysicalKeys(take: (key: string) => boolean): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const isComposing = event.isComposing || event.key === 'Process' || event.keyCode === 229
    if (isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const isOfButton = event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')
    if (!isOfButton && take(event.key)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
