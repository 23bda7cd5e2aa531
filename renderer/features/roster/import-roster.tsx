import { Button, FileButton, Group, List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterCheck } from '#center/contract/roster.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { fieldMessage, fieldText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'
import { HALVES_KEYS } from './roster-words.ts'

interface Chosen {
  readonly name: string
  /** Base64. */
  readonly file: string
}
type Fault = RosterCheck['faults'][number]
type Change = RosterCheck['changes'][number]

const CHANGE_KEYS = {
  added: 'roster:import.added',
  removed: 'roster:import.removed',
  pattern: 'roster:import.pattern',
} as const
/** A long list is cut on screen; the count says how many there are. */
const SHOWN = 200

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

/** A sheet or a calendar: first what it would change and what has to be mended, then taken whole or not at all. */
export function ImportRoster({
  onClose,
  onDone,
}: {
  readonly onClose: () => void
  readonly onDone: (message: string, importId: number) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const problem = useProblem()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [check, setCheck] = useState<RosterCheck | null>(null)
  const [isReading, setReading] = useState(false)
  const open = async (picked: File | null) => {
    if (picked === null) return
    problem.clear()
    setCheck(null)
    setReading(true)
    try {
      const next = { name: picked.name.slice(0, 100), file: await base64Of(picked) }
      setChosen(next)
      setCheck(await client.roster.check({ ...next, from: today }))
    } catch (error) {
      problem.show(error)
    } finally {
      setReading(false)
    }
  }
  const take = useOperation(
    (opId, input: Chosen & { digest: string }) => client.roster.import({ opId, ...input, from: today }),
    ({ id, changed }) => onDone(t('roster:import.done', { count: changed }), id),
  )
  const canTake = chosen !== null && check !== null && check.faults.length === 0 && check.changes.length > 0
  return (
    <Dialog isOpen isFirm title={t('roster:import.title')} size="62rem" onClose={onClose}>
      <Stack>
        <Text>{t('roster:import.text')}</Text>
        <Group>
          <FileButton
            onChange={file => void open(file)}
            accept=".xlsx,.ics,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/calendar"
            inputProps={{ 'aria-label': t('roster:import.choose') }}
          >
            {props => (
              <Button variant="default" loading={isReading} {...props}>
                {t('roster:import.choose')}
              </Button>
            )}
          </FileButton>
          {chosen !== null && <Text>{chosen.name}</Text>}
        </Group>
        {problem.banner !== null && <Notice kind="danger">{problem.banner}</Notice>}
        {take.problem.banner !== null && <Notice kind="danger">{take.problem.banner}</Notice>}
        {check !== null && check.faults.length > 0 && <Faults faults={check.faults} />}
        {check !== null && check.faults.length === 0 && <Changes changes={check.changes} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('staff:cancel')}
          </Button>
          <Button
            disabled={!canTake}
            loading={take.isPending}
            onClick={() => chosen !== null && check !== null && take.run({ ...chosen, digest: check.digest })}
          >
            {t('roster:import.submit', { count: check?.changes.length ?? 0 })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useTranslation()
  return (
    <Notice kind="danger">
      <Text fw={700}>{t('roster:import.faults', { count: faults.length })}</Text>
      <List>
        {faults.slice(0, SHOWN).map(({ place, key, params }) => (
          <List.Item key={`${place} ${key}`}>
            {t('roster:import.fault', { place, text: fieldText(t, fieldMessage(key, params)) })}
          </List.Item>
        ))}
      </List>
    </Notice>
  )
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation()
  const columns: readonly Column<Change>[] = [
    { key: 'name', header: t('roster:pattern.person'), isRowHeader: true, cell: ({ staffName }) => staffName },
    { key: 'unit', header: t('roster:unit'), cell: ({ unitName }) => unitName },
    {
      key: 'change',
      header: t('roster:import.change'),
      cell: ({ change }) => (
        <StatusTag
          text={t(CHANGE_KEYS[change])}
          tone={change === 'removed' ? 'warn' : change === 'added' ? 'ok' : 'primary'}
        />
      ),
    },
    {
      key: 'when',
      header: t('roster:pattern.when'),
      cell: ({ on, half, rule }) => [on, t(HALVES_KEYS[half ?? 'day']), rule].filter(part => part !== null).join(' '),
    },
  ]
  return (
    <>
      <Text aria-live="polite">{t('roster:import.changes', { count: changes.length })}</Text>
      {changes.length > 0 && (
        <DataTable
          caption={t('roster:import.title')}
          columns={columns}
          rows={changes.slice(0, SHOWN)}
          rowKey={({ staffName, unitName, on, half, rule }) => [staffName, unitName, on, half, rule].join(' ')}
          empty=""
        />
      )}
    </>
  )
}
