import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { type FieldArrayPath, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { WindowPhrases } from '#center/contract/values/window-phrases.ts'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { useCaseTypes } from '../../components/staff/use-case-types.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { RowButtons } from '../mediation/row-buttons.tsx'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import classes from './settings.module.css'
import { type SettingForm, useSettingForm } from './use-setting-form.ts'

/** Sentences of either list; the contract says the same. */
const MOST = { consult: 60, conversation: 30, answers: 30 } as const

interface PhrasesDraft {
  consult: { typeClass: string; text: { zh: string; en: string } }[]
  conversation: { zh: string; en: string }[]
  answers: { zh: string; en: string }[]
}

const typedPhrases = ({ consult, ...said }: WindowPhrases): PhrasesDraft => ({
  consult: consult.map(({ typeClass, text }) => ({ typeClass: typeClass ?? '', text })),
  ...said,
})

const toPhrases = ({ consult, ...said }: PhrasesDraft) => ({
  consult: consult.map(({ typeClass, text }) => ({ typeClass: typeClass === '' ? null : typeClass, text })),
  ...said,
})

/** Sentences in use at the windows: usual answers, and what is said in a talk in writing. */
export function PhrasesEditor({ value, version, onClose, onDone }: EditorProps<WindowPhrases>) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const types = useCaseTypes()
  const editing = useSettingForm({
    kind: 'windowPhrases',
    draft: typedPhrases(value),
    toValue: toPhrases,
    version,
    onClose,
    onDone,
  })
  const { control } = editing.contract.form
  const consult = useRows(control, 'setting.value.consult')
  const classesOfTypes = types.filter(type => type.parent === null)
  const wordsOf = (number: number) => ({
    up: t('settings:phrases.up', { number }),
    down: t('settings:phrases.down', { number }),
    remove: t('settings:phrases.remove', { number }),
  })
  return (
    <SettingEditor editing={editing}>
      <Title order={3} size="h4">
        {t('settings:phrases.consult')}
      </Title>
      {consult.fields.map((field, index) => {
        const name = t('settings:phrases.number', { number: index + 1 })
        return (
          <section key={field.key} className={classes.item} aria-label={name} data-field-group={name}>
            <Text fw={700}>{name}</Text>
            <Stack gap="sm" mt="xs">
              <SelectField
                control={control}
                name={`setting.value.consult.${index}.typeClass`}
                label={t('settings:phrases.class')}
                emptyLabel={t('settings:phrases.all')}
                choices={classesOfTypes.map(type => ({ value: type.code, label: labelOf(type.label) }))}
              />
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <AreaField
                  control={control}
                  name={`setting.value.consult.${index}.text.zh`}
                  label={t('settings:phrases.zh')}
                  isRequired
                />
                <AreaField
                  control={control}
                  name={`setting.value.consult.${index}.text.en`}
                  label={t('settings:phrases.en')}
                  isRequired
                />
              </SimpleGrid>
            </Stack>
            <RowButtons
              index={index}
              count={consult.fields.length}
              onMove={to => consult.move(index, to)}
              onRemove={() => consult.remove(index)}
              words={wordsOf(index + 1)}
            />
          </section>
        )
      })}
      <Button
        variant="default"
        disabled={consult.fields.length >= MOST.consult}
        onClick={() => consult.append({ typeClass: '', text: { zh: '', en: '' } })}
      >
        {t('settings:phrases.addConsult')}
      </Button>
      {SAID.map(list => (
        <SaidRows key={list} control={control} list={list} wordsOf={wordsOf} />
      ))}
    </SettingEditor>
  )
}

const SAID = ['conversation', 'answers'] as const
const SAID_KEYS = {
  conversation: {
    title: 'settings:phrases.conversation',
    row: 'settings:phrases.said',
    add: 'settings:phrases.addConversation',
  },
  answers: { title: 'settings:phrases.answers', row: 'settings:phrases.answered', add: 'settings:phrases.addAnswer' },
} as const satisfies Record<(typeof SAID)[number], object>

/** What one side of a talk in writing says by one touch. */
function SaidRows({
  control,
  list,
  wordsOf,
}: {
  readonly control: Control
  readonly list: (typeof SAID)[number]
  readonly wordsOf: (number: number) => { readonly up: string; readonly down: string; readonly remove: string }
}) {
  const { t } = useTranslation()
  const rows = useRows(control, `setting.value.${list}`)
  const keys = SAID_KEYS[list]
  return (
    <>
      <Title order={3} size="h4">
        {t(keys.title)}
      </Title>
      {rows.fields.map((field, index) => {
        const name = t(keys.row, { number: index + 1 })
        return (
          <section key={field.key} className={classes.item} aria-label={name} data-field-group={name}>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <AreaField
                control={control}
                name={`setting.value.${list}.${index}.zh`}
                label={t('settings:phrases.zh')}
                rows={1}
                isRequired
              />
              <AreaField
                control={control}
                name={`setting.value.${list}.${index}.en`}
                label={t('settings:phrases.en')}
                rows={1}
                isRequired
              />
            </SimpleGrid>
            <RowButtons
              index={index}
              count={rows.fields.length}
              onMove={to => rows.move(index, to)}
              onRemove={() => rows.remove(index)}
              words={wordsOf(index + 1)}
            />
          </section>
        )
      })}
      <Button
        variant="default"
        disabled={rows.fields.length >= MOST[list]}
        onClick={() => rows.append({ zh: '', en: '' })}
      >
        {t(keys.add)}
      </Button>
    </>
  )
}

type Control = ReturnType<typeof useSettingForm<PhrasesDraft>>['contract']['form']['control']

function useRows<Name extends FieldArrayPath<SettingForm<PhrasesDraft>>>(control: Control, name: Name) {
  return useFieldArray<SettingForm<PhrasesDraft>, Name, 'key'>({ control, name, keyName: 'key' })
}
