import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { VoiceManifest } from '#renderer/lib/speech/bundled-clips.ts'
import { PROJECT_DIR } from './source-files.ts'
import { MAX_SECONDS, phrasesOf } from './voice/phrases.ts'
import { speakWav } from './voice/speak-wav.ts'

/**
 * Reads the texts that changed into clips: `npm run voice`. Needs espeak-ng and opusenc (opus-tools); the product itself
 * needs neither. Clips whose text is gone are removed (docs/voice.md).
 */
const LANGUAGES = ['zh-CN', 'en']
/** Opus in Ogg, kbit/s: enough for a synthetic voice, and all clips together stay near 2 MB. */
const KBITS = '8'
/** As many at a time as there are usually cores to spare. */
const AT_A_TIME = 2

const run = promisify(execFile)

function readManifest(folder: string): VoiceManifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as VoiceManifest
  } catch {
    return { clips: {} }
  }
}

async function render(language: string, text: string, clip: string, folder: string, work: string): Promise<number> {
  const wav = join(work, `${clip}.wav`)
  const seconds = await speakWav(text, language, wav)
  // 60 ms frames and no padding: a clip of one word is mostly header otherwise.
  const small = ['--framesize', '60', '--padding', '0', '--discard-comments', '--serial', '1']
  await run('opusenc', ['--quiet', '--speech', '--bitrate', KBITS, ...small, wav, join(folder, `${clip}.opus`)])
  rmSync(wav)
  return Math.round(seconds * 100) / 100
}

async function renderLanguage(language: string, work: string): Promise<string[]> {
  const folder = join(PROJECT_DIR, 'assets/voice', language)
  mkdirSync(folder, { recursive: true })
  const before = readManifest(folder).clips
  const files = new Set(readdirSync(folder))
  const phrases = [...phrasesOf(language)]
  const clips = new Map(
    phrases.flatMap(([clip, text]) => {
      const known = before[clip]
      return known?.text === text && files.has(`${clip}.opus`) ? [[clip, known] as const] : []
    }),
  )
  const waiting = phrases.filter(([clip]) => !clips.has(clip))
  const changed = waiting.length
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [clip, text] = next
      clips.set(clip, { text, seconds: await render(language, text, clip, folder, work) })
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, worker))
  for (const name of files) if (name.endsWith('.opus') && !clips.has(name.slice(0, -5))) rmSync(join(folder, name))
  const manifest = { clips: Object.fromEntries([...clips].sort(([a], [b]) => (a < b ? -1 : 1))) }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  console.log(`${language}: ${clips.size} clips, ${changed} read`)
  return [...clips].flatMap(([clip, { seconds }]) =>
    seconds > MAX_SECONDS ? [`${language}/${clip}: ${seconds} s, more than ${MAX_SECONDS}; make two texts of it`] : [],
  )
}

const work = mkdtempSync(join(tmpdir(), 'voice-'))
try {
  const faults: string[] = []
  for (const language of LANGUAGES) faults.push(...(await renderLanguage(language, work)))
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  rmSync(work, { recursive: true })
}
