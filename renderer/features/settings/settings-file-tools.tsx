import { Button, FileButton, Group, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../app/use-center-status.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'
import { saveFile } from '../manager/save-file.ts'
import { ImportSettings } from './import-settings.tsx'

/** All settings into a file, and from a file. */
export function SettingsFileTools() {
  const { t } = useTranslation()
  const today = useToday()
  const queries = useQueryClient()
  const problem = useProblem()
  const [text, setText] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const exportAll = async () => {
    problem.clear()
    setDone(null)
    try {
      const name = t('settings:file.name', { date: today })
      saveFile(await client.setting.export(), name)
      setDone(t('settings:file.exported', { name }))
    } catch (error) {
      problem.show(error)
    }
  }
  const open = async (file: File | null) => {
    setDone(null)
    if (file !== null) setText(await file.text())
  }
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" onClick={() => void exportAll()}>
          {t('settings:file.export')}
        </Button>
        <FileButton
          onChange={file => void open(file)}
          accept="application/json,.json"
          inputProps={{ 'aria-label': t('settings:file.choose') }}
        >
          {props => (
            <Button variant="default" {...props}>
              {t('settings:file.import')}
            </Button>
          )}
        </FileButton>
      </Group>
      {problem.banner !== null && <Notice kind="danger">{problem.banner}</Notice>}
      {done !== null && <Notice kind="ok">{done}</Notice>}
      {text !== null && (
        <ImportSettings
          text={text}
          onClose={() => setText(null)}
          onDone={() => {
            setText(null)
            setDone(t('settings:file.imported'))
            void queries.invalidateQueries({ queryKey: ['setting'] })
          }}
        />
      )}
    </Stack>
  )
}
