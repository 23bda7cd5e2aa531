import type { SettingValue } from '#center/contract/setting.ts'
import type { SettingLine, Words } from './setting-words.ts'

/** Rules of supervision line by line: the ladder from below, then each level. */
export function supervisionLines(
  { t, labelOf }: Words,
  rules: SettingValue<'supervisionRules'>,
): readonly SettingLine[] {
  const nameOf = (code: string | null) => {
    const rung = rules.ladder.find(each => each.code === code)
    return rung === undefined ? t('settings:supervision.top') : labelOf(rung.label)
  }
  return [
    ...rules.ladder.map(rung => ({ label: labelOf(rung.label), text: `→ ${nameOf(rung.next)}` })),
    ...rules.levels.map((level, index) => ({
      label: t('settings:supervision.level', { level: index + 1 }),
      text: [
        labelOf(level.label),
        t('settings:supervision.line', {
          to: nameOf(level.to),
          copyTo: level.copyTo.map(nameOf).join('、') || t('settings:supervision.nobody'),
          days: level.graceDays,
          automatic: t(level.isAutomatic ? 'settings:supervision.automatic' : 'settings:supervision.byHand'),
        }),
        labelOf(level.consequence),
      ].join('\n'),
    })),
    { label: t('settings:supervision.adviceTo'), text: nameOf(rules.adviceTo) },
    { label: t('settings:supervision.staleDays'), text: String(rules.staleDays) },
  ]
}

/** A score sheet line by line: factors with points, thresholds, groups. */
export function riskSheetLines({ t, labelOf }: Words, sheet: SettingValue<'riskSheet'>): readonly SettingLine[] {
  const nameOf = (code: string) => {
    const factor = sheet.factors.find(each => each.code === code)
    return factor === undefined ? code : labelOf(factor.label)
  }
  return [
    ...sheet.factors.map(factor => ({
      label: labelOf(factor.label),
      text: t('settings:riskSheet.line', {
        points: factor.points,
        red: factor.isRedAtOnce ? t('settings:riskSheet.redMark') : '',
        restricted: factor.isRestricted ? t('settings:riskSheet.restrictedMark') : '',
      }),
    })),
    {
      label: t('settings:riskSheet.thresholds'),
      text: t('settings:riskSheet.thresholdLine', { yellow: sheet.yellowFrom, red: sheet.redFrom }),
    },
    ...sheet.groups.map((group, index) => ({
      label: t('settings:riskSheet.group', { number: index + 1 }),
      text: t('settings:riskSheet.groupLine', { from: group.from, factor: nameOf(group.factor) }),
    })),
  ]
}
