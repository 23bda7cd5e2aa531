import { Button, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import mediationTypes from '#assets/reference/mediation-types.json' with { type: 'json' }
import type { SettingValue } from '#center/contract/setting.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { useToday } from '../../app/use-center-status.ts'
import { CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import { newLeaf } from './routing-drafts.ts'
import { RoutingTrial } from './routing-trial.tsx'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingForm } from './use-setting-form.ts'

type Types = SettingValue<'caseTypes'>

/** Opens the form of a type, or of a new leaf: `new 01`. */
export function TypeChoice({ value, onEdit }: { readonly value: Types; readonly onEdit: (part: string) => void }) {
  const { t } = useTranslation()
  const typeInWords = useTypeInWords()
  const [code, setCode] = useState('')
  const own = value.find(type => type.code === code)
  return (
    <Stack gap="sm">
      <SuggestionHits />
      <Group align="end">
        <NativeSelect
          label={t('routing:type.one')}
          value={code}
          onChange={event => setCode(event.currentTarget.value)}
          data={[
            { value: '', label: t('staff:type.choose') },
            ...value.map(type => ({ value: type.code, label: `${type.code} ${typeInWords(type.code)}` })),
          ]}
        />
        <Button variant="default" disabled={own === undefined} onClick={() => onEdit(code)}>
          {t('routing:type.edit')}
        </Button>
        <Button variant="default" disabled={own === undefined} onClick={() => onEdit(`new ${own?.parent ?? code}`)}>
          {t('routing:type.add')}
        </Button>
      </Group>
    </Stack>
  )
}

/** How often clerks took what was suggested, in the last thirty days. */
function SuggestionHits() {
  const { t } = useTranslation()
  const today = useToday()
  const { data } = useQuery({
    queryKey: ['caseFile', 'suggestionHits', today],
    enabled: today !== '',
    queryFn: () => client.routing.suggestionHits({ from: addDays(today, -30), to: today }),
  })
  return data === undefined ? null : <Text>{t('routing:hits.text', { ...data })}</Text>
}

/** One type: words, what it counts as, whether it is mediated, given out, signed on paper only. Its code stays for good. */
export function TypesEditor({ value, version, part, onClose, onDone }: EditorProps<Types> & { readonly part: string }) {
  const { t } = useTranslation()
  const text = useLabel()
  const typeInWords = useTypeInWords()
  const isNew = part.startsWith('new ')
  const draft = structuredClone(isNew ? [...value, newLeaf(value, part.slice(4))] : value)
  const editing = useSettingForm({ kind: 'caseTypes', draft, toValue: typed => typed, version, onClose, onDone })
  const { control } = editing.contract.form
  const index = isNew ? draft.length - 1 : draft.findIndex(type => type.code === part)
  const code = draft[index]?.code ?? ''
  const at = `setting.value.${index}` as const
  return (
    <SettingEditor editing={editing}>
      <Text fw={700}>
        {isNew
          ? t('routing:type.newTitle', { type: typeInWords(part.slice(4)), code })
          : t('routing:type.title', { type: typeInWords(code), code })}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField control={control} name={`${at}.label.zh`} label={t('settings:zh')} isRequired />
        <TextField control={control} name={`${at}.label.en`} label={t('settings:en')} isRequired />
        <SelectField
          control={control}
          name={`${at}.mediationType`}
          label={t('routing:type.mediationType')}
          choices={mediationTypes.map(type => ({ value: type.code, label: `${type.code} ${text(type.label)}` }))}
        />
      </SimpleGrid>
      <CheckField control={control} name={`${at}.isMediable`} label={t('routing:type.isMediable')} />
      <CheckField control={control} name={`${at}.isInkOnly`} label={t('routing:type.isInkOnly')} />
      <CheckField control={control} name={`${at}.isActive`} label={t('routing:type.isActive')} />
      <Text c="dimmed">{t('routing:type.codeHint')}</Text>
      <RoutingTrial kind="caseTypes" typed={editing.mine} />
    </SettingEditor>
  )
}
