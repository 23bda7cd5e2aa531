import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { VoiceManifest } from '#renderer/lib/speech/bundled-clips.ts'
import { clipOfKey } from '#renderer/lib/speech/clip-names.ts'
import { PROJECT_DIR, sourceFiles } from '../source-files.ts'
import { MAX_SECONDS, phrasesOf } from './phrases.ts'
import { CHARACTERS_A_SECOND, spokenCharacters } from './speak-wav.ts'

const VOICE = join(PROJECT_DIR, 'assets/voice')
const LANGUAGES = ['zh-CN', 'en']
/** Bytes all clips together may take in the repository. */
const MOST_BYTES = 4_000_000
/** Shorter Chinese phrases are read at the length of their vowels. */
const MEASURED_CHARACTERS = 5

const manifestOf = (language: string): VoiceManifest =>
  JSON.parse(readFileSync(join(VOICE, language, 'manifest.json'), 'utf8'))

describe.each(LANGUAGES)('the clips in %s', language => {
  const { clips } = manifestOf(language)

  it('say every text a page can say, as it stands today (else run: npm run voice)', () => {
    const said = Object.fromEntries(Object.entries(clips).map(([clip, { text }]) => [clip, text]))
    expect(said, 'texts have changed; run: npm run voice').toEqual(Object.fromEntries(phrasesOf(language)))
  })

  it('are there, each a sound of its own', () => {
    const files = readdirSync(join(VOICE, language)).filter(name => name !== 'manifest.json')
    expect(files.sort()).toEqual(
      Object.keys(clips)
        .map(clip => `${clip}.opus`)
        .sort(),
    )
    for (const file of files)
      expect(readFileSync(join(VOICE, language, file)).toString('latin1', 0, 4), file).toBe('OggS')
  })

  it('take no longer than a person listens', () => {
    const long = Object.entries(clips).filter(([, { seconds }]) => seconds > MAX_SECONDS || seconds <= 0)
    expect(long.map(([clip]) => clip)).toEqual([])
  })
})

it('reads Chinese slowly enough to follow and fast enough to listen', () => {
  const measured = Object.values(manifestOf('zh-CN').clips).filter(
    ({ text }) => spokenCharacters(text) >= MEASURED_CHARACTERS,
  )
  const wrong = measured.filter(({ text, seconds }) => {
    const pace = spokenCharacters(text) / seconds
    return pace < CHARACTERS_A_SECOND.least - 0.05 || pace > CHARACTERS_A_SECOND.most + 0.05
  })
  expect(measured.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})

it('keeps the clips small', () => {
  const sizes = LANGUAGES.flatMap(language =>
    readdirSync(join(VOICE, language)).map(name => statSync(join(VOICE, language, name)).size),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
})

/** What stands between the braces of `says={…}`. */
function saysOf(text: string): string[] {
  return text
    .split('says={')
    .slice(1)
    .map(rest => {
      let depth = 1
      const end = [...rest].findIndex(sign => {
        if (sign === '{') depth += 1
        if (sign === '}') depth -= 1
        return depth === 0
      })
      return rest.slice(0, end)
    })
}

it('has a clip for every key a page names as something it says', () => {
  const named = sourceFiles(['renderer/features'])
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) =>
      saysOf(text).flatMap(says =>
        [...says.matchAll(/'((?:kiosk|display|voice):[\w.]+)'/g)].map(([, key = '']) => ({ path, key })),
      ),
    )
  expect(named.length).toBeGreaterThan(20)
  const phrases = phrasesOf('zh-CN')
  expect(named.filter(({ key }) => !phrases.has(clipOfKey(key)))).toEqual([])
})
