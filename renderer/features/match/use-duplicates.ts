import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { MatchAnswer, MatchCandidate } from '#center/contract/match.ts'
import { client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import type { IntakeForm } from '../intake/parties-section.tsx'
import { isWorthAsking, linkKindOf, matchFormOf } from './match-form.ts'

/** Milliseconds of rest after typing before the center is asked. */
const REST = 600
const NOTHING: MatchAnswer = { candidates: [], isKnownElsewhere: false }

export interface Duplicates {
  readonly form: ReturnType<typeof matchFormOf>
  readonly answer: MatchAnswer
  /** Candidates nobody has decided about. */
  readonly open: readonly MatchCandidate[]
  /** Cases that are linked once this one has its number. */
  readonly linked: readonly MatchCandidate[]
  readonly keepApart: (caseFileId: number) => void
  readonly setLinked: (candidate: MatchCandidate, isLinked: boolean) => void
  /** Reads again, after an answer was remembered. */
  readonly refresh: () => Promise<void>
  /** Makes the chosen links. A link that fails is told; the case stands. */
  readonly linkTo: (caseFileId: number) => Promise<void>
}

/** Looks quietly for the same people and the same quarrel while a sheet is being filled in. */
export function useDuplicates(form: IntakeForm, visitId: number | null): Duplicates {
  const queries = useQueryClient()
  const [parties, typeCode, divisionCode] = useWatch({
    control: form.control,
    name: ['parties', 'matter.typeCode', 'matter.place.divisionCode'],
  })
  const [apart, setApart] = useState<ReadonlySet<number>>(new Set())
  const [linked, setLinks] = useState<readonly MatchCandidate[]>([])
  const typed = matchFormOf(visitId, parties, typeCode, divisionCode)
  const [rested] = useDebouncedValue(JSON.stringify(typed), REST)
  const asked = JSON.parse(rested) as typeof typed
  const found = useQuery({
    queryKey: ['match', rested],
    enabled: isWorthAsking(asked),
    // Names and numbers of people do not stay in memory once the sheet is closed.
    gcTime: 0,
    placeholderData: previous => previous,
    queryFn: () => client.match.find(asked),
  })
  const answer = isWorthAsking(asked) ? (found.data ?? NOTHING) : NOTHING
  return {
    form: asked,
    answer,
    open: answer.candidates.filter(({ case: { id } }) => !apart.has(id) && !linked.some(other => other.case.id === id)),
    linked,
    keepApart: id => setApart(before => new Set([...before, id])),
    setLinked: (candidate, isLinked) =>
      setLinks(before => [
        ...before.filter(other => other.case.id !== candidate.case.id),
        ...(isLinked ? [candidate] : []),
      ]),
    refresh: () => queries.invalidateQueries({ queryKey: ['match'] }),
    linkTo: async caseFileId => {
      for (const candidate of linked)
        await client.match
          .link({
            opId: newOperationId(),
            id: caseFileId,
            otherId: candidate.case.id,
            kind: linkKindOf(candidate),
            note: null,
          })
          .catch(() => undefined)
    },
  }
}
