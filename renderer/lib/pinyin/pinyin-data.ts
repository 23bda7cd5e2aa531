import table from '#assets/reference/pinyin/table.json' with { type: 'json' }
import type { PinyinTable } from './pinyin-table.ts'

/** The whole table; imported only by `loadPinyinTable`, so that it stays a file of its own. */
// A JSON import gives every syllable as a property of its own; the test reads the whole file by this type.
export const PINYIN_TABLE = table as unknown as PinyinTable
