import { INK_ASPECT, INK_SIZE, type Ink } from '#center/contract/values/ink.ts'
import { inkPath } from '../../lib/ink-path.ts'

interface InkPictureProps {
  readonly ink: Ink
  readonly label: string
  /** Height on the page in pixels. */
  readonly height?: number
}

/** The name a visitor wrote with a finger at the kiosk, drawn again from its strokes. */
export function InkPicture({ ink, label, height = 72 }: InkPictureProps) {
  return (
    <svg
      viewBox={`0 0 ${INK_SIZE} ${INK_SIZE}`}
      preserveAspectRatio="none"
      width={height * INK_ASPECT}
      height={height}
      role="img"
      aria-label={label}
    >
      {ink.map((stroke, at) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes of a picture do not change
          key={at}
          d={inkPath(stroke)}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}
