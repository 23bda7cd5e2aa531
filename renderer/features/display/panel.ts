import { SHOWN_CALLS } from './calls.ts'

/** A ticket number on the wall is at least this high, in millimetres (hall display standard of the product). */
const NUMBER_MM = 50
/** Height in millimetres a character needs for each metre it is read from: distance ÷ 0.4. */
const MM_PER_METRE = 1 / 0.4
/** Metres the wall is read from where its address says nothing (?distance=). */
const USUAL_DISTANCE_M = 6
/** Share of the type size that a digit or capital takes, in the fonts of the wall. */
const CAPITAL_SHARE = 0.72
/** What of the board fits on a panel, and how large it is written; all sizes in pixels of the style sheet. */
export interface Panel {
  /** Least type size of a ticket number, so that its digits are 50 mm high. */
  readonly numberPx: number
  /** Least type size of anything else. */
  readonly textPx: number
  /** Calls on a page, 1 to 4; the rest is on the next page. */
  readonly rows: number
  /** Waiting numbers on one line. */
  readonly waiting: number
}

/**
 * Sizes for a panel.
 * @param mm millimetres one pixel of the style sheet takes
 * @param distance metres
 */
export function panelOf(
  view: { readonly width: number; readonly height: number },
  mm: number,
  distance: number,
): Panel {
  const numberPx = NUMBER_MM / CAPITAL_SHARE / mm
  const textPx = (distance * MM_PER_METRE) / mm
  const vh = view.height / 100
  const atLeast = (share: number) => Math.max(share * vh, textPx)
  // Head, foot and rows as hall-screen.module.css and call-list.module.css lay them out.
  const head = 2 * vh + 1.2 * atLeast(5.4)
  const foot = Math.max(13 * vh, 1.15 * (atLeast(3.8) + atLeast(4.8)) + 5.4 * vh)
  const gap = 1.2 * vh
  const row = Math.max(NUMBER_MM / mm, 9 * vh, 2.3 * textPx) + 1.6 * vh
  const rows = Math.floor((view.height - head - foot - 2.8 * vh + gap) / (row + gap))
  return {
    numberPx,
    textPx,
    rows: Math.min(SHOWN_CALLS, Math.max(1, rows)),
    waiting: Math.max(2, Math.floor((view.width * 0.95 - 5 * atLeast(4.8)) / (3.1 * atLeast(4.8)))),
  }
}

/**
 * Millimetres a pixel of the style sheet takes: `?mm=` of the address, else what the devices of this station say. Both speak
 * of pixels of the panel, of which a scaled screen puts several into one.
 */
export function mmOfPixel(search: string, ofStation: number, pixelRatio: number): number {
  const asked = Number(new URLSearchParams(search).get('mm'))
  return (asked >= 0.05 && asked <= 2 ? asked : ofStation) * pixelRatio
}

/** Metres the wall is read from: `?distance=` of its address, 1 to 40. */
export function distanceOf(search: string): number {
  const asked = Number(new URLSearchParams(search).get('distance'))
  return asked >= 1 && asked <= 40 ? asked : USUAL_DISTANCE_M
}
