import type { TFunction } from 'i18next'
import type { AnySetting, ARROWS, SettingKind } from '#center/contract/setting.ts'
import { LANES } from '#center/contract/statuses.ts'
import type { Label } from '../../components/staff/use-label.ts'
import { LANE_KEYS } from '../../lib/status-keys.ts'
import { RULE_FIGURES, type RuleFigure } from './drafts.ts'

/** A line of a setting in words. */
export interface SettingLine {
  readonly label: string
  readonly text: string
}

export const KIND_KEYS = {
  hallRules: 'settings:kind.hallRules',
  openingHours: 'settings:kind.openingHours',
  topics: 'settings:kind.topics',
  guides: 'settings:kind.guides',
  wallPages: 'settings:kind.wallPages',
  hallPlan: 'settings:kind.hallPlan',
} as const satisfies Record<SettingKind, string>

export const RULE_KEYS = {
  callsBeforeMissed: 'settings:rule.callsBeforeMissed',
  secondsBetweenCalls: 'settings:rule.secondsBetweenCalls',
  returnMinutes: 'settings:rule.returnMinutes',
  returnPlace: 'settings:rule.returnPlace',
  blockSize: 'settings:rule.blockSize',
  undoMinutes: 'settings:rule.undoMinutes',
  staggerMinutes: 'settings:rule.staggerMinutes',
  quietMinutes: 'settings:rule.quietMinutes',
  helpAgainSeconds: 'settings:rule.helpAgainSeconds',
} as const satisfies Record<RuleFigure, string>

export const END_OF_DAY_KEYS = {
  close: 'settings:endOfDay.close',
  keepPlace: 'settings:endOfDay.keepPlace',
} as const

export const ARROW_KEYS = {
  left: 'settings:arrow.left',
  up: 'settings:arrow.up',
  right: 'settings:arrow.right',
  down: 'settings:arrow.down',
} as const satisfies Record<(typeof ARROWS)[number], string>

/** Words a setting is told in: language, names of dispute types, one language of a label. */
export interface Words {
  readonly t: TFunction
  readonly labelOf: (label: Label) => string
  readonly typeInWords: (code: string) => string
  /** Name of a topic in force by its code; the code itself where there is none. */
  readonly topicOf: (code: string) => string
}

const both = ({ zh, en }: Label) => `${zh} / ${en}`

/** A setting line by line, for reading it, for looking at an older version, and for comparing two. */
export function settingLines({ t, labelOf, typeInWords, topicOf }: Words, setting: AnySetting): readonly SettingLine[] {
  const numbered = (index: number) => t('settings:numbered', { number: index + 1 })
  switch (setting.kind) {
    case 'hallRules': {
      const rules = setting.value
      return [
        ...RULE_FIGURES.map(name => ({ label: t(RULE_KEYS[name]), text: String(rules[name]) })),
        ...LANES.map(lane => ({
          label: t('settings:rule.headStartOf', { lane: t(LANE_KEYS[lane]) }),
          text: String(rules.headStartMinutes[lane]),
        })),
        { label: t('settings:rule.endOfDay'), text: t(END_OF_DAY_KEYS[rules.endOfDay]) },
        { label: t('settings:rule.asksNeeds'), text: t(rules.asksNeeds ? 'settings:yes' : 'settings:no') },
      ]
    }
    case 'openingHours': {
      const half = (part: { from: string; to: string } | null) =>
        part === null ? t('settings:hours.closed') : t('settings:hours.span', { ...part })
      return [
        { label: t('settings:hours.am'), text: half(setting.value.am) },
        { label: t('settings:hours.pm'), text: half(setting.value.pm) },
        {
          label: t('settings:hours.daysOff'),
          text: t(setting.value.isOpenOnDaysOff ? 'settings:yes' : 'settings:no'),
        },
      ]
    }
    case 'topics':
      return setting.value.map((topic, index) => ({
        label: numbered(index),
        text: [both(topic.label), typeInWords(topic.defaultType), t(LANE_KEYS[topic.lane])].join(' · '),
      }))
    case 'guides':
      return setting.value.map((guide, index) => ({
        label: t('settings:guide.of', { number: index + 1, topic: topicOf(guide.topic) }),
        text: [...guide.bring, guide.where, guide.duration].map(both).join('\n'),
      }))
    case 'wallPages':
      return setting.value.map((page, index) => ({
        label: numbered(index),
        text: `${both(page.title)}\n${page.text.zh}\n${page.text.en}`,
      }))
    case 'hallPlan':
      return [
        ...setting.value.zones.map(zone => ({
          label: t('settings:plan.zoneOf', { code: zone.code }),
          text: `${labelOf(zone.label)} · ${t('settings:plan.box', { ...zone })}`,
        })),
        ...Object.entries(setting.value.arrows).map(([name, arrow]) => ({ label: name, text: t(ARROW_KEYS[arrow]) })),
        ...setting.value.hotlines.map(({ phone, label }) => ({ label: phone, text: both(label) })),
      ]
  }
}
