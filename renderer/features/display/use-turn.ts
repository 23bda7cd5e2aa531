import { useEffect, useState } from 'react'

/** A page of the wall stays so long (hall display standard of the product). */
const PAGE_MS = 15_000

/** Counts the pages up, one every fifteen seconds; begins anew with the first one where `since` changes. */
export function useTurn(since: string): number {
  const [turn, setTurn] = useState({ since, count: 0 })
  if (turn.since !== since) setTurn({ since, count: 0 })
  useEffect(() => {
    const timer = setInterval(() => setTurn(before => ({ since, count: before.count + 1 })), PAGE_MS)
    return () => clearInterval(timer)
  }, [since])
  return turn.count
}
