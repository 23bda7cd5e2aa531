import { useQuery } from '@tanstack/react-query'
import type { CenterStatus } from '#center/contract/center.ts'
import { client } from '../lib/client.ts'

/** The center as it stands: name, version, today's date; undefined until the first answer. */
export function useCenterStatus(): CenterStatus | undefined {
  return useQuery({ queryKey: ['center'], queryFn: () => client.center.status() }).data
}

/** Today in Asia/Shanghai as the center counts it, 'YYYY-MM-DD'. */
export function useToday(): string {
  return useCenterStatus()?.today ?? ''
}
