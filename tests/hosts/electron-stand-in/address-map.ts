const SUFFIX = '.standin.localhost'

/** app://center/x on the loopback listener of a session; names under localhost are secure contexts in Chromium. */
export function toLoopback(address: string, ports: ReadonlyMap<string, number>): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/]*)(.*)$/.exec(address) ?? []
  const port = ports.get(scheme)
  return port === undefined ? address : `http://${scheme}--${host}${SUFFIX}:${port}${rest}`
}

/** The other way round; an address that is none of ours stays as it is. */
export function fromLoopback(address: string): string {
  const isBlob = address.startsWith('blob:')
  const plain = isBlob ? address.slice('blob:'.length) : address
  const [, scheme, host, rest] = /^http:\/\/([a-z]+)--([^/]+?)\.standin\.localhost:\d+(.*)$/.exec(plain) ?? []
  return scheme === undefined ? address : `${isBlob ? 'blob:' : ''}${scheme}://${host}${rest}`
}
