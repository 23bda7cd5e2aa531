import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { ConclusionView } from '#center/contract/conclusion.ts'
import type { ReferralsOfCase } from '#center/contract/referral.ts'
import { CASE_FILE_STATUSES, type CaseFileAction } from '#center/contract/statuses.ts'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { checkInvariant } from '#tests/fixtures/case-invariant.ts'
import { type Answer, startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { payingDraft } from '#tests/fixtures/office.ts'
import { caseFileInput, newOperationId } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
const STEPS = 400
const WALKS = 8

let center: TestCenter
let people: Readonly<Record<'clerk' | 'mediator' | 'lead' | 'manager', string>>
let unitIds: readonly number[]
const codes = new Map<number, string>()
const cases: number[] = []
const seen = new Set<string>()
const done = new Set<string>()

beforeAll(async () => {
  const blank = await PDFDocument.create()
  blank.addPage()
  const page = await blank.save()
  center = await startTestCenter({ papers: { render: async () => page } })
  people = {
    clerk: await center.signIn('window1', '综合受理一号窗口'),
    mediator: await center.signIn('mediator1'),
    lead: await center.signIn('lead.t01'),
    manager: await center.signIn('manager'),
  }
  const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, people.clerk)
  unitIds = ['T01', 'T01', 'T01', 'P02'].flatMap(code => units.find(unit => unit.code === code)?.id ?? [])
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

/** A call that may be refused, never crash; every answer leaves the whole center as it has to be. */
async function tried<Body = Record<string, unknown>>(
  name: string,
  path: string,
  body: object,
  token: string,
  method = 'POST',
) {
  const answer: Answer<Body> = await center.call<Body>(method, path, { opId: newOperationId(), ...body }, token)
  expect([name, answer.status, center.crashes]).toEqual([name, answer.status, []])
  if (answer.status < 400) done.add(name)
  const faults = checkInvariant(center.database.connection)
  expect([name, answer.status, faults]).toEqual([name, answer.status, []])
  return answer
}

/** What is sent for each action a case page offers. */
const BODIES: Partial<
  Record<CaseFileAction, (file: CaseFileView, dice: number, token: string) => readonly [string, object]>
> = {
  giveAdvice: () => ['advice', { answer: '可以这样办。' }],
  refuse: () => ['refusal', { outcome: 'refuse', basis: '依据', door: '去处', note: null }],
  redirect: () => ['refusal', { outcome: 'redirect', basis: '依据', door: '去处', note: null }],
  requestMaterial: () => ['material-request', { items: ['身份证'], dueOn: '2026-06-25' }],
  supplyMaterial: () => ['material', { note: null }],
  dispatch: (_, dice) => [
    'dispatches',
    { unitId: unitIds[dice % unitIds.length], staffId: null, note: null, overrideReason: '就近' },
  ],
  suspend: () => ['suspension', { reasonCode: 'appraisal', note: '等鉴定。' }],
  resume: () => ['resumption', { reason: '已出结果' }],
  reply: () => ['reply', { answer: '答复如下。', basis: null }],
  withdraw: () => ['withdrawal', { reason: '不办了' }],
  takeBack: () => ['taking-back', { reason: '收回' }],
  close: () => ['closing', { note: null }],
  archive: () => ['archiving', { retention: 'short' }],
  conclude: () => ['conclusions', { cause: 'unclear', grounds: '说不清', feedback: '予以了结' }],
  merge: (_, dice) => ['merging', { intoCode: codes.get(cases[dice % cases.length] ?? 0) ?? '', reason: '同一件事' }],
  split: file => [
    'splitting',
    { facts: '另一件。', requests: [0], partyIds: file.parties.map(party => party.id).slice(0, 1), reason: '两件事' },
  ],
  separate: () => ['separation', { reason: '两件事' }],
  reopen: () => ['reopening', { reason: '又起纠纷' }],
  reopenIntake: () => ['intake-reopening', { reason: '又来了' }],
  void: (_file, _dice, token) => [
    'voiding',
    {
      reason: '重复',
      approval: { username: token === people.manager ? 'lead.t01' : 'manager', password: DEMO_PASSWORD },
    },
  ],
}

const EVERY = Object.keys(BODIES) as CaseFileAction[]
/** Ends that would soon empty the office. */
const SELDOM: readonly CaseFileAction[] = [
  'giveAdvice',
  'refuse',
  'redirect',
  'withdraw',
  'reply',
  'conclude',
  'merge',
  'void',
]

async function registerOne(): Promise<void> {
  const input = caseFileInput({ matter: { ...caseFileInput().matter, occurredOn: null } })
  const answer = await tried<{ id: number; code: string }>('register', '/case-files', input, people.clerk)
  cases.push(answer.body.id)
  codes.set(answer.body.id, answer.body.code)
}

/** One act of one person on one case, possible or not. */
async function step(dice: readonly [number, number, number, number]): Promise<void> {
  const [which, who, what, how] = dice
  if (cases.length < 5 || which % 211 === 0) return registerOne()
  const id = cases[which % cases.length] ?? 0
  const names = ['clerk', 'clerk', 'mediator', 'mediator', 'mediator', 'lead', 'manager'] as const
  const token = people[names[who % names.length] ?? 'clerk']
  if (token === people.manager) await tried('open', `/case-files/${id}/openings`, { reason: '督导' }, token)
  const read = await center.call<CaseFileView>('GET', `/case-files/${id}`, undefined, token)
  if (read.status >= 400) return
  const file = read.body
  seen.add(file.status)
  codes.set(id, file.code)
  const offered = file.allowedActions.filter(action => !SELDOM.includes(action) || how % 4 === 0)
  const answers = file.assignments.flatMap(({ id: at, allowedActions }) =>
    allowedActions.map(act => [at, act] as const),
  )
  const [lot, rest] = [what % 10, Math.floor(what / 10)]
  const action = offered[rest % Math.max(1, offered.length)]
  const sent = answers[rest % Math.max(1, answers.length)]
  // Half of what is done carries a mediation on, so that the walk gets somewhere; some of it nobody offered.
  if (sent !== undefined && lot < 5) return answer(...sent, token)
  if (file.mediation !== null && lot < 5) return mediate(file, how, token)
  if (lot === 5 && how % 2 === 0) return refer(id, how, token)
  if (lot === 6) return decideConclusion(how, token)
  if (lot === 7) return byCasePage(file, EVERY[rest % EVERY.length] ?? 'close', how, token)
  if (action !== undefined) return byCasePage(file, action, how, token)
}

async function byCasePage(file: CaseFileView, action: CaseFileAction, how: number, token: string): Promise<void> {
  const made = BODIES[action]?.(file, how, token)
  if (made === undefined) return
  const [path, body] = made
  const answered = await tried<{ id: number; code?: string }>(
    action,
    `/case-files/${file.id}/${path}`,
    { version: file.version, ...body },
    token,
  )
  if (action === 'split' && answered.status < 400) {
    cases.push(answered.body.id)
    codes.set(answered.body.id, answered.body.code ?? '')
  }
}

async function answer(id: number, action: 'sign' | 'return', token: string): Promise<void> {
  const path = action === 'sign' ? 'signature' : 'return'
  await tried(
    `assignment.${action}`,
    `/assignments/${id}/${path}`,
    action === 'sign' ? {} : { reason: '不属本单位' },
    token,
  )
}

/** Quarters of an hour from 10:45 on in which a meeting may begin. */
const SLOTS = 48
let slots = 0
/** The next thing in a mediation, from the rights to the call-back. */
async function mediate(file: CaseFileView, how: number, token: string): Promise<void> {
  const { mediation } = file
  if (mediation === null) return
  const partyIds = file.parties.map(party => party.id)
  const { agreement } = mediation
  const item = agreement?.items.find(each => each.allowedActions.includes('perform'))
  const call = file.followUps.find(each => each.status === 'due')
  if (mediation.status === 'rightsTold' && mediation.allowedActions.includes('end') && how % 11 === 0)
    await tried(
      'end',
      `/mediations/${mediation.id}/end`,
      { reasonCode: '14', undisputedFacts: null, openIssues: null, note: null },
      token,
    )
  else if (mediation.allowedActions.includes('tellRights') && mediation.status === 'opened')
    await tried('rights', `/mediations/${mediation.id}/rights`, { partyIds }, token)
  else if (mediation.meetings.length === 0 && slots < SLOTS && mediation.allowedActions.includes('schedule'))
    await meetOnce(mediation.id, partyIds, token)
  else if (agreement === null && mediation.allowedActions.includes('draft')) {
    const draft = payingDraft({ caseFileId: file.id, mediationId: mediation.id, partyIds }, TODAY)
    await tried('draft', `/mediations/${mediation.id}/agreement`, { version: 0, draft }, token, 'PUT')
  } else if (agreement?.allowedActions.includes('issue') === true)
    await tried('issue', `/agreements/${agreement.id}/issue`, { version: agreement.version }, token)
  else if (agreement?.allowedActions.includes('sign') === true)
    await tried(
      'sign',
      `/agreements/${agreement.id}/signatures`,
      {
        version: agreement.version,
        parties: partyIds.map(partyId => ({ partyId, signedOn: TODAY })),
        mediatorSignedOn: TODAY,
        sealedOn: TODAY,
      },
      token,
    )
  else if (item !== undefined)
    await tried(
      'perform',
      `/agreement-items/${item.id}/performance`,
      { status: 'performed', doneOn: TODAY, proof: null },
      token,
    )
  else if (call !== undefined)
    await tried(
      'callBack',
      `/follow-ups/${call.id}/record`,
      { doneOn: TODAY, way: 'phone', performance: 'full', satisfaction: 'satisfied', note: '已办好。' },
      token,
    )
}

async function meetOnce(mediationId: number, partyIds: readonly number[], token: string): Promise<void> {
  const { staffId } = await center.ask<{ staffId: number }>('GET', '/sessions/current', undefined, token)
  const minutes = 2 * 60 + 45 + 15 * slots
  slots += 1
  const two = (figure: number) => String(figure).padStart(2, '0')
  const startsAt = `${TODAY}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z`
  const plan = { roomId: 1, mediatorId: staffId, startsAt, minutes: 15, isPublic: false, invited: null }
  const booked = await tried<{ id: number }>('schedule', `/mediations/${mediationId}/meetings`, plan, token)
  if (booked.status >= 400) return
  const attendance = partyIds.map(partyId => ({ partyId, isPresent: true, isIdentityChecked: true }))
  const record = { version: 1, notes: '可以商量。', attendance, recorderName: null }
  const kept = await tried<{ version: number }>('record', `/meetings/${booked.body.id}/record`, record, token, 'PUT')
  await tried(
    'meet',
    `/meetings/${booked.body.id}/closing`,
    { version: kept.body.version, result: 'reached', nextOn: null },
    token,
  )
}

/** Opens a way, or goes one step further on one. */
async function refer(id: number, how: number, token: string): Promise<void> {
  const list = await center.call<ReferralsOfCase>('GET', `/case-files/${id}/referrals`, undefined, token)
  if (list.status >= 400) return
  const { referrals, kinds } = list.body
  const going = referrals.find(referral => referral.allowedActions.length > 0 || referral.blockedActions.length > 0)
  if (going === undefined) {
    const open = kinds.filter(({ isOpen }) => isOpen)
    const kind = (open.length === 0 ? kinds : open)[how % Math.max(1, open.length)]?.kind
    if (kind !== undefined)
      await tried('prepare', `/case-files/${id}/referrals`, { kind, body: '有关机关', note: null }, token)
    return
  }
  if (going.status === 'prepared') {
    const codes = going.pack.filter(line => line.paper === null).map(line => line.code)
    await tried('pack', `/referrals/${going.id}/pack`, { codes }, token, 'PUT')
    const consents = going.consents.map(({ partyId }) => ({ partyId, on: TODAY }))
    if (consents.length > 0) await tried('consent', `/referrals/${going.id}/consents`, { consents }, token, 'PUT')
    await tried('send', `/referrals/${going.id}/sending`, { note: null }, token)
    return
  }
  const steps = [
    ['acceptance', { onDate: TODAY, referenceNo: '1号', note: null }],
    ['refusal', { onDate: TODAY, note: '不受理' }],
    ['decision', { onDate: TODAY, outcome: '已决定', referenceNo: null }],
    ['withdrawal', { onDate: TODAY, note: '撤回' }],
  ] as const
  const [path, body] = steps[how % steps.length] ?? steps[0]
  await tried(`referral.${path}`, `/referrals/${going.id}/${path}`, body, token)
}

async function decideConclusion(how: number, token: string): Promise<void> {
  const list = await center.call<{ proposed: ConclusionView[]; toCheck: ConclusionView[] }>(
    'GET',
    '/conclusions',
    undefined,
    token,
  )
  if (list.status >= 400) return
  const { proposed, toCheck } = list.body
  const [first] = proposed
  const [sampled] = toCheck
  if (first !== undefined && how % 4 > 0)
    await tried('approve', `/conclusions/${first.id}/approval`, { note: null }, token)
  else if (first !== undefined)
    await tried('refuseConclusion', `/conclusions/${first.id}/refusal`, { reason: '再查' }, token)
  else if (sampled !== undefined)
    await tried(
      'check',
      `/conclusions/${sampled.id}/check`,
      { result: how % 2 === 0 ? 'wrong' : 'right', note: '查过' },
      token,
    )
}

const die = fc.noBias(fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000)))

it('leaves every case with one owner, one lead at most, a next step and a day, whoever does what', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(die, { minLength: STEPS, maxLength: STEPS }), async dice => {
      cases.splice(0)
      for (const thrown of dice) await step(thrown)
    }),
    { numRuns: WALKS, seed: 421081, endOnFailure: true },
  )
  // A walk that goes nowhere proves nothing.
  expect(CASE_FILE_STATUSES.filter(status => !seen.has(status))).toEqual([])
  expect([...done].sort()).toEqual(
    expect.arrayContaining(['merge', 'split', 'separate', 'archive', 'approve', 'send', 'callBack']),
  )
}, 240_000)
