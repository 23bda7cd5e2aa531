/** Texts that can be said: each of them that has no blank to fill in has a clip (scripts/render-voice.ts). */
export type SpokenKey = `${'kiosk' | 'display' | 'voice'}:${string}`

/**
 * One part of what is said: a text key without blanks to fill in ('kiosk:card.title'), signs read one by one, or the name of a
 * desk or room. Never a name or number of a person.
 */
export type SpokenPart = SpokenKey | { readonly signs: string } | { readonly place: string }

/** What is said in one go. */
export interface Utterance {
  readonly parts: readonly SpokenPart[]
  /** Language of the page: 'zh-CN', 'en' or the name of another folder of assets/locales. */
  readonly language: string
}
