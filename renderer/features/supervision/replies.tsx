import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupervisionDetail } from '#center/contract/supervision.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { client } from '../../lib/client.ts'
import { MATERIAL_KIND_KEYS } from '../attachment/material.ts'
import { PageView } from '../attachment/page-view.tsx'
import { momentText } from '../case-file/moment.ts'
import classes from './supervision.module.css'

const DECISION_KEYS = {
  accepted: 'supervision:detail.decision.accepted',
  sentBack: 'supervision:detail.decision.sentBack',
} as const

/** What the unit answered, and what the center said to it. */
export function Replies({ supervision }: { readonly supervision: SupervisionDetail }) {
  const { t } = useTranslation()
  if (supervision.issuedAt === null) return null
  return (
    <section aria-labelledby="replies-title">
      <Title order={2} size="h4" id="replies-title" mb="xs">
        {t('supervision:detail.replies')}
      </Title>
      {supervision.replies.length === 0 && <Text>{t('supervision:detail.noReplies')}</Text>}
      <Stack gap="sm">
        {supervision.replies.map(reply => (
          <div key={reply.id} className={classes.reply}>
            <Text c="dimmed">
              {t('supervision:detail.repliedBy', { at: momentText(reply.repliedAt), by: reply.repliedByName })}
            </Text>
            <p className={classes.words}>{reply.text}</p>
            <Text>
              {reply.doneBy === null
                ? t('supervision:detail.isDone')
                : t('supervision:detail.doneBy', { date: reply.doneBy })}
            </Text>
            {reply.evidence !== null && (
              <Text>
                {t('supervision:detail.evidence')}：{reply.evidence}
              </Text>
            )}
            {reply.materials.length > 0 && (
              <NamedMaterials supervisionId={supervision.id} materials={reply.materials} />
            )}
            {reply.decision !== null && (
              <Text fw={700}>
                {t(DECISION_KEYS[reply.decision], { note: reply.decisionNote ?? '' })}{' '}
                {reply.decidedAt !== null &&
                  t('supervision:detail.decidedBy', { at: momentText(reply.decidedAt), by: reply.decidedByName ?? '' })}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </section>
  )
}

type Named = SupervisionDetail['replies'][number]['materials'][number]

/** What the reply names of the case, to be opened by both sides. */
function NamedMaterials({
  supervisionId,
  materials,
}: {
  readonly supervisionId: number
  readonly materials: readonly Named[]
}) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Named | null>(null)
  return (
    <Group gap="xs">
      <Text>{t('supervision:detail.evidence')}：</Text>
      {materials.map(material => (
        <Button
          key={material.id}
          variant="subtle"
          size="compact-sm"
          aria-label={t('supervision:detail.openMaterial', { name: material.name })}
          onClick={() => setOpened(material)}
        >
          {material.name}（{t(MATERIAL_KIND_KEYS[material.kind])}）
          {material.isVoid && t('supervision:detail.materialVoid')}
        </Button>
      ))}
      {opened !== null && (
        <Dialog isOpen title={opened.name} size="62rem" onClose={() => setOpened(null)}>
          <Stack>
            {opened.pages.map((type, index) => (
              <PageView
                // biome-ignore lint/suspicious/noArrayIndexKey: pages are kept in their order for ever
                key={index}
                queryKey={['supervision', supervisionId, 'material', opened.id, index + 1]}
                read={() =>
                  client.supervision.materialPage({ id: supervisionId, attachmentId: opened.id, number: index + 1 })
                }
                type={type}
                label={`${opened.name} ${t('attachment:page', { number: index + 1 })}`}
              />
            ))}
          </Stack>
        </Dialog>
      )}
    </Group>
  )
}
