const files = import.meta.glob<Record<string, unknown>>(
  ['../../assets/locales/zh-CN/*.json', '!../../assets/locales/*/{kiosk,display,papers,host,language,voice}.json'],
  { eager: true, import: 'default' },
)

/** Chinese texts of the staff pages by namespace; kiosk, display and paper texts stay with their own bundles. */
export const staffTexts = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), texts]),
)
