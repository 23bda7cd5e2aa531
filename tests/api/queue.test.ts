import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '#center/contract/problems.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { newOperationId, visitInput } from '#tests/fixtures/small-center.ts'

const CALLERS = 50
const WAITING = 40
let center: TestCenter
let kiosk: string
const callers: string[] = []

beforeAll(async () => {
  center = await startTestCenter()
  kiosk = await center.kiosk()
  const add = center.database.connection.prepare(
    "insert into desk (unit_id, name, is_window, zone) values (1, ?, 1, '1')",
  )
  for (let number = 1; number <= CALLERS; number += 1) add.run(`加开窗口${number}`)
  for (let number = 1; number <= CALLERS; number += 1) callers.push(await center.signIn('window1', `加开窗口${number}`))
  // Who rests or waits for a unit is not called to a window.
  center.database.connection.exec('update ticket set rest_until = null')
  const count = center.database.connection.prepare("select count(*) from ticket where status = 'waiting'").pluck()
  for (let left = WAITING - Number(count.get()); left > 0; left -= 1)
    await center.ask('POST', '/visits', visitInput(), kiosk)
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

describe('fifty clerks calling at once', () => {
  it('never get the same visitor; who comes too late is told that nobody waits', async () => {
    const answers = await Promise.all(
      callers.map(token =>
        center.call<{ ticketNo: string } & Problem>('POST', '/tickets/calls', { opId: newOperationId() }, token),
      ),
    )
    const called = answers.filter(answer => answer.status === 200).map(answer => answer.body.ticketNo)
    expect([called.length, new Set(called).size]).toEqual([WAITING, WAITING])
    const late = answers.filter(answer => answer.status !== 200).map(answer => answer.body.code)
    expect(late).toEqual(Array.from({ length: CALLERS - WAITING }, () => 'ticket.none-waiting'))
  })

  it('that want one and the same visitor: one wins, the others learn which desk was quicker', async () => {
    const visit = await center.ask<{ ticketId: number }>('POST', '/visits', visitInput(), kiosk)
    const free = callers.slice(0, 2)
    for (const token of free) {
      const { mine } = await center.ask<{ mine: number | null }>('GET', '/tickets', undefined, token)
      if (mine !== null) await center.ask('POST', `/tickets/${mine}/finish`, { opId: newOperationId() }, token)
    }
    const answers = await Promise.all(
      free.map(token =>
        center.call<Problem>('POST', '/tickets/calls', { opId: newOperationId(), ticketId: visit.ticketId }, token),
      ),
    )
    const [won, lost] = [...answers].sort((left, right) => left.status - right.status)
    expect(won?.status).toBe(200)
    expect(lost).toMatchObject({ status: 409, body: { code: 'ticket.taken-by-other-desk' } })
    expect(lost?.body.params.desk).toMatch(/^加开窗口/)
  })
})

describe('one visitor at the kiosk', () => {
  it('who touches twice gets one number', async () => {
    const input = visitInput()
    const answers = await Promise.all(
      [1, 2, 3].map(() => center.ask<{ ticketNo: string }>('POST', '/visits', input, kiosk)),
    )
    expect(new Set(answers.map(answer => answer.ticketNo)).size).toBe(1)
  })
})

describe('numbers', () => {
  it('of kiosk and windows together are never given twice, and each station keeps to its own', async () => {
    const before = center.database.connection.prepare('select count(*) from ticket').pluck().get()
    const clerk = callers[0] ?? ''
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, at) =>
        center.ask<{ ticketNo: string }>(
          'POST',
          '/visits',
          { ...visitInput(), lane: 'Z' },
          at % 2 === 0 ? kiosk : clerk,
        ),
      ),
    )
    const numbers = answers.map(answer => Number(answer.ticketNo.slice(1)))
    expect(new Set(numbers).size).toBe(120)
    // Blocks of fifty: 60 and 60 take two each.
    const block = (number: number) => Math.floor((number - 1) / 50)
    const of = (parity: number) => new Set(numbers.filter((_, at) => at % 2 === parity).map(block))
    expect([...of(0)].some(one => of(1).has(one))).toBe(false)
    expect(center.database.connection.prepare('select count(*) from ticket').pluck().get()).toBe(Number(before) + 120)
  })
})
