import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { RequestOrigin } from '#host/host-app.ts'
import { nodeFetch } from '#tests/hosts/node-fetch.ts'
import { type Listener, listen } from './listener.ts'

let listener: Listener | undefined
afterEach(() => listener?.stop())

async function serve(fetch: (request: Request, from: RequestOrigin) => Promise<Response>) {
  listener = await listen({ app: { fetch }, host: '127.0.0.1', port: 0 })
  return nodeFetch(listener.url)
}

/** What a client gets that writes to the socket by itself. */
function raw(url: string, text: string): Promise<string> {
  return new Promise(resolve => {
    let got = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text))
    socket.on('data', chunk => {
      got += chunk.toString()
    })
    socket.on('close', () => resolve(got))
  })
}

describe('listener', () => {
  it('tells the center whether this machine asks, by address, name and origin', async () => {
    const heard: boolean[] = []
    const ask = await serve(async (_request, from) => {
      heard.push(from.isOwnMachine)
      return new Response()
    })
    const host = new URL(listener?.url ?? '').host
    await ask('/')
    await ask('/', { headers: { origin: `http://${host}` } })
    await ask('/', { headers: { origin: 'http://evil.example' } })
    await ask('/', { headers: { host: 'evil.example' } })
    expect(heard).toEqual([true, true, false, false])
  })

  it('passes a body on as it comes and the end of a request as soon as it ends', async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    const ask = await serve(async request => {
      request.signal.addEventListener('abort', () => end())
      return new Response(new ReadableStream({ start: to => to.enqueue(new TextEncoder().encode('first')) }))
    })
    const stop = new AbortController()
    const response = await ask('/', { signal: stop.signal })
    const reader = response.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
    stop.abort()
    await ended
    await reader?.cancel().catch(() => undefined)
  })

  it('answers nonsense on the wire with 400 and goes on', async () => {
    const ask = await serve(async () => new Response('fine'))
    const url = listener?.url ?? ''
    expect(await raw(url, 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
    expect(await raw(url, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
    expect(await raw(url, 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
    expect(await (await ask('/')).text()).toBe('fine')
  })

  it('stops although a live list is still open', async () => {
    const ask = await serve(
      async () => new Response(new ReadableStream({ start: to => to.enqueue(new Uint8Array(1)) })),
    )
    const response = await ask('/')
    await listener?.stop()
    await expect(ask('/')).rejects.toThrow('ECONNREFUSED')
    await response.body?.cancel().catch(() => undefined)
  })

  it('says which port is taken', async () => {
    await serve(async () => new Response())
    const port = Number(new URL(listener?.url ?? '').port)
    const second = listen({ app: { fetch: async () => new Response() }, host: '127.0.0.1', port })
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE', port })
  })
})
