import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEVICE_PORTS, type DevicePort } from '#center/contract/statuses.ts'
import type { DeviceTest } from '#center/contract/visitor-self.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { PORT_KEYS, TEST_KEYS, TEST_TONES } from './device-words.ts'

/** Tests the devices of the window at this machine; those of a kiosk are tested in its own service menu. */
export function TestDevices() {
  const { t } = useTranslation()
  const [results, setResults] = useState<Partial<Record<DevicePort, DeviceTest['state']>>>({})
  const { run, isPending, problem } = useOperation(
    (_opId, port: DevicePort) => client.device.test({ port }),
    ({ port, state }) => setResults(before => ({ ...before, [port]: state })),
  )
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('settings:test.title')}
      </Title>
      <Text>{t('settings:test.hint')}</Text>
      {problem.banner !== null && <Notice kind="danger">{problem.banner}</Notice>}
      <Stack gap="xs" aria-live="polite">
        {DEVICE_PORTS.map(port => {
          const state = results[port]
          return (
            <Group key={port}>
              <Button variant="default" disabled={isPending} onClick={() => run(port)}>
                {t('settings:test.of', { name: t(PORT_KEYS[port]) })}
              </Button>
              {state !== undefined && <StatusTag text={t(TEST_KEYS[state])} tone={TEST_TONES[state]} />}
            </Group>
          )
        })}
      </Stack>
    </Stack>
  )
}
