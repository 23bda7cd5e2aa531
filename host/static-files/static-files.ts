import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { contentSecurityPolicy } from '../security-headers.ts'
import { pagePath } from './page-path.ts'
import { fillShelf, type ShelfFile } from './shelf.ts'

/** Placeholder in a page that stands for the nonce of this one answer. */
const NONCE_MARK = '__CSP_NONCE__'

/** The page whose component kit writes style elements; the kiosk and the hall display do without. */
const PAGE_WITH_NONCE = '/index.html'

export interface StaticFiles {
  /** The file a request names; undefined where it names none. */
  find(request: Request): Promise<Response | undefined>
}

/** Names made by the build carry a hash of their content, so a copy never grows old. */
const cacheControl = (name: string) =>
  name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=86400'

async function page(name: string, file: ShelfFile): Promise<Response> {
  const nonce = name === PAGE_WITH_NONCE ? randomBytes(16).toString('base64') : undefined
  const html = await readFile(file.path, 'utf8')
  return new Response(nonce === undefined ? html : html.replaceAll(NONCE_MARK, nonce), {
    headers: {
      'content-type': file.contentType,
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
  })
}

function stream(name: string, file: ShelfFile): Response {
  const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>
  const headers = {
    'content-type': file.contentType,
    'content-length': String(file.size),
    'cache-control': cacheControl(name),
  }
  return new Response(body, { headers })
}

/**
 * Serves the built pages and the fonts.
 * @param bundleDir folder of the built pages (dist/renderer)
 * @param fonts file name under /fonts/ → where the font lies (font-files.ts)
 */
export async function createStaticFiles(
  bundleDir: string,
  fonts: Readonly<Record<string, string>>,
): Promise<StaticFiles> {
  const shelf = await fillShelf(bundleDir, fonts)
  return {
    async find(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
      const name = pagePath(new URL(request.url).pathname)
      const file = name === undefined ? undefined : shelf.get(name)
      if (name === undefined || file === undefined) return undefined
      const response = file.contentType.startsWith('text/html') ? await page(name, file) : stream(name, file)
      if (request.method === 'GET') return response
      await response.body?.cancel()
      return new Response(null, { headers: response.headers })
    },
  }
}
