import { fetchBundledClips } from '../../lib/speech/bundled-clips.ts'
import { clipSound } from '../../lib/speech/clip-player.ts'
import { fetchRecording } from '../../lib/speech/county-recordings.ts'
import { findVoice, readAloud } from '../../lib/speech/os-voice.ts'
import type { Sound } from '../../lib/speech/speech.ts'
import type { Phrase } from './phrases.ts'

let playing = new AbortController()

/** Plays a sound; one that is still heard stops. */
export async function playSound(sound: Sound | null): Promise<void> {
  playing.abort()
  playing = new AbortController()
  await sound?.play(playing.signal)
}

/** Plays bytes of a file or of a fresh recording. @throws DOMException where they are no sound */
export const playBytes = async (bytes: ArrayBuffer): Promise<void> => playSound(await clipSound([bytes]))

/** A phrase as kiosk and wall say it now. */
export async function playPhrase({ clip, text, voice }: Phrase, language: string): Promise<void> {
  const systemVoice = findVoice(language)
  if (voice === 'recorded') return playBytes(await fetchRecording(language, clip))
  if (voice === 'system' && systemVoice !== undefined) return playSound(readAloud(text, systemVoice))
  if (voice === 'bundled') return playSound(await clipSound(await fetchBundledClips(language, [clip])))
}
