import { existsSync } from 'node:fs'
import { build } from 'esbuild'

/** Page side of the stand-in's `electron`; the binding leaves `window` before any script of the page runs. */
const PAGE_ELECTRON = `
  const invoke = window.__standInInvoke
  delete window.__standInInvoke
  export const ipcRenderer = { invoke: (channel, ...sent) => invoke(channel, sent) }
  export const contextBridge = {
    exposeInMainWorld: (name, api) =>
      Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }),
  }
`

/** The preload script as one init script. Where it is not built yet, its source beside it is taken. */
export async function preloadBundle(path: string): Promise<string> {
  const entry = existsSync(path) ? path : path.replace(/\.cjs$/, '.ts')
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    plugins: [
      {
        name: 'page-electron',
        setup(setup) {
          setup.onResolve({ filter: /^electron$/ }, () => ({ path: 'electron', namespace: 'page-electron' }))
          setup.onLoad({ filter: /.*/, namespace: 'page-electron' }, () => ({ contents: PAGE_ELECTRON, loader: 'js' }))
        },
      },
    ],
  })
  return `if (window === window.top) { ${outputFiles[0]?.text ?? ''} }`
}
