/** What the saved mark of a page says. */
export interface AutosaveState {
  readonly phase: 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'
  /** The version the next save is based on. */
  readonly version: number
}

/** Longest time between a key press and the start of its save, in ms; with the save itself it stays under two seconds. */
const DELAY_MS = 1000
/** Pause before an unanswered save is sent again, in ms. */
const RETRY_MS = 3000

type SaveOutcome = { readonly version: number } | 'conflict'

/**
 * Saves what is being typed while it is being typed, one save at a time and always the newest text.
 * A save that was not answered is sent again; a stale one stops everything until somebody chose (`adopt`).
 */
export class Autosaver<V> {
  #state: AutosaveState
  #pending: { readonly value: V } | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<void> | null = null
  readonly #listeners = new Set<() => void>()
  readonly #save: (value: V, version: number) => Promise<SaveOutcome>

  /**
   * @param version version that was read with the text
   * @param save stores the text; answers the new version, 'conflict' for a stale one, and throws where nobody answered
   */
  constructor(version: number, save: (value: V, version: number) => Promise<SaveOutcome>) {
    this.#state = { phase: 'saved', version }
    this.#save = save
  }

  readonly state = (): AutosaveState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes the text as it stands now. */
  change(value: V): void {
    this.#pending = { value }
    if (this.#state.phase === 'conflict') return
    this.#set({ phase: this.#running === null ? 'waiting' : 'saving' })
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS)
  }

  /** Saves now; afterwards everything typed is stored, or the state says why not. */
  async flush(): Promise<AutosaveState> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#running ??= this.#drain().finally(() => {
      this.#running = null
    })
    await this.#running
    return this.#state
  }

  /** After a conflict: continues on the version of the center; what is typed then is saved over it. */
  adopt(version: number): void {
    this.#pending = null
    this.#set({ phase: 'saved', version })
  }

  async #drain(): Promise<void> {
    while (this.#pending !== null && this.#state.phase !== 'conflict') {
      const sent = this.#pending
      this.#pending = null
      this.#set({ phase: 'saving' })
      try {
        const outcome = await this.#save(sent.value, this.#state.version)
        if (outcome === 'conflict') {
          this.#pending ??= sent
          this.#set({ phase: 'conflict' })
        } else {
          this.#set({ phase: this.#pending === null ? 'saved' : 'waiting', version: outcome.version })
        }
      } catch {
        this.#pending ??= sent
        this.#set({ phase: 'failed' })
        this.#timer ??= setTimeout(() => void this.flush(), RETRY_MS)
        return
      }
    }
  }

  #set(change: Partial<AutosaveState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
