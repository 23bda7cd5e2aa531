import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { contentSecurityPolicy } from '../security-headers.ts'
import { localeFiles } from './locale-files.ts'
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

/** List of the languages there are; no file, as it says what was found at start. */
const LANGUAGES_NAME = '/locales/languages.json'

/** Where the files lie that a host serves. */
export interface StaticPlaces {
  /** Folder of the built pages (dist/renderer). */
  readonly pages: string
  /** File name under /fonts/ → where the font lies (font-files.ts). */
  readonly fonts: Readonly<Record<string, string>>
  /** Folders that hold one folder a language (locale-files.ts). */
  readonly locales: readonly string[]
  /** Folder of the clips that come with the product, one folder a language. */
  readonly voice: string
}

/**
 * Names made by the build carry a hash of their content, so a copy never grows old; texts and clips are asked for anew, so
 * that after an update the page says what it shows.
 */
function cacheControl(name: string): string {
  if (name.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  return /^\/(locales|voice)\//.test(name) ? 'no-cache' : 'public, max-age=86400'
}

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

function list(languages: readonly unknown[]): Response {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': cacheControl(LANGUAGES_NAME) }
  return new Response(JSON.stringify(languages), { headers })
}

const prefixed = (prefix: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, path]) => [`${prefix}/${name}`, path]))

/** Serves the built pages, the fonts, the texts of languages that pages do not carry with them, and the clips. */
export async function createStaticFiles({ pages, fonts, locales, voice }: StaticPlaces): Promise<StaticFiles> {
  const { languages, files } = await localeFiles(locales)
  const shelf = await fillShelf({
    folders: { '': pages, '/voice': voice },
    files: { ...prefixed('/fonts', fonts), ...prefixed('/locales', files) },
  })
  const answer = async (name: string): Promise<Response | undefined> => {
    if (name === LANGUAGES_NAME) return list(languages)
    const file = shelf.get(name)
    if (file === undefined) return undefined
    return file.contentType.startsWith('text/html') ? page(name, file) : stream(name, file)
  }
  return {
    async find(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
      const name = pagePath(new URL(request.url).pathname)
      const response = name === undefined ? undefined : await answer(name)
      if (response === undefined || request.method === 'GET') return response
      await response.body?.cancel()
      return new Response(null, { headers: response.headers })
    },
  }
}
