import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { newOperationId } from '#tests/fixtures/small-center.ts'

let center: TestCenter
beforeEach(async () => {
  center = await startTestCenter()
})
afterEach(() => center.close())

const tryToSignIn = (at: TestCenter, password: string, username = 'window2') =>
  at.refused('POST', '/sessions', { username, password })

describe('a first password', () => {
  it('opens nothing but the page that changes it, and works for a day', async () => {
    const admin = await center.signIn('admin')
    const manager = await center.signIn('manager')
    const entry = { name: '新来的', username: 'newcomer', roles: ['frontDesk'], unitId: 1, phone: null }
    const { id } = await center.ask<{ id: number }>('POST', '/staff', { opId: newOperationId(), ...entry }, admin)
    expect((await tryToSignIn(center, DEMO_PASSWORD, 'newcomer')).code).toBe('session.wrong-credentials')
    const { initialPassword } = await center.ask<{ initialPassword: string }>(
      'POST',
      `/staff/${id}/approval`,
      { opId: newOperationId() },
      manager,
    )
    const body = { username: 'newcomer', password: initialPassword }
    const { token } = await center.ask<{ token: string }>('POST', '/sessions', body)
    for (const path of ['/case-files', '/tickets', '/units'])
      expect((await center.refused('GET', path, undefined, token)).code).toBe('session.password-change-needed')
    const change = (next: string) => ({ opId: newOperationId(), current: initialPassword, next })
    expect((await center.refused('PUT', '/sessions/current/password', change('short'), token)).fields).toMatchObject([
      { path: ['next'] },
    ])
    await center.ask('PUT', '/sessions/current/password', change('Long-enough-2026'), token)
    await center.ask('GET', '/case-files', undefined, token)

    const renewed = await center.ask<{ initialPassword: string }>(
      'POST',
      `/staff/${id}/initial-password`,
      { opId: newOperationId() },
      admin,
    )
    center.setNow('2026-06-18T02:31:00.000Z')
    expect((await tryToSignIn(center, renewed.initialPassword, 'newcomer')).code).toBe(
      'session.initial-password-expired',
    )
  })
})

describe('a session', () => {
  it('ends after ten idle minutes', async () => {
    const token = await center.signIn('window2')
    center.setNow('2026-06-17T02:39:00.000Z')
    await center.ask('GET', '/tickets', undefined, token)
    center.setNow('2026-06-17T02:50:00.000Z')
    expect((await center.refused('GET', '/tickets', undefined, token)).code).toBe('session.required')
  })

  it('ends when it is signed out', async () => {
    const token = await center.signIn('window2')
    await center.ask('DELETE', '/sessions/current', undefined, token)
    expect((await center.refused('GET', '/tickets', undefined, token)).status).toBe(401)
  })
})

describe('five wrong passwords', () => {
  it('lock the account for a quarter of an hour, through a restart, the right password included', async () => {
    for (let number = 1; number < 5; number += 1)
      expect((await tryToSignIn(center, 'wrong')).code).toBe('session.wrong-credentials')
    expect((await tryToSignIn(center, 'wrong')).code).toBe('session.locked')
    const { folder } = center
    center.close()
    center = await startTestCenter({ folder })
    expect(await tryToSignIn(center, DEMO_PASSWORD)).toMatchObject({ status: 429, code: 'session.locked' })
    await center.signIn('window1')
    center.setNow('2026-06-17T02:46:00.000Z')
    await center.signIn('window2')
  })

  it('look the same for a name nobody has', async () => {
    for (let number = 1; number < 5; number += 1)
      expect((await tryToSignIn(center, 'wrong', 'nobody')).code).toBe('session.wrong-credentials')
    expect((await tryToSignIn(center, 'wrong', 'nobody')).code).toBe('session.locked')
  })
})
