/** Whether a page or act is meant by what was typed: any part of its name. */
export const isMeant = (name: string, typed: string): boolean =>
  typed === '' || name.toLowerCase().includes(typed.toLowerCase())

/** Parts of a page whose buttons and links the palette offers. */
export const PALETTE_PART = 'data-palette'

export interface ActAtHand {
  readonly name: string
  readonly press: () => void
}

/** What can be done on the page behind the palette, read from its buttons: the page alone knows what the center allows. */
export function actsAtHand(page: ParentNode): readonly ActAtHand[] {
  const found = page.querySelectorAll<HTMLElement>(`[${PALETTE_PART}] button:not(:disabled), [${PALETTE_PART}] a[href]`)
  return [...found].flatMap(element => {
    const name = element.textContent.trim()
    return name === '' ? [] : [{ name, press: () => element.click() }]
  })
}
