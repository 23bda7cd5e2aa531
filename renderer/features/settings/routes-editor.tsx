import { Button, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Control, useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { COMPLEXITIES } from '#center/contract/statuses.ts'
import { LEVELS, TOWN_UNIT } from '#center/contract/values/routing-rules.ts'
import { AreaField, CheckField, type Choice, SelectField, TextField } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { useCaseTypes } from '../../components/staff/use-case-types.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import { LEVEL_KEYS } from '../../lib/routing-keys.ts'
import { COMPLEXITY_KEYS } from '../../lib/status-keys.ts'
import { MOST_OF_LIST, RULE_LISTS, routesOf, withNewPath, withoutPath, withRuleFor } from './routing-drafts.ts'
import { RoutingTrial } from './routing-trial.tsx'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import type { SettingForm } from './use-setting-form.ts'
import { useSettingForm } from './use-setting-form.ts'

type Routes = SettingValue<'routes'>
type RoutesControl = Control<SettingForm<Routes>, unknown, SettingForm<Routes>>

const LIST_KEYS = { units: 'routing:rule.units', coUnits: 'routing:rule.coUnits', paths: 'routing:rule.paths' } as const

/** Part of the routes a form is opened for: `rule 0703`, `path mediation`, `noPath mediation` to remove it, `newPath`, or `places`. */
export const partOf = {
  rule: (type: string) => `rule ${type}`,
  path: (code: string) => `path ${code}`,
  newPath: 'newPath',
  noPath: (code: string) => `noPath ${code}`,
  places: 'places',
}

/** The part one wants to change: the way of a type, a statutory way, or places and stand-ins. */
export function RouteChoice({ value, onEdit }: { readonly value: Routes; readonly onEdit: (part: string) => void }) {
  const { t } = useTranslation()
  const typeInWords = useTypeInWords()
  const text = useLabel()
  const types = useCaseTypes().filter(({ isActive }) => isActive)
  const [type, setType] = useState('')
  const [path, setPath] = useState('')
  const nothing = { value: '', label: t('staff:type.choose') }
  return (
    <Stack gap="sm">
      <Group align="end">
        <NativeSelect
          label={t('routing:rule.ofType')}
          value={type}
          onChange={event => setType(event.currentTarget.value)}
          data={[nothing, ...types.map(({ code }) => ({ value: code, label: `${code} ${typeInWords(code)}` }))]}
        />
        <Button variant="default" disabled={type === ''} onClick={() => onEdit(partOf.rule(type))}>
          {t('routing:rule.edit')}
        </Button>
      </Group>
      <Group align="end">
        <NativeSelect
          label={t('routing:path.one')}
          value={path}
          onChange={event => setPath(event.currentTarget.value)}
          data={[nothing, ...value.paths.map(({ code, label }) => ({ value: code, label: text(label) }))]}
        />
        <Button variant="default" disabled={path === ''} onClick={() => onEdit(partOf.path(path))}>
          {t('routing:path.edit')}
        </Button>
        <Button variant="default" disabled={path === ''} onClick={() => onEdit(partOf.noPath(path))}>
          {t('routing:path.remove')}
        </Button>
        <Button variant="default" onClick={() => onEdit(partOf.newPath)}>
          {t('routing:path.add')}
        </Button>
        <Button variant="default" onClick={() => onEdit(partOf.places)}>
          {t('routing:places.edit')}
        </Button>
      </Group>
    </Stack>
  )
}

/** One part of the routes; the rest stays as it is. */
export function RoutesEditor({
  value,
  version,
  part,
  onClose,
  onDone,
}: EditorProps<Routes> & { readonly part: string }) {
  const { t } = useTranslation()
  const [kind = '', code = ''] = part.split(' ')
  const draft = draftOf(value, kind, code)
  const editing = useSettingForm({ kind: 'routes', draft, toValue: routesOf, version, onClose, onDone })
  const { control } = editing.contract.form
  const units = useUnitChoices()
  return (
    <SettingEditor editing={editing}>
      {kind === 'rule' && <RuleFields control={control} draft={draft} type={code} units={units} />}
      {kind === 'path' && <PathFields control={control} draft={draft} code={code} units={units} />}
      {kind === 'newPath' && (
        <>
          <Text fw={700}>{t('routing:path.addTitle')}</Text>
          <Text>{t('routing:path.addHint')}</Text>
          <PathFields control={control} draft={draft} code={draft.paths.at(-1)?.code ?? ''} units={units} />
        </>
      )}
      {kind === 'noPath' && <RemovedPath value={value} code={code} />}
      {kind === 'places' && <PlaceFields control={control} units={units} />}
      <RoutingTrial kind="routes" typed={editing.mine} />
    </SettingEditor>
  )
}

function draftOf(value: Routes, kind: string, code: string): Routes {
  const draft = structuredClone(value)
  switch (kind) {
    case 'rule':
      return withRuleFor(draft, code)
    case 'newPath':
      return withNewPath(draft)
    case 'noPath':
      return withoutPath(draft, code)
    default:
      return draft
  }
}

/** What removing a way means: which types lose it, and which would have none. */
function RemovedPath({ value, code }: { readonly value: Routes; readonly code: string }) {
  const { t } = useTranslation()
  const text = useLabel()
  const typeInWords = useTypeInWords()
  const found = value.paths.find(path => path.code === code)
  const using = value.rules.filter(({ paths }) => paths.includes(code))
  const inWords = (rules: readonly { readonly type: string }[]) =>
    rules.map(({ type }) => `${type} ${typeInWords(type)}`).join(t('routing:comma'))
  const only = using.filter(({ paths }) => paths.length === 1)
  if (found === undefined) return null
  return (
    <>
      <Text fw={700}>{t('routing:path.removeTitle', { name: text(found.label) })}</Text>
      <Text>{t('routing:path.removeText')}</Text>
      <Text>
        {using.length === 0 ? t('routing:path.usedByNobody') : t('routing:path.usedBy', { types: inWords(using) })}
      </Text>
      {only.length > 0 && <Notice kind="danger">{t('routing:path.onlyWay', { types: inWords(only) })}</Notice>}
    </>
  )
}

function useUnitChoices(): readonly Choice[] {
  const { t } = useTranslation()
  const { data } = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  return [
    { value: TOWN_UNIT, label: t('routing:townUnit') },
    ...(data ?? []).map(({ code, name }) => ({ value: code, label: `${name}（${code}）` })),
  ]
}

interface PartProps {
  readonly control: RoutesControl
  readonly draft: Routes
  readonly units: readonly Choice[]
}

function RuleFields({ control, draft, type, units }: PartProps & { readonly type: string }) {
  const { t } = useTranslation()
  const text = useLabel()
  const typeInWords = useTypeInWords()
  const index = draft.rules.findIndex(rule => rule.type === type)
  const typed = useWatch({ control, name: `setting.value.rules.${index}` })
  const paths = draft.paths.map(({ code, label }) => ({ value: code, label: text(label) }))
  return (
    <>
      <Text fw={700}>{t('routing:rule.title', { type: typeInWords(type) })}</Text>
      {RULE_LISTS.map(list => {
        const shown = Math.min(MOST_OF_LIST, (typed?.[list] ?? []).filter(code => code !== '').length + 1)
        return (
          <SimpleGrid key={list} cols={{ base: 1, sm: 2, lg: 3 }}>
            {Array.from({ length: shown }, (_, at) => (
              <SelectField
                // biome-ignore lint/suspicious/noArrayIndexKey: a place of the list is its number
                key={at}
                control={control}
                name={`setting.value.rules.${index}.${list}.${at}`}
                label={t(LIST_KEYS[list], { number: at + 1 })}
                emptyLabel={t('routing:rule.nobody')}
                choices={list === 'paths' ? paths : units}
              />
            ))}
          </SimpleGrid>
        )
      })}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField
          control={control}
          name={`setting.value.rules.${index}.level`}
          label={t('routing:rule.level')}
          choices={LEVELS.map(level => ({ value: level, label: t(LEVEL_KEYS[level]) }))}
        />
        <SelectField
          control={control}
          name={`setting.value.rules.${index}.complexity`}
          label={t('routing:rule.complexity')}
          choices={COMPLEXITIES.map(value => ({ value, label: t(COMPLEXITY_KEYS[value]) }))}
        />
      </SimpleGrid>
    </>
  )
}

function PathFields({ control, draft, code, units }: PartProps & { readonly code: string }) {
  const { t } = useTranslation()
  const index = draft.paths.findIndex(path => path.code === code)
  const at = `setting.value.paths.${index}` as const
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField control={control} name={`${at}.label.zh`} label={t('settings:zh')} isRequired />
        <TextField control={control} name={`${at}.label.en`} label={t('settings:en')} isRequired />
        <TextField control={control} name={`${at}.law`} label={t('routing:path.law')} isRequired />
        <TextField control={control} name={`${at}.article`} label={t('routing:path.article')} isRequired />
      </SimpleGrid>
      <AreaField control={control} name={`${at}.reason.zh`} label={t('routing:path.reasonZh')} rows={2} isRequired />
      <AreaField control={control} name={`${at}.reason.en`} label={t('routing:path.reasonEn')} rows={2} isRequired />
      <SelectField
        control={control}
        name={`${at}.unit`}
        label={t('routing:path.unit')}
        emptyLabel={t('routing:path.outside')}
        choices={units}
      />
      <CheckField control={control} name={`${at}.certain`} label={t('routing:path.certain')} />
    </>
  )
}

function PlaceFields({ control, units }: Pick<PartProps, 'control' | 'units'>) {
  const { t } = useTranslation()
  const grids = useFieldArray({ control, name: 'setting.value.grids', keyName: 'key' })
  const fallbacks = useFieldArray({ control, name: 'setting.value.fallbacks', keyName: 'key' })
  const own = units.filter(({ value }) => value !== TOWN_UNIT)
  return (
    <>
      <Text fw={700}>{t('routing:places.grids')}</Text>
      {grids.fields.map((field, index) => (
        <Group key={field.key} align="end">
          <TextField
            control={control}
            name={`setting.value.grids.${index}.division`}
            label={t('routing:places.division', { number: index + 1 })}
            inputMode="numeric"
          />
          <SelectField
            control={control}
            name={`setting.value.grids.${index}.unit`}
            label={t('routing:places.unit', { number: index + 1 })}
            emptyLabel={t('staff:type.choose')}
            choices={own}
          />
          <Button variant="default" onClick={() => grids.remove(index)}>
            {t('routing:places.removeGrid', { number: index + 1 })}
          </Button>
        </Group>
      ))}
      <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => grids.append({ division: '', unit: '' })}>
        {t('routing:places.addGrid')}
      </Button>
      <Text fw={700}>{t('routing:places.fallbacks')}</Text>
      {fallbacks.fields.map((field, index) => (
        <Group key={field.key} align="end">
          {(['unit', 'to'] as const).map(side => (
            <SelectField
              key={side}
              control={control}
              name={`setting.value.fallbacks.${index}.${side}`}
              label={t(side === 'unit' ? 'routing:places.from' : 'routing:places.to', { number: index + 1 })}
              emptyLabel={t('staff:type.choose')}
              choices={own}
            />
          ))}
          <Button variant="default" onClick={() => fallbacks.remove(index)}>
            {t('routing:places.removeFallback', { number: index + 1 })}
          </Button>
        </Group>
      ))}
      <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => fallbacks.append({ unit: '', to: '' })}>
        {t('routing:places.addFallback')}
      </Button>
    </>
  )
}
