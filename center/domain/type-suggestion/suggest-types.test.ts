import { describe, expect, it } from 'vitest'
import caseTypes from '#assets/reference/case-types.json' with { type: 'json' }
import labels from '#assets/reference/type-labels.json' with { type: 'json' }
import lexicon from '#assets/reference/type-lexicon.json' with { type: 'json' }
import shipped from '#assets/reference/type-model.json' with { type: 'json' }
import { suggestTypes } from './suggest-types.ts'
import { normalised, openModel } from './type-model.ts'

const model = openModel(shipped)
const codes = new Set(caseTypes.map(({ code }) => code))
const firstOf = (text: string) => suggestTypes(model, text, 3).at(0)

describe('type suggestion', () => {
  it('names types with the words that decided', () => {
    expect(firstOf('老公打我，我要离婚，彩礼不退')).toMatchObject({ type: '0101', label: '婚姻家庭' })
    expect(firstOf('借给他三万块钱，有借条，到期不还钱')).toMatchObject({ type: '0804', label: '合同' })
    expect(firstOf('包工头拖欠工资，老板不给工钱')).toMatchObject({ type: '0703', label: '劳动争议' })
    const words = firstOf('包工头拖欠工资，老板不给工钱')?.words ?? []
    expect(words).toContain('拖欠工资')
    expect(words.every(word => '包工头拖欠工资老板不给工钱'.includes(word))).toBe(true)
  })

  it('says nothing about a text without a word, and bears any text', () => {
    for (const text of ['', '   ', '。，！', '\u200b']) expect(suggestTypes(model, text, 3)).toEqual([])
    for (const text of ['a', '𠮷', '１２３', '离'.repeat(20_000)]) {
      const chances = suggestTypes(model, text, model.labels.length).map(({ score }) => score)
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
      expect(chances).toEqual([...chances].sort((a, b) => b - a))
    }
  })

  it('knows only types of the table, and every leaf belongs to a label', () => {
    expect(labels.flatMap(({ types }) => types).filter(code => !codes.has(code))).toEqual([])
    const named = new Set(labels.flatMap(({ types }) => types))
    const leaves = caseTypes.filter(({ code, parent }) => parent !== null || code === '99')
    expect(leaves.map(({ code }) => code).filter(code => !named.has(code))).toEqual([])
    expect(
      Object.values(lexicon)
        .flat()
        .filter(word => normalised(word) !== word),
    ).toEqual([])
    const keys = new Set(labels.flatMap(({ words }) => words))
    expect(Object.keys(lexicon).filter(key => !keys.has(key))).toEqual([])
  })
})
