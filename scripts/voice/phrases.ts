import settings from '#assets/reference/settings.json' with { type: 'json' }
import units from '#assets/reference/unit-seeds.json' with { type: 'json' }
import { clipOfKey, clipOfPlace, clipOfSign, WINDOW_CLIP } from '#renderer/lib/speech/clip-names.ts'
import { placeholders, readTexts } from '../text-keys.ts'

/** Texts that pages may say aloud, as renderer/lib/speech/spoken.ts types them. */
const SPOKEN = /^(kiosk|display|voice):/
const SIGNS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Seconds a clip may take, so that nobody has to listen long (kiosk standard of the product). */
export const MAX_SECONDS = 12

interface Label {
  readonly zh: string
  readonly en: string
}

/** Names of desks and zones as delivered; those a county adds it reads in itself, or the page says to look at the screen. */
const places: readonly Label[] = [
  ...units.flatMap(({ desks }) => desks),
  ...settings.hallPlan.value.zones.map(({ label }) => label),
]

/**
 * Every phrase that comes with the product as a clip: all texts of the spoken namespaces that have words and no blank to fill in, all
 * signs of a ticket number, and the names of places as delivered.
 * @returns clip name → words
 */
export function phrasesOf(language: string): ReadonlyMap<string, string> {
  const texts = [...readTexts(language)].filter(
    ([key, text]) => SPOKEN.test(key) && /\p{L}/u.test(text) && placeholders(text).length === 0,
  )
  const window = readTexts(language).get('voice:window') ?? ''
  return new Map([
    ...texts.map(([key, text]): [string, string] => [clipOfKey(key), text]),
    ...SIGNS.map((sign): [string, string] => [clipOfSign(sign), sign]),
    [WINDOW_CLIP, window.replace(/\{\{\s*\w+\s*\}\}/, '').trim()],
    ...places.map(({ zh, en }): [string, string] => [clipOfPlace(zh), language === 'en' ? en : zh]),
  ])
}
