// The X.509 package registers its parts through this polyfill and refuses to load without it.
import 'reflect-metadata'
import { isIP } from 'node:net'
import * as x509 from '@peculiar/x509'

/** A certificate and its private key, both PEM. */
export interface Certificate {
  readonly certificatePem: string
  readonly keyPem: string
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const DAY_MS = 86_400_000
const AUTHORITY_DAYS = 3_650
/** Browsers refuse server certificates that live longer than 398 days. */
const SERVER_DAYS = 397
const RENEW_DAYS = 30
/** Station clocks that run late must not see a certificate from the future. */
const BACKDATE_MS = DAY_MS

const serialNumber = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Buffer.from([(bytes[0] ?? 0) & 0x7f, ...bytes.subarray(1)]).toString('hex')
}

const newKeys = () => crypto.subtle.generateKey(P256, true, ['sign', 'verify'])

const keyPem = async (key: CryptoKey) =>
  x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')

const readKey = (pem: string) =>
  crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), P256, false, ['sign'])

const generalName = (value: string): x509.JsonGeneralName => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value })

/** A new authority of a center: signs server certificates and nothing else. */
export async function issueAuthority(now: Date): Promise<Certificate> {
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=County mediation center authority ${serialNumber().slice(0, 8)}`,
    notBefore: new Date(now.getTime() - BACKDATE_MS),
    notAfter: new Date(now.getTime() + AUTHORITY_DAYS * DAY_MS),
    signingAlgorithm: P256,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificatePem: certificate.toString('pem'), keyPem: await keyPem(keys.privateKey) }
}

/**
 * A server certificate for the given names and addresses, signed by the authority; valid 397 days.
 * @param names host names, IPv4 and IPv6 addresses
 */
export async function issueServerCertificate(
  authority: Certificate,
  names: readonly string[],
  now: Date,
): Promise<Certificate> {
  const issuer = new x509.X509Certificate(authority.certificatePem)
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=County mediation center',
    issuer: issuer.subject,
    notBefore: new Date(now.getTime() - BACKDATE_MS),
    notAfter: new Date(now.getTime() + SERVER_DAYS * DAY_MS),
    publicKey: keys.publicKey,
    signingKey: await readKey(authority.keyPem),
    signingAlgorithm: P256,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(names.map(generalName)),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificatePem: certificate.toString('pem'), keyPem: await keyPem(keys.privateKey) }
}

/** True where a stored certificate still serves: signed by the authority, carries every name, far from its end. */
export async function isFitCertificate(
  pem: string,
  authorityPem: string,
  names: readonly string[],
  now: Date,
): Promise<boolean> {
  const certificate = new x509.X509Certificate(pem)
  const carried =
    certificate.getExtension(x509.SubjectAlternativeNameExtension)?.names.items.map(name => name.value) ?? []
  return (
    names.every(name => carried.includes(name)) &&
    certificate.notBefore <= now &&
    certificate.notAfter.getTime() - now.getTime() > RENEW_DAYS * DAY_MS &&
    (await certificate.verify({ publicKey: new x509.X509Certificate(authorityPem), signatureOnly: true }))
  )
}
