import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOf } from '#center/api/routes.ts'
import { contract } from '#center/contract/index.ts'
import { PERMISSION_ACTIONS, type PermissionAction, ROLES, type Role } from '#center/contract/permissions.ts'
import type { Problem } from '#center/contract/problems.ts'
import { PERMISSIONS } from '#center/domain/permission/permissions.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { dispatch, register, takeOver } from '#tests/fixtures/office.ts'
import { caseFileInput, newOperationId } from '#tests/fixtures/small-center.ts'

const ROUTES = routesOf(contract)
const isListed = (action: string): action is PermissionAction =>
  (PERMISSION_ACTIONS as readonly string[]).includes(action)
const LISTED = ROUTES.flatMap(route => (isListed(route.action) ? [{ ...route, action: route.action }] : []))
const SIGNED_IN = ROUTES.filter(route => route.action === 'signedIn')
const STATIONS: readonly Role[] = ['kiosk', 'display']

let center: TestCenter
const tokens = new Map<Role, string>()
beforeAll(async () => {
  center = await startTestCenter()
  const people = {
    frontDesk: 'window1',
    mediator: 'mediator1',
    departmentLead: 'lead.t01',
    manager: 'manager',
    administrator: 'admin',
    auditor: 'auditor',
  } as const
  for (const [role, username] of Object.entries(people)) tokens.set(role as Role, await center.signIn(username))
  for (const kind of STATIONS)
    tokens.set(kind, (await center.ask<{ token: string }>('POST', '/station-sessions', { kind })).token)
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

/** A call with nothing in it: what is admitted fails later, at its form. */
const knock = (route: { method: string; path: string }, token?: string) =>
  center.call<Problem>(
    route.method,
    route.path.slice('/api'.length).replaceAll(/\{\w+\}/g, '999999'),
    route.method === 'GET' ? undefined : {},
    token,
  )

describe('every route', () => {
  it.each(LISTED.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s admits the roles of its row and denies all others',
    async (_title, route) => {
      for (const role of ROLES) {
        const { status, body } = await knock(route, tokens.get(role))
        const isDenied = status === 403 && body.code === 'permission.denied'
        expect([role, isDenied]).toEqual([role, PERMISSIONS[route.action][role] === undefined])
      }
    },
  )

  it('asks who is there unless it is public', async () => {
    for (const route of ROUTES) {
      const { status, body } = await knock(route)
      const isOpen = route.action === 'public' || route.action === 'setup'
      expect([route.path, status === 401 && body.code === 'session.required']).toEqual([route.path, !isOpen])
    }
  })

  it('for everybody signed in is for people, not for stations', async () => {
    for (const route of SIGNED_IN)
      for (const role of STATIONS)
        expect([route.path, (await knock(route, tokens.get(role))).status]).toEqual([route.path, 403])
  })

  it('does not exist where the contract has none, whoever asks', async () => {
    for (const role of ROLES)
      expect((await center.call<Problem>('GET', '/people', undefined, tokens.get(role))).status).toBe(404)
  })

  it('for setting up is closed to other machines', async () => {
    const request = new Request('http://localhost/api/center/set-up', { method: 'POST' })
    expect((await center.api.fetch(request, { isOwnMachine: false })).status).toBe(403)
  })
})

describe('what is not yours', () => {
  it('is not there', async () => {
    const clerk = tokens.get('frontDesk') ?? ''
    const { id } = await register(
      center,
      clerk,
      caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } }),
    )
    const none = await center.refused('GET', '/case-files/999999', undefined, tokens.get('mediator'))
    const notMine = await center.refused('GET', `/case-files/${id}`, undefined, tokens.get('mediator'))
    const plain = ({ instance: _, ...problem }: Problem) => problem
    expect(plain(notMine)).toEqual(plain(none))
    expect(none).toMatchObject({ status: 404, code: 'case-file.not-found' })
    const secondClerk = await center.signIn('window2')
    expect((await center.refused('GET', `/case-files/${id}`, undefined, secondClerk)).status).toBe(404)

    const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
    const unitId = units.find(unit => unit.code === 'T01')?.id ?? 0
    await takeOver(center, tokens.get('mediator') ?? '', id, await dispatch(center, clerk, id, unitId))
    const colleague = await center.signIn('mediator2')
    for (const token of [clerk, colleague, await center.signIn('desk.p02'), await center.signIn('lead.p02')])
      expect((await center.refused('GET', `/case-files/${id}`, undefined, token)).status).toBe(404)
  })

  it('opens to the manager for a stated reason, which stands in the journal', async () => {
    const clerk = tokens.get('frontDesk') ?? ''
    const manager = tokens.get('manager')
    const { id } = await register(
      center,
      clerk,
      caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } }),
    )
    expect((await center.refused('GET', `/case-files/${id}`, undefined, manager)).code).toBe('case-file.reason-needed')
    await center.ask('POST', `/case-files/${id}/openings`, { opId: newOperationId(), reason: '抽查' }, manager)
    await center.ask('GET', `/case-files/${id}`, undefined, manager)
    const entry = center.database.connection.prepare(
      "select detail from journal where action = 'caseFile.opened' and object_id = ?",
    )
    expect(entry.pluck().get(id)).toContain('抽查')
  })
})

describe('masks', () => {
  const secret = { documentNumber: '42108119900307002X', phone: '13800004321' }
  it('cover numbers, phones and addresses in every list and view; revealing needs a reason', async () => {
    const clerk = tokens.get('frontDesk') ?? ''
    const [applicant, respondent] = caseFileInput().parties
    const address = { divisionCode: '421081001001', detail: '18号3单元501室' }
    const parties = [{ ...applicant, documentType: '111', ...secret, address }, respondent]
    const { matter } = caseFileInput()
    const input = { ...caseFileInput(), parties, matter: { ...matter, occurredOn: null } }
    const { id } = await center.ask<{ id: number }>('POST', '/case-files', input, clerk)
    const seen: string[] = []
    const look = async (path: string, token = clerk) =>
      seen.push(JSON.stringify(await center.ask('GET', path, undefined, token)))
    await look(`/case-files/${id}`)
    await look('/case-files')
    seen.push(JSON.stringify(await center.ask('POST', '/searches', { words: '欧阳' }, clerk)))
    await look(`/case-files/${id}/timeline`)
    await look('/tickets')
    await look('/ticket-board', tokens.get('kiosk'))
    await look('/case-files?view=all', tokens.get('manager'))
    for (const text of seen) {
      expect(text).not.toContain(secret.documentNumber)
      expect(text).not.toContain(secret.phone)
      expect(text).not.toContain('3单元501室')
      expect(text).not.toMatch(/\d{17}[\dX]"/)
    }
    for (const list of [seen[1], seen[2], seen[6]]) expect(list).not.toContain('欧阳𬭚喆')
    const body = { opId: newOperationId(), reason: '核对身份' }
    expect(await center.ask('POST', `/case-files/${id}/reveals`, body, clerk)).toMatchObject({
      parties: [secret, { documentNumber: null }],
    })
    expect(
      (await center.refused('POST', `/case-files/${id}/reveals`, { opId: newOperationId(), reason: ' ' }, clerk))
        .status,
    ).toBe(422)
    const stored = center.database.connection.prepare('select answer from operation').pluck().all().join()
    expect(stored.includes(secret.phone)).toBe(false)
  })
})
