/** What a listener knows about one request. */
export interface Arrival {
  readonly remoteAddress: string | undefined
  /** Host header as sent. */
  readonly host: string | undefined
  /** Origin header as sent; absent where no page of a browser asks across origins. */
  readonly origin: string | undefined
  readonly isHttps: boolean
}

const OWN_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

const isLoopback = (address: string) => /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address) || address === '::1'

/**
 * True where a request comes from a page of this very machine. The address alone is not enough: a foreign page can point
 * its own name at 127.0.0.1 (DNS rebinding) or post across origins, so the name asked for and the origin must be ours too.
 * @param ownNames further host names that this machine answers to, without port
 */
export function isOwnMachine(arrival: Arrival, ownNames: readonly string[] = []): boolean {
  const { remoteAddress, host, origin, isHttps } = arrival
  if (remoteAddress === undefined || host === undefined || !isLoopback(remoteAddress)) return false
  const scheme = isHttps ? 'https' : 'http'
  if (!URL.canParse(`${scheme}://${host}`)) return false
  const asked = new URL(`${scheme}://${host}`)
  if (!OWN_NAMES.includes(asked.hostname) && !ownNames.includes(asked.hostname)) return false
  return origin === undefined || origin === asked.origin
}
