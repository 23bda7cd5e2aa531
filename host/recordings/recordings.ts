import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Recordings } from '#center/services/recording/recordings.ts'
import { MAX_SOUND_BYTES, type SoundType } from '#center/services/recording/sound-type.ts'
import { replaceFile } from '../replace-file.ts'

const ENDINGS = {
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
} as const satisfies Record<SoundType, string>
/** Endings a county may drop in; .opus is what recording programs call Ogg with Opus. */
const KNOWN_ENDINGS: readonly string[] = [...Object.values(ENDINGS), 'opus']

/** Nothing secret: the hall hears it. */
const READABLE = 0o644

/** The same names the contract takes: no path trick gets through, whoever calls. */
const LANGUAGE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/
const CLIP = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/

/**
 * The county's own recordings: `<data folder>/recordings/<language>/<clip>.(webm|ogg|opus|wav|mp3)`. Files may be dropped in
 * while the center runs (docs/voice.md).
 */
export function createRecordings(dataDir: string): Recordings {
  const folderOf = (language: string) => {
    if (!LANGUAGE.test(language)) throw new Error(`no language: ${language}`)
    return join(dataDir, 'recordings', language)
  }
  const filesOf = async (language: string) => {
    const entries = await readdir(folderOf(language), { withFileTypes: true }).catch(() => [])
    return entries.flatMap(entry => {
      const dot = entry.name.lastIndexOf('.')
      const clip = entry.name.slice(0, dot)
      const isRecording = entry.isFile() && CLIP.test(clip) && KNOWN_ENDINGS.includes(entry.name.slice(dot + 1))
      return isRecording ? [{ clip, path: join(folderOf(language), entry.name) }] : []
    })
  }
  const pathsOf = async (language: string, clip: string) =>
    (await filesOf(language)).filter(file => file.clip === clip).map(({ path }) => path)

  return {
    async list(language) {
      return [...new Set((await filesOf(language)).map(({ clip }) => clip))].sort()
    },
    async read(language, clip) {
      const [path] = await pathsOf(language, clip)
      const found = path === undefined ? undefined : await stat(path).catch(() => undefined)
      if (path === undefined || found === undefined || found.size > MAX_SOUND_BYTES) return undefined
      return new Uint8Array(await readFile(path))
    },
    async save(language, clip, bytes, type) {
      if (!CLIP.test(clip)) throw new Error(`no clip: ${clip}`)
      const folder = folderOf(language)
      await mkdir(folder, { recursive: true })
      const path = join(folder, `${clip}.${ENDINGS[type]}`)
      await replaceFile(path, bytes, READABLE)
      const others = (await pathsOf(language, clip)).filter(other => other !== path)
      await Promise.all(others.map(other => rm(other, { force: true })))
    },
    async remove(language, clip) {
      const paths = await pathsOf(language, clip)
      await Promise.all(paths.map(path => rm(path, { force: true })))
      return paths.length > 0
    },
  }
}
