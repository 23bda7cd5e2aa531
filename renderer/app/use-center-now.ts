import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../lib/client.ts'

/**
 * The center's clock in milliseconds, told again every `every` milliseconds: this machine's clock may be wrong, waiting times
 * must not be.
 */
export function useCenterNow(every: number): number {
  const { data, dataUpdatedAt } = useQuery({ queryKey: ['center'], queryFn: () => client.center.status() })
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return data === undefined ? now : Math.max(now, dataUpdatedAt) - dataUpdatedAt + Date.parse(data.now)
}
