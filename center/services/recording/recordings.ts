import type { SoundType } from './sound-type.ts'

/** The county's own recordings: a folder beside the data, one file a phrase (docs/decisions/019). */
export interface Recordings {
  /** Phrases there are for a language, in the order of their names. */
  list(language: string): Promise<readonly string[]>
  /** Bytes of a phrase as they lie there, unchecked: a county may have dropped in anything. */
  read(language: string, clip: string): Promise<Uint8Array | undefined>
  /** Keeps a phrase in place of the one before; either the whole file is there afterwards or the old one. */
  save(language: string, clip: string, bytes: Uint8Array, type: SoundType): Promise<void>
  /** @returns false where there was none */
  remove(language: string, clip: string): Promise<boolean>
}
