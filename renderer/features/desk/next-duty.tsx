import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session-store.ts'
import { client } from '../../lib/client.ts'

const HALF_KEYS = { am: 'desk:half.am', pm: 'desk:half.pm' } as const

/** Nothing to do, and when this person is on duty next. */
export function NextDuty({ words }: { readonly words: string }) {
  const { t } = useTranslation()
  const may = useMay()
  const own = useQuery({
    queryKey: ['roster', 'ownDuties'],
    enabled: may('roster.own'),
    queryFn: () => client.roster.ownDuties(),
  })
  const [next] = own.data?.duties ?? []
  return (
    <>
      <Text fw={700}>{t('desk:noneToDo')}</Text>
      <Text>{words}</Text>
      {next !== undefined && <Text>{t('desk:nextDuty', { date: next.on, half: t(HALF_KEYS[next.half]) })}</Text>}
    </>
  )
}
