import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag, type Tone } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { FIRST_LANGUAGE, useLanguages } from '../../lib/texts.ts'
import { labelOf, listPhrases, type Phrase, type VoiceKind } from './phrases.ts'
import { playPhrase } from './play.ts'
import { RecordDialog } from './record-dialog.tsx'

const VOICE_KEYS: Readonly<Record<VoiceKind, string>> = {
  recorded: 'recordings:voice.recorded',
  system: 'recordings:voice.system',
  bundled: 'recordings:voice.bundled',
  none: 'recordings:voice.none',
}
const VOICE_TONES: Readonly<Record<VoiceKind, Tone>> = {
  recorded: 'ok',
  system: 'plain',
  bundled: 'plain',
  none: 'warn',
}
const SHOWN = ['all', 'missing', 'recorded'] as const
type Shown = (typeof SHOWN)[number]
const SHOWN_KEYS: Readonly<Record<Shown, string>> = {
  all: 'recordings:all',
  missing: 'recordings:missing',
  recorded: 'recordings:recorded',
}
const PAGE_ROWS = 50

/** M12: every sentence of kiosk and wall with the voice that says it; the county reads its own in. */
export function RecordingsPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const languages = useLanguages()
  const [language, setLanguage] = useState(FIRST_LANGUAGE)
  const [shown, setShown] = useState<Shown>('all')
  const [sought, setSought] = useState('')
  const [page, setPage] = useState(1)
  const [recording, setRecording] = useState<Phrase | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const phrases = useQuery({ queryKey: ['setting', 'recordings', language], queryFn: () => listPhrases(language) })
  const finish = (text: string) => {
    setRecording(null)
    setMessage(text)
    void queries.invalidateQueries({ queryKey: ['setting', 'recordings'] })
  }
  const remove = useOperation(
    async (opId, phrase: Phrase) => {
      await client.recording.remove({ opId, language, clip: phrase.clip })
      return phrase
    },
    phrase => finish(t('recordings:removed', { text: labelOf(phrase) })),
  )
  const all = phrases.data ?? []
  const found = all.filter(
    phrase =>
      (shown === 'all' || (phrase.voice === 'recorded') === (shown === 'recorded')) &&
      labelOf(phrase).toLowerCase().includes(sought.trim().toLowerCase()),
  )
  const columns: readonly Column<Phrase>[] = [
    {
      key: 'text',
      header: t('recordings:column.text'),
      isRowHeader: true,
      cell: phrase => <span lang={language}>{labelOf(phrase)}</span>,
    },
    {
      key: 'voice',
      header: t('recordings:column.voice'),
      cell: ({ voice }) => <StatusTag text={t(VOICE_KEYS[voice])} tone={VOICE_TONES[voice]} />,
    },
    {
      key: 'act',
      header: t('recordings:column.act'),
      cell: phrase => (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="compact-md"
            variant="default"
            disabled={phrase.voice === 'none'}
            aria-label={t('recordings:playOf', { text: labelOf(phrase) })}
            onClick={() => void playPhrase(phrase, language).catch(() => undefined)}
          >
            {t('recordings:play')}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('recordings:recordOf', { text: labelOf(phrase) })}
            onClick={() => setRecording(phrase)}
          >
            {t('recordings:record')}
          </Button>
          {phrase.voice === 'recorded' && (
            <Button
              size="compact-md"
              variant="default"
              aria-label={t('recordings:removeOf', { text: labelOf(phrase) })}
              onClick={() => remove.run(phrase)}
            >
              {t('recordings:remove')}
            </Button>
          )}
        </Group>
      ),
    },
  ]
  const choose =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setPage(1)
    }
  return (
    <Stack gap="md">
      <Title order={1}>{t('recordings:title')}</Title>
      <Text>{t('recordings:lead')}</Text>
      <Group align="end">
        <NativeSelect
          label={t('recordings:language')}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          value={language}
          onChange={event => choose(setLanguage)(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('recordings:show')}
          data={SHOWN.map(value => ({ value, label: t(SHOWN_KEYS[value]) }))}
          value={shown}
          onChange={event => choose(setShown)(SHOWN.find(value => value === event.currentTarget.value) ?? 'all')}
        />
        <TextInput
          label={t('recordings:find')}
          value={sought}
          onChange={event => choose(setSought)(event.currentTarget.value)}
        />
      </Group>
      {message !== null && <Notice kind="ok">{message}</Notice>}
      {phrases.isError && <Notice kind="danger">{problemText(t, phrases.error)}</Notice>}
      {remove.problem.banner !== null && <Notice kind="danger">{remove.problem.banner}</Notice>}
      {phrases.data !== undefined && (
        <>
          <Text>
            {t('recordings:count', {
              total: all.length,
              done: all.filter(({ voice }) => voice === 'recorded').length,
            })}
          </Text>
          <DataTable
            caption={t('recordings:table')}
            columns={columns}
            rows={found.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)}
            rowKey={phrase => phrase.clip}
            paging={{ page, total: { count: found.length, isExact: true }, onPage: setPage }}
            empty={t('recordings:empty')}
          />
        </>
      )}
      {recording !== null && (
        <RecordDialog
          phrase={recording}
          language={language}
          onClose={() => setRecording(null)}
          onSaved={() => finish(t('recordings:saved', { text: labelOf(recording) }))}
        />
      )}
    </Stack>
  )
}
