import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import settings from '#assets/reference/settings.json' with { type: 'json' }
import type { Problem } from '#center/contract/problems.ts'
import { fontFiles } from '#host/static-files/font-files.ts'
import { PATH_PAYLOADS } from './path-payloads.ts'

/** A host as its clients meet it. */
export interface RunningHost {
  /** Paths from the root, as a page or a station asks. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  readonly account: { readonly username: string; readonly password: string }
  stop(): Promise<void>
}

/** Marker in a file beside the pages that no request may ever read. */
export const SECRET = 'host-test-secret'

const json = (method: string, body: unknown, token?: string): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const opId = '00112233445566778899aabbccddeeff'
const visit = {
  opId,
  way: 'noName',
  visitor: null,
  headCount: 1,
  topic: settings.topics.value[0]?.code,
  needs: [],
  noticeVersion: 1,
  lane: 'A',
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = (await response.json()) as Problem
  expect(Object.keys(problem)).toEqual(
    expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance', 'code', 'params', 'fields']),
  )
  expect(problem.status).toBe(response.status)
  return problem
}

function expectSafeHeaders(response: Response): void {
  const { headers } = response
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  const policy = headers.get('content-security-policy') ?? ''
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ])
    expect(policy).toContain(part)
  expect(policy).not.toContain('unsafe')
}

/** What every host does alike; run unchanged against each of them. */
export function describeHost(name: string, start: () => Promise<RunningHost>): void {
  describe(name, () => {
    let host: RunningHost
    let token = ''

    beforeAll(async () => {
      host = await start()
      const signedIn = await host.fetch('/api/sessions', json('POST', host.account))
      token = ((await signedIn.json()) as { token: string }).token
    }, 60_000)
    afterAll(() => host.stop())

    it('answers a read as JSON that is never stored', async () => {
      const response = await host.fetch('/api/center')
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expectSafeHeaders(response)
      expect(await response.json()).toMatchObject({ state: 'ready' })
    })

    it('answers an unknown route, a wrong method, bad JSON and a wrong shape with their problems', async () => {
      const refusals = [
        [await host.fetch('/api/nothing-here'), 404, 'request.unknown-route'],
        [await host.fetch('/api/center', json('DELETE', {})), 405, 'request.wrong-method'],
        [await host.fetch('/api/sessions', json('POST', '{"username":')), 400, 'request.malformed'],
        [await host.fetch('/api/sessions', json('POST', { username: 1 })), 422, 'request.invalid'],
      ] as const
      for (const [response, status, code] of refusals) {
        expect(response.status).toBe(status)
        expectSafeHeaders(response)
        expect((await problemOf(response)).code).toBe(code)
      }
    })

    it('refuses a body over one megabyte', async () => {
      const response = await host.fetch(
        '/api/drafts',
        json('PUT', { key: 'a:b', version: 0, value: 'x'.repeat(1_100_000) }, token),
      )
      expect(response.status).toBe(413)
      expect((await problemOf(response)).code).toBe('request.too-large')
    })

    it('carries the sign-in token and refuses without it', async () => {
      const current = await host.fetch('/api/sessions/current', { headers: { authorization: `Bearer ${token}` } })
      expect(await current.json()).toMatchObject({ username: host.account.username })
      const refused = await host.fetch('/api/sessions/current')
      expect((await problemOf(refused)).code).toBe('session.required')
      const wrong = await host.fetch('/api/sessions', json('POST', { ...host.account, password: 'wrong-Password-1' }))
      expect((await problemOf(wrong)).code).toBe('session.wrong-credentials')
    })

    it('takes up many bytes and gives the same back', async () => {
      const value = '人民调解𠮷𬺰'.repeat(30_000).slice(0, 200_000)
      const saved = await host.fetch('/api/drafts', json('PUT', { key: 'host-test:1', version: 0, value }, token))
      expect(saved.status).toBe(200)
      await saved.body?.cancel()
      const opened = await host.fetch('/api/drafts/opened', json('POST', { key: 'host-test:1' }, token))
      expect(((await opened.json()) as { value: string }).value).toBe(value)
    })

    it('sends a large file byte by byte', async () => {
      const file = fontFiles(resolve('.'))['NotoSansSC_400Regular.ttf'] ?? ''
      const response = await host.fetch('/fonts/NotoSansSC_400Regular.ttf')
      const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
      expect(response.headers.get('content-type')).toBe('font/ttf')
      expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(sha256(await readFile(file)))
    })

    it('serves the languages there are, their texts, and the clips of the voice', async () => {
      const languages = (await (await host.fetch('/locales/languages.json')).json()) as { code: string }[]
      expect(languages.map(({ code }) => code)).toEqual(['zh-CN', 'en'])
      expect(await (await host.fetch('/locales/en/language.json')).json()).toEqual({ name: 'English', shortName: 'EN' })
      const clip = await host.fetch('/voice/zh-CN/sign.A.opus')
      expect(clip.headers.get('content-type')).toBe('audio/ogg')
      expect(Buffer.from(await clip.arrayBuffer()).toString('latin1', 0, 4)).toBe('OggS')
    })

    it('serves the staff page with a nonce of its own and never stores it', async () => {
      const [first, second] = [await host.fetch('/'), await host.fetch('/')]
      expectSafeHeaders(first)
      expect(first.headers.get('cache-control')).toBe('no-store')
      const nonceOf = (response: Response) =>
        /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
      expect(await first.text()).toContain(nonceOf(first) ?? 'no nonce')
      expect(nonceOf(second)).not.toBe(nonceOf(first))
      await second.body?.cancel()
    })

    it('tells open screens what changed', async () => {
      const stop = new AbortController()
      const events = await host.fetch('/api/events', {
        headers: { authorization: `Bearer ${token}` },
        signal: stop.signal,
      })
      expect(events.headers.get('content-type')).toMatch(/^text\/event-stream/)
      const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
      const registered = await host.fetch('/api/visits', json('POST', visit, token))
      expect(registered.status).toBe(200)
      await registered.body?.cancel()
      let heard = ''
      while (!/data: .*"ticket"/.test(heard)) {
        const { value, done } = (await reader?.read()) ?? { value: '', done: true }
        if (done) break
        heard += value
      }
      expect(heard).toMatch(/data: .*"ticket"/)
      stop.abort()
      await reader?.cancel().catch(() => undefined)
    })

    it('goes on after requests that their askers gave up', async () => {
      for (let times = 0; times < 5; times++) {
        const stop = new AbortController()
        const events = await host.fetch('/api/events', {
          headers: { authorization: `Bearer ${token}` },
          signal: stop.signal,
        })
        expect(events.status).toBe(200)
        stop.abort()
        await events.body?.cancel().catch(() => undefined)
      }
      const response = await host.fetch('/api/center')
      expect(response.status).toBe(200)
      await response.body?.cancel()
    })

    it(`gives no file away for ${PATH_PAYLOADS.length} paths that try to leave the pages`, async () => {
      for (const path of PATH_PAYLOADS) {
        const response = await host.fetch(path).catch(() => undefined)
        if (response === undefined) continue
        const text = await response.text()
        expect(response.status, path).toBeGreaterThanOrEqual(400)
        expect(text, path).not.toContain(SECRET)
      }
    }, 60_000)
  })
}
