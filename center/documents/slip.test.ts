import { describe, expect, test } from 'vitest'
import englishKiosk from '#assets/locales/en/kiosk.json' with { type: 'json' }
import englishPapers from '#assets/locales/en/papers.json' with { type: 'json' }
import kiosk from '#assets/locales/zh-CN/kiosk.json' with { type: 'json' }
import papers from '#assets/locales/zh-CN/papers.json' with { type: 'json' }
import { paperTexts } from '#tests/fixtures/paper-samples.ts'
import { SLIPS, slipData } from '#tests/fixtures/papers.ts'
import { defineSlip, type SlipContent } from './slip.ts'

/** Every line of a slip, in order. */
function linesOf(content: SlipContent, language: 'zh-CN' | 'en' = 'zh-CN') {
  return defineSlip(slipData(content, language), paperTexts(language)).content.map(node =>
    'text' in node && typeof node.text === 'string' ? node.text : '',
  )
}

describe('a slip', () => {
  test('of the guide says matter, papers, place and time, between center and date', () => {
    expect(linesOf(SLIPS.guide)).toEqual([
      '石首市综治中心',
      '来办事，要带什么',
      '哪方面的事',
      '工钱劳动',
      '带什么',
      '· 身份证或能证明身份的证件',
      '· 劳动合同、工牌或者工资条',
      '去哪里',
      '取号后到引导受理区等叫号',
      '多久',
      '登记一般 20 分钟左右',
      '没带齐，也可以先来。',
      '2026年7月3日 09:12',
      '请收好这张纸',
    ])
  })

  test('of a topic the county wrote nothing for says what always holds', () => {
    const plain = linesOf({ kind: 'guide', topic: '其他', guide: null })
    expect(plain).toEqual(expect.arrayContaining(['身份证；没有也能办', '先取号，等叫号', '窗口会告诉您']))
  })

  test('for who comes for somebody else lists three things and turns nobody away', () => {
    expect(linesOf(SLIPS.proxy).filter(line => line.startsWith('·'))).toHaveLength(3)
    expect(linesOf(SLIPS.proxy)).toContain('没带齐，也可以先取号。')
  })

  test('of progress says status, next step, day and who, in either language', () => {
    expect(linesOf(SLIPS.progress)).toEqual(
      expect.arrayContaining(['2026年6月17日', '正在调解', '接着谈，会通知您', '2026年7月17日', SLIPS.progress.who]),
    )
    expect(linesOf({ ...SLIPS.progress, dueOn: null }, 'en')).toEqual(
      expect.arrayContaining(['17 June 2026', 'In mediation', 'No date to wait for', '3 July 2026 09:12']),
    )
  })

  test.each([
    [papers, kiosk],
    [englishPapers, englishKiosk],
  ])('says what the page it was printed from says', ({ slip }, { errand, authorization }) => {
    const { statuses, nextSteps, now, title: _, ...progress } = slip.progress
    expect(statuses).toEqual(errand.status)
    expect(nextSteps).toEqual(errand.next)
    expect({ ...progress, status: now }).toEqual(
      Object.fromEntries([...Object.keys(progress), 'status'].map(key => [key, Reflect.get(errand.progress, key)])),
    )
    const { title: _guide, matter: _matter, hint, ...guide } = slip.guide
    expect(errand.guide).toMatchObject({ ...guide, guideHint: hint })
    const { title: _proxy, bring, ...proxy } = slip.proxy
    expect(authorization).toMatchObject(proxy)
    expect(bring).toBe(guide.bring)
  })
})
