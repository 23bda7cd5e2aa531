import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMinutes, instantOf, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { caseFileInput } from '#tests/fixtures/small-center.ts'
import { newFolder } from './test-pages.ts'

interface Client {
  readonly session: { readonly staffId: number } | null
}
interface Host {
  readonly url: string
  stop(): Promise<number>
  kill(): Promise<void>
}
interface Paper {
  readonly docNo: string
  readonly sha256: string
  readonly pdf: Uint8Array
}
type Row = Readonly<Record<string, unknown>>
type Step<Answer = Row> = (c: Client, given: object) => Promise<Answer>

/** The members this test calls; the adapter itself is plain ESM for outside checks. */
interface Adapter {
  readonly info: { readonly series: Readonly<Record<'case' | 'doc' | 'ticket' | 'receipt', RegExp>> }
  readonly cli: { verify(places: object): Promise<Row> }
  readonly sql: Readonly<Record<string, string>>
  openDatabase(places: object): { all(sql: string): Promise<Row[]> }
  startHost(given: object): Promise<Host>
  client(given: object): Promise<Client>
  getCase(c: Client, given: number): Promise<{ readonly parties: readonly { readonly id: number }[] }>
  readonly takeTicket: Step<{ ticketNo: string }>
  readonly register: Step<{ outcome: string; receipt: string; caseNo: string; caseId: number }>
  readonly dispatch: Step
  readonly accept: Step
  readonly meet: Step
  readonly agree: Step
  readonly issue: Step<Paper>
  readonly search: Step<readonly Row[]>
  readonly reveal: Step<readonly Row[]>
  readonly stats: Step
  readonly exportXlsx: Step<Uint8Array>
}
const load = () => import('../../conformance/adapter.mjs' as string) as Promise<Adapter>

let adapter: Adapter
let places: { dataDir: string; keyFile: string }
let host: Host

beforeAll(async () => {
  adapter = await load()
  const folder = await newFolder()
  places = { dataDir: join(folder, 'data'), keyFile: join(folder, 'keys/data.key') }
  host = await adapter.startHost({ ...places, demo: 12 })
})
afterAll(() => host.stop())

const clientOf = (user?: string, deskName?: string) =>
  adapter.client({ hostUrl: host.url, ...(user === undefined ? {} : { user, password: DEMO_PASSWORD }), deskName })

describe('the stable door', () => {
  it('has every member of this release and none that is not possible yet', () => {
    expect(Object.keys(adapter).sort()).toEqual(
      [
        ...['accept', 'agree', 'amountInWords', 'cli', 'client', 'clockDue', 'dispatch', 'exportCsv', 'exportXlsx'],
        ...[
          'getCase',
          'info',
          'issue',
          'listCases',
          'meet',
          'openCase',
          'openDatabase',
          'register',
          'reveal',
          'search',
        ],
        ...[
          'RefusedError',
          'sql',
          'startHost',
          'stats',
          'suggestType',
          'takeTicket',
          'validateId',
          'validateUscc',
          'voidDoc',
        ],
      ].sort(),
    )
    expect(adapter.info).toMatchObject({ protocolVersion: 1, schemaVersion: expect.any(Number) })
  })

  it('answers pure questions, with and without a Node that reads TypeScript', () => {
    const script = `import { amountInWords, clockDue, suggestType, validateId } from './conformance/adapter.mjs'
      const { due } = clockDue({ rule: 'CONF-1', start: '2026-06-17' })
      process.stdout.write([due, amountInWords(1400950), validateId('42108119900307002X').valid,
        suggestType('夫妻要离婚')[0].label].join())`
    for (const features of [[], ['--no-strip-types']])
      expect(execFileSync(process.execPath, [...features, '--input-type=module', '-e', script]).toString()).toBe(
        '2026-07-17,壹万肆仟零玖元伍角,true,婚姻家庭',
      )
  })

  it('takes a whole case through a host over HTTPS', async () => {
    const kiosk = await clientOf()
    const { info } = adapter
    expect((await adapter.takeTicket(kiosk, { lane: 'A' })).ticketNo).toMatch(info.series.ticket)
    const clerk = await clientOf('window1', '综合受理一号窗口')
    const mediator = await clientOf('mediator1')
    const { opId, ...payload } = caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } })
    const opened = await adapter.register(clerk, { opId, payload })
    expect(await adapter.register(clerk, { opId, payload })).toEqual(opened)
    expect(opened).toMatchObject({ outcome: 'committed' })
    expect(opened.caseNo).toMatch(info.series.case)
    expect(opened.receipt).toMatch(info.series.receipt)
    const caseId = opened.caseId
    await adapter.dispatch(clerk, { caseId, unit: 'T01' })
    await adapter.accept(mediator, { caseId })
    const now = instantOf(Date.now())
    const startsAt = addMinutes(now, -30)
    const today = shanghaiDateOf(now)
    await adapter.meet(mediator, { caseId, roomId: 4, startsAt, notes: '申请人：请让出水沟。', result: 'reached' })
    const file = await adapter.getCase(mediator, caseId)
    const [obligeeId, obligorId] = file.parties.map(party => party.id)
    const item = { obligorId, obligeeId, kind: 'payment', what: '赔偿损失', amountFen: 350_000, dueOn: today }
    const draft = {
      facts: '双方已协商一致。',
      clauses: [],
      items: [{ ...item, way: 'cash', consequence: null }],
      totalFen: 350_000,
      performancePlace: null,
    }
    await adapter.agree(mediator, { caseId, draft })
    const paper = await adapter.issue(mediator, { caseId, kind: 'agreement' })
    expect(paper.docNo).toMatch(info.series.doc)
    expect(new TextDecoder().decode(paper.pdf.slice(0, 5))).toBe('%PDF-')
    expect(paper.sha256).toBe(createHash('sha256').update(paper.pdf).digest('hex'))
    const again = await adapter.issue(mediator, { caseId, kind: 'agreement' })
    expect([again.docNo, again.sha256]).toEqual([paper.docNo, paper.sha256])
    expect(await adapter.agree(mediator, { caseId, signedOn: today })).toMatchObject({ effectiveOn: today })
    const found = await adapter.search(mediator, { text: '欧阳' })
    expect(found.map(row => row.id)).toContain(caseId)
    expect(await adapter.reveal(mediator, { caseId, reason: '核对' })).toHaveLength(2)
    const manager = await clientOf('manager')
    const month = today.slice(0, 7)
    expect(await adapter.stats(manager, { month })).toMatchObject({ today: { on: today }, month: { month } })
    const xlsx = await adapter.exportXlsx(manager, { month })
    expect(new TextDecoder().decode(xlsx.slice(0, 2))).toBe('PK')
  })

  it('tells a refusal by its problem', async () => {
    const clerk = await clientOf('window1')
    await expect(adapter.getCase(clerk, 999_999)).rejects.toMatchObject({ problem: { code: 'case-file.not-found' } })
  })

  it('reads and verifies the data, while the host runs and after it was killed', async () => {
    const database = adapter.openDatabase(places)
    const { sql } = adapter
    const columns = {
      registrations: ['receipt', 'case_no', 'registered_at'],
      caseNumbers: ['case_no', 'day', 'status'],
      docNumbers: ['series', 'year', 'number', 'doc_no', 'status'],
      tickets: ['day', 'lane', 'ticket_no', 'status'],
    }
    for (const [name, expected] of Object.entries(columns))
      expect(Object.keys((await database.all(sql[name] ?? ''))[0] ?? {})).toEqual(expected)
    const { verify } = adapter.cli
    const journal = { rows: (await database.all(sql.audit ?? '')).length, firstBad: null }
    expect(await verify(places)).toMatchObject({ ok: true, integrity: true, rollup: true, journal })
    await host.kill()
    expect(await verify(places)).toMatchObject({ ok: true, journal })
    host = await adapter.startHost({ ...places, demo: true })
    expect(await verify(places)).toMatchObject({ ok: true, journal })
  })
})
