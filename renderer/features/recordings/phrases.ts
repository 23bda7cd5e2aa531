import i18next from 'i18next'
import { client } from '../../lib/client.ts'
import { bundledClips } from '../../lib/speech/bundled-clips.ts'
import { findVoice } from '../../lib/speech/os-voice.ts'
import { FIRST_LANGUAGE, fetchTexts } from '../../lib/texts.ts'

/** Which voice says a phrase now. */
export type VoiceKind = 'recorded' | 'system' | 'bundled' | 'none'

export interface Phrase {
  readonly clip: string
  /** Words to be read. */
  readonly text: string
  readonly voice: VoiceKind
}

type Texts = { readonly [key: string]: string | Texts }

const NAMESPACES = ['kiosk', 'display', 'voice']
/** Order of the list: what visitors hear most comes first. */
const ORDER = [...NAMESPACES, 'sign', 'place']
const rankOf = (clip: string) => (ORDER.indexOf(clip.split('.')[0] ?? '') + ORDER.length + 1) % (ORDER.length + 1)

/** Text of a clip 'kiosk.home.title' in the files of its language. */
function textOf(clip: string, texts: Texts): string | undefined {
  let found: string | Texts | undefined = texts
  for (const part of clip.split('.')) found = typeof found === 'object' ? found[part] : undefined
  return typeof found === 'string' ? found : undefined
}

async function textsOf(language: string): Promise<Texts> {
  const files = await Promise.all(
    NAMESPACES.map(namespace => fetchTexts<Texts>(`${language}/${namespace}.json`).catch((): Texts => ({}))),
  )
  return Object.fromEntries(NAMESPACES.map((namespace, at): [string, Texts] => [namespace, files[at] ?? {}]))
}

/** Every phrase of kiosk and wall in a language, with the voice that says it now; those of the county's own places too. */
export async function listPhrases(language: string): Promise<readonly Phrase[]> {
  const [recorded, all, own, texts] = await Promise.all([
    client.recording.list({ language }),
    bundledClips(FIRST_LANGUAGE),
    bundledClips(language),
    textsOf(language),
  ])
  const names = new Set(recorded)
  const hasSystemVoice = findVoice(language) !== undefined
  const voiceOf = (clip: string): VoiceKind => {
    if (names.has(clip)) return 'recorded'
    if (hasSystemVoice) return 'system'
    return clip in own.clips ? 'bundled' : 'none'
  }
  // What somebody dropped in under another name is listed too, so that it can be heard and removed.
  const clips = new Set([...Object.keys(all.clips), ...recorded])
  const inOrder = [...clips].sort((a, b) => rankOf(a) - rankOf(b))
  return inOrder.map(clip => ({
    clip,
    text: textOf(clip, texts) ?? own.clips[clip]?.text ?? all.clips[clip]?.text ?? clip,
    voice: voiceOf(clip),
  }))
}

/** How a phrase is named in the list: a sign and a place would say little alone. */
export function labelOf({ clip, text }: Phrase): string {
  if (clip.startsWith('sign.')) return i18next.t('recordings:sign', { sign: text })
  return clip.startsWith('place.') ? i18next.t('recordings:place', { text }) : text
}
