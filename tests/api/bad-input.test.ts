import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '#center/contract/problems.ts'
import { citizenCheckCharacter } from '#center/contract/values/citizen-number.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { dispatch, type OnDesk, payingDraft, readCase, register, takeOver } from '#tests/fixtures/office.ts'
import { caseFileInput, newOperationId, partyNamed, visitInput } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
let center: TestCenter
let clerk: string
let mediator: string
let kiosk: string
let unitId: number

beforeAll(async () => {
  center = await startTestCenter()
  clerk = await center.signIn('window1')
  mediator = await center.signIn('mediator1')
  kiosk = await center.kiosk()
  const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
  unitId = units.find(unit => unit.code === 'T01')?.id ?? 0
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

const found = (problem: Problem) => problem.fields.map(field => [field.path.join('.'), field.key])
const base = () => ({ ...caseFileInput(), matter: { ...caseFileInput().matter, occurredOn: null } })
const refuseCase = (input: object) => center.refused('POST', '/case-files', { ...base(), ...input }, clerk)
const refuseNumber = (documentNumber: string) =>
  center.refused(
    'POST',
    '/visitor-checks',
    { documentType: '111', documentNumber, country: null, name: null, proof: null },
    kiosk,
  )

describe('an identity number', () => {
  it.each([
    ['with a wrong check character', '421081199003070021', 'problems.value.id-number.checksum'],
    ['with a birth date that never was', '421081199002300029', 'problems.value.id-number.birth-date'],
    ['of a person not yet born', '421081203003070027', 'problems.value.id-number.birth-date'],
    ['of letters', 'ABCDEFGHJKLMNPQRST', 'problems.value.id-number.format'],
    ['too short', '42108119900307', 'problems.value.id-number.format'],
  ])('%s is refused at its field', async (_title, number, key) => {
    const problem = await refuseNumber(number)
    expect([problem.status, ...found(problem)]).toEqual([422, ['documentNumber', key]])
    const applicant = { ...partyNamed('applicant', '王芳'), documentType: '111', documentNumber: number }
    expect(found(await refuseCase({ parties: [applicant] }))).toEqual([['parties.0.documentNumber', key]])
    const visit = visitInput()
    const visitor = { ...visit.visitor, documentType: '111', documentNumber: number }
    expect(found(await center.refused('POST', '/visits', { ...visit, visitor }, kiosk))).toEqual([
      ['visitor.documentNumber', key],
    ])
  })

  it('of fifteen digits is taken as its eighteen', async () => {
    const body = { documentType: '111', documentNumber: '421081900307002', country: null, name: null, proof: null }
    const seventeen = '42108119900307002'
    expect(await center.ask('POST', '/visitor-checks', body, kiosk)).toMatchObject({
      documentTail: `002${citizenCheckCharacter(seventeen)}`,
    })
  })
})

describe('a text', () => {
  it('of fifty characters is a name, of fifty-one is none', async () => {
    const name = (length: number) => ({ parties: [partyNamed('applicant', '𬭚'.repeat(length))] })
    await register(center, clerk, { ...base(), ...name(50) })
    expect(found(await refuseCase(name(51)))).toEqual([['parties.0.name', 'problems.value.too-long']])
  })

  it('of ten thousand characters is a story, one more is too long', async () => {
    const facts = (length: number) => ({ matter: { ...base().matter, facts: '事'.repeat(length) } })
    const { id } = await register(center, clerk, { ...base(), ...facts(10_000) })
    expect((await readCase(center, clerk, id)).matter.facts).toHaveLength(10_000)
    expect(found(await refuseCase(facts(10_001)))).toEqual([['matter.facts', 'problems.value.too-long']])
  })

  it('with emoji is refused where it stands', async () => {
    expect(found(await refuseCase({ matter: { ...base().matter, facts: '邻居挡水😡' } }))).toEqual([
      ['matter.facts', 'problems.value.emoji'],
    ])
    expect(found(await refuseCase({ matter: { ...base().matter, requests: ['道歉🙏'] } }))).toEqual([
      ['matter.requests.0', 'problems.value.emoji'],
    ])
    expect(found(await refuseCase({ parties: [partyNamed('applicant', '小芳🌸')] }))).toEqual([
      ['parties.0.name', 'problems.value.emoji'],
    ])
  })

  it('with control characters, without content or with unknown fields is refused where it stands', async () => {
    const matter = { ...base().matter, facts: ' ', extra: 1 }
    expect(found(await refuseCase({ matter }))).toEqual([
      ['matter.facts', 'problems.value.required'],
      ['matter.extra', 'problems.value.unknown-field'],
    ])
    expect(found(await refuseCase({ parties: [partyNamed('applicant', 'a\u0000b')] }))).toEqual([
      ['parties.0.name', 'problems.value.control-characters'],
    ])
  })
})

describe('a registration', () => {
  it('that happened tomorrow, of no known type or place, is told everything at once', async () => {
    const matter = {
      ...base().matter,
      occurredOn: '2026-06-18',
      typeCode: '0298',
      place: { divisionCode: '421081999', detail: '' },
    }
    expect(found(await refuseCase({ matter }))).toEqual([
      ['matter.typeCode', 'problems.case-file.unknown-type'],
      ['matter.place', 'problems.case-file.unknown-place'],
      ['matter.occurredOn', 'problems.case-file.occurred-in-future'],
    ])
  })

  it('without an applicant, a reading back or an answer is refused', async () => {
    expect((await refuseCase({ parties: [partyNamed('respondent', '李强')] })).code).toBe('case-file.applicant-needed')
    expect(found(await refuseCase({ isReadBack: false }))).toEqual([['isReadBack', 'problems.value.read-back']])
    expect(found(await refuseCase({ outcome: 'giveAdvice' }))).toEqual([['answer', 'problems.value.required']])
  })
})

describe('an agreement', () => {
  let desk: OnDesk
  beforeAll(async () => {
    const { id } = await register(center, clerk, base())
    desk = await takeOver(center, mediator, id, await dispatch(center, clerk, id, unitId))
  })
  let version = 0
  async function refusal(draft: object) {
    const path = `/mediations/${desk.mediationId}/agreement`
    const kept = { opId: newOperationId(), version, draft }
    const saved = await center.ask<{ id: number; version: number }>('PUT', path, kept, mediator)
    version = saved.version
    const problem = await center.refused(
      'POST',
      `/agreements/${saved.id}/issue`,
      { opId: newOperationId(), version },
      mediator,
    )
    return [problem.code, ...found(problem)]
  }
  const withItem = (changed: object) => {
    const draft = payingDraft(desk, TODAY)
    return { ...draft, items: draft.items.map(item => ({ ...item, ...changed })) }
  }

  it('whose sums differ is not issued', async () => {
    expect(await refusal({ ...payingDraft(desk, TODAY), totalFen: 350_100 })).toEqual([
      'agreement.sum-differs',
      ['draft.totalFen', 'problems.agreement.sum-differs'],
    ])
  })

  it('without a date of performance, or with one in the past, is not issued', async () => {
    expect(await refusal(withItem({ dueOn: null }))).toEqual([
      'agreement.item-without-date',
      ['draft.items.0.dueOn', 'problems.agreement.item-without-date'],
    ])
    expect(await refusal(withItem({ dueOn: '2026-06-16' }))).toEqual([
      'agreement.item-date-in-past',
      ['draft.items.0.dueOn', 'problems.agreement.item-date-in-past'],
    ])
  })

  it('without an amount or without items is not issued', async () => {
    expect((await refusal({ ...withItem({ amountFen: null }), totalFen: null }))[0]).toBe(
      'agreement.item-without-amount',
    )
    expect((await refusal({ ...payingDraft(desk, TODAY), items: [], totalFen: null }))[0]).toBe(
      'agreement.items-missing',
    )
  })

  it('keeps what was typed however often it is refused', async () => {
    const { mediation } = await readCase(center, mediator, desk.caseFileId)
    expect(mediation?.agreement).toMatchObject({ status: 'drafted', version, draft: { clauses: ['今后互谅互让。'] } })
  })

  it('has meetings that are neither in the past nor in a room that is taken', async () => {
    const { staffId } = await center.ask<{ staffId: number }>('GET', '/sessions/current', undefined, mediator)
    const plan = (startsAt: string) => ({
      opId: newOperationId(),
      roomId: 1,
      mediatorId: staffId,
      startsAt,
      minutes: 60,
      isPublic: false,
      invited: null,
    })
    const path = `/mediations/${desk.mediationId}/meetings`
    expect(found(await center.refused('POST', path, plan('2026-06-16T02:00:00.000Z'), mediator))).toEqual([
      ['startsAt', 'problems.meeting.in-past'],
    ])
    await center.ask('POST', path, plan('2026-07-15T02:00:00.000Z'), mediator)
    expect(found(await center.refused('POST', path, plan('2026-07-15T02:30:00.000Z'), mediator))).toEqual([
      ['roomId', 'problems.meeting.room-taken'],
    ])
  })
})

describe('a request', () => {
  it('that is no JSON, too large or on no route is answered as a problem', async () => {
    const send = async (body: string) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${clerk}` }
      const request = new Request('http://localhost/api/case-files', { method: 'POST', body, headers })
      const response = await center.api.fetch(request, { isOwnMachine: true })
      return [response.status, ((await response.json()) as Problem).code]
    }
    expect(await send('{')).toEqual([400, 'request.malformed'])
    expect(await send(`"${'a'.repeat(1_000_001)}"`)).toEqual([413, 'request.too-large'])
    expect(await center.refused('GET', '/nowhere', undefined, clerk)).toMatchObject({ code: 'request.unknown-route' })
    expect(await center.refused('DELETE', '/case-files', undefined, clerk)).toMatchObject({
      code: 'request.wrong-method',
    })
  })
})
