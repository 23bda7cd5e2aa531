import { Button, FileButton, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import calendar from '#assets/reference/calendar/holidays-cn.json' with { type: 'json' }
import type { SettingValue } from '#center/contract/setting.ts'
import { HOLIDAY_NAMES } from '#center/contract/values/clock-rule.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField } from '../../components/staff/date-field.tsx'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { holidaysOf, newYear, yearDraft, yearOfFile } from './holiday-drafts.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingForm } from './use-setting-form.ts'

type Years = SettingValue<'holidays'>
const NEW = 'new'

/** Years delivered, years of the county, and the way to enter or take out one. */
export function HolidayChoice({ value, onEdit }: { readonly value: Years; readonly onEdit: (part: string) => void }) {
  const { t } = useTranslation()
  const today = useToday()
  const [year, setYear] = useState('')
  const delivered = Object.keys(calendar.years)
  const own = value.map(each => String(each.year))
  const next = String(Number(today.slice(0, 4)) + 1)
  const known = [...delivered, ...own]
  return (
    <Stack gap="xs">
      <Text>{t('settings:holiday.delivered', { from: delivered[0], to: delivered.at(-1) })}</Text>
      {today !== '' && !known.includes(next) && (
        <Notice kind="warn">{t('settings:holiday.missing', { year: next })}</Notice>
      )}
      <Group align="end">
        {own.length > 0 && (
          <NativeSelect
            label={t('settings:holiday.own')}
            value={year}
            data={[{ value: '', label: t('settings:holiday.choose') }, ...own]}
            onChange={event => setYear(event.currentTarget.value)}
          />
        )}
        {own.length > 0 && (
          <Button variant="default" disabled={year === ''} onClick={() => onEdit(year)}>
            {t('settings:holiday.edit')}
          </Button>
        )}
        {own.length > 0 && (
          <Button variant="default" disabled={year === ''} onClick={() => onEdit(`without ${year}`)}>
            {t('settings:holiday.remove')}
          </Button>
        )}
        <Button variant="default" onClick={() => onEdit(NEW)}>
          {t('settings:holiday.add')}
        </Button>
      </Group>
    </Stack>
  )
}

/** One year of holidays: from the notice by hand, or from a file; due dates that waited for it are counted anew. */
export function HolidaysEditor({
  value,
  version,
  part,
  onClose,
  onDone,
}: EditorProps<Years> & { readonly part: string }) {
  const { t } = useTranslation()
  const today = useToday()
  const labelOf = useLabel()
  const [isUnreadable, setUnreadable] = useState(false)
  const without = part.startsWith('without ') ? part.slice(8) : null
  const drafts = value.filter(({ year }) => String(year) !== without).map(yearDraft)
  const draft = part === NEW ? [...drafts, newYear(value)] : drafts
  const index =
    part === NEW
      ? draft.length - 1
      : Math.max(
          0,
          draft.findIndex(({ year }) => year === part),
        )
  const editing = useSettingForm({
    kind: 'holidays',
    draft,
    toValue: typed => holidaysOf(typed, today),
    version,
    onClose,
    onDone,
  })
  const { control, setValue } = editing.contract.form
  const at = `setting.value.${index}` as const
  const off = useFieldArray({ control, name: `${at}.off`, keyName: 'key' })
  const work = useFieldArray({ control, name: `${at}.work`, keyName: 'key' })
  const names = HOLIDAY_NAMES.map(name => ({ value: name, label: labelOf(calendar.names[name]) }))
  const take = async (file: File | null) => {
    const year = file === null ? null : yearOfFile(await file.text())
    setUnreadable(file !== null && year === null)
    if (year === null) return
    setValue(`${at}.year`, year.year)
    setValue(`${at}.notice`, year.notice)
    off.replace(year.off)
    work.replace(year.work)
  }
  if (without !== null)
    return (
      <SettingEditor editing={editing}>
        <Text>{t('settings:holiday.without', { year: without })}</Text>
      </SettingEditor>
    )
  return (
    <SettingEditor editing={editing}>
      <Group>
        <FileButton accept=".json,application/json" onChange={file => void take(file)}>
          {props => (
            <Button variant="default" {...props}>
              {t('settings:holiday.file')}
            </Button>
          )}
        </FileButton>
        <Text c="dimmed">{t('settings:holiday.fileHint')}</Text>
      </Group>
      {isUnreadable && <Notice kind="danger">{t('settings:holiday.fileWrong')}</Notice>}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          control={control}
          name={`${at}.year`}
          label={t('settings:holiday.year')}
          inputMode="numeric"
          isRequired
        />
        <TextField control={control} name={`${at}.notice`} label={t('settings:holiday.notice')} isRequired />
      </SimpleGrid>
      <Text fw={700}>{t('settings:holiday.off')}</Text>
      {off.fields.map((field, row) => (
        <Row key={field.key} number={row + 1} onRemove={() => off.remove(row)}>
          <SelectField
            control={control}
            name={`${at}.off.${row}.name`}
            label={t('settings:holiday.name')}
            choices={names}
          />
          <DateField
            control={control}
            name={`${at}.off.${row}.from`}
            label={t('settings:holiday.from')}
            hint=""
            today={today}
          />
          <DateField
            control={control}
            name={`${at}.off.${row}.to`}
            label={t('settings:holiday.to')}
            hint=""
            today={today}
          />
        </Row>
      ))}
      <Button
        variant="default"
        style={{ alignSelf: 'start' }}
        onClick={() => off.append({ name: 'new-year', from: '', to: '' })}
      >
        {t('settings:holiday.addOff')}
      </Button>
      <Text fw={700}>{t('settings:holiday.work')}</Text>
      {work.fields.map((field, row) => (
        <Row key={field.key} number={row + 1} onRemove={() => work.remove(row)}>
          <SelectField
            control={control}
            name={`${at}.work.${row}.name`}
            label={t('settings:holiday.for')}
            choices={names}
          />
          <DateField
            control={control}
            name={`${at}.work.${row}.on`}
            label={t('settings:holiday.on')}
            hint=""
            today={today}
          />
        </Row>
      ))}
      <Button
        variant="default"
        style={{ alignSelf: 'start' }}
        onClick={() => work.append({ name: 'spring-festival', on: '' })}
      >
        {t('settings:holiday.addWork')}
      </Button>
      <Text c="dimmed">{t('settings:holiday.recount')}</Text>
    </SettingEditor>
  )
}

function Row({
  number,
  onRemove,
  children,
}: {
  readonly number: number
  readonly onRemove: () => void
  readonly children: React.ReactNode
}) {
  const { t } = useTranslation()
  return (
    <Group align="end" wrap="nowrap" data-field-group={t('settings:numbered', { number })}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ flex: 1 }}>
        {children}
      </SimpleGrid>
      <Button variant="default" aria-label={t('settings:holiday.removeRow', { number })} onClick={onRemove}>
        {t('settings:remove')}
      </Button>
    </Group>
  )
}
