import { useEffect, useState, useSyncExternalStore } from 'react'
import { saveBeforeLeaving } from '../../app/session-actions.ts'
import { Autosaver, type AutosaveState } from './autosaver.ts'

/** An autosaver for as long as the page is shown; what is still unsaved is sent before lock, sign-out and page change. */
export function useAutosaver<V>(
  version: number,
  save: (value: V, version: number) => Promise<{ readonly version: number } | 'conflict'>,
): readonly [Autosaver<V>, AutosaveState] {
  const [saver] = useState(() => new Autosaver<V>(version, save))
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  useEffect(() => {
    const flush = async () => {
      await saver.flush()
    }
    const takeBack = saveBeforeLeaving(flush)
    const hide = () => void flush()
    window.addEventListener('pagehide', hide)
    return () => {
      takeBack()
      window.removeEventListener('pagehide', hide)
      hide()
    }
  }, [saver])
  return [saver, state]
}
