import { type PointerEvent, useRef } from 'react'
import { INK_SIZE, type Ink, MAX_POINTS, MAX_STROKES } from '#center/contract/values/ink.ts'
import { inkPath } from '../../lib/ink-path.ts'
import styles from './ink-field.module.css'

/** Thousandths of the pad a finger has to move until the next point is kept. */
const STEP = 4

/** Whether no more ink is taken; the limits are those of `ink`. */
export const isInkFull = (strokes: Ink): boolean => strokes.length >= MAX_STROKES || countPoints(strokes) >= MAX_POINTS

/**
 * What a finger or a pen draws, kept as strokes. One pointer at a time; where the limits of `ink` are reached it takes no more.
 * It cannot be drawn by keyboard: the page offers another way on beside it.
 */
export function InkField({
  strokes,
  onChange,
  label,
  className,
}: {
  readonly strokes: Ink
  readonly onChange: (strokes: Ink) => void
  readonly label: string
  readonly className?: string
}) {
  const pen = useRef<number | null>(null)
  // The strokes of this very moment: several moves may come between two renderings.
  const drawn = useRef(strokes)
  drawn.current = strokes
  const set = (next: Ink) => {
    drawn.current = next
    onChange(next)
  }
  const start = (event: PointerEvent<SVGSVGElement>) => {
    if (pen.current !== null || !event.isPrimary || isInkFull(drawn.current)) return
    pen.current = event.pointerId
    event.currentTarget.setPointerCapture(event.pointerId)
    set([...drawn.current, pointOf(event)])
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (pen.current !== event.pointerId) return
    const stroke = drawn.current.at(-1) ?? []
    const [x = 0, y = 0] = pointOf(event)
    const [lastX = 0, lastY = 0] = stroke.slice(-2)
    const isNear = Math.abs(x - lastX) < STEP && Math.abs(y - lastY) < STEP
    if (isNear || countPoints(drawn.current) >= MAX_POINTS) return
    set([...drawn.current.slice(0, -1), [...stroke, x, y]])
  }
  const lift = (event: PointerEvent) => {
    if (pen.current === event.pointerId) pen.current = null
  }
  return (
    <svg
      className={className === undefined ? styles.field : `${styles.field} ${className}`}
      viewBox={`0 0 ${INK_SIZE} ${INK_SIZE}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <path className={styles.guide} d={`M20 ${INK_SIZE / 2}H${INK_SIZE - 20}`} />
      {strokes.map((stroke, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added and removed at the end
        <path key={at} className={styles.stroke} d={inkPath(stroke)} />
      ))}
    </svg>
  )
}

const countPoints = (strokes: Ink) => strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0)

/** Place of the finger in thousandths of the pad; outside of it the nearest edge. */
function pointOf(event: PointerEvent<SVGSVGElement>): [number, number] {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  return [within((event.clientX - left) / width), within((event.clientY - top) / height)]
}

const within = (share: number) => Math.round(Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0)) * INK_SIZE)
