import { Button, Group, Kbd, Text } from '@mantine/core'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { MAX_ATTACHMENTS } from '#center/contract/values/attachment.ts'
import { useKeys } from '../../app/use-keys.ts'
import { client } from '../../lib/client.ts'
import { CaptureDialog } from '../attachment/capture-dialog.tsx'
import { MATERIAL_KIND_KEYS, sheetsOf } from '../attachment/material.ts'
import { PageView } from '../attachment/page-view.tsx'
import type { IntakeForm } from './parties-section.tsx'
import { Section } from './section.tsx'

/** G: what was handed in. The pages lie at the center already; they become part of the case when it is registered. */
export function MaterialsSection({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const [isTaking, setTaking] = useState(false)
  const [shown, setShown] = useState<number | null>(null)
  const materials = useWatch({ control: form.control, name: 'materials' })
  const isFull = materials.length >= MAX_ATTACHMENTS
  useKeys(isTaking || isFull ? {} : { F8: () => setTaking(true) })
  return (
    <Section name="materials">
      {materials.length === 0 && <Text>{t('attachment:list.empty')}</Text>}
      {materials.map((material, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a material has no other name than its place until it is registered
        <div key={index}>
          <Group justify="space-between">
            <Text>
              {t('attachment:list.row', {
                name: material.name,
                kind: t(MATERIAL_KIND_KEYS[material.kind]),
                count: sheetsOf(material.pages),
              })}
            </Text>
            <Group>
              <Button
                size="sm"
                variant="default"
                aria-expanded={shown === index}
                onClick={() => setShown(shown === index ? null : index)}
              >
                {t(shown === index ? 'attachment:list.hide' : 'attachment:list.show', { name: material.name })}
              </Button>
              <Button
                size="sm"
                variant="subtle"
                color="danger"
                onClick={() => {
                  setShown(null)
                  form.setValue(
                    'materials',
                    materials.filter((_, other) => other !== index),
                  )
                }}
              >
                {t('attachment:list.remove', { name: material.name })}
              </Button>
            </Group>
          </Group>
          {shown === index &&
            material.pages.map(({ sha256, type }, page) => (
              <PageView
                key={sha256}
                queryKey={['attachment', 'content', sha256]}
                read={() => client.attachment.content({ sha256 })}
                type={type}
                label={`${material.name} ${t('attachment:page', { number: page + 1 })}`}
              />
            ))}
        </div>
      ))}
      <Group>
        <Button variant="default" disabled={isFull} onClick={() => setTaking(true)} rightSection={<Kbd>F8</Kbd>}>
          {t('attachment:list.add')}
        </Button>
      </Group>
      {isTaking && (
        <CaptureDialog
          provider={form.getValues('parties.0.name')}
          onDone={material => form.setValue('materials', [...form.getValues('materials'), material])}
          onClose={() => setTaking(false)}
        />
      )}
    </Section>
  )
}
