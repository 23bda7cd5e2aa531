import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { MAX_REPRESENTATIVES } from '#center/contract/visit.ts'
import { fieldId } from '../../components/staff/field.tsx'
import { IdentityFields, type WalkInForm } from './identity-fields.tsx'
import { NOBODY } from './walk-in-form.ts'
import classes from './window.module.css'

/** Who speaks for a group beside the visitor; F7 reads a document into the person one is at. */
export function Representatives({ form }: { readonly form: WalkInForm }) {
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'representatives' })
  const add = () => {
    append(NOBODY, { shouldFocus: false })
    const at = fields.length
    requestAnimationFrame(() => document.getElementById(fieldId(`representatives.${at}.name`))?.focus())
  }
  return (
    <>
      {fields.map((field, index) => {
        const name = t('window:walkIn.representative', { number: index + 2 })
        return (
          <section
            key={field.id}
            className={classes.panel}
            aria-label={name}
            data-field-group={name}
            data-representative={index}
          >
            <Group justify="space-between" mb="xs">
              <Text fw={700}>{name}</Text>
              <Button
                size="compact-md"
                variant="subtle"
                aria-label={t('window:walkIn.removeRepresentative', { number: index + 2 })}
                onClick={() => remove(index)}
              >
                {t('window:walkIn.remove')}
              </Button>
            </Group>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <IdentityFields form={form} at={`representatives.${index}`} />
            </SimpleGrid>
          </section>
        )
      })}
      <Group>
        <Button variant="default" disabled={fields.length >= MAX_REPRESENTATIVES - 1} onClick={add}>
          {t('window:walkIn.addRepresentative')}
        </Button>
        <Text c="dimmed">{t('window:walkIn.representativesHint', { most: MAX_REPRESENTATIVES })}</Text>
      </Group>
    </>
  )
}
