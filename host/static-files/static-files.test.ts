import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createStaticFiles } from './static-files.ts'

async function pages() {
  const folder = await mkdtemp(join(tmpdir(), 'static-files-'))
  const bundle = join(folder, 'pages')
  await mkdir(join(bundle, 'assets'), { recursive: true })
  await writeFile(join(bundle, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
  await writeFile(join(bundle, 'kiosk.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
  await writeFile(join(bundle, 'assets/start-0a1b2c3d.js'), 'export const started = true')
  await writeFile(join(bundle, 'assets/notes.secret'), 'secret')
  await writeFile(join(folder, 'key.json'), 'secret')
  await symlink(join(folder, 'key.json'), join(bundle, 'key.json'))
  await writeFile(join(folder, 'font.ttf'), 'font')
  return createStaticFiles(bundle, { 'Some.ttf': join(folder, 'font.ttf'), 'Missing.ttf': join(folder, 'missing.ttf') })
}

const ask = (path: string, method = 'GET') => new Request(`http://localhost${path}`, { method })

describe('static files', () => {
  it('puts the nonce of the policy into the staff page only', async () => {
    const files = await pages()
    const staff = await files.find(ask('/'))
    const policy = staff?.headers.get('content-security-policy') ?? ''
    const [, nonce = ''] = /style-src 'self' 'nonce-([^']{22,})'/.exec(policy) ?? []
    expect(await staff?.text()).toBe(`<meta name="csp-nonce" content="${nonce}">`)
    const kiosk = await files.find(ask('/kiosk'))
    expect(kiosk?.headers.get('content-security-policy')).toContain("style-src 'self';")
    expect(await kiosk?.text()).toContain('__CSP_NONCE__')
  })

  it('keeps hashed files for ever and pages never', async () => {
    const files = await pages()
    const script = await files.find(ask('/assets/start-0a1b2c3d.js'))
    expect(script?.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script?.headers.get('cache-control')).toContain('immutable')
    expect(await script?.text()).toBe('export const started = true')
    expect((await files.find(ask('/index.html')))?.headers.get('cache-control')).toBe('no-store')
  })

  it('serves listed fonts and passes over those that are not installed', async () => {
    const files = await pages()
    expect((await files.find(ask('/fonts/Some.ttf')))?.headers.get('content-type')).toBe('font/ttf')
    expect(await files.find(ask('/fonts/Missing.ttf'))).toBeUndefined()
  })

  it('leaves out symbolic links, unknown kinds, writes and unreadable paths', async () => {
    const files = await pages()
    for (const path of ['/key.json', '/assets/notes.secret', '/assets', '/assets/', '/%', '/../key.json'])
      expect(await files.find(ask(path)), path).toBeUndefined()
    expect(await files.find(ask('/index.html', 'POST'))).toBeUndefined()
  })

  it('answers HEAD with the headers and no body', async () => {
    const head = await (await pages()).find(ask('/fonts/Some.ttf', 'HEAD'))
    expect(head?.headers.get('content-length')).toBe('4')
    expect(await head?.text()).toBe('')
  })
})
