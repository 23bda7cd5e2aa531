const KEY = 'center.text-size'
export const TEXT_SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const

/** Text size of this page in per cent; everything is measured in rem, so the root alone is changed. */
export const textSize = {
  get: (): number => Number(localStorage.getItem(KEY) ?? 100),
  set(size: number): void {
    localStorage.setItem(KEY, String(size))
    textSize.apply()
  },
  /** One step up (+1), down (-1) or back to 100 (0). */
  step(direction: -1 | 0 | 1): void {
    const at = TEXT_SIZES.findIndex(size => size >= textSize.get())
    textSize.set(direction === 0 ? 100 : (TEXT_SIZES[Math.max(0, at + direction)] ?? 200))
  },
  apply(): void {
    const size = textSize.get()
    document.documentElement.style.fontSize = `${size}%`
    // Media queries do not see the root font size; the layout reads this mark instead.
    document.documentElement.dataset.textSize = size >= 140 ? 'large' : 'normal'
  },
}
