import { Button, FileButton, Group, Kbd, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ATTACHMENT_TYPES, attachmentInput, MATERIAL_KINDS, MAX_PAGES } from '#center/contract/values/attachment.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useKeys } from '../../app/use-keys.ts'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import classes from './attachment.module.css'
import { CameraView } from './camera-view.tsx'
import {
  MATERIAL_KIND_KEYS,
  type Material,
  type MaterialPage,
  sheetsOf,
  TooLargeError,
  uploadPage,
} from './material.ts'
import { PageEditor } from './page-editor.tsx'
import { encodePicture, type PictureEdit, readPicture, UNTOUCHED } from './picture.ts'
import { useCamera } from './use-camera.ts'

/** A page in hand: a picture that can still be set right, or a document that was put aside already. */
type Sheet =
  | { readonly kind: 'picture'; readonly source: ImageBitmap; readonly edit: PictureEdit }
  | { readonly kind: 'document'; readonly page: MaterialPage }

interface Described {
  kind: Material['kind']
  name: string
  provider: string
}

/** W5: takes a material page by page with the document camera, or from files where there is none. */
export function CaptureDialog({
  provider,
  onDone,
  onClose,
}: {
  readonly provider: string
  /** Takes what was handed in; a refusal is shown here. */
  readonly onDone: (material: Material) => Promise<void> | void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const camera = useCamera()
  const [sheets, setSheets] = useState<readonly Sheet[]>([])
  const [at, setAt] = useState(0)
  const [trouble, setTrouble] = useState<string | null>(null)
  const current = sheets[at]
  const isFull = sheets.length >= MAX_PAGES
  const add = (sheet: Sheet) =>
    setSheets(before => {
      setAt(before.length)
      return [...before, sheet]
    })
  const shoot = async () => {
    const source = await camera.shoot()
    if (source !== undefined && !isFull) add({ kind: 'picture', source, edit: UNTOUCHED })
  }
  const take = async (files: readonly File[]) => {
    setTrouble(null)
    for (const file of files.slice(0, MAX_PAGES - sheets.length)) {
      try {
        if (file.type === 'application/pdf') {
          add({ kind: 'document', page: await uploadPage(file) })
          continue
        }
        const source = await readPicture(file)
        if (source === undefined) setTrouble(t('problems:attachment.not-a-file'))
        else add({ kind: 'picture', source, edit: UNTOUCHED })
      } catch (error) {
        setTrouble(error instanceof TooLargeError ? t('problems:attachment.too-large') : problemText(t, error))
      }
    }
  }
  const contract = useContractForm({
    schema: attachmentInput.omit({ pages: true }),
    defaultValues: { kind: 'evidence', name: '', provider },
    toInput: (values: Described) => values,
    send: async described => {
      const pages: MaterialPage[] = []
      for (const sheet of sheets)
        pages.push(
          sheet.kind === 'document' ? sheet.page : await uploadPage(await encodePicture(sheet.source, sheet.edit)),
        )
      await onDone({ ...described, pages })
    },
    onDone: onClose,
  })
  useKeys({ F8: () => void shoot(), 'Ctrl+Enter': () => sheets.length > 0 && contract.submit() })
  const { control } = contract.form
  return (
    <FormDialog title={t('attachment:capture.title')} size="62rem" onClose={onClose}>
      <Stack>
        <div className={classes.camera}>
          <Stack gap="xs">
            <CameraView camera={camera} />
            <Group>
              <Button
                disabled={camera.state !== 'live' || isFull}
                onClick={() => void shoot()}
                rightSection={<Kbd>F8</Kbd>}
              >
                {t('attachment:capture.shoot')}
              </Button>
              <FileButton multiple accept={ATTACHMENT_TYPES.join(',')} onChange={files => void take(files)}>
                {props => (
                  <Button {...props} variant="default" disabled={isFull}>
                    {t('attachment:capture.file')}
                  </Button>
                )}
              </FileButton>
              {camera.devices.length > 1 && (
                <NativeSelect
                  aria-label={t('attachment:capture.device')}
                  value={camera.deviceId}
                  onChange={event => camera.choose(event.currentTarget.value)}
                  data={[
                    { value: '', label: t('attachment:capture.anyDevice') },
                    ...camera.devices.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
              )}
            </Group>
          </Stack>
          {current?.kind === 'picture' ? (
            <PageEditor
              source={current.source}
              edit={current.edit}
              label={t('attachment:page', { number: at + 1 })}
              onEdit={edit => setSheets(sheets.map((sheet, index) => (index === at ? { ...current, edit } : sheet)))}
            />
          ) : (
            <Text>
              {current === undefined
                ? t('attachment:capture.none')
                : t('attachment:capture.document', { count: current.page.sheets })}
            </Text>
          )}
        </div>
        {trouble !== null && <Notice kind="danger">{trouble}</Notice>}
        <ol className={classes.pages} aria-label={t('attachment:capture.pages')}>
          {sheets.map((_sheet, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page has no other name than its number
            <li key={index}>
              <Group gap={4}>
                <Button
                  size="sm"
                  variant={index === at ? 'filled' : 'default'}
                  aria-pressed={index === at}
                  onClick={() => setAt(index)}
                >
                  {t('attachment:page', { number: index + 1 })}
                </Button>
                <Button
                  size="sm"
                  variant="subtle"
                  color="danger"
                  onClick={() => {
                    setSheets(sheets.filter((_, other) => other !== index))
                    setAt(Math.max(0, index - 1))
                  }}
                >
                  {t('attachment:capture.removePage', { number: index + 1 })}
                </Button>
              </Group>
            </li>
          ))}
        </ol>
        <FormBody
          contract={contract}
          action={t('attachment:capture.save', { count: sheetsOf(sheets.map(sizeOf)) })}
          isActionDisabled={sheets.length === 0}
          onCancel={onClose}
        >
          <Group grow align="start">
            <SelectField
              control={control}
              name="kind"
              label={t('attachment:kindLabel')}
              choices={MATERIAL_KINDS.map(value => ({ value, label: t(MATERIAL_KIND_KEYS[value]) }))}
            />
            <TextField
              control={control}
              name="name"
              label={t('attachment:name')}
              maxLength={LIMITS.shortText}
              isRequired
            />
            <TextField control={control} name="provider" label={t('attachment:provider')} maxLength={LIMITS.name} />
          </Group>
        </FormBody>
      </Stack>
    </FormDialog>
  )
}

const sizeOf = (sheet: Sheet) => (sheet.kind === 'document' ? sheet.page : { sheets: 1 })
