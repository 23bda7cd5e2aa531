/** Keys of a keyboard that would leave the page, load it anew, or change its size. */
const REFUSED_KEYS: ReadonlySet<string> = new Set(['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12'])
/** With Ctrl or Meta: zoom, print, save, find, open, close, reload, address bar. */
const REFUSED_WITH_CTRL = /^([-+=0_]|[acdefghjklnopqrstuwy])$/i

const isTyping = (target: EventTarget | null) => target instanceof HTMLInputElement

/** Leaves no way out of the kiosk page by finger, wheel or keyboard. The host locks the machine; this is the second lock. */
export function guardPage(page: Document): void {
  const refuse = (event: Event) => event.preventDefault()
  for (const name of ['contextmenu', 'dragstart', 'drop', 'gesturestart'] as const) page.addEventListener(name, refuse)
  page.addEventListener('selectstart', event => {
    if (!isTyping(event.target)) refuse(event)
  })
  page.addEventListener(
    'wheel',
    event => {
      if (event.ctrlKey) refuse(event)
    },
    { passive: false },
  )
  page.addEventListener(
    'touchmove',
    event => {
      if (event.touches.length > 1) refuse(event)
    },
    { passive: false },
  )
  page.addEventListener('keydown', event => {
    const isCommand = (event.ctrlKey || event.metaKey) && REFUSED_WITH_CTRL.test(event.key)
    const isBack = event.altKey && event.key.startsWith('Arrow')
    if (REFUSED_KEYS.has(event.key) || isCommand || isBack) refuse(event)
    else moveFocus(page, event)
  })
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Arrows go from button to button as Tab does, so that a keyboard without Tab is enough. */
function moveFocus(page: Document, event: KeyboardEvent): void {
  const step = STEPS[event.key]
  if (step === undefined || isTyping(event.target)) return
  const within = page.querySelector('dialog[open]') ?? page
  const stops = [...within.querySelectorAll<HTMLElement>('button:not(:disabled):not([tabindex="-1"]), input')]
  const focused = page.activeElement
  const at = focused instanceof HTMLElement ? stops.indexOf(focused) : -1
  const next = at < 0 ? (step > 0 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length
  stops[next]?.focus()
  event.preventDefault()
}
