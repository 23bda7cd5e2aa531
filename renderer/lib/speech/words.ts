import i18next from 'i18next'
import { clipOfKey, clipOfPlace, clipOfSign, WINDOW_CLIP } from './clip-names.ts'
import type { SpokenPart, Utterance } from './spoken.ts'

/** Number of a desk that is named by it alone ('1号窗口'), as the Chinese text names desks; undefined for all others. */
function windowNumber(name: string): string | undefined {
  const [before = '', after = ''] = windowText('zh-CN').split(' ')
  const number =
    name.startsWith(before) && name.endsWith(after) ? name.slice(before.length, name.length - after.length) : ''
  return /^\d{1,3}$/.test(number) ? number : undefined
}

const windowText = (language: string) => i18next.t('voice:window', { lng: language, n: ' ' })

/** Words of one part in the language of the utterance. */
function wordsOfPart(part: SpokenPart, language: string): string {
  if (typeof part === 'string') return i18next.t(part, { lng: language })
  if ('signs' in part) return [...part.signs].join(' ')
  const number = windowNumber(part.place)
  return number === undefined ? part.place : i18next.t('voice:window', { lng: language, n: number })
}

/** The words a voice reads; a number is read sign by sign. */
export const wordsOf = ({ parts, language }: Utterance): string =>
  parts.map(part => wordsOfPart(part, language)).join(' ')

function clipsOfPart(part: SpokenPart, language: string, has: (clip: string) => boolean): readonly string[] {
  if (typeof part === 'string') return [clipOfKey(part)]
  if ('signs' in part) return [...part.signs].map(clipOfSign)
  const own = clipOfPlace(part.place)
  if (has(own)) return [own]
  const number = windowNumber(part.place)
  if (number === undefined) return [clipOfKey('voice:look')]
  const digits = [...number].map(clipOfSign)
  return windowText(language).startsWith(' ') ? [...digits, WINDOW_CLIP] : [WINDOW_CLIP, ...digits]
}

/**
 * Clips that say the utterance, in their order. A place without a clip of its own is said as the place on the screen.
 * @param has whether a clip is there
 * @returns null where one is missing
 */
export function clipsOf({ parts, language }: Utterance, has: (clip: string) => boolean): readonly string[] | null {
  const clips = parts.flatMap(part => clipsOfPart(part, language, has))
  return clips.length > 0 && clips.every(has) ? clips : null
}
