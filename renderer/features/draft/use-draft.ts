import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { saveBeforeLeaving } from '../../app/session-actions.ts'
import { client, problemOf } from '../../lib/client.ts'
import { Autosaver, type AutosaveState } from './autosaver.ts'

export interface Draft {
  readonly state: AutosaveState
  /** Call at every change with the whole text. */
  readonly change: (value: string) => void
  /** Takes this page's text over the one saved elsewhere, after a conflict. */
  readonly overwrite: (value: string) => Promise<void>
  /** Removes the draft after the form was sent. */
  readonly discard: () => Promise<void>
  /** Saves at once what is not saved yet. */
  readonly flush: () => Promise<void>
}

async function save(key: string, value: string, version: number): Promise<{ version: number } | 'conflict'> {
  try {
    return await client.draft.save({ key, version, value })
  } catch (error) {
    if (problemOf(error)?.code === 'draft.changed-meanwhile') return 'conflict'
    throw error
  }
}

/**
 * Keeps what is being typed on the host: at most two seconds behind, flushed before lock, sign-out and page change.
 * @param key 'intake:12'
 * @param opened version that `client.draft.get` answered
 */
export function useDraft(key: string, opened: number): Draft {
  const [saver] = useState(() => new Autosaver<string>(opened, (value, version) => save(key, value, version)))
  const isDiscarded = useRef(false)
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
  return {
    state,
    change: value => {
      // Whatever the form still reports while it closes must not bring the draft back.
      if (!isDiscarded.current) saver.change(value)
    },
    overwrite: async value => {
      const current = await client.draft.get({ key })
      saver.adopt(current.version)
      saver.change(value)
      await saver.flush()
    },
    flush: async () => {
      await saver.flush()
    },
    discard: async () => {
      isDiscarded.current = true
      // What is not saved yet is in the form that was just sent: dropped, and a save under way is waited for.
      saver.adopt(saver.state().version)
      await saver.flush()
      await client.draft.discard({ key })
    },
  }
}
