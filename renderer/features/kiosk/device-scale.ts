/** 21.5" panel of 1080 × 1920. */
const USUAL_MM_PER_PIXEL = 0.248
const KEY = 'device.mmPerPixel'

/**
 * Millimetres one pixel of this panel takes: `?mm=` of the address, else what was stored for this device, else the usual
 * panel. Values no panel has are passed over.
 */
export function mmPerPixel(search: string, storage: Pick<Storage, 'getItem' | 'setItem'>): number {
  const asked = Number(new URLSearchParams(search).get('mm'))
  if (isPanel(asked)) {
    storage.setItem(KEY, String(asked))
    return asked
  }
  const stored = Number(storage.getItem(KEY))
  return isPanel(stored) ? stored : USUAL_MM_PER_PIXEL
}

const isPanel = (value: number) => value >= 0.05 && value <= 2

/** Makes one rem four millimetres, the unit all kiosk style sheets are written in. */
export function applyScale(root: HTMLElement, mm: number): void {
  root.style.fontSize = `${(4 / mm).toFixed(3)}px`
}
