import { Button, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findVoice, readAloud } from '../../lib/speech/os-voice.ts'

/** Longest piece a voice is given at a time, in characters: some voices stop in the middle of longer ones. */
const PIECE = /[^。！？；\n]{1,120}[。！？；\n]?/gu

/** Reads what stands on the sheet by a voice of this machine; where there is none it says that the clerk reads. */
export function ReadAloud({ wordsOf }: { readonly wordsOf: () => string }) {
  const { t, i18n } = useTranslation()
  const [reading, setReading] = useState<AbortController | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const voice = findVoice(i18n.language)
  if (voice === undefined) return <Text size="sm">{t('case:readBack.noVoice')}</Text>
  const start = async () => {
    const stop = new AbortController()
    running.current = stop
    setReading(stop)
    for (const piece of wordsOf().match(PIECE) ?? []) {
      if (stop.signal.aborted) break
      await readAloud(piece, voice).play(stop.signal)
    }
    if (running.current === stop) setReading(null)
  }
  return (
    <Button
      variant="default"
      aria-pressed={reading !== null}
      onClick={() => {
        if (reading === null) void start()
        else {
          reading.abort()
          running.current = null
          setReading(null)
        }
      }}
    >
      {t(reading === null ? 'case:readBack.aloud' : 'case:readBack.stopReading')}
    </Button>
  )
}
