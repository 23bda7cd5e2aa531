import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Deps } from '#center/services/deps.ts'

/** scrypt parameters of new hashes; kept with each hash, so that they can rise later. */
const PARAMETERS = { N: 2 ** 17, r: 8, p: 1 } as const
const KEY_BYTES = 32
const MEMORY = 256 * 1024 * 1024
/** Each hash takes 128 MB; more than two at once would press the machine. */
const AT_ONCE = 2

/** Password hashing off the thread's own time, two at once. @param cost 2^cost rounds; lower only in tests */
export function createPasswords(N: number = PARAMETERS.N): Deps['passwords'] {
  const { r, p } = PARAMETERS
  const inTurn = turnstile(AT_ONCE)
  const derive = (password: string, salt: Buffer, cost: { N: number; r: number; p: number }) =>
    inTurn(
      () =>
        new Promise<Buffer>((resolve, reject) => {
          scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: MEMORY }, (error, key) =>
            error === null ? resolve(key) : reject(error),
          )
        }),
    )
  const hash = async (password: string) => {
    const salt = randomBytes(16)
    return `scrypt:${N}:${r}:${p}:${salt.toString('hex')}:${(await derive(password, salt, { N, r, p })).toString('hex')}`
  }
  // Compared against where there is no account, so that unknown names take the same time; no password gives this key.
  const nobody = `scrypt:${N}:${r}:${p}:${randomBytes(16).toString('hex')}:${randomBytes(KEY_BYTES).toString('hex')}`
  return {
    hash,
    async verify(password, kept) {
      const [, n, blocks, parallel, salt = '', key = ''] = (kept ?? nobody).split(':')
      const derived = await derive(password, Buffer.from(salt, 'hex'), {
        N: Number(n),
        r: Number(blocks),
        p: Number(parallel),
      })
      return timingSafeEqual(derived, Buffer.from(key, 'hex')) && kept !== null
    },
  }
}

function turnstile(places: number) {
  let free = places
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
