import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PresenceBoard } from '#center/contract/roster.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { STATE_KEYS, STATE_TONES } from './roster-words.ts'

/** One's own duty of this half-day: signed in or not, since when, and the button for it. */
export function SignDuty({
  board: { own },
  onDone,
}: {
  readonly board: PresenceBoard
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const signIn = useOperation(
    (opId, _: null) => client.roster.signIn({ opId }),
    ({ isLate }) => onDone(t(isLate ? 'roster:sign.inLate' : 'roster:sign.inDone')),
  )
  const signOut = useOperation(
    (opId, _: null) => client.roster.signOut({ opId }),
    () => onDone(t('roster:sign.outDone')),
  )
  const isIn = own.signedInAt !== null
  return (
    <section aria-label={t('roster:sign.title')}>
      <Group>
        <Text fw={700}>{t(own.isOnDuty ? 'roster:sign.onDuty' : 'roster:sign.offDuty')}</Text>
        {own.state !== null && <StatusTag text={t(STATE_KEYS[own.state])} tone={STATE_TONES[own.state]} />}
        {own.signedInAt !== null && <Text>{t('roster:presence.since', { from: shanghaiTimeOf(own.signedInAt) })}</Text>}
        {!isIn && own.lateFrom !== null && (
          <Text>{t('roster:sign.lateFrom', { time: shanghaiTimeOf(own.lateFrom) })}</Text>
        )}
        {isIn ? (
          <Button variant="default" loading={signOut.isPending} onClick={() => signOut.run(null)}>
            {t('roster:sign.out')}
          </Button>
        ) : (
          <Button loading={signIn.isPending} onClick={() => signIn.run(null)}>
            {t('roster:sign.in')}
          </Button>
        )}
      </Group>
      {signIn.problem.banner !== null && <Notice kind="danger">{signIn.problem.banner}</Notice>}
      {signOut.problem.banner !== null && <Notice kind="danger">{signOut.problem.banner}</Notice>}
    </section>
  )
}
