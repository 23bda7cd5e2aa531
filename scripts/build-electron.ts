import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'

const PROJECT_DIR = resolve(import.meta.dirname, '..')

/** Packages with binaries or data files of their own stay where npm put them. */
const PACKAGES_KEPT = ['electron', 'better-sqlite3', 'fontkit', 'pdfmake', 'pinyin-pro']

/** `new URL('./x.ts', import.meta.url)` names a file that runs by itself (a worker): it is bundled too, as x.js. */
function workerFiles(found: Set<string>): Plugin {
  const address = /new URL\('(\.\/[\w-]+)\.ts', import\.meta\.url\)/g
  return {
    name: 'worker-files',
    setup(setup) {
      setup.onLoad({ filter: /\/host\/.*\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8')
        for (const [, name = ''] of source.matchAll(address)) found.add(join(path, '..', `${name}.ts`))
        return { contents: source.replaceAll(address, "new URL('$1.js', import.meta.url)"), loader: 'ts' }
      })
    },
  }
}

async function bundle(
  entry: string,
  format: 'esm' | 'cjs',
  extension: '.js' | '.cjs',
  workers: Set<string>,
): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: join(PROJECT_DIR, 'dist/electron', `${basename(entry, '.ts')}${extension}`),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format,
    external: PACKAGES_KEPT,
    // CommonJS packages inside an ES module bundle still call require.
    ...(format === 'esm'
      ? {
          banner: {
            js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
          },
        }
      : {}),
    plugins: [workerFiles(workers)],
    legalComments: 'none',
    logLevel: 'warning',
  })
}

/** Main process, its workers and the preload script → dist/electron. */
export async function buildElectron(): Promise<void> {
  const workers = new Set<string>()
  await bundle(join(PROJECT_DIR, 'electron/main.ts'), 'esm', '.js', workers)
  for (const worker of workers) await bundle(worker, 'esm', '.js', workers)
  await bundle(join(PROJECT_DIR, 'electron/preload.ts'), 'cjs', '.cjs', workers)
}

if (process.argv[1] === import.meta.filename) await buildElectron()
