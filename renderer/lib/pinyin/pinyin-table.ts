/** Table of the pinyin pad, made by `npm run pinyin`. Readings are without tone, v stands for ü. */
export interface PinyinTable {
  /** Reading of the whole surname and the surname, the most frequent first. */
  readonly surnames: readonly (readonly [reading: string, surname: string])[]
  /** Syllable → usual characters, rare characters; each list begins with what names hold most. */
  readonly characters: Readonly<Record<string, readonly [usual: string, rare: string]>>
}

/** Loads the table (about 60 KB packed) when the first name is typed; it is no part of the first load of the page. */
export async function loadPinyinTable(): Promise<PinyinTable> {
  return (await import('./pinyin-data.ts')).PINYIN_TABLE
}
