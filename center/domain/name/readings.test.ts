import { expect, it } from 'vitest'
import { comparable } from './comparable.ts'
import { pinyinLetters } from './found-by.ts'
import { initialsOf, isSyllable, readingsOfName, soundOf } from './readings.ts'

const sounds = (name: string, isPart = false) => readingsOfName(name, isPart).map(soundOf)

it('reads a name as it is called: surnames as surnames, two characters together, known second readings', () => {
  expect(sounds('王建国')).toEqual(['wangjianguo'])
  expect(sounds('曾国藩')).toEqual(['zengguofan'])
  expect(sounds('单雄信')).toEqual(['shanxiongxin'])
  expect(sounds('尉迟恭')).toEqual(['yuchigong'])
  expect(sounds('李茜')).toEqual(['liqian', 'lixi'])
  expect(sounds('吕布')).toEqual(['lvbu'])
  expect(readingsOfName('欧阳𬭚喆').map(initialsOf)).toEqual(['oywz'].map(() => expect.stringMatching(/^oy.z$/)))
})

it('reads a part of a name as surname and as word', () => {
  expect(sounds('曾国', true)).toEqual(['zengguo', 'cengguo'])
})

it('leaves letters of other scripts and numbers as they are, and marks out', () => {
  expect(sounds('阿卜杜拉·买买提')).toEqual(['abudulamaimaiti'])
  expect(sounds('A座2号')).toEqual(['azuo2hao'])
  expect(comparable('Ａ座-２号，')).toBe('a座2号')
})

it('holds no more than four readings, however many characters are read in two ways', () => {
  expect(readingsOfName('茜晟乐行长')).toHaveLength(4)
})

it('knows whole syllables and typed pinyin', () => {
  expect([isSyllable('wang'), isSyllable('wangj'), isSyllable('lv')]).toEqual([true, false, true])
  expect(pinyinLetters("Wang Jian'guo")).toBe('wangjianguo')
  expect(pinyinLetters('lü bu')).toBe('lvbu')
  for (const typed of ['w', '王', '123', 'wang2', '']) expect(pinyinLetters(typed)).toBeNull()
})
