import table from '#assets/reference/pinyin/table.json' with { type: 'json' }
import type { PinyinTable } from './pinyin-table.ts'

/** The whole table; imported only by `loadPinyinTable`, so that it stays a file of its own. */
export const PINYIN_TABLE = table as unknown as PinyinTable
