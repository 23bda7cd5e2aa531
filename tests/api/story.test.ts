import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '#db/repositories/journal.ts'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import {
  dispatch,
  endWithoutAgreement,
  finish,
  issueAgreement,
  meet,
  type OnDesk,
  payingDraft,
  readCase,
  register,
  sign,
  takeOver,
} from '#tests/fixtures/office.ts'
import { caseFileInput, newOperationId, visitInput } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
let center: TestCenter
let clerk: string
let mediator: string
let lead: string
let manager: string
let unitId: number
let mediatorId: number

beforeAll(async () => {
  center = await startTestCenter()
  clerk = await center.signIn('window1', '综合受理一号窗口')
  mediator = await center.signIn('mediator1')
  lead = await center.signIn('lead.t01')
  manager = await center.signIn('manager')
  const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
  unitId = units.find(unit => unit.code === 'T01')?.id ?? 0
  mediatorId = (await center.ask<{ staffId: number }>('GET', '/sessions/current', undefined, mediator)).staffId
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

let hour = 3
async function onDesk(): Promise<OnDesk> {
  const { id } = await register(
    center,
    clerk,
    caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: '2026-06-01' } }),
  )
  return takeOver(center, mediator, id, await dispatch(center, clerk, id, unitId))
}
async function agreed(): Promise<OnDesk & { issued: Awaited<ReturnType<typeof issueAgreement>> }> {
  const desk = await onDesk()
  return { ...desk, issued: await issueAgreement(center, mediator, desk, payingDraft(desk, TODAY)) }
}
const roomTime = () => {
  hour += 1
  return { roomId: (hour % 4) + 1, mediatorId, startsAt: `${TODAY}T${String(hour).padStart(2, '0')}:20:00.000Z` }
}

describe('one dispute', () => {
  it('walks from the kiosk to the closed file and tells its story', async () => {
    const kiosk = await center.kiosk()
    const visit = await center.ask<{ visitId: number; ticketNo: string }>(
      'POST',
      '/visits',
      visitInput({ lane: 'P' }),
      kiosk,
    )
    const queue = await center.ask<{ mine: number | null }>('GET', '/tickets', undefined, clerk)
    if (queue.mine !== null)
      await center.ask('POST', `/tickets/${queue.mine}/finish`, { opId: newOperationId() }, clerk)
    const { tickets } = await center.ask<{ tickets: { id: number; ticketNo: string }[] }>(
      'GET',
      '/tickets',
      undefined,
      clerk,
    )
    const ticketId = tickets.find(ticket => ticket.ticketNo === visit.ticketNo)?.id ?? 0
    await center.ask('POST', '/tickets/calls', { opId: newOperationId(), ticketId }, clerk)
    await center.ask('POST', `/tickets/${ticketId}/service`, { opId: newOperationId() }, clerk)
    const matter = { ...caseFileInput().matter, occurredOn: '2026-06-01' }
    const file = await register(center, clerk, caseFileInput({ visitId: visit.visitId, matter }))
    await center.ask('POST', `/tickets/${ticketId}/finish`, { opId: newOperationId() }, clerk)
    const desk = await takeOver(center, mediator, file.id, await dispatch(center, clerk, file.id, unitId))
    await meet(center, mediator, desk, { ...roomTime(), result: 'reached' })
    const issued = await issueAgreement(center, mediator, desk, payingDraft(desk, TODAY))
    expect(await sign(center, mediator, desk, issued, TODAY)).toMatchObject({ effectiveOn: TODAY })
    await finish(center, mediator, file.id, TODAY)
    const closed = await readCase(center, mediator, file.id)
    expect(closed).toMatchObject({ status: 'closed', nextStep: 'none', nextDueOn: null })
    expect(closed.papers.map(paper => paper.kind).sort()).toEqual([
      'agreement',
      'dispatchSlip',
      'followUpRecord',
      'mediationRecord',
      'receipt',
      'rightsSheet',
    ])
    expect(closed.mediation?.agreement?.copies).toBe(3)
    const story = await center.ask<{ key: string }[]>('GET', `/case-files/${file.id}/timeline`, undefined, mediator)
    const keys = story.map(entry => entry.key.split(/[:.]/).slice(-2).join('.'))
    for (const key of ['caseFile.registered', 'caseFile.dispatched', 'assignment.signed', 'mediation.rightsTold'])
      expect(keys).toContain(key)
    for (const key of ['meeting.held', 'agreement.issued', 'agreement.effective', 'item.performed', 'caseFile.closed'])
      expect(keys).toContain(key)
  })

  it('can end without agreement, with a notice', async () => {
    const desk = await onDesk()
    await meet(center, mediator, desk, { ...roomTime(), result: 'notReached' })
    await endWithoutAgreement(center, mediator, desk)
    const file = await readCase(center, mediator, desk.caseFileId)
    expect(file).toMatchObject({ status: 'failed', nextStep: 'close' })
    expect(file.papers.map(paper => paper.kind)).toContain('terminationNotice')
  })

  it('that a unit gives back stays with the window and can be sent on', async () => {
    const { id } = await register(
      center,
      clerk,
      caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } }),
    )
    const first = await dispatch(center, clerk, id, unitId)
    await center.ask('POST', `/assignments/${first}/return`, { opId: newOperationId(), reason: '不属本单位' }, mediator)
    expect(await readCase(center, clerk, id)).toMatchObject({ status: 'returned', owner: { unitName: '综治中心' } })
    await takeOver(center, mediator, id, await dispatch(center, clerk, id, unitId))
  })
})

describe('one write', () => {
  it('has one effect however often it is sent, and one answer', async () => {
    const input = caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } })
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => register(center, clerk, input)))
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(await register(center, clerk, input)).toEqual(answers[0])
    const count = center.database.connection.prepare('select count(*) from case_file where id >= ?').pluck()
    expect(count.get(answers[0]?.id)).toBe(1)
  })

  it('with the same operation and another payload is refused', async () => {
    const input = caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } })
    await register(center, clerk, input)
    const other = { ...input, matter: { ...input.matter, facts: '另一件事。' } }
    expect(await center.refused('POST', '/case-files', other, clerk)).toMatchObject({
      status: 409,
      code: 'operation.other-payload',
    })
  })

  it('of a stale form is told what stands there now', async () => {
    const { matter } = caseFileInput()
    const file = await register(center, clerk, caseFileInput({ matter: { ...matter, occurredOn: null } }))
    const edit = (facts: string) => ({
      opId: newOperationId(),
      version: 1,
      matter: { ...matter, occurredOn: null, facts },
    })
    await center.ask('PUT', `/case-files/${file.id}`, edit('第一次修改。'), clerk)
    expect(await center.refused('PUT', `/case-files/${file.id}`, edit('第二次修改。'), clerk)).toMatchObject({
      status: 409,
      code: 'case-file.changed-meanwhile',
      current: { version: 2, matter: { facts: '第一次修改。' } },
    })
  })
})

describe('document numbers', () => {
  it('have no gap, and a voided one is kept', async () => {
    const first = await agreed()
    const approval = { username: 'manager', password: DEMO_PASSWORD }
    const voiding = { opId: newOperationId(), reason: '金额写错', approval }
    await center.ask('POST', `/papers/${first.issued.paperId}/voiding`, voiding, lead)
    const kept = await readCase(center, mediator, first.caseFileId)
    expect(kept.papers.find(paper => paper.id === first.issued.paperId)).toMatchObject({
      status: 'void',
      documentNo: first.issued.documentNo,
    })
    await agreed()
    const numbers = center.database.connection
      .prepare(
        'select series, year, group_concat(number order by number) as numbers from paper where series is not null group by 1, 2',
      )
      .all() as { numbers: string }[]
    for (const { numbers: list } of numbers)
      expect(list).toBe(
        list
          .split(',')
          .map((_, index) => index + 1)
          .join(','),
      )
  })

  it('need a second person to be voided', async () => {
    const { issued } = await agreed()
    const alone = {
      opId: newOperationId(),
      reason: '试试',
      approval: { username: 'lead.t01', password: DEMO_PASSWORD },
    }
    expect(await center.refused('POST', `/papers/${issued.paperId}/voiding`, alone, lead)).toMatchObject({
      code: 'approval.refused',
    })
  })
})

describe('the manager', () => {
  it('reads today and the month, and takes the table out', async () => {
    const table = await center.ask<{ sum: number; totals: Record<string, number>; rows: { sum: number }[] }>(
      'GET',
      '/statistics/month-table?month=2026-06',
      undefined,
      manager,
    )
    const counted = center.database.connection
      .prepare(
        "select count(*) from case_file where registered_on like '2026-06-%' and status not in ('void', 'merged')",
      )
      .pluck()
      .get()
    expect(table.sum).toBe(counted)
    expect(table.rows.reduce((sum, row) => sum + row.sum, 0)).toBe(counted)
    expect(Object.values(table.totals).reduce((sum, count) => sum + count, 0)).toBe(counted)
    const xlsx = await center.ask<Uint8Array>('GET', '/statistics/month-table/export?month=2026-06', undefined, manager)
    expect(new TextDecoder().decode(xlsx.slice(0, 2))).toBe('PK')
  })

  it('finds the journal whole', async () => {
    expect(await verifyJournal(center.deps.db, center.deps.keyedHash)).toMatchObject({ firstBad: null })
    expect(center.deps.now()).toBe(TEST_NOW)
  })
})
