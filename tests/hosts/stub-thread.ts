import { createStubCenter } from './stub-center.ts'

/** In the place of the center thread; STUB_START_CODE makes the start fail as the real one does. */
export async function startCenterThread(options: { readonly dataDir: string }) {
  const code = process.env.STUB_START_CODE
  if (code !== undefined) throw Object.assign(new Error(code), { code, params: { path: options.dataDir } })
  const { fetch } = createStubCenter()
  return { fetch, close: async () => undefined, onExit: () => undefined }
}
