/**
 * The stable door for outside checks (docs/architecture.md). Plain ESM for Node 20 and later: hosts and the data reader are
 * programs of their own on the Node 24 that was installed with the project; the pure functions are TypeScript, imported as
 * they are where Node can and bundled in memory where it cannot. The shape of a member is kept once it is here.
 */
import { verify } from './inside/data.mjs'
import { PROJECT } from './inside/host.mjs'

async function importPure() {
  const source = new URL('./inside/pure.ts', import.meta.url)
  if (process.features.typescript) return import(source.href)
  const { build } = await import('esbuild')
  const { fileURLToPath } = await import('node:url')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(source)],
    absWorkingDir: PROJECT,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

export const { info, clockDue, suggestType, validateId, validateUscc, amountInWords } = await importPure()
export const cli = { verify }
export { client, RefusedError } from './inside/client.mjs'
export { openDatabase, sql } from './inside/data.mjs'
export { startHost } from './inside/host.mjs'
export {
  accept,
  agree,
  dispatch,
  exportCsv,
  exportXlsx,
  getCase,
  issue,
  listCases,
  meet,
  openCase,
  register,
  reveal,
  search,
  stats,
  takeTicket,
  voidDoc,
} from './inside/steps.mjs'
