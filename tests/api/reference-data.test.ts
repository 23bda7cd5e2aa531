import { describe, expect, it } from 'vitest'
import caseSources from '#assets/reference/case-sources.json' with { type: 'json' }
import caseTypes from '#assets/reference/case-types.json' with { type: 'json' }
import county from '#assets/reference/divisions/county-421081.json' with { type: 'json' }
import national from '#assets/reference/divisions/national-6digit.json' with { type: 'json' }
import documentTypes from '#assets/reference/document-types.json' with { type: 'json' }
import endReasons from '#assets/reference/end-reasons.json' with { type: 'json' }
import ethnicGroups from '#assets/reference/ethnic-groups.json' with { type: 'json' }
import mediationTypes from '#assets/reference/mediation-types.json' with { type: 'json' }
import polyphonic from '#assets/reference/names/polyphonic-surnames.json' with { type: 'json' }
import surnames from '#assets/reference/names/surnames.json' with { type: 'json' }
import resolutionWays from '#assets/reference/resolution-ways.json' with { type: 'json' }
import riskWords from '#assets/reference/risk-words.json' with { type: 'json' }
import settings from '#assets/reference/settings.json' with { type: 'json' }
import units from '#assets/reference/unit-seeds.json' with { type: 'json' }
import { SETTING_KINDS, SETTINGS, settingsFile } from '#center/contract/setting.ts'
import { UNIT_MODES } from '#center/contract/statuses.ts'
import { DOCUMENT_TYPES } from '#center/contract/values/document-types.ts'
import { checkPersonName } from '#center/contract/values/person-name.ts'
import { addressCodeName, isAddressCode } from '#center/domain/address-codes.ts'
import { SAFE_CLASS } from '#center/domain/numbering/check-character.ts'
import { faultsOf } from '#center/domain/setting/check-settings.ts'
import { DELIVERED } from '#center/domain/setting/delivered.ts'

const topics = settings.topics.value
const { zones, hotlines } = settings.hallPlan.value

const lists = {
  caseSources,
  caseTypes,
  documentTypes,
  endReasons,
  ethnicGroups,
  mediationTypes,
  resolutionWays,
  riskFactors: settings.riskSheet.value.factors,
  topics,
  units,
  zones,
  towns: county.towns,
}
const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)

describe('reference data', () => {
  it.each(Object.entries(lists))('%s: every code once, words in both languages', (_, list) => {
    expect(new Set(codesOf(list)).size).toBe(list.length)
    for (const { label } of list) {
      expect(label.zh).toMatch(/\p{Script=Han}/u)
      expect(label.en).toMatch(/^[A-Z][ -~]+$/)
    }
  })

  it('has the 17 classes, and every leaf points to a class, a mediation type and a topic', () => {
    const classes = caseTypes.filter(({ parent }) => parent === null)
    expect(classes).toHaveLength(17)
    for (const type of caseTypes) {
      expect(type.parent === null || type.code.startsWith(type.parent), type.code).toBe(true)
      expect(codesOf(mediationTypes)).toEqual(expect.arrayContaining([type.mediationType, ...type.otherMediationTypes]))
      expect(codesOf(topics), type.code).toContain(type.topic)
    }
  })

  it('delivers settings that say where they come from, that the contract takes and that fit each other', () => {
    expect(Object.keys(DELIVERED).sort()).toEqual([...SETTING_KINDS].sort())
    for (const kind of SETTING_KINDS) {
      expect(DELIVERED[kind].source.length, kind).toBeGreaterThan(20)
      expect(SETTINGS[kind].parse(DELIVERED[kind].value), kind).toEqual(DELIVERED[kind].value)
    }
    const values = Object.fromEntries(SETTING_KINDS.map(kind => [kind, DELIVERED[kind].value]))
    const seeds = units.map(({ code, desks }) => ({ code, isReachable: desks.length > 0 }))
    const hall = { places: [], zones: ['1', '2'], units: seeds, typeCodes: codesOf(caseTypes) }
    expect(faultsOf(settingsFile.shape.settings.parse(values), hall)).toEqual([])
    expect(settings.guides.value.map(({ topic }) => topic)).toEqual(codesOf(topics))
    expect(hotlines.map(({ phone }) => phone)).toEqual(['110', '12348', '12345'])
  })

  it('keeps classes 13 to 16 out of mediation', () => {
    for (const { code, isMediable } of caseTypes) {
      expect(isMediable, code).toBe(!['13', '14', '15', '16', '99'].includes(code.slice(0, 2)))
    }
  })

  it('has the 18 types of the Ministry', () => expect(mediationTypes).toHaveLength(18))

  it('has units a case code can carry, desks wherever staff sits, a weekday wherever staff rotates', () => {
    for (const unit of units) {
      expect(unit.code).toMatch(new RegExp(`^${SAFE_CLASS}{3}$`))
      expect(UNIT_MODES).toContain(unit.mode)
      expect(unit.desks.length > 0, unit.code).toBe(unit.mode !== 'onCall')
      expect(unit.weekdays.length > 0, unit.code).toBe(unit.mode === 'rotating')
      if (unit.level === 'town') expect(codesOf(county.towns)).toContain(unit.division)
    }
    expect(units[0]).toMatchObject({ code: 'C00', kind: 'center', mode: 'resident' })
  })

  it('has the 15 towns and 203 villages of the county, each village under its town', () => {
    expect(county.towns).toHaveLength(15)
    const villages = county.towns.flatMap(town => town.villages.map(([code = '']) => code.startsWith(town.code)))
    expect(villages).toHaveLength(203)
    expect(villages.every(Boolean)).toBe(true)
  })

  it('has every county-level unit under a known parent', () => {
    const known = new Set(national.rows.map(([code]) => code))
    for (const [code, , level, parent] of national.rows) {
      expect(level === 'province' ? parent === null : known.has(parent ?? ''), String(code)).toBe(true)
    }
  })

  it('knows address codes by the year, withdrawn ones too', () => {
    expect(addressCodeName('421023', 1998)).toBe('监利县')
    expect(addressCodeName('421000', 1995)).toBe('荆沙市')
    expect(addressCodeName('421000', 2020)).toBe('荆州市')
    expect(addressCodeName('421081', 1960)).toBe('石首市')
    expect(addressCodeName('421081', 2026)).toBe('石首市')
    expect(isAddressCode('421023')).toBe(true)
    expect(isAddressCode('345955')).toBe(false)
    expect(addressCodeName('345955', 2000)).toBeUndefined()
  })

  it('lists the document types of the contract', () => expect(codesOf(documentTypes)).toEqual([...DOCUMENT_TYPES]))

  it('has the 56 ethnic groups and the two police extensions', () => expect(ethnicGroups).toHaveLength(58))

  it('has surnames that are names, and readings for the ambiguous ones', () => {
    for (const surname of Object.keys(surnames)) expect(checkPersonName(surname).ok, surname).toBe(true)
    expect(polyphonic).toMatchObject({ 石: 'shí', 单: 'shàn', 仇: 'qiú', 尉迟: 'yù chí' })
  })

  it('scores a red case at fifty points', () => {
    const { factors, yellowFrom, redFrom, groups } = settings.riskSheet.value
    expect([yellowFrom, redFrom, groups.map(({ from }) => from)]).toEqual([25, 50, [5, 30]])
    expect(factors.filter(({ isRedAtOnce }) => isRedAtOnce).map(({ code }) => code)).toEqual(['threat', 'large-group'])
  })

  it('names factors of the score sheet beside its words, each word once', () => {
    const words = riskWords.flatMap(entry => entry.words)
    expect(new Set(words).size).toBe(words.length)
    for (const { factor } of riskWords) expect(codesOf(settings.riskSheet.value.factors)).toContain(factor)
  })
})
