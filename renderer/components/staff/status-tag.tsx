import classes from './tag.module.css'

export type Tone = 'plain' | 'primary' | 'ok' | 'warn' | 'danger'

/** A status in words; the colour only repeats what the words say. */
export function StatusTag({ text, tone = 'plain' }: { readonly text: string; readonly tone?: Tone }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {text}
    </span>
  )
}
