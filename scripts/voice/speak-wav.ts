import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { pinyin } from 'pinyin-pro'

const run = promisify(execFile)

/** Bytes before the samples in the WAV files of espeak-ng, and what they hold: 16 bit, mono. */
const HEADER_BYTES = 44
const SAMPLES_A_SECOND = 22_050
/** Quieter than this is silence; so much of it stays before and after the words. */
const SILENCE = 200
const REST_SECONDS = 0.06

/** Chinese is read at 3.0 to 3.5 characters a second (kiosk standard of the product); English at about 130 words a minute. */
export const CHARACTERS_A_SECOND = { least: 3, most: 3.5 } as const
const ENGLISH_WORDS_A_MINUTE = 130
/** Shorter phrases are not measured: their length is that of their vowels. */
const MEASURED_CHARACTERS = 5

export const spokenCharacters = (text: string): number => [...text.matchAll(/[\p{L}\p{N}]/gu)].length

/** Chinese words as pinyin with tone numbers, by the readings of a dictionary; the tone without a number is the fifth. */
const readings = (text: string): string =>
  pinyin(text, { toneType: 'num', nonZh: 'consecutive', v: true }).replaceAll(/([a-z])0\b/g, '$15')

/** Samples of the words without the silence around them. */
async function samples(words: string, voice: string, speed: number, file: string): Promise<Int16Array> {
  await run('espeak-ng', ['-v', voice, '-s', String(Math.round(speed)), '-w', file, words])
  const bytes = (await readFile(file)).subarray(HEADER_BYTES)
  const all = new Int16Array(new Uint8Array(bytes).buffer, 0, bytes.length >> 1)
  const rest = Math.round(REST_SECONDS * SAMPLES_A_SECOND)
  const from = Math.max(0, all.findIndex(sample => Math.abs(sample) > SILENCE) - rest)
  const to = Math.min(all.length, all.findLastIndex(sample => Math.abs(sample) > SILENCE) + rest)
  return all.slice(from, to)
}

const secondsOf = (sound: Int16Array) => sound.length / SAMPLES_A_SECOND

/** Chinese at the speed people follow: read, measured, read again. */
async function chinese(text: string, file: string): Promise<Int16Array> {
  const words = readings(text)
  const count = spokenCharacters(text)
  const aim = (CHARACTERS_A_SECOND.least + CHARACTERS_A_SECOND.most) / 2
  let speed = 150
  let sound = await samples(words, 'cmn-latn-pinyin', speed, file)
  for (let time = 0; time < 4 && count >= MEASURED_CHARACTERS; time += 1) {
    const pace = count / secondsOf(sound)
    if (pace >= CHARACTERS_A_SECOND.least && pace <= CHARACTERS_A_SECOND.most) break
    speed = Math.min(300, Math.max(80, (speed * aim) / pace))
    sound = await samples(words, 'cmn-latn-pinyin', speed, file)
  }
  return sound
}

/** Header of a WAV file of 16 bit mono samples (RIFF, WAVE format 1). */
function wavHeader(bytes: number): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('RIFF')
  header.writeUInt32LE(HEADER_BYTES - 8 + bytes, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(SAMPLES_A_SECOND, 24)
  header.writeUInt32LE(SAMPLES_A_SECOND * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(bytes, 40)
  return header
}

/**
 * Reads words into a WAV file.
 * @returns seconds it takes
 */
export async function speakWav(text: string, language: string, file: string): Promise<number> {
  const sound =
    language === 'zh-CN' ? await chinese(text, file) : await samples(text, language, ENGLISH_WORDS_A_MINUTE, file)
  await writeFile(file, Buffer.concat([wavHeader(sound.byteLength), new Uint8Array(sound.buffer)]))
  return secondsOf(sound)
}
