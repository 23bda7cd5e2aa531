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
  const texts = { 'zh-CN': '中文', en: 'English' }
  for (const [code, name] of Object.entries(texts)) {
    await mkdir(join(folder, 'locales', code), { recursive: true })
    await writeFile(join(folder, 'locales', code, 'language.json'), JSON.stringify({ name, shortName: name }))
    await writeFile(join(folder, 'locales', code, 'kiosk.json'), JSON.stringify({ hello: name }))
  }
  await mkdir(join(folder, 'more/bo'), { recursive: true })
  await writeFile(join(folder, 'more/bo/language.json'), '{ "name": "བོད་སྐད།", "shortName": "བོད།" }')
  await writeFile(join(folder, 'more/bo/kiosk.json'), '{}')
  await mkdir(join(folder, 'more/en'), { recursive: true })
  await writeFile(join(folder, 'more/en/language.json'), '{ "name": "Other", "shortName": "O" }')
  await mkdir(join(folder, 'more/no-name'), { recursive: true })
  await writeFile(join(folder, 'more/no-name/kiosk.json'), '{}')
  await mkdir(join(folder, 'more/xx'), { recursive: true })
  await writeFile(join(folder, 'more/xx/language.json'), 'broken')
  await mkdir(join(folder, 'voice/en'), { recursive: true })
  await writeFile(join(folder, 'voice/en/sign.A.opus'), 'OggS')
  return createStaticFiles({
    pages: bundle,
    fonts: { 'Some.ttf': join(folder, 'font.ttf'), 'Missing.ttf': join(folder, 'missing.ttf') },
    locales: [join(folder, 'locales'), join(folder, 'more'), join(folder, 'not-there')],
    voice: join(folder, 'voice'),
  })
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

  it('lists the languages that are there, Chinese first, those of the product before those of the county', async () => {
    const listed = await (await pages()).find(ask('/locales/languages.json'))
    expect(listed?.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await listed?.json()).toEqual([
      { code: 'zh-CN', name: '中文', shortName: '中文' },
      { code: 'bo', name: 'བོད་སྐད།', shortName: 'བོད།' },
      { code: 'en', name: 'English', shortName: 'English' },
    ])
  })

  it('serves texts and clips, asked for anew each time', async () => {
    const files = await pages()
    expect(await (await files.find(ask('/locales/en/kiosk.json')))?.json()).toEqual({ hello: 'English' })
    const clip = await files.find(ask('/voice/en/sign.A.opus'))
    expect(clip?.headers.get('content-type')).toBe('audio/ogg')
    expect(clip?.headers.get('cache-control')).toBe('no-cache')
    for (const path of ['/locales/no-name/kiosk.json', '/locales/../key.json', '/voice/en/'])
      expect(await files.find(ask(path)), path).toBeUndefined()
  })

  it('answers HEAD with the headers and no body', async () => {
    const head = await (await pages()).find(ask('/fonts/Some.ttf', 'HEAD'))
    expect(head?.headers.get('content-length')).toBe('4')
    expect(await head?.text()).toBe('')
  })
})
