import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Moves or removes one row of a numbered list; reordering never needs a mouse. */
export function RowButtons({
  index,
  count,
  onMove,
  onRemove,
  words,
}: {
  readonly index: number
  readonly count: number
  readonly onMove: (to: number) => void
  /** Absent where the row has to stay. */
  readonly onRemove?: () => void
  /** What each button does, naming the row, for those who cannot see where it stands. */
  readonly words: { readonly up: string; readonly down: string; readonly remove: string }
}) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" mt="xs" justify="flex-end">
      <Button
        size="sm"
        variant="default"
        disabled={index === 0}
        aria-label={words.up}
        onClick={() => onMove(index - 1)}
      >
        {t('mediation:row.up')}
      </Button>
      <Button
        size="sm"
        variant="default"
        disabled={index === count - 1}
        aria-label={words.down}
        onClick={() => onMove(index + 1)}
      >
        {t('mediation:row.down')}
      </Button>
      {onRemove !== undefined && (
        <Button size="sm" variant="default" aria-label={words.remove} onClick={onRemove}>
          {t('mediation:row.remove')}
        </Button>
      )}
    </Group>
  )
}
