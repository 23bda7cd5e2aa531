/** 21.5" panel of 1080 × 1920. */
const USUAL_MM_PER_PIXEL = 0.248
const KEY = 'device.mmPerPixel'

const asked = (search: string) => Number(new URLSearchParams(search).get('mm'))
const isPanel = (value: number) => value >= 0.05 && value <= 2

/**
 * Millimetres one pixel of this panel takes: `?mm=` of the address, else what was stored for this device, else the usual
 * panel. Values no panel has are passed over.
 */
export function mmPerPixel(search: string, storage: Pick<Storage, 'getItem' | 'setItem'>): number {
  if (isPanel(asked(search))) {
    storage.setItem(KEY, String(asked(search)))
    return asked(search)
  }
  const stored = Number(storage.getItem(KEY))
  return isPanel(stored) ? stored : USUAL_MM_PER_PIXEL
}

/** Below this width large type grows by a fifth only: 1.4 times would push questions off a panel of 15.6" (194 mm). */
const SMALL_PANEL_MM = 230

/** Makes one rem four millimetres, the unit all kiosk style sheets are written in, and says whether the panel is a small one. */
export function applyScale(root: HTMLElement, mm: number): void {
  root.style.fontSize = `${(4 / mm).toFixed(3)}px`
  root.dataset.panel = window.innerWidth * mm < SMALL_PANEL_MM ? 'small' : 'usual'
}

/** Takes over what the center knows of this panel, and keeps it for the next start; `?mm=` of the address still wins. */
export function applyKnownScale(
  root: HTMLElement,
  mm: number,
  search: string,
  storage: Pick<Storage, 'setItem'>,
): void {
  if (!isPanel(mm) || isPanel(asked(search))) return
  storage.setItem(KEY, String(mm))
  applyScale(root, mm)
}
