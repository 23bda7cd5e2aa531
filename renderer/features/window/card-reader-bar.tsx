import { Button, Group, Kbd, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useHall } from '../../app/use-hall.ts'
import { client } from '../../lib/client.ts'
import type { CardReader, ReadingState } from './use-card-reader.ts'

const STATE_KEYS: Partial<Readonly<Record<ReadingState, string>>> = {
  reading: 'window:card.waiting',
  done: 'window:card.done',
  nothing: 'window:card.nothing',
  unreadable: 'window:card.unreadable',
  absent: 'window:card.absent',
  noAnswer: 'window:card.noAnswer',
  broken: 'window:card.broken',
}

/** The button that reads a document, and in words what came of it. A simulated reader offers its sample cards. */
export function CardReaderBar({
  reader,
  onRead,
}: {
  /** null: the reader of this machine reads for another field of the page, or not yet. */
  readonly reader: CardReader | null
  readonly onRead: () => void
}) {
  const { t } = useTranslation()
  const samples = useHall()?.sampleCards ?? []
  const isReading = reader?.state === 'reading'
  const said = STATE_KEYS[reader?.state ?? 'idle']
  return (
    <Group gap="md">
      {isReading ? (
        <Button
          variant="default"
          onClick={reader.cancel}
          rightSection={t('window:card.left', { count: reader.secondsLeft })}
        >
          {t('window:card.cancel')}
        </Button>
      ) : (
        <Button variant="default" onClick={onRead} rightSection={<Kbd>F7</Kbd>}>
          {t('window:card.read')}
        </Button>
      )}
      <Text role="status">{reader?.problem.banner ?? (said === undefined ? '' : t(said))}</Text>
      {isReading && samples.length > 0 && (
        <Group gap="xs" role="group" aria-label={t('window:card.sample')}>
          {samples.map(({ code, name }) => (
            <Button
              key={code}
              size="compact-md"
              variant="subtle"
              aria-label={t('window:card.sampleOf', { name })}
              onClick={() => void client.device.putDownSample({ code }).catch(reader.problem.show)}
            >
              {name}
            </Button>
          ))}
        </Group>
      )}
    </Group>
  )
}
