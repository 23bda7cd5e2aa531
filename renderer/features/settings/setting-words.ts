import type { TFunction } from 'i18next'
import type { AnySetting, ARROWS, SettingKind } from '#center/contract/setting.ts'
import { LANES } from '#center/contract/statuses.ts'
import type { Label } from '../../components/staff/use-label.ts'
import { LANE_KEYS } from '../../lib/status-keys.ts'
import { citizenLimitLines, clockRuleLines, holidayLines, lampLines } from './clock-words.ts'
import { RULE_FIGURES, type RuleFigure } from './drafts.ts'
import { riskSheetLines, supervisionLines } from './oversight-words.ts'
import { callOutLines, rosterLines } from './roster-words.ts'
import { caseTypeLines, leverLines, routeLines } from './routing-words.ts'

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
  conclusionRules: 'settings:kind.conclusionRules',
  rosterRules: 'settings:kind.rosterRules',
  callOutRules: 'settings:kind.callOutRules',
  windowPhrases: 'settings:kind.windowPhrases',
  clockRules: 'settings:kind.clockRules',
  lampLimits: 'settings:kind.lampLimits',
  holidays: 'settings:kind.holidays',
  citizenLimits: 'settings:kind.citizenLimits',
  caseTypes: 'settings:kind.caseTypes',
  routes: 'settings:kind.routes',
  routingLevers: 'settings:kind.routingLevers',
  supervisionRules: 'settings:kind.supervisionRules',
  riskSheet: 'settings:kind.riskSheet',
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
  /** Name of a unit by its code. */
  readonly unitOf: (code: string) => string
}

const both = ({ zh, en }: Label) => `${zh} / ${en}`

/** A setting line by line, for reading it, for looking at an older version, and for comparing two. */
export function settingLines(words: Words, setting: AnySetting): readonly SettingLine[] {
  const { t, labelOf, typeInWords, topicOf } = words
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
    case 'conclusionRules':
      return [{ label: t('settings:conclusionRules.samplePercent'), text: String(setting.value.samplePercent) }]
    case 'wallPages':
      return setting.value.map((page, index) => ({
        label: numbered(index),
        text: `${both(page.title)}\n${page.text.zh}\n${page.text.en}`,
      }))
    case 'clockRules':
      return clockRuleLines(words, setting.value)
    case 'lampLimits':
      return lampLines(words, setting.value)
    case 'holidays':
      return holidayLines(words, setting.value)
    case 'citizenLimits':
      return citizenLimitLines(words, setting.value)
    case 'caseTypes':
      return caseTypeLines(words, setting.value)
    case 'routes':
      return routeLines(words, setting.value)
    case 'routingLevers':
      return leverLines(words, setting.value)
    case 'supervisionRules':
      return supervisionLines(words, setting.value)
    case 'riskSheet':
      return riskSheetLines(words, setting.value)
    case 'windowPhrases':
      return [
        ...setting.value.consult.map(({ typeClass, text }, index) => ({
          label: t('settings:phrases.number', { number: index + 1 }),
          text: `${typeClass === null ? t('settings:phrases.all') : typeInWords(typeClass)} · ${both(text)}`,
        })),
        ...setting.value.conversation.map((text, index) => ({
          label: t('settings:phrases.said', { number: index + 1 }),
          text: both(text),
        })),
        ...setting.value.answers.map((text, index) => ({
          label: t('settings:phrases.answered', { number: index + 1 }),
          text: both(text),
        })),
      ]
    case 'rosterRules':
      return rosterLines(words, setting.value)
    case 'callOutRules':
      return callOutLines(words, setting.value)
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
