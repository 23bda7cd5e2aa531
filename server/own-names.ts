import { hostname, networkInterfaces } from 'node:os'

/** Names and addresses under which stations of the building reach this machine; the certificate carries them all. */
export function ownNames(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap(list => list ?? [])
  const lan = addresses
    .filter(({ address }) => !address.includes('%') && !address.startsWith('fe80:'))
    .map(({ address }) => address)
  return [...new Set(['localhost', '127.0.0.1', '::1', hostname(), ...lan])]
}
