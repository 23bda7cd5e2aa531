import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import givenNames from '#assets/reference/demo/names.json' with { type: 'json' }
import polyphonic from '#assets/reference/names/polyphonic-surnames.json' with { type: 'json' }
import surnameWeights from '#assets/reference/names/surnames.json' with { type: 'json' }
import ranks from '#assets/reference/pinyin/ranks.json' with { type: 'json' }
import type { PinyinTable } from '#renderer/lib/pinyin/pinyin-table.ts'
import { PROJECT_DIR } from './source-files.ts'

/** Where characters of Chinese names come from: 〇, the unified ideographs and extensions A–H. */
const RANGES = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
] as const
/** Rows of GB 2312: 16–55 hold the 3,755 usual characters, 56–87 the 3,008 less usual ones. */
const [FIRST_ROW, FIRST_LESS_USUAL_ROW, LAST_ROW, CELLS] = [16, 56, 87, 94]
/** A second reading comes after all first readings of usual characters: 单 is looked for under dan. */
const SECOND_READING = 10_000
/** From this rank on a character stands in the second list of its syllable. */
const RARE = 20_000

const toneless = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replaceAll(/[\u0300-\u036f\s]/g, '')

/** Readings without tone, v for ü, the usual one first; none for a character pinyin-pro does not know. */
function readingsOf(character: string): readonly string[] {
  const options = { multiple: true, toneType: 'none', type: 'array', nonZh: 'removed', v: true } as const
  return [...new Set(pinyin(character, options))].filter(reading => /^[a-z]+$/.test(reading))
}

/** Characters in the order a name is likely to hold them: given names, GB 2312, level 3 of the standard table (names, places). */
function rankOf(): ReadonlyMap<string, number> {
  const invented = [...givenNames.male, ...givenNames.female].join('')
  const gbk = new TextDecoder('gbk')
  const row = (n: number) =>
    Array.from({ length: CELLS }, (_, cell) => gbk.decode(new Uint8Array([n + 0xa0, cell + 0xa1]))).join('')
  const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => row(from + n)).join('')
  const order = [
    ...new Set([
      ...ranks.names,
      ...invented,
      ...rows(FIRST_ROW, FIRST_LESS_USUAL_ROW - 1),
      ...rows(FIRST_LESS_USUAL_ROW, LAST_ROW),
      ...ranks.level3,
    ]),
  ]
  return new Map(order.map((character, at) => [character, at]))
}

function characters(): PinyinTable['characters'] {
  const rank = rankOf()
  const found = new Map<string, { character: string; at: number }[]>()
  for (const [from, to] of RANGES) {
    for (let point = from; point <= to; point += 1) {
      const character = String.fromCodePoint(point)
      const at = rank.get(character) ?? RARE + point
      for (const [n, reading] of readingsOf(character).entries()) {
        const list = found.get(reading) ?? []
        list.push({ character, at: at + (n === 0 ? 0 : SECOND_READING) })
        found.set(reading, list)
      }
    }
  }
  const text = (list: readonly { character: string }[]) => list.map(({ character }) => character).join('')
  return Object.fromEntries(
    [...found]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([reading, list]) => {
        list.sort((one, other) => one.at - other.at)
        return [reading, [text(list.filter(({ at }) => at < RARE)), text(list.filter(({ at }) => at >= RARE))] as const]
      }),
  )
}

/** Surnames with their reading as surnames, the most frequent first. */
function surnames(): PinyinTable['surnames'] {
  const special = new Map(Object.entries(polyphonic))
  return Object.entries(surnameWeights)
    .sort(([, one], [, other]) => other - one)
    .flatMap(([surname]) => {
      const reading = toneless(special.get(surname) ?? pinyin(surname, { surname: 'all' }))
      return /^[a-z]+$/.test(reading) ? [[reading, surname] as const] : []
    })
}

/** The table of the pinyin pad, from pinyin-pro and the name lists of assets/reference; the same input gives the same table. */
export const buildPinyinTable = (): PinyinTable => ({ surnames: surnames(), characters: characters() })

/** Syllable → the characters of `RANGES` that are usually read so: what names are filed under (docs/decisions/007). */
export function buildReadings(): Readonly<Record<string, string>> {
  const found = new Map<string, string>()
  for (const [from, to] of RANGES) {
    for (let point = from; point <= to; point += 1) {
      const character = String.fromCodePoint(point)
      const [usual] = readingsOf(character)
      if (usual !== undefined) found.set(usual, (found.get(usual) ?? '') + character)
    }
  }
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The files of assets/reference/pinyin that are made here, with their text. */
export const pinyinFiles = (): readonly (readonly [path: string, text: string])[] => [
  [join(PROJECT_DIR, 'assets/reference/pinyin/table.json'), `${JSON.stringify(buildPinyinTable())}\n`],
  [join(PROJECT_DIR, 'assets/reference/pinyin/readings.json'), `${JSON.stringify(buildReadings())}\n`],
]

if (process.argv[1] === import.meta.filename) for (const [path, text] of pinyinFiles()) writeFileSync(path, text)
