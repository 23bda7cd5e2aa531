import { STAFF_ROLES } from '#center/contract/permissions.ts'
import { PROBLEMS } from '#center/contract/problems.ts'
import {
  AGREEMENT_STATUSES,
  APPOINTMENT_STATUSES,
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
  PROXY_RELATIONS,
  RATING_REASONS,
  RISK_COLOURS,
  TICKET_STATUSES,
  UNIT_MODES,
} from '#center/contract/statuses.ts'
import { sourceFiles } from './source-files.ts'
import {
  chineseLiterals,
  differences,
  hasOwnName,
  listLanguages,
  namedKeys,
  readTexts,
  withoutPlural,
} from './text-keys.ts'

const CODE = ['renderer', 'center', 'host', 'electron', 'server', 'db']

/** Chinese that is data, not text: written numbers, date forms and name rules of the standards. */
const CHINESE_DATA = /^center\/contract\/values\/|^center\/domain\/(mask|numbering\/document-number)\.ts/

/** Enumerations whose every value is shown, and where the words stand. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'status:caseFile': CASE_FILE_STATUSES,
  'status:action': CASE_FILE_ACTIONS,
  'status:nextStep': NEXT_STEPS,
  'status:ticket': TICKET_STATUSES,
  'status:appointment': APPOINTMENT_STATUSES,
  'status:relation': PROXY_RELATIONS,
  'status:ratingReason': RATING_REASONS,
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

const languages = listLanguages()
const [, ...others] = languages
const chinese = readTexts('zh-CN')
const namespaces = [...new Set([...chinese.keys()].map(key => key.slice(0, key.indexOf(':'))))]
const known = new Set([...chinese.keys()].map(withoutPlural))
const isKnown = (key: string) => known.has(key)
const sources = sourceFiles(CODE)
const named = sources.flatMap(({ path, text }) => namedKeys(text, namespaces).map(key => ({ path, key })))

const faults = [
  ...(others.includes('en') ? [] : ['en: no English texts']),
  ...languages.filter(language => !hasOwnName(language)).map(language => `${language}: no name in language.json`),
  ...others.flatMap(language => differences(chinese, readTexts(language), language)),
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
