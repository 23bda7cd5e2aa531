import { join } from 'node:path'
import { fontFiles } from './font-files.ts'
import { createStaticFiles, type StaticFiles } from './static-files.ts'

/** No page has been built yet; a text of assets/locales/<language>/host.json. */
export class PagesMissingError extends Error {
  override name = 'PagesMissingError'
  readonly code = 'pages.missing'
}

/**
 * The built pages and the fonts of a project folder.
 * @throws PagesMissingError
 */
export async function openProjectFiles(projectDir: string): Promise<StaticFiles> {
  const files = await createStaticFiles(join(projectDir, 'dist/renderer'), fontFiles(projectDir))
  const start = await files.find(new Request('http://center/', { method: 'HEAD' }))
  if (start === undefined) throw new PagesMissingError('pages.missing')
  return files
}
