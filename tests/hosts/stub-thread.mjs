// node --import ./tests/hosts/stub-thread.mjs server/main.ts: a host's own program over the stub center.
import { registerHooks } from 'node:module'

const url = new URL('./stub-thread.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '#host/center-thread/center-thread.ts'
      ? { url, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
