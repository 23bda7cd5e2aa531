import { DomainError } from '#center/contract/domain-error.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { MAX_SOUND_BYTES, soundTypeOf } from './sound-type.ts'

interface Phrase {
  readonly opId: string
  /** Name of a folder of assets/locales. */
  readonly language: string
  /** Name of the phrase, as renderer/lib/speech/words.ts makes it. */
  readonly clip: string
}

/** Recordings are no rows: they belong to the center itself. */
const CENTER_ID = 1

const tell = (work: Work, { language, clip }: Phrase, action: string) => {
  work.publish({ noun: 'setting', id: null })
  return work.journal({ object: 'center', objectId: CENTER_ID, action, detail: { language, clip } })
}

/**
 * Keeps what the county has read in for a phrase.
 * @param input sound: WebM, Ogg, WAV or MP3 in base64
 * @throws DomainError 'recording.not-sound' for anything else and for more than 500 KB
 */
export async function saveRecording(deps: Deps, actor: Actor, input: Phrase & { sound: string }) {
  const bytes = new Uint8Array(Buffer.from(input.sound, 'base64'))
  const type = soundTypeOf(bytes)
  if (type === undefined || bytes.length > MAX_SOUND_BYTES) throw new DomainError('recording.not-sound')
  return write(deps, actor, input, async work => {
    await tell(work, input, 'recording.saved')
    await deps.recordings.save(input.language, input.clip, bytes, type)
    return { clip: input.clip }
  })
}

/** Takes a recording away; the phrase is then said by another voice. @throws DomainError 'recording.not-found' */
export async function removeRecording(deps: Deps, actor: Actor, input: Phrase) {
  return write(deps, actor, input, async work => {
    await tell(work, input, 'recording.removed')
    if (!(await deps.recordings.remove(input.language, input.clip))) throw new DomainError('recording.not-found')
    return { clip: input.clip }
  })
}
