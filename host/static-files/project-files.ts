import { join } from 'node:path'
import { fontFiles } from './font-files.ts'
import { createStaticFiles, type StaticFiles } from './static-files.ts'

/** No page has been built yet; a text of assets/locales/<language>/host.json. */
export class PagesMissingError extends Error {
  override name = 'PagesMissingError'
  readonly code = 'pages.missing'
}

/**
 * What pages need of a project folder.
 * @param moreLocales folder with further languages of the county (docs/languages.md)
 * @throws PagesMissingError
 */
export async function openProjectFiles(projectDir: string, moreLocales?: string): Promise<StaticFiles> {
  const files = await createStaticFiles({
    pages: join(projectDir, 'dist/renderer'),
    fonts: fontFiles(projectDir),
    locales: [join(projectDir, 'assets/locales'), ...(moreLocales === undefined ? [] : [moreLocales])],
    voice: join(projectDir, 'assets/voice'),
  })
  const start = await files.find(new Request('http://center/', { method: 'HEAD' }))
  if (start === undefined) throw new PagesMissingError('pages.missing')
  return files
}
