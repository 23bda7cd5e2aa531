import mediationTypes from '#assets/reference/mediation-types.json' with { type: 'json' }
import type { SettingValue } from '#center/contract/setting.ts'
import { ROUTING_WEIGHTS } from '#center/contract/values/routing-rules.ts'
import { CONFLICT_HANDLING_KEYS, LEVEL_KEYS, PERSON_ORDER_KEYS, WEIGHT_KEYS } from '../../lib/routing-keys.ts'
import { COMPLEXITY_KEYS } from '../../lib/status-keys.ts'
import type { SettingLine, Words } from './setting-words.ts'

/** Types line by line: both names, what it counts as, its marks. */
export const caseTypeLines = ({ t, labelOf }: Words, types: SettingValue<'caseTypes'>): readonly SettingLine[] =>
  types.map(type => ({
    label: type.code,
    text: [
      `${type.label.zh} / ${type.label.en}`,
      ...mediationTypes.flatMap(({ code, label }) => (code === type.mediationType ? [labelOf(label)] : [])),
      ...(type.isMediable ? [] : [t('routing:type.notMediable')]),
      ...(type.isInkOnly ? [t('routing:type.isInkOnly')] : []),
      ...(type.isActive ? [] : [t('routing:type.off')]),
    ].join(' · '),
  }))

/** Routes line by line: rules by type, then ways with their basis, places and stand-ins. */
export function routeLines(
  { t, labelOf, typeInWords, unitOf }: Words,
  { rules, paths, grids, fallbacks }: SettingValue<'routes'>,
): readonly SettingLine[] {
  const separator = t('routing:comma')
  const wayOf = (code: string) => paths.flatMap(path => (path.code === code ? [labelOf(path.label)] : []))[0] ?? code
  return [
    ...rules.map(rule => ({
      label: `${rule.type} ${typeInWords(rule.type)}`,
      text: [
        t('routing:rule.leads', { units: rule.units.map(unitOf).join(separator) }),
        ...(rule.coUnits.length === 0
          ? []
          : [t('routing:rule.helps', { units: rule.coUnits.map(unitOf).join(separator) })]),
        t('routing:rule.ways', { ways: rule.paths.map(wayOf).join(separator) }),
        `${t(LEVEL_KEYS[rule.level])}${separator}${t(COMPLEXITY_KEYS[rule.complexity])}`,
      ].join('\n'),
    })),
    ...paths.map(path => ({
      label: `${labelOf(path.label)} (${path.code})`,
      text: [
        t('routing:path.basis', { law: path.law, article: path.article }),
        ...(path.certain ? [] : [t('routing:path.unchecked')]),
        labelOf(path.reason),
        path.unit === null ? t('routing:path.outside') : unitOf(path.unit),
      ].join('\n'),
    })),
    ...grids.map(({ division, unit }) => ({ label: division, text: unitOf(unit) })),
    ...fallbacks.map(({ unit, to }) => ({
      label: unitOf(unit),
      text: t('routing:places.standsIn', { unit: unitOf(to) }),
    })),
  ]
}

/** Levers line by line. */
export const leverLines = ({ t }: Words, levers: SettingValue<'routingLevers'>): readonly SettingLine[] => [
  ...ROUTING_WEIGHTS.map(name => ({ label: t(WEIGHT_KEYS[name]), text: String(levers.weights[name]) })),
  { label: t('routing:lever.person'), text: t(PERSON_ORDER_KEYS[levers.person]) },
  { label: t('routing:lever.conflict'), text: t(CONFLICT_HANDLING_KEYS[levers.conflict]) },
  { label: t('routing:lever.fairnessDays'), text: String(levers.fairnessDays) },
  { label: t('routing:lever.casesAtHalfLoad'), text: String(levers.casesAtHalfLoad) },
]
