import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'

/**
 * fetch over node:http(s): sends the path exactly as it is written and trusts one given authority, which the global fetch
 * cannot do.
 */
export function nodeFetch(base: string, ca?: string): (path: string, init?: RequestInit) => Promise<Response> {
  const { protocol, hostname, port } = new URL(base)
  const send = protocol === 'https:' ? httpsRequest : httpRequest
  return (path, init = {}) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', signal, body } = init
      const length = typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {}
      const headers = { ...Object.fromEntries(new Headers(init.headers)), ...length }
      const sent = send({
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        path,
        method,
        headers,
        agent: false,
        ...(ca === undefined ? {} : { ca }),
        ...(signal == null ? {} : { signal }),
      })
      sent.once('error', reject)
      sent.once('response', answer => {
        const got = new Headers()
        for (const [name, value] of Object.entries(answer.headersDistinct))
          for (const one of value ?? []) got.append(name, one)
        const status = answer.statusCode ?? 0
        const stream = [204, 304].includes(status) ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>)
        resolve(new Response(stream, { status, headers: got }))
      })
      sent.end(typeof body === 'string' ? body : undefined)
    })
}
