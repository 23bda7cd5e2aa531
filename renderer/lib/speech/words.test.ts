import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import english from '#assets/locales/en/voice.json' with { type: 'json' }
import chinese from '#assets/locales/zh-CN/voice.json' with { type: 'json' }
import { clipOfPlace } from './clip-names.ts'
import type { SpokenPart } from './spoken.ts'
import { clipsOf, wordsOf } from './words.ts'

beforeAll(() =>
  i18next.init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: {
      'zh-CN': { voice: chinese, display: { call: '请', to: '号，到' } },
      en: { voice: english, display: { call: 'Number', to: 'please come to' } },
    },
    interpolation: { escapeValue: false },
  }),
)

const call = (place: string): readonly SpokenPart[] => ['display:call', { signs: 'A012' }, 'display:to', { place }]
const all = () => true
const noPlaces = (clip: string) => !/^place\.[0-9a-f]{8}$/.test(clip)
const said = (place: string, language: string, has: (clip: string) => boolean) =>
  clipsOf({ parts: call(place), language }, has)?.join(' ')

describe('a call', () => {
  it('is put together from clips, the number sign by sign', () => {
    expect(said('12号窗口', 'zh-CN', noPlaces)).toBe(
      'display.call sign.A sign.0 sign.1 sign.2 display.to sign.1 sign.2 place.window',
    )
    expect(said('1号窗口', 'en', noPlaces)).toBe(
      'display.call sign.A sign.0 sign.1 sign.2 display.to place.window sign.1',
    )
  })

  it('names the place where there is a clip of it, and else leads to the screen', () => {
    expect(said('信访窗口', 'zh-CN', all)?.split(' ').at(-1)).toBe(clipOfPlace('信访窗口'))
    expect(said('信访窗口', 'zh-CN', noPlaces)?.split(' ').at(-1)).toBe('voice.look')
  })

  it('is not said at all by clips where one is missing', () => {
    expect(said('1号窗口', 'zh-CN', clip => noPlaces(clip) && clip !== 'sign.0')).toBeUndefined()
    expect(clipsOf({ parts: [], language: 'zh-CN' }, all)).toBeNull()
  })

  it('is read by a voice of the machine in the words of the language', () => {
    expect(wordsOf({ parts: call('1号窗口'), language: 'zh-CN' })).toBe('请 A 0 1 2 号，到 1号窗口')
    expect(wordsOf({ parts: call('1号窗口'), language: 'en' })).toBe('Number A 0 1 2 please come to window 1')
    expect(wordsOf({ parts: call('调解一室'), language: 'zh-CN' })).toBe('请 A 0 1 2 号，到 调解一室')
  })
})

it('tells places apart by a hash that never changes (test vectors of FNV-1a)', () => {
  expect([clipOfPlace('a'), clipOfPlace('foobar'), clipOfPlace(' foobar ')]).toEqual([
    'place.e40c292c',
    'place.bf9cf968',
    'place.bf9cf968',
  ])
})
