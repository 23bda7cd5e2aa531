import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import ranks from '#assets/reference/pinyin/ranks.json' with { type: 'json' }
import { pinyinFiles } from '../../../scripts/build-pinyin.ts'
import { findCandidates } from './candidates.ts'
import { soundOf } from './fuzzy.ts'
import { loadPinyinTable } from './pinyin-table.ts'

/** Candidates a page of the pad shows. */
const PAGE = 9
const table = await loadPinyinTable()
const found = (letters: string, isNameEmpty = false) =>
  findCandidates(table, letters, isNameEmpty).map(({ text }) => text)
const pageOf = (letters: string, character: string, isNameEmpty = false) =>
  Math.floor(found(letters, isNameEmpty).indexOf(character) / PAGE) + 1

describe('the pinyin table', () => {
  it('is what `npm run pinyin` makes', () => {
    for (const [path, text] of pinyinFiles())
      expect(readFileSync(path, 'utf8') === text, `${path} is out of date: run \`npm run pinyin\``).toBe(true)
  }, 30_000)

  it('holds every character of GB 2312 and of level 3 of the standard table', () => {
    const known = new Set(Object.values(table.characters).flatMap(([usual]) => [...usual]))
    const gbk = new TextDecoder('gbk')
    const gb2312 = Array.from({ length: 72 * 94 }, (_, n) =>
      gbk.decode(new Uint8Array([0xb0 + Math.floor(n / 94), 0xa1 + (n % 94)])),
    ).filter(character => /^\p{Script=Han}$/u.test(character))
    expect(gb2312).toHaveLength(6763)
    expect([...gb2312, ...ranks.level3].filter(character => !known.has(character))).toEqual([])
  })
})

describe('candidates', () => {
  it.each([
    ['wang', '王'],
    ['li', '李'],
    ['shan', '单'],
    ['qiu', '仇'],
    ['zha', '查'],
    ['xie', '解'],
    ['ge', '盖'],
    ['ou', '区'],
    ['ouyang', '欧阳'],
    ['zhuge', '诸葛'],
    ['lv', '吕'],
    ['lu', '吕'],
  ])('offer the surname %s → %s on the first two pages', (letters, surname) => {
    expect(pageOf(letters, surname, true)).toBeGreaterThan(0)
    expect(pageOf(letters, surname, true)).toBeLessThanOrEqual(2)
  })

  it.each([
    ['yun', '赟'],
    ['zhe', '喆'],
    ['kun', '堃'],
    ['yao', '垚'],
    ['ben', '犇'],
    ['chong', '翀'],
    ['jing', '璟'],
    ['jun', '珺'],
    ['min', '旻'],
    ['peng', '芃'],
    ['yi', '祎'],
  ])('offer the rare name character %s → %s on the first page', (letters, character) => {
    expect(pageOf(letters, character)).toBe(1)
  })

  it('put surnames first only while the name is empty', () => {
    expect(found('wang', true)[0]).toBe('王')
    expect(found('wang', false)[0]).not.toBe('王')
  })

  it('understand the neighbours of a dialect', () => {
    expect(found('zang', true)).toContain('张')
    expect(found('niu', true)).toContain('刘')
    expect(found('cen', true)).toContain('陈')
    expect(found('si', true)).toContain('石')
    expect(found('fang', true)).toContain('黄')
    expect(found('hu')).toContain('福')
    expect(found('pin')).toContain('平')
    expect(soundOf('huang')).toBe(soundOf('fan'))
    expect(soundOf('shang')).not.toBe(soundOf('zhang'))
  })

  it('take what is typed on behind a syllable for the next character', () => {
    const [first] = findCandidates(table, 'zhangwei', true)
    expect(first).toEqual({ text: '张', letters: 5 })
    expect(findCandidates(table, 'ouyangfeng', true)[0]).toEqual({ text: '欧阳', letters: 6 })
    expect(findCandidates(table, 'wang', true).every(({ letters }) => letters === 4)).toBe(true)
  })

  it('are none where no syllable begins so', () => {
    expect(found('i')).toEqual([])
    expect(found('', true)).toEqual([])
  })
})
