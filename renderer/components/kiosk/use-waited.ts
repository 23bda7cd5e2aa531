import { useEffect, useState } from 'react'

/** Whether something has been going on for `milliseconds`; false again as soon as it is over. */
export function useWaited(isGoingOn: boolean, milliseconds: number): boolean {
  const [hasWaited, setHasWaited] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return
    const timer = setTimeout(() => setHasWaited(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setHasWaited(false)
    }
  }, [isGoingOn, milliseconds])
  return isGoingOn && hasWaited
}
