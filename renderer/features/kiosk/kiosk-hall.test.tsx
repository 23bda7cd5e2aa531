// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { ADULT, HALL } from '#tests/fixtures/kiosk-center.ts'
import {
  button,
  center,
  open,
  page,
  panels,
  putDown,
  settle,
  tap,
  title,
  type,
  wipes,
} from '#tests/fixtures/kiosk-screen.tsx'

describe('the card page', () => {
  it('says what may help after twenty seconds, and offers typing after forty', async () => {
    await open()
    await tap('我来反映事情', '本人刷卡')
    expect(page()).not.toContain('还没读到')
    await settle(20_000)
    expect(page()).toContain('还没读到')
    await settle(20_000)
    expect(page()).toContain('可以输号码，也能叫人')
  })

  it('offers typing at once when the reader is down, and reads again when it is back', async () => {
    await open()
    await tap('我来反映事情', '本人刷卡')
    await putDown({ state: 'unavailable', reason: 'noAnswer' })
    expect(page()).toContain('读卡器现在不能用')
    await settle(3_000)
    expect(page()).not.toContain('读卡器现在不能用')
    await putDown()
    expect(title()).toBe('是您本人吗？')
  })

  it('says that an unknown card cannot be read', async () => {
    await open()
    await tap('我来反映事情', '本人刷卡')
    await putDown({ state: 'unreadable' })
    expect(page()).toContain('这张卡读不出')
    await tap('改成输号码')
    expect(title()).toBe('您要输哪种证件？')
  })

  it('asks the reader one question at a time', async () => {
    let asked = 0
    let running = 0
    center.readCard = async () => {
      asked += 1
      running += 1
      expect(running).toBe(1)
      await new Promise(resolve => setTimeout(resolve, 3_000))
      running -= 1
      return { state: 'nothing' }
    }
    await open()
    await tap('我来反映事情', '本人刷卡')
    await settle(12_000)
    expect(asked).toBeGreaterThan(2)
  })

  it('is passed over without a reader', async () => {
    center.view = { ...HALL, cardReader: 'none' }
    await open()
    await tap('我来反映事情', '本人刷卡')
    expect(title()).toBe('您要输哪种证件？')
  })

  it('takes the number of a reader that types like a keyboard', async () => {
    center.view = { ...HALL, cardReader: 'keyboard' }
    await open()
    await tap('我来反映事情', '本人刷卡')
    type([...ADULT.documentNumber, 'Enter'])
    await settle(300)
    expect(title()).toBe('是您本人吗？')
  })
})

describe('outside of the hours', () => {
  it('says when it opens and whom to call, and takes no number', async () => {
    center.view = { ...HALL, isOpen: false, opensAt: '2026-11-23T00:30:00.000Z' }
    await open()
    expect(page()).toMatch(/11月23日.*08:30/)
    for (const phone of ['110', '12348', '12345']) expect(page()).toContain(phone)
    expect(page()).not.toContain('我来反映事情')
    expect(button('找人帮忙')).toBeDefined()
  })

  it('names a number to ask where the calendar of that year is not published', async () => {
    center.view = { ...HALL, isOpen: false, opensAt: null }
    await open()
    expect(page()).toContain('请打 12345 问一问')
  })
})

describe('the panel', () => {
  it('is scaled as the center knows it', async () => {
    center.view = { ...HALL, mmPerPixel: 0.369 }
    await open()
    expect(panels).toEqual([0.369])
  })

  it('names the clerk who stands by', async () => {
    center.view = { ...HALL, assist: { staffName: '刘晓梅', openedAt: '2026-11-22T02:05:00.000Z' } }
    await open()
    expect(page()).toContain('刘晓梅正在帮您')
    expect(document.querySelector('[data-assist]')).not.toBeNull()
  })

  it('opens the service menu by five taps on the clock of the home page only', async () => {
    await open()
    const knock = async () => {
      for (let count = 0; count < 5; count += 1) {
        act(() => document.querySelector('time')?.dispatchEvent(new Event('pointerdown', { bubbles: true })))
        await settle(100)
      }
    }
    await tap('我来反映事情')
    await knock()
    expect(title()).toBe('您是怎么来的？')
    await tap('上一步')
    await settle(6_000)
    await knock()
    expect(title()).not.toBe('您好，请问要办什么事？')
  })
})

describe('the end of a visit', () => {
  beforeEach(open)

  it('wipes after the warning, and nothing of the visit is left', async () => {
    await tap('我来反映事情', '本人刷卡')
    await putDown()
    expect(page()).toContain('王*国')
    await settle(45_000)
    expect(page()).toContain('您还在吗')
    await settle(30_000)
    expect(wipes).toEqual([true])
    expect(document.documentElement.outerHTML).not.toMatch(/王\*国|王建国|4210811985|0013/)
    expect(page()).toContain('请问要办什么事')
  })

  it('is put off as often as one likes', async () => {
    await tap('我来反映事情')
    for (let round = 0; round < 5; round += 1) {
      await settle(100_000)
      await tap('我还在')
    }
    expect(title()).toBe('您是怎么来的？')
    expect(wipes).toEqual([])
  })

  it('goes home by itself from the ticket after twenty seconds and a ring of ten, and forgets large type', async () => {
    await tap('大字', '我来反映事情', '不留名', '工钱')
    expect(document.documentElement.dataset.size).toBe('large')
    await settle(20_500)
    expect(page()).toContain('秒后回到首页')
    expect(wipes).toEqual([])
    await settle(10_000)
    expect(wipes).toEqual([true])
    expect(document.documentElement.dataset.size).toBe('usual')
  })

  it('asks before it forgets what was answered', async () => {
    await tap('我来反映事情', '没带证件', '我要离开')
    expect(page()).toContain('要离开吗')
    await tap('接着办')
    expect(title()).toBe('您要输哪种证件？')
  })

  it('leaves an untouched home page alone, and forgets a touched one after a minute', async () => {
    await settle(600_000)
    expect(wipes).toEqual([])
    await tap('大字')
    await settle(60_000)
    expect(wipes).toEqual([true])
  })

  it('reminds of a card that was left, calls staff after a minute, and stays until it is taken', async () => {
    await tap('我来反映事情', '本人刷卡')
    await putDown()
    await tap('是我', '工钱', '到窗口再填')
    let isLying = true
    center.readCard = async () => ({ state: isLying ? 'lying' : 'nothing' })
    await tap('对的，取号')
    await settle(6_000)
    expect(page()).toContain('请拿走您的身份证')
    await settle(45_000)
    expect(center.helpPages).toEqual([])
    await settle(15_000)
    expect(center.helpPages).toEqual(['card'])
    expect(wipes).toEqual([])
    isLying = false
    await settle(6_000)
    expect(page()).not.toContain('请拿走您的身份证')
    await settle(31_000)
    expect(wipes).toEqual([true])
  })
})
