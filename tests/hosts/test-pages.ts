import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fontFiles } from '#host/static-files/font-files.ts'
import { createStaticFiles, type StaticFiles } from '#host/static-files/static-files.ts'
import { SECRET } from './conformance.ts'

/** A folder of its own for one test file. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'host-test-'))

/** Small pages in a fresh folder, with a secret file beside and among them that must never be served. */
export async function openTestPages(): Promise<StaticFiles> {
  const folder = await newFolder()
  const pages = join(folder, 'pages')
  await cp(resolve('tests/hosts/pages'), pages, { recursive: true })
  for (const name of ['secret.txt', 'package.json', 'pages/secret.txt', 'pages/.env', 'pages/assets/.hidden'])
    await writeFile(join(folder, name), SECRET)
  return createStaticFiles({
    pages,
    fonts: fontFiles(resolve('.')),
    locales: [resolve('assets/locales')],
    voice: resolve('assets/voice'),
  })
}
