import { Button, Group, Stack } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './attachment.module.css'
import { drawPicture, EDGES, type Edge, type PictureEdit, TRIM_STEP, trimmed, turned } from './picture.ts'

const SHOWN_SIDE = 640
const EDGE_KEYS: Readonly<Record<string, Edge>> = {
  ArrowUp: 'bottom',
  ArrowDown: 'top',
  ArrowLeft: 'right',
  ArrowRight: 'left',
}
const TRIM_KEYS = {
  top: 'attachment:trim.top',
  right: 'attachment:trim.right',
  bottom: 'attachment:trim.bottom',
  left: 'attachment:trim.left',
} as const satisfies Record<Edge, string>

/**
 * One picture to set right: arrow keys push the opposite edge inwards, with Shift it goes back; Page Up and Page Down turn it. The
 * buttons do the same.
 */
export function PageEditor({
  source,
  edit,
  label,
  onEdit,
}: {
  readonly source: ImageBitmap
  readonly edit: PictureEdit
  readonly label: string
  readonly onEdit: (edit: PictureEdit) => void
}) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current !== null) drawPicture(canvas.current, source, edit, SHOWN_SIDE)
  }, [source, edit])
  const press = (event: KeyboardEvent) => {
    const edge = EDGE_KEYS[event.key]
    if (edge !== undefined) onEdit(trimmed(edit, edge, event.shiftKey ? -TRIM_STEP : TRIM_STEP))
    else if (event.key === 'PageDown') onEdit(turned(edit, 1))
    else if (event.key === 'PageUp') onEdit(turned(edit, -1))
    else return
    event.preventDefault()
  }
  return (
    <Stack gap="xs">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the picture itself takes the keys that set it right */}
      <section className={classes.stage} tabIndex={0} aria-label={label} onKeyDown={press}>
        <canvas ref={canvas} className={classes.canvas} role="img" aria-label={label} />
      </section>
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={() => onEdit(turned(edit, -1))}>
          {t('attachment:turnLeft')}
        </Button>
        <Button size="sm" variant="default" onClick={() => onEdit(turned(edit, 1))}>
          {t('attachment:turnRight')}
        </Button>
        {EDGES.map(edge => (
          <Button key={edge} size="sm" variant="default" onClick={() => onEdit(trimmed(edit, edge, TRIM_STEP))}>
            {t(TRIM_KEYS[edge])}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
