import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CenterEvent } from '#center/contract/events.ts'
import type { HallView } from '#center/contract/hall.ts'
import {
  type AnySetting,
  SETTING_KINDS,
  type SettingKind,
  type SettingsFile,
  settingsFile,
} from '#center/contract/setting.ts'
import { DELIVERED as delivered } from '#center/domain/setting/delivered.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { newOperationId } from '#tests/fixtures/small-center.ts'

const TODAY = '2026-06-17'
let center: TestCenter
let manager: string
const events: CenterEvent[] = []

interface Told {
  readonly current: AnySetting
  readonly version: number
  readonly versions: readonly {
    readonly version: number
    readonly effectiveOn: string
    readonly reason: string | null
  }[]
}
const read = (kind: SettingKind) => center.ask<Told>('GET', `/settings/${kind}`, undefined, manager)
const saving = (kind: SettingKind, value: unknown, more: object = {}) =>
  [
    'POST',
    `/settings/${kind}/versions`,
    { opId: newOperationId(), setting: { kind, value }, version: 0, effectiveOn: TODAY, reason: '试行', ...more },
    manager,
  ] as const
const hours = (from: string) => ({ am: { from, to: '12:00' }, pm: null, isOpenOnDaysOff: false })
const text = (file: unknown) => (typeof file === 'string' ? file : JSON.stringify(file))
const importing = (file: unknown, more: object = {}) =>
  [
    'POST',
    '/settings/import',
    { opId: newOperationId(), text: text(file), effectiveOn: TODAY, reason: '沿用', ...more },
    manager,
  ] as const
const exported = async (): Promise<SettingsFile> => {
  const answer = await center.call<Uint8Array | SettingsFile>('GET', '/settings', undefined, manager)
  const body = answer.body instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(answer.body)) : answer.body
  return settingsFile.parse(body)
}
const countSaved = () => Number(center.database.connection.prepare('select count(*) from setting').pluck().get())

beforeAll(async () => {
  center = await startTestCenter()
  center.deps.events.subscribe(event => events.push(event))
})
beforeEach(async () => {
  center.setNow(TEST_NOW)
  center.database.connection.exec('delete from setting')
  manager = await center.signIn('manager')
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

describe('a setting', () => {
  it('begins as delivered', async () => {
    for (const kind of SETTING_KINDS) {
      const { current, version, versions } = await read(kind)
      expect([current, version]).toEqual([{ kind, value: delivered[kind].value }, 0])
      expect(versions).toMatchObject([{ version: 0, savedAt: null, savedBy: null, reason: null }])
      expect(await center.ask('GET', `/settings/${kind}/versions/0`, undefined, manager)).toEqual(current)
    }
  })

  it('keeps every version, with who, why and from when, and can go back', async () => {
    const sent = saving('openingHours', hours('09:00'))
    expect(await center.ask(...sent)).toEqual({ version: 1 })
    expect(await center.ask(...sent)).toEqual({ version: 1 })
    expect(events.at(-1)).toEqual({ noun: 'setting', id: null })
    const { current, versions } = await read('openingHours')
    expect(current.value).toEqual(hours('09:00'))
    expect(versions).toMatchObject([
      { version: 1, effectiveOn: TODAY, savedAt: TEST_NOW, reason: '试行' },
      { version: 0 },
    ])
    expect((await center.ask<HallView>('GET', '/hall', undefined, manager)).hours).toEqual(hours('09:00'))

    await center.ask(...saving('openingHours', delivered.openingHours.value, { version: 1 }))
    expect((await read('openingHours')).current.value).toEqual(delivered.openingHours.value)
    expect(await center.ask('GET', '/settings/openingHours/versions/1', undefined, manager)).toEqual({
      kind: 'openingHours',
      value: hours('09:00'),
    })
    expect((await center.refused('GET', '/settings/openingHours/versions/3', undefined, manager)).code).toBe(
      'setting.not-found',
    )
    const journaled = center.database.connection
      .prepare("select detail from journal where action = 'setting.saved' order by id desc")
      .pluck()
      .get()
    expect(JSON.parse(String(journaled))).toEqual({ kind: 'openingHours', version: 2, on: TODAY, reason: '试行' })
  })

  it('takes effect on its day; the newest word that has taken effect counts', async () => {
    await center.ask(...saving('openingHours', hours('10:00'), { effectiveOn: '2026-07-01' }))
    expect((await read('openingHours')).current.value).toEqual(delivered.openingHours.value)
    center.setNow('2026-07-01T02:30:00.000Z')
    manager = await center.signIn('manager')
    expect((await read('openingHours')).current.value).toEqual(hours('10:00'))
    await center.ask(...saving('openingHours', hours('08:00'), { version: 1, effectiveOn: '2026-08-01' }))
    await center.ask(...saving('openingHours', hours('07:00'), { version: 2, effectiveOn: '2026-07-01' }))
    center.setNow('2026-08-01T02:30:00.000Z')
    manager = await center.signIn('manager')
    expect((await read('openingHours')).current.value).toEqual(hours('07:00'))
  })

  it('refuses a stale form, a day that has passed, a missing reason and a value of another kind', async () => {
    await center.ask(...saving('openingHours', hours('09:00')))
    expect(await center.refused(...saving('openingHours', hours('09:30')))).toMatchObject({
      code: 'setting.changed-meanwhile',
      params: { version: 1 },
    })
    const more = { version: 1 }
    expect(
      await center.refused(...saving('openingHours', hours('09:30'), { ...more, effectiveOn: '2026-06-16' })),
    ).toMatchObject({ code: 'setting.effective-in-past', fields: [{ path: ['effectiveOn'] }] })
    for (const wrong of [
      { reason: '' },
      { setting: { kind: 'guides', value: [] } },
      { setting: { kind: 'openingHours', value: [] } },
    ])
      expect((await center.refused(...saving('openingHours', hours('09:30'), { ...more, ...wrong }))).code).toBe(
        'request.invalid',
      )
    expect(countSaved()).toBe(1)
  })

  it('refuses what does not fit the rest, at the place to mend', async () => {
    const topics = delivered.topics.value
    const fieldsOf = async (kind: SettingKind, value: unknown) =>
      (await center.refused(...saving(kind, value))).fields.map(({ path, key }) => [path.join('.'), key])
    expect(await fieldsOf('topics', topics.slice(0, -1))).toEqual([
      ['setting.value', 'problems.value.topic-unclear'],
      ['setting', 'problems.value.topic'],
    ])
    expect(
      await fieldsOf(
        'topics',
        topics.map((topic, index) => (index === 1 ? { ...topic, defaultType: '77' } : topic)),
      ),
    ).toEqual([['setting.value.1.defaultType', 'problems.value.type']])
    expect(await fieldsOf('guides', [{ ...delivered.guides.value[0], topic: 'weather' }])).toEqual([
      ['setting.value.0.topic', 'problems.value.topic'],
    ])
    expect(await fieldsOf('openingHours', { am: { from: '12:00', to: '12:00' }, pm: null })).toEqual([
      ['setting.value.am.to', 'problems.value.time-order'],
    ])
    const plan = delivered.hallPlan.value
    expect(await fieldsOf('hallPlan', { ...plan, arrows: { 没有的窗口: 'left' }, zones: plan.zones.slice(1) })).toEqual(
      [
        ['setting.value.zones', 'problems.value.zone-in-use'],
        ['setting.value.arrows.没有的窗口', 'problems.value.desk-or-room'],
      ],
    )
    const [desk] = await center.ask<{ name: string }[]>('GET', '/windows')
    await center.ask(...saving('hallPlan', { ...plan, arrows: { [desk?.name ?? '']: 'left' } }))
  })

  it('is the manager’s', async () => {
    for (const username of ['window1', 'mediator1', 'lead.t01', 'admin', 'auditor']) {
      const token = await center.signIn(username)
      const [method, path, body] = saving('openingHours', hours('09:00'))
      expect((await center.refused(method, path, body, token)).code).toBe('permission.denied')
      expect((await center.refused('GET', '/settings', undefined, token)).code).toBe('permission.denied')
    }
  })
})

describe('the file of all settings', () => {
  it('holds what is in force and is taken over as it came', async () => {
    await center.ask(...saving('openingHours', hours('09:00')))
    const file = await exported()
    expect(file.settings).toEqual({
      ...Object.fromEntries(SETTING_KINDS.map(kind => [kind, delivered[kind].value])),
      openingHours: hours('09:00'),
    })
    center.database.connection.exec('delete from setting')
    const sent = importing(file)
    for (let times = 0; times < 2; times += 1) expect(await center.ask(...sent)).toEqual({ kinds: [...SETTING_KINDS] })
    expect(countSaved()).toBe(SETTING_KINDS.length)
    expect(await exported()).toEqual(file)
    for (const kind of SETTING_KINDS) expect((await read(kind)).versions).toHaveLength(2)
  })

  it('is refused whole for one wrong part, which is named, and changes nothing', async () => {
    const file = await exported()
    const { settings } = file
    const wrong: readonly [unknown, string, string][] = [
      ['{', 'JSON', 'problems.value.wrong-form'],
      ['null', 'JSON', 'problems.value.wrong-form'],
      [{ ...file, format: 'other' }, 'format', 'problems.value.wrong-form'],
      [{ ...file, version: 2 }, 'version', 'problems.value.wrong-form'],
      [{ ...file, more: 1 }, 'JSON', 'problems.value.wrong-form'],
      [{ ...file, settings: { ...settings, guides: undefined } }, 'settings.guides', 'problems.value.wrong-form'],
      [
        { ...file, settings: { ...settings, openingHours: { am: { from: '8:30', to: '12:00' }, pm: null } } },
        'settings.openingHours.am.from',
        'problems.value.time',
      ],
      [
        { ...file, settings: { ...settings, hallPlan: { ...settings.hallPlan, arrows: { 别县的窗口: 'up' } } } },
        'settings.hallPlan.arrows.别县的窗口',
        'problems.value.desk-or-room',
      ],
      [
        { ...file, settings: { ...settings, topics: settings.topics.slice(1) } },
        'settings.guides.0.topic',
        'problems.value.topic',
      ],
    ]
    for (const [sent, place, key] of wrong)
      expect(await center.refused(...importing(sent))).toMatchObject({
        code: 'setting.file-invalid',
        params: { place },
        fields: [{ path: ['text'], key }],
      })
    expect((await center.refused(...importing(file, { effectiveOn: '2026-06-16' }))).code).toBe(
      'setting.effective-in-past',
    )
    expect(countSaved()).toBe(0)
  })
})
