import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { BlockList, connect, isIPv4 } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Why there is no way to the printer. */
export class LinkError extends Error {
  override readonly name = 'LinkError'
  readonly reason: 'absent' | 'noAnswer' | 'broken'
  constructor(reason: LinkError['reason'], options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}

/** A way to a printer, both directions. */
export interface Link {
  /** Resolves when the printer, or the buffer before it, has taken everything. @throws LinkError */
  write(bytes: Uint8Array): Promise<void>
  /** The next byte the printer sends; undefined where none comes in time. */
  read(waitMs: number): Promise<number | undefined>
  close(): Promise<void>
}

/** The port receipt printers of a network listen on. */
const USUAL_PORT = 9100
/** A printer stands in the house: own machine and private networks (RFC 1918, RFC 3927). */
const IN_THE_HOUSE = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  IN_THE_HOUSE.addSubnet(network, bits)

/**
 * Way to a printer of the network.
 * @param address IPv4 address of the house, with or without a port
 */
export async function openNetworkLink(address: string, signal: AbortSignal): Promise<Link> {
  const [, host = '', portText] = /^([\d.]+)(?::(\d{1,5}))?$/.exec(address.trim()) ?? []
  const port = portText === undefined ? USUAL_PORT : Number(portText)
  if (!isIPv4(host) || !IN_THE_HOUSE.check(host) || port < 1 || port > 65_535) throw new LinkError('absent')
  const socket = connect({ host, port, signal })
  const received: number[] = []
  let wake = () => {}
  let fault: unknown
  socket.on('data', part => {
    received.push(...part.subarray(0, 64))
    wake()
  })
  socket.on('error', error => {
    fault = error
  })
  const gone = new Promise<never>((_, reject) =>
    socket.once('close', () => reject(new LinkError('noAnswer', { cause: fault }))),
  )
  gone.catch(() => wake())
  await Promise.race([new Promise<void>(resolve => socket.once('connect', resolve)), gone])
  return {
    write(bytes) {
      const taken = new Promise<void>(resolve => socket.write(bytes, error => !error && resolve()))
      return Promise.race([taken, gone])
    },
    async read(waitMs) {
      const first = received.shift()
      if (first !== undefined || socket.destroyed) return first
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, waitMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      return received.shift()
    },
    async close() {
      socket.end()
      // What the printer has not taken yet may still arrive; a printer that takes nothing is left.
      await Promise.race([new Promise(resolve => socket.once('close', resolve)), pause(CLOSING_MS)])
      socket.destroy()
    },
  }
}

const CLOSING_MS = 500
const LOOK_AGAIN_MS = 30

/**
 * Way to a printer with a device file, such as /dev/usb/lp0. Nothing but a character device is ever opened, so that no address
 * can overwrite a file; reading and writing never block.
 */
export async function openFileLink(path: string, signal: AbortSignal): Promise<Link> {
  if (!path.startsWith('/dev/') || path.includes('..')) throw new LinkError('absent')
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new LinkError('absent')
  if (!found.isCharacterDevice()) throw new LinkError('broken')
  const file = await open(path, constants.O_RDWR | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw new LinkError('broken', { cause })
  })
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        if (signal.aborted) throw new LinkError('noAnswer')
        try {
          at += (await file.write(bytes, at)).bytesWritten
        } catch (cause) {
          if (!isBusy(cause)) throw new LinkError('broken', { cause })
          await pause(LOOK_AGAIN_MS)
        }
      }
    },
    async read(waitMs) {
      const byte = new Uint8Array(1)
      for (const until = performance.now() + waitMs; ; await pause(LOOK_AGAIN_MS)) {
        const count = await file.read(byte, 0, 1).then(
          ({ bytesRead }) => bytesRead,
          () => 0,
        )
        if (count === 1) return byte[0]
        if (signal.aborted || performance.now() > until) return undefined
      }
    },
    close: () => file.close(),
  }
}

const isBusy = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EAGAIN'
