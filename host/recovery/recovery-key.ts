import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SAFE_ALPHABET } from '#center/domain/numbering/check-character.ts'

const FILE = 'center.recovery'
const GROUPS = 8
const GROUP_LENGTH = 4

/** A recovery key: 160 random bits in eight groups of four characters that are not taken for one another. */
function newRecoveryKey(): string {
  const characters = Array.from(randomBytes(GROUPS * GROUP_LENGTH), byte =>
    SAFE_ALPHABET.charAt(byte % SAFE_ALPHABET.length),
  ).join('')
  return Array.from({ length: GROUPS }, (_, group) =>
    characters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  ).join('-')
}

const wrappingKey = (recoveryKey: string, salt: Buffer) =>
  Buffer.from(hkdfSync('sha256', recoveryKey.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''), salt, 'recovery', 32))

/** Makes a recovery key and keeps the data key wrapped with it beside the data: the paper alone opens the database again. */
export function createRecoveryKey(dataDir: string, dataKey: Uint8Array): { make(): Promise<string> } {
  return {
    async make() {
      const recoveryKey = newRecoveryKey()
      const salt = randomBytes(16)
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', wrappingKey(recoveryKey, salt), iv)
      const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
      const text = JSON.stringify({
        version: 1,
        salt: salt.toString('hex'),
        iv: iv.toString('hex'),
        wrapped: wrapped.toString('hex'),
        tag: cipher.getAuthTag().toString('hex'),
      })
      const file = join(dataDir, FILE)
      await writeFile(`${file}.new`, `${text}\n`, { mode: 0o600, flush: true })
      await rename(`${file}.new`, file)
      return recoveryKey
    },
  }
}

/** The data key from the paper. @throws Error where the key does not fit */
export async function unwrapDataKey(dataDir: string, recoveryKey: string): Promise<Uint8Array> {
  const kept = JSON.parse(await readFile(join(dataDir, FILE), 'utf8')) as Readonly<
    Record<'salt' | 'iv' | 'wrapped' | 'tag', string>
  >
  const decipher = createDecipheriv(
    'aes-256-gcm',
    wrappingKey(recoveryKey, Buffer.from(kept.salt, 'hex')),
    Buffer.from(kept.iv, 'hex'),
  )
  decipher.setAuthTag(Buffer.from(kept.tag, 'hex'))
  return Buffer.concat([decipher.update(Buffer.from(kept.wrapped, 'hex')), decipher.final()])
}
