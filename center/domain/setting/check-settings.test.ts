import { describe, expect, it } from 'vitest'
import { SETTING_KINDS, settingsFile } from '#center/contract/setting.ts'
import { faultsOf, type Settings } from './check-settings.ts'
import { DELIVERED as delivered } from './delivered.ts'

const base = settingsFile.shape.settings.parse(
  Object.fromEntries(SETTING_KINDS.map(kind => [kind, delivered[kind].value])),
)
const hall = { places: ['1号窗口'], zones: ['1', '2'], units: null, typeCodes: [] }
const [topic] = base.topics
const [zone] = base.hallPlan.zones
if (topic === undefined || zone === undefined) throw new Error('nothing delivered')
const withTopics = (topics: Settings['topics']): Settings => ({ ...base, topics, guides: [] })
const withPlan = (plan: Partial<Settings['hallPlan']>): Settings => ({
  ...base,
  hallPlan: { ...base.hallPlan, ...plan },
})

describe('settings', () => {
  it('as delivered fit', () => expect(faultsOf(base, hall)).toEqual([]))

  it.each<[string, Settings, string, (string | number)[], string]>([
    ['a topic twice', withTopics([...base.topics, topic]), 'topics', [base.topics.length, 'code'], 'twice'],
    [
      'a topic of no type',
      withTopics([{ ...topic, defaultType: '98' }, ...base.topics.slice(1)]),
      'topics',
      [0, 'defaultType'],
      'type',
    ],
    ['no topic for who cannot say', withTopics([topic]), 'topics', [], 'topic-unclear'],
    ['a guide without its topic', { ...base, topics: base.topics.slice(1) }, 'guides', [0, 'topic'], 'topic'],
    [
      'a center that never opens',
      { ...base, openingHours: { am: null, pm: null, isOpenOnDaysOff: false } },
      'openingHours',
      [],
      'required',
    ],
    [
      'a morning that ends before it begins',
      { ...base, openingHours: { am: { from: '12:00', to: '08:30' }, pm: null, isOpenOnDaysOff: false } },
      'openingHours',
      ['am', 'to'],
      'time-order',
    ],
    [
      'an afternoon inside the morning',
      {
        ...base,
        openingHours: {
          am: { from: '08:30', to: '12:00' },
          pm: { from: '11:00', to: '17:00' },
          isOpenOnDaysOff: false,
        },
      },
      'openingHours',
      ['pm', 'from'],
      'time-order',
    ],
    ['a zone twice', withPlan({ zones: [...base.hallPlan.zones, zone] }), 'hallPlan', ['zones', 3, 'code'], 'twice'],
    ['a zone less than desks stand in', withPlan({ zones: [zone] }), 'hallPlan', ['zones'], 'zone-in-use'],
    [
      'a zone beyond the plan',
      withPlan({ zones: [{ ...zone, x: 60, width: 50 }, ...base.hallPlan.zones.slice(1)] }),
      'hallPlan',
      ['zones', 0, 'width'],
      'number',
    ],
    [
      'an arrow to nowhere',
      withPlan({ arrows: { '9号窗口': 'left' } }),
      'hallPlan',
      ['arrows', '9号窗口'],
      'desk-or-room',
    ],
  ])('refuse %s', (_title, settings, kind, path, key) => {
    expect(faultsOf(settings, hall)).toEqual([{ kind, path, key: `problems.value.${key}` }])
  })

  it('take an arrow to a desk that is there', () =>
    expect(faultsOf(withPlan({ arrows: { '1号窗口': 'up' } }), hall)).toEqual([]))
})
