import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { client } from '../../lib/client.ts'

/** The whole case file; refetched whenever the center says that one changed. */
export function useCaseFile(id: number) {
  return useQuery({ queryKey: ['caseFile', id], queryFn: () => client.caseFile.get({ id }) })
}

/** Reads again everything that shows case files, after an own write. */
export function useRefreshCaseFiles(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: ['caseFile'] }), [queries])
}
