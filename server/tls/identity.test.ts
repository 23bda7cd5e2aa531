import { X509Certificate } from 'node:crypto'
import { chmod, mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openServerIdentity, type ServerIdentity } from './identity.ts'

const TODAY = new Date('2026-11-22T08:00:00.000Z')
const LATER = new Date('2027-12-01T08:00:00.000Z')
const NAMES = ['localhost', '127.0.0.1', '::1']

describe('identity of a host', () => {
  let dir = ''
  let first: ServerIdentity
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'identity-'))
    first = await openServerIdentity(dir, NAMES, TODAY)
  })

  it('is signed by an authority of its own, for all its names', () => {
    const server = new X509Certificate(first.certificatePem)
    const authority = new X509Certificate(first.caPem)
    expect(server.checkIssued(authority) && server.verify(authority.publicKey)).toBe(true)
    expect(server.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1')
    expect([server.checkHost('localhost'), server.checkIP('127.0.0.1'), server.checkHost('other')]).toEqual([
      'localhost',
      '127.0.0.1',
      undefined,
    ])
    expect([authority.ca, server.ca]).toEqual([true, false])
  })

  it('keeps its keys for the owner only and refuses them otherwise', async () => {
    const keyFile = join(dir, 'authority-key.pem')
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600)
    expect((await stat(join(dir, 'server-key.pem'))).mode & 0o777).toBe(0o600)
    await chmod(keyFile, 0o644)
    await expect(openServerIdentity(dir, NAMES, TODAY)).rejects.toMatchObject({ code: 'key.readable-by-others' })
    await chmod(keyFile, 0o600)
  })

  it('stays the same until it nears its end or a name is new; the authority stays', async () => {
    expect(await openServerIdentity(dir, NAMES, TODAY)).toEqual(first)
    const renamed = await openServerIdentity(dir, [...NAMES, 'host.hall'], TODAY)
    expect(new X509Certificate(renamed.certificatePem).checkHost('host.hall')).toBe('host.hall')
    const renewed = await openServerIdentity(dir, NAMES, LATER)
    expect(renewed.certificatePem).not.toBe(renamed.certificatePem)
    expect([renamed.caPem, renewed.caPem]).toEqual([first.caPem, first.caPem])
  })
})
