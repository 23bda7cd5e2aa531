import { describe, expect, it } from 'vitest'
import { smallSetup as setup } from '#tests/fixtures/small-setup.ts'
import { setUpCenter } from './set-up-center.ts'

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
    await setUpCenter(own, setup, async key => {
      expect(own.asked).toHaveLength(1)
      kept.push(key)
    })
    expect(kept).toEqual(['KEY-1'])
    expect(own.asked.map(([path]) => path)).toEqual(['/api/center/set-up', '/api/center/recovery-key'])
    expect(own.asked[1]?.[1]).toMatchObject({ recoveryKey: 'KEY-1', opId: expect.stringMatching(/^[0-9a-f]{32}$/) })
  })

  it('leaves a center alone that is set up already', async () => {
    const own = center('ready')
    await setUpCenter(own, setup, () => Promise.reject(new Error('nothing to keep')))
    expect(own.asked).toEqual([])
  })

  it('names the refusal', async () => {
    const refused = center('empty', {
      '/api/center/set-up': Response.json({ code: 'password.too-weak' }, { status: 422 }),
    })
    await expect(setUpCenter(refused, setup, async () => undefined)).rejects.toMatchObject({
      code: 'setup.refused',
      params: { reason: 'password.too-weak' },
    })
  })
})
