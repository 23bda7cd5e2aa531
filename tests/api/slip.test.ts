import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import sampleCards from '#assets/reference/sample-cards.json' with { type: 'json' }
import type { StationDevices } from '#center/contract/setting.ts'
import type { PageJob, PrintOutcome, TicketJob } from '#center/services/device/devices.ts'
import { signProof } from '#center/services/device/reading-proof.ts'
import { absentDevices, createDevices } from '#host/devices/devices.ts'
import { createPaperRenderer } from '#host/paper/render-paper.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { register } from '#tests/fixtures/office.ts'
import { pdfText } from '#tests/fixtures/pdf-tools.ts'
import { caseFileInput, partyNamed } from '#tests/fixtures/small-center.ts'

type Job = (TicketJob | PageJob) & { readonly port: 'ticketPrinter' | 'pagePrinter' }

const PHONE = '13812345678'
const [elder] = sampleCards
if (elder === undefined) throw new Error('no sample cards')

let center: TestCenter
let kiosk: string
let jobs: Job[]
let outcome: PrintOutcome

/** A station with these printers; what they print is looked at. */
async function start(ticketPrinter: StationDevices['ticketPrinter']['adapter'], pagePrinter: 'none' | 'system') {
  const { usual, ...absent } = absentDevices()
  center = await startTestCenter({
    papers: createPaperRenderer(),
    devices: {
      ...absent,
      usual: {
        ...usual,
        ticketPrinter: { ...usual.ticketPrinter, adapter: ticketPrinter },
        pagePrinter: { adapter: pagePrinter },
      },
      printTicket: async (_, job) => {
        jobs.push({ ...job, port: 'ticketPrinter' })
        return outcome
      },
      printPages: async (_, job) => {
        jobs.push({ ...job, port: 'pagePrinter' })
        return outcome
      },
    },
  })
  kiosk = await center.kiosk()
}
const slip = (more: object) => ({ opId: center.opId(), language: 'zh-CN', ...more })
const print = (more: object) => center.ask<{ state: string }>('POST', '/slips', slip(more), kiosk)
const refused = async (more: object) => (await center.refused('POST', '/slips', slip(more), kiosk)).code
const printed = () => jobs.map(job => pdfText(job.pdf))
const rows = (sql: string) => center.database.connection.prepare(sql).all() as Record<string, string | number>[]
const journal = () => rows("select object, case_file_id, staff_id, detail from journal where action = 'slip.printed'")

beforeEach(() => {
  jobs = []
  outcome = { state: 'confirmed' }
})
afterEach(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

/** A case of the first sample card, and what its holder proves it with. */
async function ownCase() {
  const clerk = await center.signIn('window1')
  const applicant = {
    ...partyNamed('applicant', elder?.name ?? ''),
    documentType: '111',
    documentNumber: elder?.documentNumber ?? '',
    phone: PHONE,
  }
  const file = await register(
    center,
    clerk,
    caseFileInput({
      parties: [applicant, partyNamed('respondent', '李四')],
      matter: { ...caseFileInput().matter, occurredOn: null },
    }),
  )
  const documentNumber = applicant.documentNumber
  const [{ id: stationId }] = rows("select id from station where kind = 'kiosk'") as [{ id: number }]
  const proof = signProof(center.deps, {
    stationId,
    documentLookup: center.deps.keyedHash(`document:111:${documentNumber}`),
    now: center.deps.now(),
  })
  return { file, card: { documentType: '111', documentNumber, country: null, proof } }
}

describe('a slip on the ticket printer', () => {
  beforeEach(() => start('escposFile', 'system'))

  it('of the guide says what the county wrote, in the language of the page', async () => {
    expect(await print({ kind: 'guide', topic: 'family' })).toEqual({ state: 'confirmed' })
    await print({ kind: 'guide', topic: 'family', language: 'en' })
    expect(jobs.map(job => job.port)).toEqual(['ticketPrinter', 'ticketPrinter'])
    const [chinese = '', english = ''] = printed()
    expect(chinese).toContain('结婚证、户口簿等关系证明')
    expect(chinese).toContain('2026年6月17日10:30')
    expect(english).toContain('Takeanumberandwaitintheguidancearea')
    expect(english).not.toContain('结婚证')
    expect(await refused({ kind: 'guide', topic: 'moon' })).toBe('request.invalid')
    expect(jobs).toHaveLength(2)
  })

  it('for who comes for somebody else lists what the window asks for', async () => {
    await print({ kind: 'proxy' })
    expect(printed()[0]).toContain('签了名的委托书')
  })

  it('of progress is gathered again, by the card or by the receipt, and tells nothing of person or matter', async () => {
    const { file, card } = await ownCase()
    const byReceipt = { kind: 'progressByReceipt', receiptCode: file.receiptCode, secondFactor: PHONE.slice(-4) }
    await print({ kind: 'progress', ...card, caseFileId: file.id })
    await print({ ...byReceipt, caseFileId: file.id })
    for (const text of printed()) {
      expect(text).toContain('已经登记好了')
      for (const secret of [elder.name, elder.documentNumber, PHONE, file.receiptCode, caseFileInput().matter.facts])
        expect(text).not.toContain(secret)
    }
  })

  it('of progress is refused without proof, for a case of somebody else, and for wrong characters again and again', async () => {
    const { file, card } = await ownCase()
    const [{ id: other }] = rows(`select id from case_file where id <> ${file.id} order by id limit 1`) as [
      { id: number },
    ]
    expect(await refused({ kind: 'progress', ...card, proof: 'x', caseFileId: file.id })).toBe('proof.missing')
    expect(await refused({ kind: 'progress', ...card, caseFileId: other })).toBe('progress.not-found')
    const guess = { kind: 'progressByReceipt', receiptCode: file.receiptCode, secondFactor: '0000' }
    for (let turn = 0; turn < 5; turn += 1)
      expect(await refused({ ...guess, caseFileId: file.id })).toBe('progress.not-found')
    expect(await refused({ ...guess, secondFactor: PHONE.slice(-4), caseFileId: file.id })).toBe(
      'progress.too-many-tries',
    )
    expect(jobs).toEqual([])
    expect(journal()).toEqual([])
  })

  it('leaves a row of its kind in the journal and nothing else, once for a repeated press', async () => {
    const { file, card } = await ownCase()
    const body = slip({ kind: 'progress', ...card, caseFileId: file.id })
    expect(await center.ask('POST', '/slips', body, kiosk)).toEqual({ state: 'confirmed' })
    expect(await center.ask('POST', '/slips', body, kiosk)).toEqual({ state: 'queued' })
    expect(jobs).toHaveLength(1)
    expect(journal()).toEqual([
      { object: 'station', case_file_id: null, staff_id: null, detail: JSON.stringify({ kind: 'progress' }) },
    ])
    expect(rows('select id from paper_print')).toEqual([])
  })

  it('says when the printer has no paper', async () => {
    outcome = { state: 'failed', reason: 'noPaper' }
    expect(await print({ kind: 'proxy' })).toEqual({ state: 'failed' })
    expect(rows('select port, state from device_event')).toEqual([{ port: 'ticketPrinter', state: 'noPaper' }])
  })

  it('is for the kiosk only', async () => {
    for (const token of [await center.signIn('window1'), await center.signIn('manager')])
      expect(await center.refused('POST', '/slips', slip({ kind: 'proxy' }), token)).toMatchObject({
        code: 'permission.denied',
      })
  })
})

describe('a slip without a ticket printer', () => {
  it('comes from the page printer, and the hall says that there is one', async () => {
    await start('none', 'system')
    expect(await center.ask('GET', '/hall', undefined, kiosk)).toMatchObject({
      ticketPrinter: 'none',
      pagePrinter: 'system',
      zone: '1',
    })
    expect(await print({ kind: 'proxy' })).toEqual({ state: 'confirmed' })
    expect(jobs).toMatchObject([{ port: 'pagePrinter', copies: 1, name: expect.stringMatching(/^slip-[0-9a-f]{32}$/) }])
  })

  it('and without a page printer is not printed', async () => {
    await start('none', 'none')
    expect(await refused({ kind: 'proxy' })).toBe('paper.no-printer')
    expect(journal()).toEqual([])
  })

  it('is a file of its own with the simulated printer', async () => {
    const printDir = join(mkdtempSync(join(tmpdir(), 'slips-')), 'prints')
    const devices = createDevices({
      printer: 'simulated',
      reader: 'none',
      printDir,
      draw: () => Promise.reject(new Error('the simulated printer takes the paper itself')),
    })
    center = await startTestCenter({ papers: createPaperRenderer(), devices })
    kiosk = await center.kiosk()
    await print({ kind: 'proxy' })
    await print({ kind: 'guide', topic: 'land' })
    const files = readdirSync(printDir)
    expect(files).toHaveLength(2)
    for (const file of files) expect(pdfText(readFileSync(join(printDir, file)))).toContain('请收好这张纸')
  })
})
