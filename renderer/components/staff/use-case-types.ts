import { useQuery } from '@tanstack/react-query'
import type { CaseType } from '#center/contract/values/routing-rules.ts'
import { client } from '../../lib/client.ts'

const NONE: readonly CaseType[] = []

/** Types of dispute in force, those switched off included; none until they are known. Read anew when a setting changes. */
export function useCaseTypes(): readonly CaseType[] {
  const { data } = useQuery({
    queryKey: ['setting', 'caseTypes', 'inForce'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => client.routing.types(),
  })
  return data ?? NONE
}
