// node --import ./tests/hosts/electron-stand-in/register.mjs electron/main.ts: the real main process without the Electron binary.
import { registerHooks } from 'node:module'

const url = new URL('./process.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url, format: 'module-typescript', shortCircuit: true } : next(specifier, context),
})
