import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type {
  CaseClocks,
  CitizenCheck,
  ClockView,
  ExtensionRow,
  ReminderRow,
  TrialResult,
} from '#center/contract/clock.ts'
import type { HolidayYear } from '#center/contract/values/clock-rule.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import { type Particulars, PLAIN_PARTICULARS } from '#center/contract/values/particulars.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { DELIVERED_CLOCK_RULES } from '#center/domain/clocks/clock-rules.ts'
import { endClocks, handOverClocks, pauseClocks, resumeClocks } from '#center/services/case-file/case-clock.ts'
import { handToSupervision } from '#center/services/clock/hand-to-supervision.ts'
import { type ClockTransition, scanClocks } from '#center/services/clock/scan-clocks.ts'
import { type Work, write } from '#center/services/write.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { verifyJournal } from '#db/repositories/journal.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { dispatch, type OnDesk, readCase, register, takeOver } from '#tests/fixtures/office.ts'
import { caseFileInput, newOperationId } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
let center: TestCenter
let clerk: string
let mediator: string
let lead: string
let manager: string
let unitId: number

async function signInAll() {
  clerk = await center.signIn('window1', '综合受理一号窗口')
  mediator = await center.signIn('mediator1')
  lead = await center.signIn('lead.t01')
  manager = await center.signIn('manager')
}

beforeAll(async () => {
  center = await startTestCenter()
  await signInAll()
  const units = await center.ask<{ id: number; code: string }[]>('GET', '/units', undefined, clerk)
  unitId = units.find(unit => unit.code === 'T01')?.id ?? 0
})
beforeEach(() => center.setNow(TEST_NOW))
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

const at = async (instant: string) => {
  center.setNow(instant)
  await signInAll()
}
async function onDesk(): Promise<OnDesk> {
  const matter = { ...caseFileInput().matter, occurredOn: '2026-06-01' }
  const { id } = await register(center, clerk, caseFileInput({ matter }))
  return takeOver(center, mediator, id, await dispatch(center, clerk, id, unitId))
}
const clockOf = (file: CaseFileView, code: string): ClockView => {
  const found = file.clocks.find(({ ruleCode, status }) => ruleCode === code && status === 'running')
  if (found === undefined) throw new Error(`no running ${code}: ${file.clocks.map(clock => clock.ruleCode)}`)
  return found
}
const act = (path: string, body: object, token: string) =>
  ['POST', path, { opId: newOperationId(), ...body }, token] as const
const asking = (id: number, n: number, more: object = {}) =>
  act(
    `/clocks/${id}/extensions`,
    { n, reason: '证人外出，下周才回', consentOn: null, documentNo: null, ...more },
    mediator,
  )
const rest = async () => undefined
const doing = (task: (work: Work) => Promise<unknown>) =>
  write(center.deps, null, { opId: newOperationId() }, async work => {
    await task(work)
    return {}
  })
async function scan(): Promise<ClockTransition[]> {
  const told: ClockTransition[] = []
  await scanClocks(center.deps, async (_deps, _work, transition) => void told.push(transition), rest)
  return told
}
const keysOf = async (id: number) =>
  (await center.ask<{ key: string }[]>('GET', `/case-files/${id}/timeline`, undefined, mediator)).map(({ key }) => key)

describe('the clocks of a case', () => {
  it('are three apart for an assignment, each with its arithmetic, law and owner', async () => {
    const { caseFileId } = await onDesk()
    const file = await readCase(center, mediator, caseFileId)
    const parts = file.clocks.filter(({ part }) => part !== null).map(({ part, status }) => [part, status])
    expect(parts).toEqual([
      ['sign', 'met'],
      ['handle', 'running'],
    ])
    const mediation = clockOf(file, 'MED-1')
    expect(mediation).toMatchObject({
      owes: 'unit',
      basis: { law: { zh: '人民调解工作若干规定' }, article: '33' },
      isCertain: false,
      pauseReasons: ['appraisal'],
      extension: { approver: 'parties', atOnce: 30, left: null, unit: 'calendar' },
      allowedActions: ['pause', 'ask'],
      dueOn: '2026-07-17',
    })
    expect(mediation.explain.map(({ key }) => key)).toEqual([
      'clocks.explain.start',
      'clocks.explain.count-calendar',
      'clocks.explain.nominal',
    ])
  })

  it('explain the lamp of a list without the story, to nobody beyond the list', async () => {
    const { caseFileId } = await onDesk()
    const told = await center.ask<CaseClocks>('GET', `/case-files/${caseFileId}/clocks`, undefined, manager)
    const [leading] = told.clocks
    expect(leading).toMatchObject({ ruleCode: 'IN-4b', dueOn: told.nextDueOn, allowedActions: [], part: 'handle' })
    const stranger = await center.signIn('mediator2')
    expect((await center.refused('GET', `/case-files/${caseFileId}/clocks`, undefined, stranger)).code).toBe(
      (await center.refused('GET', '/case-files/999999/clocks', undefined, stranger)).code,
    )
    for (const username of ['admin', 'auditor']) {
      const token = await center.signIn(username)
      expect((await center.refused('GET', `/case-files/${caseFileId}/clocks`, undefined, token)).code).toBe(
        'permission.denied',
      )
    }
  })

  it('give the lists the lamp of the leading clock, to the minute for hours', async () => {
    const matter = { ...caseFileInput().matter, occurredOn: '2026-06-01', riskMarks: ['threat'] }
    const { id } = await register(center, clerk, caseFileInput({ matter }))
    await dispatch(center, clerk, id, unitId)
    const lampAt = async (minutes: number) => {
      await at(addMinutes(TEST_NOW, minutes))
      return (await center.ask<CaseClocks>('GET', `/case-files/${id}/clocks`, undefined, lead)).lamp
    }
    const [clock] = (await center.ask<CaseClocks>('GET', `/case-files/${id}/clocks`, undefined, lead)).clocks
    expect(clock?.ruleCode).toBe('IN-2a')
    expect([await lampAt(30), await lampAt(90), await lampAt(121)]).toEqual(['green', 'yellow', 'red'])
  })
})

describe('a pause', () => {
  it('stops one clock for a reason its rule knows, is reviewed meanwhile, and loses no minute', async () => {
    const { caseFileId } = await onDesk()
    const clock = clockOf(await readCase(center, mediator, caseFileId), 'IN-4b')
    const pause = (reason: string, token = mediator) =>
      act(`/clocks/${clock.id}/pauses`, { reason, note: '等鉴定机构回函' }, token)
    expect(await center.refused(...pause('hearing'))).toMatchObject({
      code: 'clock.reason-not-counted',
      fields: [{ path: ['reason'] }],
    })
    expect(
      (await center.refused(...act(`/clocks/${clock.id}/pauses`, { reason: 'party', note: '' }, mediator))).code,
    ).toBe('request.invalid')
    expect((await center.refused(...pause('appraisal', clerk))).code).toBe('permission.denied')
    await center.ask(...pause('appraisal'))
    expect((await center.refused(...pause('appraisal'))).code).toBe('clock.action-not-allowed')
    const paused = await readCase(center, mediator, caseFileId)
    expect(clockOf(paused, 'IN-4b')).toMatchObject({ pausedAt: TEST_NOW, allowedActions: ['resume', 'ask'] })
    // The mediation runs on and is due first; the pause itself is reviewed.
    expect(clockOf(paused, 'IN-8').dueOn).toBe('2026-07-17')
    expect(paused.nextDueOn).toBe('2026-07-17')

    await at(addMinutes(TEST_NOW, 3 * 24 * 60 + 5))
    await center.ask(...act(`/clocks/${clock.id}/resumption`, { note: '鉴定意见已到' }, mediator))
    const resumed = await readCase(center, mediator, caseFileId)
    // The first day counts neither for the time nor for the pause: seven days and three begun ones, a Saturday that rolls.
    expect(clock.dueOn).toBe('2026-06-24')
    expect(clockOf(resumed, 'IN-4b')).toMatchObject({ pausedAt: null, nominalOn: '2026-06-27', dueOn: '2026-06-29' })
    expect(resumed.nextDueOn).toBe('2026-06-29')
    expect(resumed.clocks.some(({ ruleCode, status }) => ruleCode === 'IN-8' && status === 'running')).toBe(false)
    expect(await keysOf(caseFileId)).toEqual(expect.arrayContaining(['clock.paused', 'clock.resumed']))
  })

  it('of the whole case survives a change of hands to the minute', async () => {
    const { caseFileId } = await onDesk()
    const before = await readCase(center, mediator, caseFileId)
    const clock = clockOf(before, 'IN-4b')
    const [assignment] = before.assignments
    const file = await findCaseFile(center.deps.db, caseFileId)
    if (file === undefined || assignment === undefined) throw new Error('no case')
    const staffId = file.ownerStaffId ?? 0
    await doing(work => pauseClocks(center.deps, work, file, 'party', '对方在外地', staffId))
    await at(addMinutes(TEST_NOW, 1000))
    // Another assignment takes its place while it stands still.
    const next = Number(
      center.database.connection
        .prepare(
          "insert into assignment (case_file_id, unit_id, kind, status, sent_at, sent_by) select case_file_id, unit_id, 'assist', 'sent', sent_at, sent_by from assignment where id = ?",
        )
        .run(assignment.id).lastInsertRowid,
    )
    await doing(work => handOverClocks(work, caseFileId, assignment.id, next))
    await at(addMinutes(TEST_NOW, 2 * 24 * 60))
    await doing(work => resumeClocks(center.deps, work, file, staffId))
    const after = clockOf(await readCase(center, mediator, caseFileId), 'IN-4b')
    expect(after).toMatchObject({ assignmentId: next, nominalOn: addDays(clock.nominalOn, 2) })
    expect(after.pauses).toHaveLength(1)
  })

  it('is refused once the deadline has passed, as more time is', async () => {
    const { caseFileId } = await onDesk()
    const clock = clockOf(await readCase(center, mediator, caseFileId), 'IN-4b')
    await at('2026-06-25T02:00:00.000Z')
    expect(
      (await center.refused(...act(`/clocks/${clock.id}/pauses`, { reason: 'party', note: '等' }, mediator))).code,
    ).toBe('clock.already-late')
    expect((await center.refused(...asking(clock.id, 3))).code).toBe('clock.already-late')
    expect(clockOf(await readCase(center, mediator, caseFileId), 'IN-4b')).toMatchObject({
      lamp: 'red',
      allowedActions: [],
    })
  })
})

describe('more time', () => {
  it('is asked with a reason, decided by the head of the unit and never by who asked', async () => {
    const { caseFileId } = await onDesk()
    const clock = clockOf(await readCase(center, mediator, caseFileId), 'IN-4b')
    expect(await center.refused(...asking(clock.id, 8))).toMatchObject({
      code: 'clock.extension-too-long',
      params: { left: 7 },
    })
    const { id } = await center.ask<{ id: number }>(...asking(clock.id, 7))
    expect((await center.refused(...asking(clock.id, 7))).code).toBe('clock.extension-pending')
    const deciding = (decision: string, token: string) =>
      act(`/clock-extensions/${id}/decision`, { decision, note: '情况属实' }, token)
    expect((await center.refused(...deciding('grant', mediator))).code).toBe('permission.denied')
    const list = (token: string) =>
      center.ask<{ rows: ExtensionRow[] }>('GET', '/clock-extensions?view=open', undefined, token)
    expect((await list(lead)).rows.find(row => row.id === id)).toMatchObject({
      caseFileId,
      canDecide: true,
      replyDueOn: '2026-06-18',
      isLate: false,
      rule: { zh: '办理（一般）' },
    })
    expect((await list(mediator)).rows.find(row => row.id === id)?.canDecide).toBe(false)
    await center.ask(...deciding('grant', lead))
    expect((await center.refused(...deciding('refuse', manager))).code).toBe('clock.action-not-allowed')
    const file = await readCase(center, mediator, caseFileId)
    expect(clockOf(file, 'IN-4b')).toMatchObject({ dueOn: '2026-07-01', extension: { left: 7 } })
    expect(file.nextDueOn).toBe('2026-07-01')
    expect(file.clocks.some(({ ruleCode, status }) => ruleCode === 'IN-9' && status === 'running')).toBe(false)
    const second = await center.ask<{ id: number }>(...asking(clock.id, 7))
    await center.ask(...act(`/clock-extensions/${second.id}/decision`, { decision: 'grant', note: '同意' }, lead))
    expect((await center.refused(...asking(clock.id, 1))).code).toBe('clock.no-extension')
  })

  it('that a head of unit asks for, the manager decides; unanswered it is late', async () => {
    const { caseFileId } = await onDesk()
    const clock = clockOf(await readCase(center, mediator, caseFileId), 'IN-4b')
    const [method, path, body] = asking(clock.id, 2)
    const { id } = await center.ask<{ id: number }>(method, path, body, lead)
    const decide = act(`/clock-extensions/${id}/decision`, { decision: 'refuse', note: '不足以延期' }, lead)
    expect((await center.refused(...decide)).code).toBe('clock.own-request')
    await at('2026-06-22T02:00:00.000Z')
    const { rows } = await center.ask<{ rows: ExtensionRow[] }>('GET', '/clock-extensions', undefined, manager)
    expect(rows.find(row => row.id === id)).toMatchObject({ isLate: true, canDecide: true })
    expect((await scan()).find(({ ruleCode, caseFileId: of }) => ruleCode === 'IN-9' && of === caseFileId)?.kind).toBe(
      'late',
    )
    await center.ask(...act(`/clock-extensions/${id}/decision`, { decision: 'refuse', note: '不足以延期' }, manager))
    expect(clockOf(await readCase(center, mediator, caseFileId), 'IN-4b').dueOn).toBe('2026-06-24')
    expect(await keysOf(caseFileId)).toContain('clock.extensionRefused')
  })

  it('where the parties decide runs at once, with the day they agreed on record', async () => {
    const { caseFileId } = await onDesk()
    const clock = clockOf(await readCase(center, mediator, caseFileId), 'MED-1')
    expect((await center.refused(...asking(clock.id, 10))).code).toBe('clock.consent-needed')
    expect((await center.refused(...asking(clock.id, 10, { consentOn: '2026-06-18' }))).fields[0]?.key).toBe(
      'problems.value.date-future',
    )
    expect(await center.ask(...asking(clock.id, 10, { consentOn: TODAY }))).toMatchObject({ status: 'granted' })
    expect(clockOf(await readCase(center, mediator, caseFileId), 'MED-1')).toMatchObject({
      dueOn: '2026-07-27',
      extensions: [{ status: 'granted', consentOn: TODAY, n: 10 }],
    })
  })

  it('that was asked for is over when the clock ends', async () => {
    const { caseFileId } = await onDesk()
    const clock = clockOf(await readCase(center, mediator, caseFileId), 'IN-4b')
    const { id } = await center.ask<{ id: number }>(...asking(clock.id, 3))
    await doing(work => endClocks(work, caseFileId, ['IN-4b']))
    const { rows } = await center.ask<{ rows: ExtensionRow[] }>('GET', '/clock-extensions', undefined, manager)
    expect(rows.some(row => row.id === id)).toBe(false)
    const file = await readCase(center, mediator, caseFileId)
    expect(file.clocks.find(({ ruleCode }) => ruleCode === 'IN-9')?.status).toBe('stopped')
  })
})

describe('limits of the people themselves', () => {
  const dates = [{ event: 'employmentEnded', on: '2025-07-01' }]
  const check = (typeCode: string, told: object[], token = clerk) =>
    center.ask<CitizenCheck>('POST', '/citizen-limit-checks', { typeCode, dates: told }, token)

  it('are told while the story is written, and nothing is kept', async () => {
    const told = await check('0703', dates)
    expect(told.asked).toContain('employmentEnded')
    expect(told.warnings).toMatchObject([
      { ruleCode: 'LA-1', dueOn: '2026-07-01', daysLeft: 14, state: 'near', basis: { article: '27' } },
    ])
    expect(told.aidFirst).toBeNull()
    expect((await check('1403', [{ event: 'judgmentServed', on: '2026-06-08' }])).aidFirst).not.toBeNull()
    const lead404 = await center.refused(
      'POST',
      '/citizen-limit-checks',
      { typeCode: '0703', dates: [] },
      await center.signIn('auditor'),
    )
    expect(lead404.code).toBe('permission.denied')
    const twice = [...dates, ...dates]
    expect(
      (await center.refused('POST', '/citizen-limit-checks', { typeCode: '0703', dates: twice }, clerk)).code,
    ).toBe('request.invalid')
  })

  it('run as clocks of the case, stand on the receipt, and end when the day is taken back', async () => {
    const matter = { ...caseFileInput().matter, typeCode: '0703', occurredOn: '2026-06-01' }
    const input = { ...caseFileInput({ matter }), eventDates: [{ event: 'employmentEnded', on: '2025-07-01' }] }
    const future = { ...input, opId: newOperationId(), eventDates: [{ event: 'employmentEnded', on: '2026-07-01' }] }
    expect((await center.refused('POST', '/case-files', future, clerk)).fields[0]).toMatchObject({
      path: ['eventDates', 0, 'on'],
      key: 'problems.value.date-future',
    })
    const { id } = await center.ask<{ id: number }>('POST', '/case-files', { ...input, opId: newOperationId() }, clerk)
    const file = await readCase(center, clerk, id)
    expect(clockOf(file, 'LA-1')).toMatchObject({ owes: 'citizen', dueOn: '2026-07-01', lamp: 'yellow' })
    // The case is not due by what binds the citizen.
    expect(file.nextDueOn).toBe('2026-06-18')
    const receipt = center.database.connection
      .prepare("select data from paper where case_file_id = ? and kind = 'receipt'")
      .pluck()
      .get(id)
    expect(JSON.parse(String(receipt)).limits).toMatchObject([{ name: '劳动仲裁时效', dueOn: '2026-07-01' }])

    const path = `/case-files/${id}/event-dates`
    const moved = { opId: newOperationId(), dates: [{ event: 'employmentEnded', on: '2026-01-15' }] }
    expect((await center.ask<CitizenCheck>('PUT', path, moved, clerk)).warnings[0]).toMatchObject({
      dueOn: '2027-01-15',
    })
    expect(clockOf(await readCase(center, clerk, id), 'LA-1').dueOn).toBe('2027-01-15')
    await center.ask('PUT', path, { opId: newOperationId(), dates: [] }, clerk)
    const ended = await readCase(center, clerk, id)
    expect(ended.clocks.filter(({ ruleCode }) => ruleCode === 'LA-1').map(({ status }) => status)).toEqual([
      'stopped',
      'stopped',
    ])
    expect((await center.refused('PUT', path, { ...moved, opId: newOperationId() }, manager)).code).toBe(
      'permission.denied',
    )
  })
})

describe('the scan', () => {
  it('tells each change once, journals it, and reminds of a citizen’s limit ten and three days before', async () => {
    await scan()
    const { caseFileId } = await onDesk()
    const dates = [{ event: 'agreementEffective', on: TODAY }]
    await center.ask('PUT', `/case-files/${caseFileId}/event-dates`, { opId: newOperationId(), dates }, mediator)
    expect(await scan()).toEqual([])
    const mine = async (instant: string) => {
      await at(instant)
      return (await scan())
        .filter(transition => transition.caseFileId === caseFileId)
        .map(({ kind, ruleCode }) => [ruleCode, kind])
    }
    // Handling: 7 days to 24 June, yellow from 70 %; confirmation: 30 days to 17 July.
    expect(await mine('2026-06-21T03:00:00.000Z')).toEqual([])
    expect(await mine('2026-06-22T03:00:00.000Z')).toEqual([['IN-4b', 'atRisk']])
    expect(await mine('2026-06-23T03:00:00.000Z')).toEqual([])
    expect(await mine('2026-06-24T15:59:59.999Z')).toEqual([])
    expect(await mine('2026-06-24T16:00:00.000Z')).toEqual([['IN-4b', 'late']])
    expect(await mine('2026-07-07T03:00:00.000Z')).toEqual(expect.arrayContaining([['CONF-1', 'reminder']]))
    const { rows } = await center.ask<{ rows: ReminderRow[] }>('GET', '/clock-reminders', undefined, mediator)
    expect(rows.find(row => row.caseFileId === caseFileId)).toMatchObject({ owes: 'citizen', remindedOn: '2026-07-07' })
    expect(await mine('2026-07-08T03:00:00.000Z')).not.toContainEqual(['CONF-1', 'reminder'])
    expect(await mine('2026-07-14T03:00:00.000Z')).toContainEqual(['CONF-1', 'reminder'])
    const keys = await keysOf(caseFileId)
    expect(keys.filter(key => key === 'clock.reminded')).toHaveLength(2)
    expect(keys).toEqual(expect.arrayContaining(['clock.atRisk', 'clock.late']))
    expect((await verifyJournal(center.deps.db, center.deps.keyedHash)).firstBad).toBeNull()
  })

  it('marks nothing as told where what follows from it fails', async () => {
    const { caseFileId } = await onDesk()
    await at('2026-06-25T02:00:00.000Z')
    const failing = scanClocks(center.deps, async () => Promise.reject(new Error('no supervision')), rest)
    await expect(failing).rejects.toThrow('no supervision')
    expect((await scan()).filter(({ caseFileId: of }) => of === caseFileId)).not.toEqual([])
  })
})

describe('rules of the county', () => {
  const saving = (kind: string, value: unknown, version = 0) =>
    [
      'POST',
      `/settings/${kind}/versions`,
      { opId: newOperationId(), setting: { kind, value }, version, effectiveOn: TODAY, reason: '试行' },
      manager,
    ] as const
  const withHandling = (n: number) => ({
    ...DELIVERED_CLOCK_RULES,
    rules: DELIVERED_CLOCK_RULES.rules.map(rule => (rule.code === 'IN-4b' ? { ...rule, n } : rule)),
  })

  it('count for clocks started from then on; a running one keeps the one it was started with', async () => {
    await signInAll()
    const before = await onDesk()
    const trial = await center.ask<TrialResult>('POST', '/clock-rule-trials', { rules: withHandling(1) }, manager)
    expect(trial.considered).toBeGreaterThan(0)
    expect(trial.wouldBeLate).toBeGreaterThanOrEqual(trial.late)
    expect(trial.differences.find(row => row.caseFileId === before.caseFileId)).toMatchObject({
      dueOn: '2026-06-24',
      draftDueOn: '2026-06-18',
      wouldBeLate: false,
    })
    expect((await center.refused('POST', '/clock-rule-trials', { rules: withHandling(1) }, lead)).code).toBe(
      'permission.denied',
    )

    await center.ask(...saving('clockRules', withHandling(10)))
    const after = await onDesk()
    expect(clockOf(await readCase(center, mediator, before.caseFileId), 'IN-4b').dueOn).toBe('2026-06-24')
    expect(clockOf(await readCase(center, mediator, after.caseFileId), 'IN-4b').dueOn).toBe('2026-06-29')
    const rules = { ...DELIVERED_CLOCK_RULES, rules: DELIVERED_CLOCK_RULES.rules.slice(1) }
    expect((await center.refused(...saving('clockRules', rules, 1))).fields).toMatchObject([
      { path: ['setting', 'value', 'rules'], key: 'problems.value.clock-needed' },
    ])
  })

  it('a year entered by the county ends what was provisional, in the case and in its clock', async () => {
    await at('2026-12-24T02:30:00.000Z')
    const late = await onDesk()
    const before = await readCase(center, mediator, late.caseFileId)
    const running = before.clocks.find(({ isProvisional, part }) => isProvisional && part === 'handle')
    expect(running).toMatchObject({ dueOn: '2027-01-04' })
    const year: HolidayYear = {
      year: 2027,
      notice: '国办发明电〔2026〕0号',
      off: [{ name: 'new-year', from: '2027-01-01', to: '2027-01-04' }],
      work: [],
    }
    const save = (value: unknown) => {
      const [method, path, body, token] = saving('holidays', value)
      return [method, path, { ...body, effectiveOn: '2026-12-24' }, token] as const
    }
    expect((await center.refused(...save([year, year]))).fields[0]?.key).toBe('problems.value.holiday-year')
    await center.ask(...save([year]))
    await scan()
    const after = await readCase(center, mediator, late.caseFileId)
    expect(clockOf(after, running?.ruleCode ?? '')).toMatchObject({ dueOn: '2027-01-05', isProvisional: false })
    expect(after.nextDueOn).toBe('2027-01-05')
    expect(await keysOf(late.caseFileId)).toContain('clock.recounted')
  })
})

describe('the day a sender set', () => {
  const sender = { name: '市信访局', referenceNo: '信转〔2026〕12号', receivedOn: '2026-06-15', dueOn: '2026-06-30' }
  const sent = (dueOn: string | null) => {
    const matter = { ...caseFileInput().matter, occurredOn: '2026-06-01' }
    const particulars: Particulars = { ...PLAIN_PARTICULARS, channel: 'referral' }
    return { ...matter, particulars: { ...particulars, sender: { ...sender, dueOn } } }
  }
  const take = (dueOn: string | null) => register(center, clerk, caseFileInput({ matter: sent(dueOn) }))
  const edit = async (id: number, dueOn: string | null) => {
    const { version } = await readCase(center, clerk, id)
    const body = { opId: newOperationId(), version, matter: sent(dueOn) }
    return center.ask('PUT', `/case-files/${id}`, body, clerk)
  }
  const answerClock = (file: CaseFileView) => file.clocks.filter(({ ruleCode }) => ruleCode === 'IN-12')

  it('runs as a clock from the first moment, says who set it, and is not what the case is due by', async () => {
    await at(TEST_NOW)
    const { id } = await take('2026-06-30')
    const file = await readCase(center, clerk, id)
    expect(answerClock(file)).toMatchObject([
      {
        status: 'running',
        lamp: 'green',
        dueOn: '2026-06-30',
        basis: { law: { zh: '来件单位要求的日期' } },
        isCertain: true,
        explain: [{ key: 'clocks.explain.set', params: { start: TODAY, day: '2026-06-30' } }],
        allowedActions: [],
      },
    ])
    expect(file.nextDueOn).toBe('2026-06-18')
    await at('2026-06-29T02:00:00.000Z')
    expect(answerClock(await readCase(center, clerk, id))[0]?.lamp).toBe('yellow')
    await at('2026-07-01T02:00:00.000Z')
    expect(answerClock(await readCase(center, clerk, id))[0]?.lamp).toBe('red')
  })

  it('moves with the day, stops without it, begins again with a new one, and an undo takes it back', async () => {
    await at(TEST_NOW)
    const { id } = await take(null)
    expect(answerClock(await readCase(center, clerk, id))).toEqual([])
    await edit(id, '2026-07-10')
    await edit(id, '2026-06-18')
    expect(answerClock(await readCase(center, clerk, id))).toMatchObject([{ dueOn: '2026-06-18', lamp: 'yellow' }])
    const { version } = await readCase(center, clerk, id)
    await center.ask('POST', `/case-files/${id}/edit-undoing`, { opId: newOperationId(), version }, clerk)
    expect(answerClock(await readCase(center, clerk, id))).toMatchObject([{ dueOn: '2026-07-10', lamp: 'green' }])
    await edit(id, null)
    expect(answerClock(await readCase(center, clerk, id))).toMatchObject([{ status: 'stopped' }])
    await edit(id, '2026-07-20')
    const clocks = answerClock(await readCase(center, clerk, id))
    expect(clocks.map(({ status, dueOn }) => [status, dueOn])).toEqual([
      ['stopped', '2026-07-10'],
      ['running', '2026-07-20'],
    ])
  })

  it('that was over before the matter came is red at once and told to supervision', async () => {
    await at(TEST_NOW)
    const { id } = await take('2026-06-16')
    expect(answerClock(await readCase(center, clerk, id))[0]?.lamp).toBe('red')
    const late = (await scan()).filter(({ caseFileId, ruleCode }) => caseFileId === id && ruleCode === 'IN-12')
    expect(late.map(({ kind }) => kind)).toEqual(['late'])
    expect((await scan()).filter(({ caseFileId }) => caseFileId === id)).toEqual([])
  })

  it('is met by the reply', async () => {
    await at(TEST_NOW)
    const { id } = await take('2026-06-30')
    const assignmentId = await dispatch(center, clerk, id, unitId)
    await takeOver(center, mediator, id, assignmentId)
    const { version } = await readCase(center, mediator, id)
    const reply = { opId: newOperationId(), version, answer: '已到现场核实并与双方商定修复办法。', basis: null }
    await center.ask('POST', `/case-files/${id}/reply`, reply, mediator)
    expect(answerClock(await readCase(center, mediator, id))).toMatchObject([{ status: 'met' }])
  })
})

describe('supervision', () => {
  it('is handed a clock that ran out once, with the unit that owes it and the cause of the law', async () => {
    await at(TEST_NOW)
    const { caseFileId } = await onDesk()
    await at('2026-07-20T02:00:00.000Z')
    await scanClocks(center.deps, handToSupervision, rest)
    await scanClocks(center.deps, handToSupervision, rest)
    const rows = center.database.connection
      .prepare('select unit_id, cause, origin, status from supervision where case_file_id = ? order by id')
      .all(caseFileId) as { unit_id: number; cause: string; origin: string; status: string }[]
    // Handling and mediation ran out; the unit is under supervision once for that cause.
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ unit_id: unitId, cause: 'overdue', status: 'proposed' })
    const file = await readCase(center, mediator, caseFileId)
    expect(rows[0]?.origin).toBe(`clock:${clockOf(file, 'IN-4b').id}`)
  })
})
