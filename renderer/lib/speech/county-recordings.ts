import { listenToCenter } from '../center-events.ts'
import { client } from '../client.ts'
import { clipCache } from './clip-cache.ts'
import { canPlayClips, clipSound } from './clip-player.ts'
import type { SpeechSource } from './speech.ts'
import { clipsOf } from './words.ts'

interface Recorded {
  readonly names: ReadonlySet<string>
  readonly sounds: ReturnType<typeof clipCache>
}

const recorded = new Map<string, Promise<Recorded>>()
let isListening = false

/** What the county has read in is asked once for each language, and anew after a change. */
function recordingsOf(language: string): Promise<Recorded> {
  if (!isListening) {
    isListening = true
    listenToCenter(({ noun }) => {
      if (noun === 'setting' || noun === 'center') recorded.clear()
    })
  }
  const known = recorded.get(language)
  if (known !== undefined) return known
  const asked = client.recording
    .list({ language })
    .then(names => ({ names: new Set(names), sounds: clipCache(clip => fetchRecording(language, clip)) }))
  recorded.set(language, asked)
  asked.catch(() => recorded.delete(language))
  return asked
}

/** Sound of a phrase the county has read in. */
export async function fetchRecording(language: string, clip: string): Promise<ArrayBuffer> {
  return (await client.recording.get({ language, clip })).arrayBuffer()
}

/** Recordings of the county: the voice people of the place know. */
export const countyVoice: SpeechSource = async utterance => {
  if (!canPlayClips()) return null
  const { names, sounds } = await recordingsOf(utterance.language)
  const clips = clipsOf(utterance, clip => names.has(clip))
  return clips === null ? null : clipSound(await sounds.all(clips))
}
