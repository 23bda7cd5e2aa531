import i18next from 'i18next'
import { clipCache } from './clip-cache.ts'
import { canPlayClips, clipSound } from './clip-player.ts'
import type { SpeechSource } from './speech.ts'
import { clipsOf } from './words.ts'

/** Clips of one language that come with the product; written by scripts/render-voice.ts. */
export interface VoiceManifest {
  /** By clip name; the text is what the clip says. */
  readonly clips: Readonly<Record<string, { readonly text: string; readonly seconds: number }>>
}

const manifests = new Map<string, VoiceManifest>()
const sounds = clipCache(async path => (await fetch(new URL(`/voice/${path}.opus`, location.href))).arrayBuffer())

/** What clips come with the product for a language; an empty list where there is no such folder. */
export async function bundledClips(language: string): Promise<VoiceManifest> {
  const known = manifests.get(language)
  if (known !== undefined) return known
  const response = await fetch(new URL(`/voice/${language}/manifest.json`, location.href))
  const manifest = response.ok ? ((await response.json()) as VoiceManifest) : { clips: {} }
  manifests.set(language, manifest)
  return manifest
}

/** Sounds of clips that come with the product. */
export const fetchBundledClips = (language: string, clips: readonly string[]): Promise<readonly ArrayBuffer[]> =>
  sounds.all(clips.map(clip => `${language}/${clip}`))

/** A clip says what the page says; a text a county has changed since is not read as it once was. */
function isInForce(clip: string, text: string, language: string): boolean {
  const dot = clip.indexOf('.')
  const key = `${clip.slice(0, dot)}:${clip.slice(dot + 1)}`
  return !i18next.exists(key, { lng: language }) || i18next.t(key, { lng: language }) === text
}

/** Clips that come with the product. */
export const bundledVoice: SpeechSource = async utterance => {
  if (!canPlayClips()) return null
  const { language } = utterance
  const { clips } = await bundledClips(language)
  const has = (clip: string) => {
    const found = clips[clip]
    return found !== undefined && isInForce(clip, found.text, language)
  }
  const names = clipsOf(utterance, has)
  return names === null ? null : clipSound(await fetchBundledClips(language, names))
}
