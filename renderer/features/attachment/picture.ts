import { MAX_PIXELS } from '#center/contract/values/attachment.ts'

/** Longest side of a kept picture in pixels: an A4 page at 170 dpi, read without trouble. */
export const LONGEST_SIDE = 2000
/** Quality a page is kept with: letters stay sharp, a page stays under a megabyte. */
const JPEG_QUALITY = 0.82
/** Share of a side that one press takes off or gives back, in hundredths. */
export const TRIM_STEP = 2
/** Most that may be taken off two opposite sides together, in hundredths. */
const MOST_TRIMMED = 90

export const EDGES = ['top', 'right', 'bottom', 'left'] as const
export type Edge = (typeof EDGES)[number]
const OPPOSITE = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' } as const satisfies Record<Edge, Edge>

/** What is done to a picture before it is kept: quarter turns to the right, then hundredths taken off each side. */
export interface PictureEdit {
  readonly turns: 0 | 1 | 2 | 3
  readonly trim: Readonly<Record<Edge, number>>
}

export const UNTOUCHED: PictureEdit = { turns: 0, trim: { top: 0, right: 0, bottom: 0, left: 0 } }

/** Turns the picture; what was taken off stays off. @param quarters 1 to the right, -1 to the left */
export function turned({ turns, trim }: PictureEdit, quarters: 1 | -1): PictureEdit {
  const { top, right, bottom, left } = trim
  return {
    turns: ((((turns + quarters) % 4) + 4) % 4) as PictureEdit['turns'],
    trim:
      quarters === 1
        ? { top: left, right: top, bottom: right, left: bottom }
        : { top: right, right: bottom, bottom: left, left: top },
  }
}

/** Takes a step off one side, or gives it back. */
export function trimmed(edit: PictureEdit, edge: Edge, step: number): PictureEdit {
  const most = MOST_TRIMMED - edit.trim[OPPOSITE[edge]]
  return { ...edit, trim: { ...edit.trim, [edge]: Math.min(most, Math.max(0, edit.trim[edge] + step)) } }
}

/** Box of the source that is kept, and the size of what comes of it. @param side longest side of the result in pixels */
export function geometryOf(source: { width: number; height: number }, { turns, trim }: PictureEdit, side: number) {
  const isUpright = turns % 2 === 0
  const full = isUpright ? source : { width: source.height, height: source.width }
  const left = (full.width * trim.left) / 100
  const top = (full.height * trim.top) / 100
  const width = full.width - left - (full.width * trim.right) / 100
  const height = full.height - top - (full.height * trim.bottom) / 100
  const scale = Math.min(1, side / Math.max(width, height))
  return {
    full,
    left,
    top,
    scale,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** Draws the picture as it will be kept. */
export function drawPicture(canvas: HTMLCanvasElement, source: ImageBitmap, edit: PictureEdit, side: number): void {
  const { full, left, top, scale, width, height } = geometryOf(source, edit, side)
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.scale(scale, scale)
  context.translate(full.width / 2 - left, full.height / 2 - top)
  context.rotate((edit.turns * Math.PI) / 2)
  context.drawImage(source, -source.width / 2, -source.height / 2)
}

/** The picture anew as a JPEG of at most 2,000 pixels: nothing of the camera, of the place or of a hidden part is in it. */
export function encodePicture(source: ImageBitmap, edit: PictureEdit): Promise<Blob> {
  const canvas = document.createElement('canvas')
  drawPicture(canvas, source, edit, LONGEST_SIDE)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob === null ? reject(new Error('no picture')) : resolve(blob)),
      'image/jpeg',
      JPEG_QUALITY,
    ),
  )
}

/** Reads a picture file; undefined where it is none or has more than 50 megapixels. */
export async function readPicture(file: Blob): Promise<ImageBitmap | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  return bitmap === undefined || bitmap.width * bitmap.height > MAX_PIXELS ? undefined : bitmap
}
