import { resolve } from 'node:path'
import { buildWhenChanged } from './build-stamp.ts'

const PROJECT_DIR = resolve(import.meta.dirname, '..')
const PAGE_SOURCES = [
  'renderer',
  'assets/locales',
  'assets/reference',
  'center/contract',
  'vite.config.ts',
  'package-lock.json',
]

/**
 * Builds the three pages when their sources differ from those of the last build.
 * @param onBuild told before a build begins
 */
export async function buildPagesWhenChanged(onBuild: () => void = () => undefined): Promise<void> {
  await buildWhenChanged('renderer.stamp', PAGE_SOURCES, async () => {
    onBuild()
    const { build } = await import('vite')
    await build({ root: `${PROJECT_DIR}/renderer`, configFile: `${PROJECT_DIR}/vite.config.ts`, logLevel: 'error' })
  })
}
