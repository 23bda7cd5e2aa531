import { STAFF_ROLES } from '#center/contract/permissions.ts'
import { PROBLEMS } from '#center/contract/problems.ts'
import {
  AGREEMENT_STATUSES,
  ASSIGNMENT_STATUSES,
  CASE_FILE_ACTIONS,
  CASE_FILE_STATUSES,
  COMPLEXITIES,
  ITEM_KINDS,
  ITEM_STATUSES,
  ITEM_WAYS,
  LAMPS,
  LANES,
  MEDIATION_STATUSES,
  MEETING_RESULTS,
  MEETING_STATUSES,
  NEEDS,
  NEXT_STEPS,
  OUTCOMES,
  PAPER_KINDS,
  RISK_COLOURS,
  TICKET_STATUSES,
  UNIT_MODES,
} from '#center/contract/statuses.ts'
import { sourceFiles } from './source-files.ts'
import { chineseLiterals, namedKeys, placeholders, readTexts, type TextKeys, withoutPlural } from './text-keys.ts'

const CODE = ['renderer', 'center', 'host', 'electron', 'server', 'db']

/** Chinese that is data, not text: written numbers, date forms and name rules of the standards. */
const CHINESE_DATA = /^center\/contract\/values\/|^center\/domain\/(mask|numbering\/document-number)\.ts/

/** Enumerations whose every value is shown, and where the words stand. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'status:caseFile': CASE_FILE_STATUSES,
  'status:action': CASE_FILE_ACTIONS,
  'status:nextStep': NEXT_STEPS,
  'status:ticket': TICKET_STATUSES,
  'status:assignment': ASSIGNMENT_STATUSES,
  'status:mediation': MEDIATION_STATUSES,
  'status:meeting': MEETING_STATUSES,
  'status:agreement': AGREEMENT_STATUSES,
  'status:item': ITEM_STATUSES,
  'status:paper': PAPER_KINDS,
  'status:lane': LANES,
  'status:need': NEEDS,
  'status:lamp': LAMPS,
  'status:risk': RISK_COLOURS,
  'status:outcome': OUTCOMES,
  'status:complexity': COMPLEXITIES,
  'status:unitMode': UNIT_MODES,
  'status:meetingResult': MEETING_RESULTS,
  'status:itemKind': ITEM_KINDS,
  'status:itemWay': ITEM_WAYS,
  'status:role': STAFF_ROLES,
}

const expectedKeys = [
  ...Object.keys(PROBLEMS).map(code => `problems:${code}`),
  ...Object.entries(SHOWN).flatMap(([place, values]) => values.map(value => `${place}.${value}`)),
]

function languageGaps(name: string, own: TextKeys, other: TextKeys): string[] {
  const others = new Set([...other.keys()].map(withoutPlural))
  return [...own.keys()].filter(key => !others.has(withoutPlural(key))).map(key => `${key}: only in ${name}`)
}

function differentPlaceholders(chinese: TextKeys, english: TextKeys): string[] {
  return [...chinese].flatMap(([key, text]) => {
    const twin = english.get(key)
    const isSame = twin === undefined || placeholders(text).join() === placeholders(twin).join()
    return isSame ? [] : [`${key}: the languages fill in different names`]
  })
}

const chinese = readTexts('zh-CN')
const english = readTexts('en')
const namespaces = [...new Set([...chinese.keys()].map(key => key.slice(0, key.indexOf(':'))))]
const known = new Set([...chinese.keys()].map(withoutPlural))
const isKnown = (key: string) => known.has(key)
const sources = sourceFiles(CODE)
const named = sources.flatMap(({ path, text }) => namedKeys(text, namespaces).map(key => ({ path, key })))

const faults = [
  ...languageGaps('zh-CN', chinese, english),
  ...languageGaps('en', english, chinese),
  ...differentPlaceholders(chinese, english),
  ...expectedKeys.filter(key => !isKnown(key)).map(key => `${key}: no text`),
  ...named.filter(({ key }) => !isKnown(key)).map(({ path, key }) => `${path}: unknown text ${key}`),
  ...sources
    .filter(({ path }) => !CHINESE_DATA.test(path))
    .flatMap(({ path, text }) =>
      chineseLiterals(text).map(line => `${path}:${line}: Chinese text outside assets/locales`),
    ),
]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1

// Only told, never a fault: a text may be chosen by a code of the center that no file names.
if (process.argv.includes('--unused')) {
  const used = new Set([...expectedKeys, ...named.map(({ key }) => key)])
  const unnamed = [...known].filter(key => !used.has(key) && !/^(papers|host|problems|status|timeline):/.test(key))
  for (const key of unnamed) console.log(`${key}: named nowhere`)
}
