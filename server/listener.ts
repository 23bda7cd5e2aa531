import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { CenterAnswers } from '#host/host-app.ts'
import { isOwnMachine } from './own-machine.ts'
import type { ServerIdentity } from './tls/identity.ts'

/** Time limits of one request in milliseconds: for its head, and for all of it. */
const HEADER_LIMIT_MS = 15_000
const BODY_LIMIT_MS = 30_000
/** Time that running requests have to end when the server stops; live lists never end by themselves. */
const STOP_LIMIT_MS = 2_000

export interface ListenerOptions {
  readonly app: CenterAnswers
  readonly host: string
  readonly port: number
  /** Certificate and key; absent: plain HTTP, for this machine only. */
  readonly identity?: ServerIdentity
  readonly ownNames?: readonly string[]
}

export interface Listener {
  /** Address for people and programs, with the port really used and a slash at the end. */
  readonly url: string
  stop(): Promise<void>
}

function createHttpServer({ app, identity, ownNames }: ListenerOptions): Server {
  const limits = {
    headersTimeout: HEADER_LIMIT_MS,
    requestTimeout: BODY_LIMIT_MS,
    connectionsCheckingInterval: 2_000,
    requireHostHeader: true,
  }
  const listener = getRequestListener(
    (request, { incoming }) => {
      const from = isOwnMachine(
        {
          remoteAddress: incoming.socket.remoteAddress,
          host: incoming.headers.host,
          origin: incoming.headers.origin,
          isHttps: identity !== undefined,
        },
        ownNames,
      )
      return app.fetch(request, { isOwnMachine: from })
    },
    { overrideGlobalObjects: false },
  )
  if (identity === undefined) return createServer(limits, listener)
  const { certificatePem: cert, keyPem: key } = identity
  return createSecureServer({ ...limits, cert, key, minVersion: 'TLSv1.2' }, listener)
}

function addressOf({ host, identity }: ListenerOptions, port: number): string {
  const isAnyAddress = host === '0.0.0.0' || host === '::'
  const name = isAnyAddress ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `${identity === undefined ? 'http' : 'https'}://${name}:${port}/`
}

/**
 * Opens the port.
 * @throws the error of node:net (EADDRINUSE, EACCES, …)
 */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const server = createHttpServer(options)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, () => resolve())
  })
  const { port } = server.address() as AddressInfo
  return {
    url: addressOf(options, port),
    stop: () =>
      new Promise<void>(resolve => {
        const limit = setTimeout(() => server.closeAllConnections(), STOP_LIMIT_MS)
        server.close(() => {
          clearTimeout(limit)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
