import { LANGUAGES } from '../lib/texts.ts'

const files = import.meta.glob<Record<string, unknown>>(
  ['../../assets/locales/*/*.json', '!../../assets/locales/*/{kiosk,display,papers}.json'],
  { eager: true, import: 'default' },
)

/** Texts of the staff pages by language and namespace; kiosk, display and paper texts stay with their own bundles. */
export const staffTexts = Object.fromEntries(
  LANGUAGES.map(language => [
    language,
    Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => path.includes(`/${language}/`))
        .map(([path, texts]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), texts]),
    ),
  ]),
)
