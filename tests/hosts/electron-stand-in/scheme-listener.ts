import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { fromLoopback } from './address-map.ts'

export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** A loopback port that stands for one scheme of one session; bodies stream both ways, so live lists work. */
export class SchemeListener {
  readonly #server: Server
  readonly port: Promise<number>

  constructor(handler: SchemeHandler) {
    const listener = getRequestListener(
      request => {
        const headers = new Headers(request.headers)
        headers.delete('host')
        const origin = headers.get('origin')
        if (origin !== null) headers.set('origin', fromLoopback(origin))
        return handler(
          new Request(fromLoopback(request.url), {
            method: request.method,
            headers,
            body: request.body,
            signal: request.signal,
            ...(request.body === null ? {} : { duplex: 'half' }),
          }),
        )
      },
      { overrideGlobalObjects: false },
    )
    this.#server = createServer(listener)
    this.port = new Promise(resolve => {
      this.#server.listen(0, '127.0.0.1', () => resolve((this.#server.address() as AddressInfo).port))
    })
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}
