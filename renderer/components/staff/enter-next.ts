import type { KeyboardEvent } from 'react'

const FIELDS = 'input, textarea, select, button[data-enter-stop]'

/** Whether a person still has something to write here; boxes, switches and what is folded away are passed over. */
function waits(field: Element): field is HTMLElement {
  if (!(field instanceof HTMLElement) || !field.checkVisibility() || field.closest('[data-enter-skip]') !== null)
    return false
  if (field instanceof HTMLButtonElement) return true
  const isField =
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
  if (!isField || field.disabled || field.value !== '') return false
  return !(field instanceof HTMLInputElement && ['checkbox', 'radio', 'file', 'hidden'].includes(field.type))
}

/** Goes on to the next field of the form that is still empty, or to the button marked as its end. */
export function goOn(from: Element): void {
  const form = from.closest('form')
  const next = [...(form?.querySelectorAll(FIELDS) ?? [])].find(
    field => from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING && waits(field),
  )
  if (next instanceof HTMLElement) {
    next.focus()
    // In the middle, so that a list below it is seen too.
    next.scrollIntoView({ block: 'center' })
  }
}

/**
 * Enter leads on to the next empty field. In a text of several lines it stays a new line, but within `data-enter-next`, where
 * Shift and Enter make one.
 */
export function enterNext(event: KeyboardEvent<HTMLFormElement>): void {
  const { target } = event
  const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  if (!isPlain || event.nativeEvent.isComposing || event.defaultPrevented) return
  const isLine = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  const isShortText = target instanceof HTMLTextAreaElement && target.closest('[data-enter-next]') !== null
  if (!isLine && !isShortText) return
  event.preventDefault()
  goOn(target)
}
