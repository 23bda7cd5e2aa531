// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ADULT, cardReading, STRANGER, TICKET } from '#tests/fixtures/kiosk-center.ts'
import { button, center, open, page, putDown, settle, tap, title, type } from '#tests/fixtures/kiosk-screen.tsx'

describe('a visit at the kiosk', () => {
  beforeEach(open)

  it('with a card ends in a ticket after six taps and the card', async () => {
    await tap('我来反映事情', '本人刷卡')
    await putDown()
    await tap('是我', '工钱', '到窗口再填', '对的，取号')
    expect(page()).toContain('A012')
    expect(page()).toContain('引导受理区')
    expect(page()).toContain('小票已打印')
    expect(center.sent).toHaveLength(1)
    expect(center.sent[0]).toMatchObject({ way: 'self', topic: 'wage', proof: 'proof', visitor: ADULT })
  })

  it('pressed twice at once is one visit', async () => {
    await tap('我来反映事情', '不留名')
    act(() => {
      button('工钱').click()
      button('工钱').click()
    })
    await settle()
    expect(center.sent).toHaveLength(1)
  })

  it('leaves out a second press on the same key within a quarter of a second', async () => {
    await tap('我来反映事情', '没带证件', '身份证')
    act(() => button('4').click())
    await settle(100)
    act(() => button('4').click())
    expect(page()).toContain('还差 17 位')
    await settle(300)
    act(() => button('4').click())
    expect(page()).toContain('还差 16 位')
  })

  it('keeps the big number where no paper comes out, and calls staff once', async () => {
    center.prints = false
    await tap('我来反映事情', '不留名', '工钱')
    expect(page()).toContain('已叫人来帮您')
    await settle(50_000)
    expect(page()).toContain('A012')
    expect(center.helpPages).toEqual(['ticket'])
  })

  it('counts a ticket as not printed when the printer does not answer for five seconds', async () => {
    center.print = () => new Promise(() => undefined)
    await tap('我来反映事情', '不留名', '工钱')
    await settle(4_000)
    expect(page()).toContain('正在打印')
    await settle(1_000)
    expect(page()).toContain('小票没打出来')
  })

  it('waits for a lost center, says where to go, and sends the same operation again', async () => {
    await tap('我来反映事情', '不留名')
    center.isThere = false
    await tap('工钱')
    await settle(6_000)
    expect(page()).toContain('请直接到窗口办理')
    center.isThere = true
    await settle(9_000)
    expect(page()).toContain('A012')
    expect(new Set(center.sent.map(input => input.opId)).size).toBe(1)
  })

  it('takes a number typed on a keyboard, says what is wrong, and goes on without it after three times', async () => {
    await tap('我来反映事情', '没带证件', '身份证')
    type([...'42108119850921001x', 'Enter'])
    expect(page()).toContain('可能有一位按错了')
    type(['Backspace', '4', 'Enter'])
    type(['Backspace', '5', 'Enter'])
    expect(page()).toContain('没号码也能取号')
    await tap('不输了', '工钱', '到窗口再填', '对的，取号')
    expect(center.sent[0]).toMatchObject({ visitor: null, way: 'noCard' })
  })

  it('lets the window write the name', async () => {
    await tap('我来反映事情', '没带证件', '身份证')
    type([...ADULT.documentNumber, 'Enter'])
    await settle(300)
    expect(title()).toBe('请写您的名字')
    await tap('窗口写')
    expect(title()).toBe('是您本人吗？')
    await tap('是我', '工钱', '到窗口再填', '对的，取号')
    expect(center.sent[0]).toMatchObject({ proof: null, visitor: { name: null, readBy: 'typed' } })
  })

  it('asks passports for their country', async () => {
    await tap('我来反映事情', '没带证件', '护照')
    await act(() => vi.dynamicImportSettled())
    await tap('美国')
    type([...'ab1234567'])
    await tap('下一步', '窗口写', '是我', '工钱', '到窗口再填', '对的，取号')
    expect(center.sent[0]?.visitor).toMatchObject({ country: '840', documentType: '414', documentNumber: 'AB1234567' })
  })

  it('notes whose phone it is', async () => {
    await tap('我来反映事情', '没带证件', '其他证件', '工钱')
    type([...'1390013'])
    expect(page()).toContain('还差 4 位')
    type([...'8000'])
    await tap('家人的', '下一步', '对的，取号')
    expect(center.sent[0]).toMatchObject({ isPhoneOfFamily: true, visitor: { phone: '13900138000' } })
  })

  it('notes for whom somebody came, and says what to bring', async () => {
    await tap('我来反映事情', '替别人来', '父母')
    expect(page()).toContain('对方的身份证')
    await tap('没有，先取号')
    await putDown()
    await tap('是我', '工钱', '到窗口再填', '对的，取号')
    expect(center.sent[0]).toMatchObject({ way: 'other', proxy: { relation: 'parent', hasAuthorization: false } })
  })

  it('reads the cards of a group one after another and refuses a sixth with the reason', async () => {
    await tap('我来反映事情', '多人一起来')
    type([...'12'])
    await tap('就是 12 人')
    await putDown()
    await tap('是我')
    for (const tail of ['0021', '0032', '0043', '0054', '0065']) {
      await putDown(cardReading({ ...ADULT, documentNumber: `42108119850921${tail}` }))
    }
    expect(page()).toContain('已有 5 位代表')
    expect(page()).toContain('按规定代表最多五位')
    await tap('够了', '土地', '到窗口再填', '对的，取号')
    expect(center.sent[0]?.headCount).toBe(12)
    expect(center.sent[0]?.representatives).toHaveLength(4)
  })

  it('tells a child it comes first, and calls staff', async () => {
    center.found = { ...STRANGER, isMinor: true }
    await tap('我来反映事情', '本人刷卡')
    await putDown()
    await tap('是我')
    expect(title()).toBe('别怕，我们会帮你')
    expect(center.helpPages).toEqual(['minor'])
    await tap('马上取优先号')
    expect(center.sent[0]).toMatchObject({ lane: 'P' })
  })

  it('goes on with an expired card and says so', async () => {
    await tap('我来反映事情', '本人刷卡')
    await putDown(cardReading(ADULT, '2026-11-21'))
    expect(page()).toContain('身份证过期了')
    await tap('是我')
    expect(title()).toBe('是哪方面的事？')
  })

  it('asks about an open case in four taps', async () => {
    center.found = { ...STRANGER, openCases: [{ id: 7, registeredOn: '2026-10-12', unitName: '司法局' }] }
    await tap('我来反映事情', '本人刷卡')
    await putDown()
    await tap('问 2026年10月12日 那件', '对的，取号')
    expect(center.sent[0]).toMatchObject({ caseFileId: 7, proof: 'proof' })
  })

  it('brings back whoever was missed today', async () => {
    center.found = { ...STRANGER, ticketToday: { ...TICKET, status: 'missed', canComeBack: true } }
    await tap('我来反映事情', '本人刷卡')
    await putDown()
    await tap('回来排队')
    expect(page()).toContain('A007')
    expect(center.sent).toEqual([])
  })

  it('offers the phone on record, masked', async () => {
    center.found = { ...STRANGER, maskedPhone: '139****8000' }
    await tap('我来反映事情', '本人刷卡')
    await putDown()
    await tap('是我', '工钱', '用这个 139****8000')
    expect(page()).toContain('139****8000')
    await tap('对的，取号')
    expect(center.sent[0]?.visitor?.phone).toBeNull()
  })
})
