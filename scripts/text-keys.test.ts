import { expect, it } from 'vitest'
import { chineseLiterals, differences, flatten, namedKeys, placeholders, withoutPlural } from './text-keys.ts'

it('flattens nested texts into keys with dots', () => {
  expect(flatten({ a: { b: 'x' }, c: 'y' }, 'ns:')).toEqual([
    ['ns:a.b', 'x'],
    ['ns:c', 'y'],
  ])
})

it('finds keys that stand as literals and passes over pieces', () => {
  const source =
    "t('window:call.next'); const a = { x: \"case:party.name\" }; f('problems.value.date'); g('clocks.explain.'); h('https://x')"
  expect(namedKeys(source, ['window', 'case'])).toEqual(['window:call.next', 'case:party.name', 'problems:value.date'])
})

it('finds Chinese words in code but not in comments', () => {
  expect(chineseLiterals("const a = '调解'\n// 调解\n/* 来访\n案件 */ const b = 1\nreturn <p>登记</p>\n")).toEqual([
    1, 5,
  ])
  expect(chineseLiterals("const a = 'http://x' // 来访\n")).toEqual([])
})

it('compares what a text fills in and counts plural forms as one', () => {
  expect(placeholders('{{b}} of {{ a }} and {{b}}')).toEqual(['a', 'b'])
  expect([withoutPlural('x:a_one'), withoutPlural('x:a_other'), withoutPlural('x:a')]).toEqual(['x:a', 'x:a', 'x:a'])
})

const texts = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries))

it('tells in what two languages differ: keys one lacks and blanks, never plural forms', () => {
  const chinese = texts({ 'a:people': '{{count}} 人', 'a:only': '一', 'a:blank': '{{from}}' })
  const other = texts({
    'a:people_one': '{{count}} person',
    'a:people_other': '{{count}} people',
    'a:more': 'x',
    'a:blank': '{{to}}',
  })
  expect(differences(chinese, other, 'en')).toEqual([
    'a:only: not in en',
    'a:more: only in en',
    'a:blank: en fills in different names',
  ])
  expect(differences(chinese, chinese, 'en')).toEqual([])
})
