import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import sampleCards from '#assets/reference/sample-cards.json' with { type: 'json' }
import type { ProgressView } from '#center/contract/visitor-self.ts'
import { signProof } from '#center/services/device/reading-proof.ts'
import { progressByReceipt } from '#center/services/progress/tell-progress.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { dispatch, readCase, register, takeOver } from '#tests/fixtures/office.ts'
import { caseFileInput, newOperationId, partyNamed, visitInput } from '#tests/fixtures/small-center.ts'

const PHONE = '13812345678'
const [elder, adult] = sampleCards
if (elder === undefined || adult === undefined) throw new Error('no sample cards')

let center: TestCenter
let kiosk: string
let clerk: string
let stationId: number
let unitId: number

const minutesLater = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString()
const lookupOf = (number: string, type = '111') => center.deps.keyedHash(`document:${type}:${number}`)
const proofFor = (number: string, at = stationId, type = '111') =>
  signProof(center.deps, { stationId: at, documentLookup: lookupOf(number, type), now: center.deps.now() })
const byCard = (number: string, proof = proofFor(number)) =>
  ['POST', '/progress/card', { documentType: '111', documentNumber: number, country: null, proof }, kiosk] as const
const byReceipt = (receiptCode: string, secondFactor: string) =>
  ['POST', '/progress/receipt', { receiptCode, secondFactor }, kiosk] as const

const party = (role: 'applicant' | 'respondent', card: typeof elder, phone: string | null = null) => ({
  ...partyNamed(role, card?.name ?? ''),
  documentType: '111',
  documentNumber: card?.documentNumber ?? '',
  phone,
})
const dispute = () =>
  register(
    center,
    clerk,
    caseFileInput({
      parties: [party('applicant', elder, PHONE), party('respondent', adult)],
      matter: { ...caseFileInput().matter, occurredOn: null },
    }),
  )

beforeAll(async () => {
  center = await startTestCenter({ demoCases: 120 })
  kiosk = await center.kiosk()
  stationId = Number(center.database.connection.prepare("select id from station where kind = 'kiosk'").pluck().get())
})
beforeEach(async () => {
  center.setNow(TEST_NOW)
  center.database.connection.exec('delete from sign_in_failure')
  clerk = await center.signIn('window1')
  const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
  unitId = units.find(unit => unit.code === 'T01')?.id ?? 0
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

describe('progress by card', () => {
  it('tells status, next step, date, unit and desk to who put the card down here just now', async () => {
    const older = await dispute()
    const newer = await dispute()
    const answer = await center.ask<ProgressView[]>(...byCard(elder.documentNumber))
    expect(answer.slice(0, 2).map(view => view.caseFileId)).toEqual([newer.id, older.id])
    expect(answer[0]).toEqual({
      caseFileId: newer.id,
      registeredOn: '2026-06-17',
      status: 'registered',
      nextStep: 'dispatch',
      dueOn: expect.stringMatching(/^2026-/),
      unitName: expect.any(String),
      deskName: expect.any(String),
    })
    await dispatch(center, clerk, newer.id, unitId)
    const [moved] = await center.ask<ProgressView[]>(...byCard(elder.documentNumber))
    expect(moved).toMatchObject({ status: 'dispatched', nextStep: 'sign' })
  })

  it('is silent without the proof, with one of another document, another station or six minutes ago', async () => {
    const early = proofFor(elder.documentNumber)
    for (const proof of ['', 'x', proofFor(adult.documentNumber), proofFor(elder.documentNumber, stationId + 1)])
      expect((await center.refused(...byCard(elder.documentNumber, proof))).code).toBe('proof.missing')
    center.setNow(minutesLater(5))
    await center.ask(...byCard(elder.documentNumber, early))
    center.setNow(minutesLater(6))
    expect((await center.refused(...byCard(elder.documentNumber, early))).code).toBe('proof.missing')
  })

  it('is empty for who has no case', async () => {
    expect(await center.ask(...byCard('421081199011050037'))).toEqual([])
  })

  it('shows the other side nothing before the rights were told', async () => {
    const { id } = await dispute()
    const seen = async () =>
      (await center.ask<ProgressView[]>(...byCard(adult.documentNumber))).some(view => view.caseFileId === id)
    expect(await seen()).toBe(false)
    const mediator = await center.signIn('mediator1')
    await takeOver(center, mediator, id, await dispatch(center, clerk, id, unitId))
    expect(await seen()).toBe(true)
  })
})

describe('progress by receipt', () => {
  it('opens with the last four of document or phone, however the code is typed', async () => {
    const { id, receiptCode } = await dispute()
    for (const factor of [elder.documentNumber.slice(-4), PHONE.slice(-4)])
      for (const typed of [receiptCode, ` ${receiptCode.toLowerCase()}`])
        expect(await center.ask(...byReceipt(typed, factor))).toMatchObject([{ caseFileId: id, status: 'registered' }])
  })

  it('opens the case a visit led to with the receipt of the visit', async () => {
    const visitor = { ...elder, country: null, readBy: 'typed' as const, sex: '2' as const, phone: null }
    const { code: _, validUntil: __, ...identity } = visitor
    const visit = await center.ask<{ visitId: number; receiptCode: string }>(
      'POST',
      '/visits',
      visitInput({ way: 'self', visitor: identity }),
      kiosk,
    )
    const factor = elder.documentNumber.slice(-4)
    expect((await center.refused(...byReceipt(visit.receiptCode, factor))).code).toBe('progress.not-found')
    const { id } = await register(
      center,
      clerk,
      caseFileInput({ visitId: visit.visitId, matter: { ...caseFileInput().matter, occurredOn: null } }),
    )
    expect(await center.ask(...byReceipt(visit.receiptCode, factor))).toMatchObject([{ caseFileId: id }])
  })

  it('answers an unknown code and wrong characters alike', async () => {
    const { receiptCode } = await dispute()
    const wrong = await center.refused(...byReceipt(receiptCode, '9999'))
    const ofOtherSide = await center.refused(...byReceipt(receiptCode, adult.documentNumber.slice(-4)))
    const unknown = await center.refused(...byReceipt('K1999999', '9999'))
    const plain = ({ instance: _, ...problem }: typeof wrong) => problem
    expect(plain(wrong)).toMatchObject({ status: 404, code: 'progress.not-found', params: {}, fields: [] })
    expect([plain(ofOtherSide), plain(unknown)]).toEqual([plain(wrong), plain(wrong)])
    expect((await center.refused(...byReceipt(receiptCode, 'abcd'))).code).toBe('request.invalid')
  })

  it('asks the database the same for an unknown code as for wrong characters, so that it takes as long', async () => {
    const { receiptCode } = await dispute()
    const actor = {
      sessionId: 0,
      staffId: null,
      stationId,
      name: 'K1',
      roles: ['kiosk'],
      unitId: null,
      deskId: null,
    } as const
    const asked = async (code: string) => {
      const kinds: string[] = []
      const db = center.deps.db.withPlugin({
        transformQuery: ({ node }) => {
          kinds.push(node.kind)
          return node
        },
        transformResult: async ({ result }) => result,
      })
      await expect(
        progressByReceipt({ ...center.deps, db }, actor, { receiptCode: code, secondFactor: '9999' }),
      ).rejects.toThrow('progress.not-found')
      return kinds
    }
    expect(await asked('K1999999')).toEqual(await asked(receiptCode))
  })

  it('stops after five wrong tries in ten minutes, right ones between them or not', async () => {
    const { receiptCode } = await dispute()
    for (let turn = 0; turn < 5; turn += 1) {
      await center.ask(...byReceipt(receiptCode, PHONE.slice(-4)))
      expect((await center.refused(...byReceipt(receiptCode, `000${turn}`))).code).toBe('progress.not-found')
    }
    expect(await center.refused(...byReceipt(receiptCode, PHONE.slice(-4)))).toMatchObject({
      status: 429,
      code: 'progress.too-many-tries',
    })
    center.setNow(minutesLater(10))
    await center.ask(...byReceipt(receiptCode, PHONE.slice(-4)))
  })

  it('tells a voided case as ended', async () => {
    const { id, receiptCode } = await dispute()
    const manager = await center.signIn('manager')
    await center.ask('POST', `/case-files/${id}/openings`, { opId: newOperationId(), reason: '重复登记' }, manager)
    const { version } = await readCase(center, manager, id)
    const approval = { username: 'lead.c00', password: 'Shishou-2026-demo' }
    await center.ask(
      'POST',
      `/case-files/${id}/voiding`,
      { opId: newOperationId(), version, reason: '重复登记', approval },
      manager,
    )
    expect(await center.ask(...byReceipt(receiptCode, PHONE.slice(-4)))).toMatchObject([
      { status: 'closed', nextStep: 'none', dueOn: null },
    ])
  })
})

describe('whatever is told', () => {
  it('holds nothing of a person or the matter, over all cases of the demonstration', async () => {
    const cases = center.database.connection
      .prepare(
        `select c.receipt_code as code, c.facts, group_concat(p.document_number) as numbers, group_concat(p.name) as names,
           group_concat(p.phone) as phones, group_concat(p.address_detail) as addresses,
           max(case when y.role = 'applicant' then coalesce(substr(p.phone, -4), substr(p.document_number, -4)) end) as factor
         from case_file c join party y on y.case_file_id = c.id join person p on p.id = y.person_id group by c.id`,
      )
      .all() as Record<'code' | 'facts' | 'numbers' | 'names' | 'phones' | 'addresses' | 'factor', string | null>[]
    expect(cases.length).toBeGreaterThan(100)
    let told = 0
    for (const file of cases) {
      if (file.factor === null || !/^\d{3}[\dX]$/.test(file.factor)) continue
      const text = JSON.stringify(await center.ask<ProgressView[]>(...byReceipt(file.code ?? '', file.factor)))
      told += 1
      const secrets = [file.numbers, file.names, file.phones, file.addresses].flatMap(list => list?.split(',') ?? [])
      const sentences = (file.facts ?? '').split(/[，。；！？\n]/).filter(sentence => sentence.length >= 4)
      for (const secret of [...secrets, ...sentences]) expect(text).not.toContain(secret)
    }
    expect(told).toBeGreaterThan(80)
  })

  it('is for the kiosk only', async () => {
    const display = await center.ask<{ token: string }>('POST', '/station-sessions', { kind: 'display' })
    for (const token of [display.token, clerk, await center.signIn('manager')])
      for (const [method, path, body] of [byCard(elder.documentNumber), byReceipt('K1000001', '0000')])
        expect((await center.refused(method, path, body, token)).code).toBe('permission.denied')
  })
})
