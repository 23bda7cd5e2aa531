import type { Page } from '@playwright/test'

type Controller = ReadableStreamDefaultController<Uint8Array>
interface Asked {
  readonly id: number
  readonly path: string
  readonly method: string
  readonly headers: [string, string][]
  readonly body: string | null
}
interface PageTools {
  hostTestAborts: Map<number, AbortController>
  hostTestChunk(id: number, base64: string | null): Promise<void>
}

/** Runs in the page: asks with a relative address and hands the body over piece by piece. */
async function askInPage({ id, path, method, headers, body }: Asked) {
  const tools = window as unknown as PageTools
  tools.hostTestAborts ??= new Map()
  const abort = new AbortController()
  tools.hostTestAborts.set(id, abort)
  const response = await fetch(path, { method, headers, body, signal: abort.signal, cache: 'no-store' })
  const pump = async () => {
    for await (const chunk of response.body ?? []) {
      let text = ''
      for (let at = 0; at < chunk.length; at += 32_768) text += String.fromCharCode(...chunk.subarray(at, at + 32_768))
      await tools.hostTestChunk(id, btoa(text))
    }
  }
  void pump()
    .catch(() => undefined)
    .then(() => tools.hostTestChunk(id, null))
  return { status: response.status, headers: [...response.headers] }
}

/** fetch as a page of the host does it, with the answer as a Response in the test. */
export async function pageFetch(page: Page): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const open = new Map<number, Controller>()
  let lastId = 0
  await page.exposeFunction('hostTestChunk', (id: number, base64: string | null) => {
    if (base64 === null) {
      open.get(id)?.close()
      open.delete(id)
    } else open.get(id)?.enqueue(new Uint8Array(Buffer.from(base64, 'base64')))
  })
  return async (path, init = {}) => {
    const id = ++lastId
    const abort = () =>
      void page
        .evaluate(number => (window as unknown as PageTools).hostTestAborts.get(number)?.abort(), id)
        .catch(() => undefined)
    const body = new ReadableStream<Uint8Array>({
      start: controller => void open.set(id, controller),
      cancel: () => {
        open.delete(id)
        abort()
      },
    })
    init.signal?.addEventListener('abort', () => {
      open.get(id)?.error(new DOMException('aborted', 'AbortError'))
      open.delete(id)
      abort()
    })
    const asked: Asked = {
      id,
      path,
      method: init.method ?? 'GET',
      headers: [...new Headers(init.headers)],
      body: typeof init.body === 'string' ? init.body : null,
    }
    const { status, headers } = await page.evaluate(askInPage, asked)
    return new Response([204, 304].includes(status) ? null : body, { status, headers })
  }
}
