import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A language by its own name, as <language>/language.json states it. */
export interface ListedLanguage {
  /** Name of its folder, a BCP 47 tag. */
  readonly code: string
  readonly name: string
  readonly shortName: string
}

export interface LocaleFiles {
  /** Chinese first, the others in the order of their codes. */
  readonly languages: readonly ListedLanguage[]
  /** '<language>/<namespace>.json' → where it lies. */
  readonly files: Readonly<Record<string, string>>
}

const FIRST = 'zh-CN'
const CODE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/

async function readLanguage(folder: string): Promise<ListedLanguage | undefined> {
  const code = basename(folder)
  const text = CODE.test(code)
    ? await readFile(join(folder, 'language.json'), 'utf8').catch(() => undefined)
    : undefined
  if (text === undefined) return undefined
  try {
    const { name, shortName } = JSON.parse(text) as Partial<ListedLanguage>
    return typeof name === 'string' && typeof shortName === 'string' ? { code, name, shortName } : undefined
  } catch {
    return undefined
  }
}

/**
 * Languages in folders of languages. A folder without a readable language.json is none; one that another folder has
 * already is left out, so a county adds languages and never changes what papers and kiosk were tested with.
 * @param folders folders that hold one folder a language (assets/locales, then those of the county)
 */
export async function localeFiles(folders: readonly string[]): Promise<LocaleFiles> {
  const languages: ListedLanguage[] = []
  const files: Record<string, string> = {}
  for (const parent of folders) {
    const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
    for (const entry of entries.filter(found => found.isDirectory())) {
      const folder = join(parent, entry.name)
      const language = await readLanguage(folder)
      if (language === undefined || languages.some(({ code }) => code === language.code)) continue
      languages.push(language)
      for (const name of await readdir(folder))
        if (/^[a-zA-Z]+\.json$/.test(name)) files[`${language.code}/${name}`] = join(folder, name)
    }
  }
  const rank = ({ code }: ListedLanguage) => (code === FIRST ? '' : code)
  return { languages: languages.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)), files }
}
