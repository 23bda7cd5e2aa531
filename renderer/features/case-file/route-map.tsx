import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { StatutoryPaths } from '../../components/staff/statutory-paths.tsx'
import { client } from '../../lib/client.ts'
import { LEVEL_KEYS } from '../../lib/routing-keys.ts'

/** The route map card: where the law says a matter of this type goes, step by step. */
export function RouteMap({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const { data } = useQuery({ queryKey: ['caseFile', id, 'routeMap'], queryFn: () => client.routing.routeMap({ id }) })
  if (data === undefined || data.paths.length === 0) return null
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('routing:path.map')}
      </Title>
      <Text mb="xs">{t('routing:path.level', { level: t(LEVEL_KEYS[data.level]) })}</Text>
      <StatutoryPaths paths={data.paths} />
    </section>
  )
}
