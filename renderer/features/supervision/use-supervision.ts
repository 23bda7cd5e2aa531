import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { SupervisedCaseView, SupervisionView } from '#center/contract/supervision.ts'
import { client } from '../../lib/client.ts'

export const useSupervision = (id: number) =>
  useQuery({ queryKey: ['supervision', id], queryFn: () => client.supervision.get({ id }) })

export const useSupervisionCounts = () =>
  useQuery({ queryKey: ['supervision', 'counts'], queryFn: () => client.supervision.counts() })

/** Letters of one view; without a view everything that was written to one's unit. */
export const useSupervisionList = (view: Exclude<SupervisionView, SupervisedCaseView> | null, page: number) =>
  useQuery({
    queryKey: ['supervision', 'list', view, page],
    queryFn: () => client.supervision.list({ ...(view === null ? {} : { view }), page }),
  })

export const useSupervisedCases = (view: SupervisedCaseView, page: number) =>
  useQuery({
    queryKey: ['supervision', 'cases', view, page],
    queryFn: () => client.supervision.cases({ view, page }),
  })

/** Reads again what one's own write changed. */
export function useRefreshSupervision(): () => void {
  const queries = useQueryClient()
  return useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['supervision'] })
    void queries.invalidateQueries({ queryKey: ['caseFile'] })
  }, [queries])
}
