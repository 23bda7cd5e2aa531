import { Button, FileInput, Group, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import type { Phrase } from './phrases.ts'
import { playBytes } from './play.ts'
import { LIMIT_SECONDS, useMicrophone } from './use-microphone.ts'

/** As center/services/recording/sound-type.ts has it. */
const MAX_BYTES = 500_000
const KINDS = 'audio/webm,audio/ogg,audio/wav,audio/mpeg,.webm,.ogg,.opus,.wav,.mp3'

const base64Of = (bytes: ArrayBuffer) =>
  btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(''))

interface RecordDialogProps {
  readonly phrase: Phrase
  readonly language: string
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** Reads one phrase in: by microphone or from a file; heard first, then saved. */
export function RecordDialog({ phrase, language, onClose, onSaved }: RecordDialogProps) {
  const { t } = useTranslation()
  const [bytes, setBytes] = useState<ArrayBuffer | null>(null)
  const [fault, setFault] = useState<'tooLarge' | 'notSound' | null>(null)
  const take = (sound: ArrayBuffer) => {
    setFault(sound.byteLength > MAX_BYTES ? 'tooLarge' : null)
    setBytes(sound.byteLength > MAX_BYTES ? null : sound)
  }
  const microphone = useMicrophone(take)
  const save = useOperation(
    async (opId, sound: ArrayBuffer) =>
      client.recording.save({ opId, language, clip: phrase.clip, sound: base64Of(sound) }),
    onSaved,
  )
  const isRecording = microphone.state === 'recording'
  const play = async () => {
    if (bytes !== null) await playBytes(bytes.slice(0)).catch(() => setFault('notSound'))
  }
  return (
    <Dialog isOpen title={t('recordings:dialog.title')} size="lg" onClose={onClose}>
      <Stack>
        <div>
          <Text>{t('recordings:dialog.read')}</Text>
          <Text fz="xl" fw={700} lang={language}>
            {phrase.text}
          </Text>
        </div>
        <Group>
          {isRecording ? (
            <Button onClick={microphone.stop}>{t('recordings:dialog.stop')}</Button>
          ) : (
            <Button variant={bytes === null ? 'filled' : 'default'} onClick={microphone.start}>
              {t(bytes === null ? 'recordings:dialog.start' : 'recordings:dialog.again')}
            </Button>
          )}
          <Text>{t('recordings:dialog.time', { seconds: microphone.seconds.toFixed(1), limit: LIMIT_SECONDS })}</Text>
        </Group>
        <Progress
          value={isRecording ? microphone.level * 100 : 0}
          transitionDuration={0}
          aria-label={t('recordings:dialog.level')}
          size="lg"
        />
        {microphone.state === 'refused' && bytes === null && (
          <Notice kind="danger">{t('recordings:dialog.noMicrophone')}</Notice>
        )}
        <FileInput
          label={t('recordings:dialog.file')}
          description={t('recordings:dialog.fileHint')}
          placeholder={t('recordings:dialog.choose')}
          accept={KINDS}
          value={null}
          onChange={file => {
            if (file !== null) void file.arrayBuffer().then(take)
          }}
        />
        {bytes !== null && !isRecording && fault === null && <Notice kind="info">{t('recordings:dialog.done')}</Notice>}
        {fault === 'tooLarge' && <Notice kind="danger">{t('recordings:dialog.tooLarge')}</Notice>}
        {fault === 'notSound' && <Notice kind="danger">{t('recordings:dialog.notSound')}</Notice>}
        {save.problem.banner !== null && <Notice kind="danger">{save.problem.banner}</Notice>}
        <Group justify="flex-end">
          <Button variant="default" disabled={bytes === null || isRecording} onClick={() => void play()}>
            {t('recordings:play')}
          </Button>
          <Button
            disabled={bytes === null || isRecording}
            loading={save.isPending}
            onClick={() => {
              if (bytes !== null) save.run(bytes)
            }}
          >
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
