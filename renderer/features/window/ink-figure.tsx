import { Text } from '@mantine/core'
import type { Ink } from '#center/contract/values/ink.ts'
import { InkPicture } from '../../components/staff/ink-picture.tsx'
import classes from './window.module.css'

/** What a visitor drew by finger at the kiosk, with words that say what it is. */
export function InkFigure({ ink, label }: { readonly ink: Ink; readonly label: string }) {
  return (
    <figure className={classes.ink}>
      <Text component="figcaption" size="sm" c="dimmed">
        {label}
      </Text>
      <InkPicture ink={ink} label={label} />
    </figure>
  )
}
