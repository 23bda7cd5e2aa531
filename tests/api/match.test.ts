import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFileView, RegisterCaseFileInput } from '#center/contract/case-file.ts'
import type { MatchAnswer, MatchForm, MatchParty, PersonMergeView, SamePerson } from '#center/contract/match.ts'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { type Registered, readCase, register } from '#tests/fixtures/office.ts'
import { caseFileInput, partyNamed, visitInput } from '#tests/fixtures/small-center.ts'

const DOCUMENT = { documentType: '111', country: null, documentNumber: '42108119900307002X' }
const PHONE = '13871234567'
const TYPE = '0201'
const PLACE = '421081001001'
let center: TestCenter
let clerk: string
let manager: string
let first: Registered

const party = (role: MatchParty['role'], name: string, more: Partial<MatchParty> = {}): MatchParty => ({
  role,
  name,
  documentType: null,
  documentNumber: null,
  country: null,
  phone: null,
  ...more,
})
const form = (parties: readonly MatchParty[], more: Partial<MatchForm> = {}): MatchForm => ({
  visitId: null,
  parties: [...parties],
  typeCode: TYPE,
  divisionCode: PLACE,
  ...more,
})
const find = (asked: MatchForm, token = clerk) => center.ask<MatchAnswer>('POST', '/match-searches', asked, token)
const idsOf = ({ candidates }: MatchAnswer) => candidates.map(({ case: { id } }) => id)

async function takeDown(parties: RegisterCaseFileInput['parties'], matter: object = {}) {
  const plain = caseFileInput({ parties })
  const input = { ...plain, matter: { ...plain.matter, typeCode: TYPE, occurredOn: '2026-05-01', ...matter } }
  return register(center, clerk, input)
}

const openVisit = async (more: object = {}) =>
  (await center.ask<{ visitId: number }>('POST', '/visits', visitInput(more), clerk)).visitId

beforeAll(async () => {
  center = await startTestCenter()
  clerk = await center.signIn('window1')
  manager = await center.signIn('manager')
  first = await takeDown([
    { ...partyNamed('applicant', '昝喆国'), ...DOCUMENT, phone: PHONE },
    partyNamed('respondent', '逄海生'),
  ])
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

describe('before a case is saved', () => {
  it('tells who was here before: by document, by phone, by both names, by what sounds or is written alike', async () => {
    const reasonsFor = async (...parties: MatchParty[]) =>
      (await find(form(parties, { typeCode: '0101', divisionCode: null }))).candidates.map(({ reasons }) => reasons)
    expect(await reasonsFor(party('applicant', '某人', DOCUMENT))).toEqual([['document']])
    expect(await reasonsFor(party('applicant', '某人', { phone: '138 7123 4567' }))).toEqual([['phone']])
    const other = party('respondent', '逄海生')
    expect(await reasonsFor(party('applicant', '昝喆国'), other)).toEqual([['bothNames', 'name', 'otherParty']])
    expect(await reasonsFor(party('applicant', '昝哲国'), other)).toEqual([
      ['bothNames', 'name', 'variantName', 'otherParty'],
    ])
    expect(await reasonsFor(party('applicant', '昝折果'), other)).toEqual([
      ['bothNames', 'name', 'otherParty', 'sameSound'],
    ])
    expect(await reasonsFor(party('applicant', '昝喆国'))).toEqual([])
  })

  it('takes one name for enough only with the same kind of quarrel in the same town within a year', async () => {
    const alone = [party('respondent', '逄海生')]
    expect(idsOf(await find(form(alone)))).toEqual([first.id])
    expect(idsOf(await find(form(alone, { divisionCode: '421081002' })))).toEqual([])
    expect(idsOf(await find(form(alone, { typeCode: '0101' })))).toEqual([])
    center.setNow('2027-06-30T02:30:00.000Z')
    const later = await center.signIn('manager')
    expect(idsOf(await find(form(alone), later))).toEqual([])
    expect((await find(form([party('applicant', '昝喆国', DOCUMENT)]), later)).candidates[0]?.differences).toContain(
      'longAgo',
    )
    center.setNow('2026-06-17T02:30:00.000Z')
  })

  it('knows the other side of a quarrel, and says what differs', async () => {
    const answer = await find(
      form([
        party('applicant', '逄海生', { phone: '13900001111' }),
        party('respondent', '昝喆国', { phone: '13900002222' }),
      ]),
    )
    expect(answer.candidates.map(({ case: { id }, side, differences }) => [id, side, differences])).toEqual([
      [first.id, 'opposite', ['phone']],
    ])
    expect(answer.candidates[0]?.parties.map(({ mine }) => mine)).toEqual([1, 0])
  })

  it('shows no name, number or story unmasked', async () => {
    const text = JSON.stringify(await find(form([party('applicant', '昝喆国', DOCUMENT)])))
    for (const secret of ['昝喆国', '逄海生', DOCUMENT.documentNumber, PHONE, '排水沟'])
      expect(text).not.toContain(secret)
    expect(text).toContain('昝*国')
  })

  it('tells beyond one’s lists only that a whole number is known, and nothing for a name', async () => {
    const mediator = await center.signIn('mediator1')
    const known = await find(form([party('applicant', '某人', DOCUMENT)]), mediator)
    expect(known).toEqual({ candidates: [], isKnownElsewhere: true })
    const named = await find(form([party('applicant', '昝喆国'), party('respondent', '逄海生')]), mediator)
    expect(named).toEqual({ candidates: [], isKnownElsewhere: false })
  })

  it('leaves out what is not right yet in the form', async () => {
    const odd = party('applicant', '··', { documentNumber: '123', phone: '12' })
    expect(await find(form([odd], { typeCode: null, divisionCode: null }))).toEqual({
      candidates: [],
      isKnownElsewhere: false,
    })
  })
})

describe('an answer', () => {
  const remember = (asked: MatchForm, answer: string) =>
    center.ask<{ remembered: number }>(
      'POST',
      '/match-answers',
      { opId: center.opId(), form: asked, caseFileId: first.id, answer, reason: '当面核对过' },
      clerk,
    )

  it('"another matter" is kept for the visit, and for no other', async () => {
    const [one, other] = [await openVisit(), await openVisit()]
    const asked = (visitId: number) => form([party('applicant', '昝喆国', DOCUMENT)], { visitId })
    expect(idsOf(await find(asked(one)))).toEqual([first.id])
    expect(await remember(asked(one), 'otherMatter')).toEqual({ remembered: 1 })
    expect(idsOf(await find(asked(one)))).toEqual([])
    expect(idsOf(await find(asked(other)))).toEqual([first.id])
  })

  it('"another person" is kept for these people for good', async () => {
    const asked = form([party('applicant', '昝折果', { phone: '13900003333' }), party('respondent', '逄海生')])
    const stranger = form([party('applicant', '昝折果', { phone: '13900003333' })])
    expect(idsOf(await find(asked))).toEqual([first.id])
    expect(await remember(asked, 'otherPerson')).toEqual({ remembered: 1 })
    expect(idsOf(await find(stranger))).toEqual([])
    // The other side is still the same, so the quarrel may be.
    expect(idsOf(await find(asked))).toEqual([first.id])
    const told = await center.ask<{ key: string }[]>('GET', `/case-files/${first.id}/timeline`, undefined, clerk)
    expect(told.map(({ key }) => key)).toContain('match.otherPerson')
  })
})

describe('a visit', () => {
  it('joins a case that stands: no second case, the note is read there, the row says how often', async () => {
    const visitId = await openVisit()
    const join = (id: number) =>
      center.call<{ id: number; code: string; visits: number }>(
        'POST',
        `/visits/${id}/joining`,
        { opId: center.opId(), caseFileId: first.id, note: '又带来两张照片。' },
        clerk,
      )
    expect((await join(visitId)).body).toEqual({ id: first.id, code: first.code, visits: 1 })
    expect((await join(visitId)).status).toBe(404)
    await join(await openVisit())
    const { rows } = await center.ask<{ rows: { id: number; visits: number }[] }>(
      'GET',
      '/case-files',
      undefined,
      clerk,
    )
    expect(rows.find(({ id }) => id === first.id)?.visits).toBe(2)
    const telling = await center.ask<{ notes: { text: string }[] }>(
      'GET',
      `/case-files/${first.id}/telling`,
      undefined,
      clerk,
    )
    expect(telling.notes.map(({ text }) => text)).toEqual(['又带来两张照片。', '又带来两张照片。'])
  })
})

describe('two cases', () => {
  const related = async (id: number, token = manager) =>
    center.ask<{ links: { case: { id: number }; kind: string }[]; candidates: { case: { id: number } }[] }>(
      'GET',
      `/case-files/${id}/relations`,
      undefined,
      token,
    )

  it('that are linked show each other on both sides, until the link is taken back with a reason', async () => {
    const other = await takeDown([partyNamed('applicant', '逄海生'), partyNamed('respondent', '昝喆国')])
    expect((await related(other.id)).candidates.map(({ case: { id } }) => id)).toEqual([first.id])
    const body = { opId: center.opId(), otherId: first.id, kind: 'oppositeSide', note: null }
    await center.ask('POST', `/case-files/${other.id}/links`, body, clerk)
    for (const [one, two] of [
      [first.id, other.id],
      [other.id, first.id],
    ] as const) {
      const { links, candidates } = await related(one)
      expect(links.map(link => [link.case.id, link.kind])).toEqual([[two, 'oppositeSide']])
      expect(candidates).toEqual([])
    }
    const mediator = await center.signIn('mediator1')
    expect(
      (await center.refused('POST', `/case-files/${other.id}/links`, { ...body, opId: center.opId() }, mediator)).code,
    ).toBe('case-file.not-found')
    expect((await center.refused('GET', `/case-files/${first.id}/relations`, undefined, mediator)).code).toBe(
      'case-file.not-found',
    )
    await center.ask(
      'DELETE',
      `/case-files/${first.id}/links/${other.id}`,
      { opId: center.opId(), reason: '是两件事' },
      manager,
    )
    expect((await related(other.id)).links).toEqual([])
  })

  it('are never the same one twice', async () => {
    const body = { opId: center.opId(), otherId: first.id, kind: 'sameQuarrel', note: null }
    expect((await center.refused('POST', `/case-files/${first.id}/links`, body, clerk)).code).toBe(
      'case-file.same-case',
    )
  })
})

describe('a person written down twice', () => {
  const partiesOf = async (id: number) => {
    await center.ask('POST', `/case-files/${id}/openings`, { opId: center.opId(), reason: '核对' }, manager)
    return (await readCase(center, manager, id)).parties as CaseFileView['parties']
  }

  it('becomes one with every role kept, signed by two, and two again when it is taken back', async () => {
    const one = await takeDown([{ ...partyNamed('applicant', '佴小梅'), phone: '13700001111' }])
    const two = await takeDown([
      partyNamed('applicant', '谯大力'),
      { ...partyNamed('respondent', '佴小梅'), phone: '13700001111' },
    ])
    const same = await center.ask<SamePerson[]>('GET', `/case-files/${one.id}/same-people`, undefined, manager)
    const [candidate] = same
    expect(same.map(({ reasons, other }) => [reasons, other.cases])).toEqual([[['phone', 'name'], 1]])
    if (candidate === undefined) return
    const ask = {
      caseFileId: one.id,
      personId: candidate.personId,
      otherId: candidate.other.personId,
      reason: '同一人',
    }
    const asked = await center.ask<{ id: number; status: string }>(
      'POST',
      '/person-merges',
      { opId: center.opId(), ...ask, approval: null },
      manager,
    )
    expect(asked.status).toBe('asked')
    expect(
      (await center.refused('POST', '/person-merges', { opId: center.opId(), ...ask, approval: null }, manager)).code,
    ).toBe('person.already-merged')
    const decide = (approval: object | null) =>
      center.call<{ status: string; code?: string }>(
        'POST',
        `/person-merges/${asked.id}/decision`,
        { opId: center.opId(), isGranted: true, approval },
        manager,
      )
    expect((await decide(null)).body.code).toBe('approval.needed')
    expect((await decide({ username: 'manager', password: DEMO_PASSWORD })).body.code).toBe('approval.refused')
    const second = { username: 'lead.t01', password: DEMO_PASSWORD }
    expect((await decide(second)).body.status).toBe('done')
    const personIds = () =>
      center.database.connection
        .prepare('select person_id from party where case_file_id in (?, ?) and role <> ? order by id')
        .pluck()
        .all(one.id, two.id, 'thirdParty')
    const merged = personIds()
    expect(merged.filter(id => id === candidate.personId)).toHaveLength(2)
    expect((await partiesOf(two.id)).map(({ role, name }) => [role, name])).toEqual([
      ['applicant', '谯大力'],
      ['respondent', '佴小梅'],
    ])
    const [view] = await center.ask<PersonMergeView[]>('GET', '/person-merges', undefined, manager)
    expect([view?.status, view?.places, view?.keptName]).toEqual(['done', 1, '佴*梅'])
    const undo = { opId: center.opId(), reason: '认错了人', approval: second }
    await center.ask('POST', `/person-merges/${asked.id}/undoing`, undo, manager)
    expect(personIds().filter(id => id === candidate.personId)).toHaveLength(1)
    expect(personIds()).toContain(candidate.other.personId)
    expect(
      (await center.refused('POST', `/person-merges/${asked.id}/undoing`, { ...undo, opId: center.opId() }, manager))
        .code,
    ).toBe('person.merge-not-found')
  })

  it('is found again by the document of the row that was merged', async () => {
    const one = await takeDown([{ ...partyNamed('applicant', '眭家宝'), phone: '13700002222' }])
    const document = { documentType: '111', country: null, documentNumber: '421081198001010010' }
    const two = await takeDown([{ ...partyNamed('applicant', '眭家宝'), ...document, phone: '13700002222' }])
    const [candidate] = await center.ask<SamePerson[]>('GET', `/case-files/${one.id}/same-people`, undefined, manager)
    await center.ask(
      'POST',
      '/person-merges',
      {
        opId: center.opId(),
        caseFileId: one.id,
        personId: candidate?.personId,
        otherId: candidate?.other.personId,
        reason: '同一人',
        approval: { username: 'lead.t01', password: DEMO_PASSWORD },
      },
      manager,
    )
    expect(idsOf(await find(form([party('applicant', '眭家宝', document)])))).toEqual([two.id, one.id])
    const third = await takeDown([{ ...partyNamed('applicant', '眭家宝'), ...document }])
    const person = center.database.connection.prepare('select person_id from party where case_file_id = ?').pluck()
    expect(person.get(third.id)).toBe(candidate?.personId)
  })

  it('is nobody’s to merge who has no case of both', async () => {
    const mediator = await center.signIn('mediator1')
    const body = {
      opId: center.opId(),
      caseFileId: first.id,
      personId: 1,
      otherId: 2,
      reason: '同一人',
      approval: null,
    }
    expect((await center.refused('POST', '/person-merges', body, mediator)).code).toBe('case-file.not-found')
    expect((await center.refused('POST', '/person-merges', { ...body, opId: center.opId() }, clerk)).code).toBe(
      'permission.denied',
    )
  })
})
