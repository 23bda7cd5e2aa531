import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setupInput } from '#center/contract/center.ts'
import { demoPasswords, demoSetup } from './demo-setup.ts'
import { setUpCenter } from './set-up-center.ts'

const passwords = { manager: 'Demo-abcdef-123', administrator: 'Demo-fedcba-321' }

function center(state: string, answers: Readonly<Record<string, Response>> = {}) {
  const asked: [string, unknown][] = []
  return {
    asked,
    async fetch(request: Request) {
      const { pathname } = new URL(request.url)
      if (request.method === 'POST') asked.push([pathname, await request.json()])
      return answers[pathname] ?? Response.json({ state, recoveryKey: 'KEY-1' })
    },
  }
}

describe('first run without a person', () => {
  it('keeps the recovery key before it is confirmed', async () => {
    const own = center('empty')
    const kept: string[] = []
    await setUpCenter(own, demoSetup(passwords), async key => {
      expect(own.asked).toHaveLength(1)
      kept.push(key)
    })
    expect(kept).toEqual(['KEY-1'])
    expect(own.asked.map(([path]) => path)).toEqual(['/api/center/set-up', '/api/center/recovery-key'])
    expect(own.asked[1]?.[1]).toMatchObject({ recoveryKey: 'KEY-1', opId: expect.stringMatching(/^[0-9a-f]{32}$/) })
  })

  it('leaves a center alone that is set up already', async () => {
    const own = center('ready')
    await setUpCenter(own, demoSetup(passwords), () => Promise.reject(new Error('nothing to keep')))
    expect(own.asked).toEqual([])
  })

  it('names the refusal', async () => {
    const refused = center('empty', {
      '/api/center/set-up': Response.json({ code: 'password.too-weak' }, { status: 422 }),
    })
    await expect(setUpCenter(refused, demoSetup(passwords), async () => undefined)).rejects.toMatchObject({
      code: 'setup.refused',
      params: { reason: 'password.too-weak' },
    })
  })
})

describe('demonstration', () => {
  it('fills in a first-run form the center accepts', () => {
    const form = setupInput.safeParse({ opId: '0'.repeat(32), ...demoSetup(passwords) })
    expect(form.error?.issues).toBeUndefined()
  })

  it('has passwords of its own that stay the same', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'demo-')), 'keys')
    const made = await demoPasswords(folder)
    expect(made.manager).toMatch(/^Demo-[a-z]{6}-\d{3}$/)
    expect(made.manager).not.toBe(made.administrator)
    expect(await demoPasswords(folder)).toEqual(made)
  })
})
