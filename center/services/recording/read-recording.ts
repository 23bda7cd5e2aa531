import { DomainError } from '#center/contract/domain-error.ts'
import type { Deps } from '../deps.ts'
import { MAX_SOUND_BYTES, soundTypeOf } from './sound-type.ts'

/** Phrases the county has read in for a language. */
export async function listRecordings(deps: Deps, input: { language: string }): Promise<string[]> {
  return [...(await deps.recordings.list(input.language))]
}

/** Sound of a phrase. A dropped-in file that is no sound is the same as none. @throws DomainError 'recording.not-found' */
export async function readRecording(deps: Deps, input: { language: string; clip: string }): Promise<File> {
  const bytes = await deps.recordings.read(input.language, input.clip)
  const type = bytes === undefined ? undefined : soundTypeOf(bytes)
  if (bytes === undefined || type === undefined || bytes.length > MAX_SOUND_BYTES)
    throw new DomainError('recording.not-found')
  return new File([new Uint8Array(bytes)], input.clip, { type })
}
