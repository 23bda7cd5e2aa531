import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeclaredConflict } from '#center/contract/routing.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { client } from '../../lib/client.ts'
import { momentText } from '../case-file/moment.ts'

/** Who keeps away from a party of the case, why, and the way to end it for who may. */
export function DeclaredConflicts({
  id,
  conflicts,
  onDone,
}: {
  readonly id: number
  readonly conflicts: readonly DeclaredConflict[]
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const [ending, setEnding] = useState<DeclaredConflict | null>(null)
  if (conflicts.length === 0) return null
  return (
    <Stack component="section" gap="xs" aria-labelledby="route-conflicts">
      <Title order={3} size="h4" id="route-conflicts">
        {t('routing:end.list')}
      </Title>
      <List>
        {conflicts.map(conflict => (
          <List.Item key={conflict.id}>
            <Group gap="sm">
              <Text>
                {t('routing:end.line', {
                  staff: conflict.staffName,
                  unit: conflict.unitName,
                  party: conflict.partyName === '' ? t('routing:declare.unnamed') : conflict.partyName,
                  reason: conflict.reason,
                  by: conflict.declaredByName,
                  at: momentText(conflict.declaredAt),
                })}
              </Text>
              {conflict.canEnd && (
                <Button variant="default" size="xs" onClick={() => setEnding(conflict)}>
                  {t('routing:end.open', { staff: conflict.staffName })}
                </Button>
              )}
            </Group>
          </List.Item>
        ))}
      </List>
      <ReasonDialog
        isOpen={ending !== null}
        title={t('routing:end.title')}
        text={t('routing:end.text', { staff: ending?.staffName ?? '' })}
        action={t('routing:end.save')}
        onClose={() => setEnding(null)}
        send={({ opId, reason }) => client.routing.endConflict({ opId, id, conflictId: ending?.id ?? 0, reason })}
        onDone={() => {
          setEnding(null)
          onDone()
        }}
      />
    </Stack>
  )
}
