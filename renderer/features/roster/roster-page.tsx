import { Anchor, Button, Group, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterGrid } from '#center/contract/roster.ts'
import { addDays, addMonths } from '#center/contract/values/plain-date.ts'
import { useSession } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'
import { saveFile } from '../manager/save-file.ts'
import { CopyWeek } from './copy-week.tsx'
import { DayDialog } from './day-dialog.tsx'
import { DutyRequests } from './duty-requests.tsx'
import { ImportList, UndoButton, UndoImport } from './import-list.tsx'
import { ImportRoster } from './import-roster.tsx'
import { LadderDialog } from './ladder-dialog.tsx'
import { PatternsDialog } from './patterns-dialog.tsx'
import classes from './roster.module.css'
import { type ChosenDay, DutyGrid, type RosterUnit } from './roster-grid.tsx'
import { HALVES_KEYS, MODE_KEYS } from './roster-words.ts'
import { mondayOf, monthOf, useGrid } from './use-roster.ts'

type Open =
  | { readonly kind: 'day'; readonly day: ChosenDay }
  | { readonly kind: 'patterns' | 'ladder'; readonly unit: RosterUnit }
  | { readonly kind: 'copy' | 'import' | 'imports' }
  | { readonly kind: 'undo'; readonly importId: number }

const LEGEND = ['duty', 'substitute', 'leave', 'uncovered'] as const
const LEGEND_KEYS = {
  duty: 'roster:legend.duty',
  substitute: 'roster:legend.substitute',
  leave: 'roster:legend.leave',
  uncovered: 'roster:legend.uncovered',
} as const

/** M6: who comes when, by kind of unit, a week or a month at a time; who is missing stands on top in words. */
export function RosterPage() {
  const { t } = useTranslation()
  const today = useToday()
  const session = useSession()
  const queries = useQueryClient()
  const [view, setView] = useState<'week' | 'month'>('week')
  const [chosen, setChosen] = useState<string | null>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const [said, setSaid] = useState<{ message: string; importId: number | null } | null>(null)
  const problem = useProblem()
  const day = chosen ?? today
  const span =
    day === ''
      ? { from: '', to: '' }
      : view === 'week'
        ? { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
        : monthOf(day)
  const grid = useGrid(span.from, span.to)
  const mayChange = session.may.includes('roster.change')
  const move = (steps: number) => setChosen(view === 'week' ? addDays(day, steps * 7) : addMonths(day, steps))
  const done = (message: string, importId: number | null = null) => {
    setOpen(null)
    setSaid({ message, importId })
    void queries.invalidateQueries({ queryKey: ['roster'] })
  }
  const openUndo = (importId: number) => setOpen({ kind: 'undo', importId })
  const download = async (format: 'xlsx' | 'ics') => {
    problem.clear()
    try {
      const to = format === 'ics' ? addDays(span.from, 364) : span.to
      saveFile(await client.roster.export({ ...span, to, format }), `roster-${span.from}.${format}`)
    } catch (error) {
      problem.show(error)
    }
  }
  const openers = {
    onDay: (chosenDay: ChosenDay) => setOpen({ kind: 'day', day: chosenDay }),
    onPatterns: (unit: RosterUnit) => setOpen({ kind: 'patterns', unit }),
    onLadder: (unit: RosterUnit) => setOpen({ kind: 'ladder', unit }),
  }
  const ahead = grid.data?.ahead
  const isProvisional = grid.data?.days.some(one => one.isProvisional) ?? false
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('roster:title')}
        </Title>
        <Anchor href="#/presence">{t('roster:toPresence')}</Anchor>
      </Group>
      <Group>
        <SegmentedControl
          aria-label={t('roster:view.label')}
          value={view}
          onChange={next => setView(next === 'month' ? 'month' : 'week')}
          data={[
            { value: 'week', label: t('roster:view.week') },
            { value: 'month', label: t('roster:view.month') },
          ]}
        />
        <Button variant="default" onClick={() => move(-1)}>
          {t(view === 'week' ? 'roster:view.previousWeek' : 'roster:view.previousMonth')}
        </Button>
        <Text fw={700} aria-live="polite">
          {t('roster:view.span', span)}
        </Text>
        <Button variant="default" onClick={() => move(1)}>
          {t(view === 'week' ? 'roster:view.nextWeek' : 'roster:view.nextMonth')}
        </Button>
        <Button variant="default" onClick={() => setChosen(null)}>
          {t('roster:view.today')}
        </Button>
        <Group ml="auto" gap="xs">
          {mayChange && (
            <>
              <Button variant="default" onClick={() => setOpen({ kind: 'copy' })}>
                {t('roster:copy.open')}
              </Button>
              <Button variant="default" onClick={() => setOpen({ kind: 'import' })}>
                {t('roster:import.open')}
              </Button>
              <Button variant="default" onClick={() => setOpen({ kind: 'imports' })}>
                {t('roster:import.imports')}
              </Button>
            </>
          )}
          <Button variant="default" onClick={() => void download('xlsx')}>
            {t('roster:export.xlsx')}
          </Button>
          <Button variant="default" onClick={() => void download('ics')}>
            {t('roster:export.ics')}
          </Button>
        </Group>
      </Group>
      {said !== null && (
        <Notice kind="ok">
          <Group gap="sm">
            {said.message}
            {said.importId !== null && <UndoButton onClick={() => openUndo(said.importId ?? 0)} />}
          </Group>
        </Notice>
      )}
      {problem.banner !== null && <Notice kind="danger">{problem.banner}</Notice>}
      {grid.isError && <Notice kind="danger">{problemText(t, grid.error)}</Notice>}
      {ahead?.first != null && (
        <Notice kind="danger">
          {t('roster:missing', {
            count: ahead.count,
            until: ahead.until,
            unit: ahead.first.unitName,
            day: ahead.first.on,
            half: t(HALVES_KEYS[ahead.first.half]),
          })}
        </Notice>
      )}
      {(grid.data?.uncovered.length ?? 0) > 0 && (
        <Notice kind="danger">{t('roster:uncovered', { count: grid.data?.uncovered.length ?? 0 })}</Notice>
      )}
      {isProvisional && <Notice kind="warn">{t('roster:provisional')}</Notice>}
      {grid.data === undefined ? (
        <Loader aria-label={t('staff:loading')} />
      ) : (
        <>
          <ul className={classes.legend}>
            {LEGEND.map(kind => (
              <li key={kind}>
                <span className={classes.cell} data-kind={kind} aria-hidden="true" />
                {t(LEGEND_KEYS[kind])}
              </li>
            ))}
          </ul>
          {(['resident', 'rotating'] as const).map(mode => (
            <div key={mode}>
              <Title order={2} size="h4" mb="xs">
                {t(MODE_KEYS[mode])}
              </Title>
              <DutyGrid caption={t(MODE_KEYS[mode])} grid={grid.data} units={planned(grid.data, mode)} {...openers} />
            </div>
          ))}
          <DutyRequests />
          <section aria-labelledby="roster-onCall">
            <Title order={2} size="h4" id="roster-onCall" mb="xs">
              {t(MODE_KEYS.onCall)}
            </Title>
            <OnCallUnits grid={grid.data} {...openers} />
          </section>
        </>
      )}
      {open?.kind === 'day' && <DayDialog day={open.day} onClose={() => setOpen(null)} onDone={done} />}
      {open?.kind === 'patterns' && <PatternsDialog unit={open.unit} onClose={() => setOpen(null)} onDone={done} />}
      {open?.kind === 'ladder' && <LadderDialog unit={open.unit} onClose={() => setOpen(null)} onDone={done} />}
      {open?.kind === 'copy' && <CopyWeek monday={mondayOf(day)} onClose={() => setOpen(null)} onDone={done} />}
      {open?.kind === 'import' && <ImportRoster onClose={() => setOpen(null)} onDone={done} />}
      {open?.kind === 'imports' && <ImportList onClose={() => setOpen(null)} onUndo={openUndo} />}
      {open?.kind === 'undo' && <UndoImport id={open.importId} onClose={() => setOpen(null)} onDone={done} />}
    </Stack>
  )
}

/** Units that are shown day by day: resident and rotating ones, and any other that somebody is planned for. */
const planned = (grid: RosterGrid, mode: 'resident' | 'rotating') =>
  grid.units.filter(
    unit =>
      unit.mode === mode ||
      (mode === 'rotating' && unit.mode === 'onCall' && grid.duties.some(duty => duty.unitId === unit.id)),
  )

/** Units that come when they are called: whom to ring, and the way to plan them after all. */
function OnCallUnits({
  grid,
  onPatterns,
  onLadder,
}: {
  readonly grid: RosterGrid
  readonly onPatterns: (unit: RosterUnit) => void
  readonly onLadder: (unit: RosterUnit) => void
}) {
  const { t } = useTranslation()
  return (
    <ul className={classes.callable}>
      {grid.units
        .filter(unit => unit.mode === 'onCall')
        .map(unit => (
          <li key={unit.id}>
            {unit.name}
            <Group gap="xs" wrap="nowrap">
              {unit.mayChange && unit.people.length > 0 && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('roster:grid.patternsOf', { unit: unit.name })}
                  onClick={() => onPatterns(unit)}
                >
                  {t('roster:grid.patterns')}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('roster:grid.ladderOf', { unit: unit.name })}
                onClick={() => onLadder(unit)}
              >
                {t('roster:grid.ladder')}
              </Button>
            </Group>
          </li>
        ))}
    </ul>
  )
}
