import { expect, test } from 'vitest'
import { createGlyphCoverage, printable } from './glyph-coverage.ts'

const coverage = createGlyphCoverage()

test('splits a text where the style font ends and puts it together without loss', () => {
  const text = '姓名：𠮷田、欧阳𬭚喆'
  const runs = coverage.runs(text, 'Song', false, new Set())
  expect(runs.map(run => run.text).join('')).toBe(text)
  expect(runs.find(run => run.text.includes('𠮷'))?.font).toBe('Rare')
  expect(runs.find(run => run.text.includes('田'))?.font).toBe('Song')
})

test('a text of common characters is one run', () => {
  expect(coverage.runs('人民调解协议书 2026\n第二行', 'Hei', true, new Set())).toEqual([
    { text: '人民调解协议书 2026\n第二行', font: 'Hei' },
  ])
})

test('characters without any font are collected once', () => {
  const missing = new Set<string>()
  coverage.runs('😀好😀\ud800', 'Song', false, missing)
  expect([...missing]).toEqual(['😀', '\ud800'])
})

test('signs without a shape are not printed, lines stay lines', () => {
  expect(printable('阿\u200b卜\u202e杜\ufe00拉\u{e0100}\r\n二\u2028三\t四\u0000')).toBe('阿卜杜拉\n二\n三    四')
})
