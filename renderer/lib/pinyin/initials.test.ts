import { expect, it } from 'vitest'
import { findAll, isFound, loadInitials } from './initials.ts'

const PLACES = [
  { code: '421081001', names: ['绣林街道'] },
  { code: '421081001001', names: ['绣林街道', '桥南居委会'] },
  { code: '421081100', names: ['新厂镇'] },
  { code: '421081100005', names: ['新厂镇', '长江村'] },
]
const found = async (typed: string) => findAll(PLACES, typed, await loadInitials()).map(({ code }) => code)

it('finds a town by its first letters, and its villages behind it', async () => {
  expect(await found('xl')).toEqual(['421081001', '421081001001'])
  expect(await found('xlqn')).toEqual(['421081001001'])
  expect(await found('qn')).toEqual(['421081001001'])
})

it('takes every reading of a character', async () => {
  // 厂 is read chang, 长 chang and zhang.
  expect(await found('xczj')).toEqual(['421081100005'])
  expect(await found('xccj')).toEqual(['421081100005'])
})

it('finds by the beginning of a code and by characters', async () => {
  expect(await found('421081100')).toEqual(['421081100', '421081100005'])
  expect(await found('桥南')).toEqual(['421081001001'])
})

it('finds nothing for nothing, for other letters and for more letters than the name has', async () => {
  for (const typed of ['', ' ', 'zz', 'xljdq9', 'xljdqnjwhx', '%', '张三'])
    expect([typed, await found(typed)]).toEqual([typed, []])
})

it('knows codes and characters before the table is there', () => {
  expect(isFound({ code: '0201', names: ['邻里纠纷', '用水'] }, '02', undefined)).toBe(true)
  expect(isFound({ code: '0201', names: ['邻里纠纷', '用水'] }, 'ys', undefined)).toBe(false)
})
