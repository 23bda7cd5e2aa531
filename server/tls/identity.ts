import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSecretFile, readSecretFile } from '#host/key-file/secret-file.ts'
import { replaceFile } from '#host/replace-file.ts'
import { type Certificate, isFitCertificate, issueAuthority, issueServerCertificate } from './certificates.ts'

/** What a listener shows, and what a station pins. */
export interface ServerIdentity {
  readonly certificatePem: string
  readonly keyPem: string
  /** The authority of this center; stations trust this one and no other. */
  readonly caPem: string
}

async function stored(dir: string, name: string): Promise<Certificate | undefined> {
  const key = await readSecretFile(join(dir, `${name}-key.pem`))
  const certificatePem = await readFile(join(dir, `${name}.pem`), 'utf8').catch(() => undefined)
  return key === undefined || certificatePem === undefined
    ? undefined
    : { certificatePem, keyPem: key.toString('utf8') }
}

async function openAuthority(dir: string, now: Date): Promise<Certificate> {
  const found = await stored(dir, 'authority')
  if (found !== undefined) return found
  const made = await issueAuthority(now)
  await createSecretFile(join(dir, 'authority-key.pem'), made.keyPem)
  await replaceFile(join(dir, 'authority.pem'), made.certificatePem, 0o644)
  return made
}

/**
 * Certificate of this host, signed by the center's own authority; both are kept beside the key file. The server certificate
 * is renewed when it nears its end or lacks a name; the authority stays, so stations stay paired.
 * @param dir folder of the key file
 * @param names host names and addresses that stations use
 * @param now today, for the dates of a new certificate
 * @throws KeyFileError where a private key cannot be written or is readable by others
 */
export async function openServerIdentity(dir: string, names: readonly string[], now: Date): Promise<ServerIdentity> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const authority = await openAuthority(dir, now)
  const found = await stored(dir, 'server')
  if (found !== undefined && (await isFitCertificate(found.certificatePem, authority.certificatePem, names, now)))
    return { ...found, caPem: authority.certificatePem }
  const made = await issueServerCertificate(authority, names, now)
  await replaceFile(join(dir, 'server-key.pem'), made.keyPem, 0o600)
  await replaceFile(join(dir, 'server.pem'), made.certificatePem, 0o644)
  return { ...made, caPem: authority.certificatePem }
}
