import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '#center/contract/attachment.ts'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { useKeys } from '../../app/use-keys.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import { CaptureDialog } from './capture-dialog.tsx'
import { ConversationRecord } from './conversation-record.tsx'
import { MATERIAL_KIND_KEYS, sheetsOf } from './material.ts'
import { PageView } from './page-view.tsx'

/** 材料 of a case: what was handed in, page by page, and the talks in writing; F8 takes a new one. */
export function MaterialsTab({ caseFile }: { readonly caseFile: Pick<CaseFileView, 'id' | 'parties'> }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isTaking, setTaking] = useState(false)
  const [voiding, setVoiding] = useState<AttachmentView | null>(null)
  const queryKey = ['caseFile', caseFile.id, 'attachments']
  const materials = useQuery({ queryKey, queryFn: () => client.attachment.list({ id: caseFile.id }) })
  const canAdd = materials.data?.canAdd === true
  useKeys(isTaking || !canAdd ? {} : { F8: () => setTaking(true) })
  if (materials.data === undefined) {
    return materials.isError ? (
      <Notice kind="danger">{problemText(t, materials.error)}</Notice>
    ) : (
      <Loader aria-label={t('staff:loading')} />
    )
  }
  const { attachments, conversations } = materials.data
  const refresh = () => queries.invalidateQueries({ queryKey })
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('attachment:list.title')}
        </Title>
        {canAdd && (
          <Button variant="default" onClick={() => setTaking(true)}>
            {t('attachment:list.add')}（F8）
          </Button>
        )}
      </Group>
      {attachments.length === 0 && <Text>{t('attachment:list.empty')}</Text>}
      {attachments.map(attachment => (
        <AttachmentRow key={attachment.id} attachment={attachment} onVoid={() => setVoiding(attachment)} />
      ))}
      {conversations.length > 0 && (
        <>
          <Title order={2} size="h4">
            {t('attachment:conversation.title')}
          </Title>
          {conversations.map(conversation => (
            <ConversationRecord key={conversation.id} conversation={conversation} />
          ))}
        </>
      )}
      {isTaking && (
        <CaptureDialog
          provider={caseFile.parties.find(({ role }) => role === 'applicant')?.name ?? ''}
          onDone={async ({ pages, ...described }) => {
            const attachment = { ...described, pages: pages.map(({ sha256 }) => sha256) }
            await client.attachment.add({ opId: newOperationId(), id: caseFile.id, attachment })
            await refresh()
          }}
          onClose={() => setTaking(false)}
        />
      )}
      {voiding !== null && (
        <ReasonDialog
          isOpen
          title={t('attachment:list.voidTitle')}
          text={voiding.name}
          action={t('attachment:list.voidAction')}
          onClose={() => setVoiding(null)}
          send={input => client.attachment.void({ ...input, id: voiding.id })}
          onDone={() => {
            setVoiding(null)
            void refresh()
          }}
        />
      )}
    </Stack>
  )
}

function AttachmentRow({ attachment, onVoid }: { readonly attachment: AttachmentView; readonly onVoid: () => void }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { id, name, pages, addedAt, voidReason } = attachment
  const time = `${shanghaiDateOf(addedAt)} ${shanghaiTimeOf(addedAt)}`
  const kind = t(MATERIAL_KIND_KEYS[attachment.kind])
  return (
    <Stack gap="xs" component="section" aria-label={name}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Text fw={700} td={voidReason === null ? 'none' : 'line-through'}>
            {t('attachment:list.row', { name, kind, count: sheetsOf(pages) })}
          </Text>
          <Text size="sm">
            {t('attachment:list.by', { provider: attachment.provider, time, person: attachment.addedByName })}
          </Text>
          {voidReason !== null && <Text size="sm">{t('attachment:list.voided', { reason: voidReason })}</Text>}
        </div>
        <Group wrap="nowrap">
          <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'attachment:list.hide' : 'attachment:list.show', { name })}
          </Button>
          {attachment.canVoid && (
            <Button variant="subtle" color="danger" size="sm" onClick={onVoid}>
              {t('attachment:list.void', { name })}
            </Button>
          )}
        </Group>
      </Group>
      {isOpen &&
        pages.map((page, index) => (
          <PageView
            // biome-ignore lint/suspicious/noArrayIndexKey: pages are kept in their order for ever
            key={index}
            queryKey={['attachment', id, index + 1]}
            read={() => client.attachment.page({ id, number: index + 1 })}
            type={page.type}
            label={`${name} ${t('attachment:page', { number: index + 1 })}`}
          />
        ))}
    </Stack>
  )
}
