// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { ProblemCode } from '#center/contract/problems.ts'
import type { ProgressView } from '#center/contract/visitor-self.ts'
import { HALL, STRANGER, TICKET } from '#tests/fixtures/kiosk-center.ts'
import {
  button,
  center,
  findButton,
  open,
  page,
  panels,
  putDown,
  settle,
  tap,
  title,
  type,
} from '#tests/fixtures/kiosk-screen.tsx'
import { RefusedError, UnreachableError } from '../../../lib/client.ts'

const scan = async (text: string) => {
  type([...text, 'Enter'])
  await settle(300)
}
const refuse = (code: ProblemCode, status: number) => async (): Promise<never> => {
  throw new RefusedError({ code, status } as ConstructorParameters<typeof RefusedError>[0])
}
const lost = async (): Promise<never> => {
  throw new UnreachableError('unreachable')
}
const view = (caseFileId: number, registeredOn: string): ProgressView => ({
  caseFileId,
  registeredOn,
  status: 'handling',
  nextStep: 'mediate',
  dueOn: '2026-12-01',
  unitName: '人民调解委员会',
  deskName: null,
})

afterEach(() => {
  Reflect.deleteProperty(window, 'centerHost')
})

describe('progress (K9)', () => {
  it('tells how one case stands in plain words after two taps and the card', async () => {
    const asked: object[] = []
    center.progressByCard = async input => {
      asked.push(input)
      return [view(7, '2026-11-02')]
    }
    await open()
    await tap('查进度', '刷身份证')
    await putDown()
    expect(asked).toEqual([
      { documentType: '111', documentNumber: '421081198509210013', country: null, proof: 'proof' },
    ])
    expect(page()).toContain('2026年11月2日')
    expect(page()).toContain('正在调解')
    expect(page()).toContain('2026年12月1日')
    expect(page()).toContain('人民调解委员会')
    expect(page()).not.toMatch(/王建国|0013|已签收|分流/)
    const slips: unknown[] = []
    center.printSlip = async ({ opId: _, ...input }) => {
      slips.push(input)
      return { state: 'confirmed' }
    }
    await tap('打印这一页')
    expect(page()).toContain('打好了')
    expect(slips).toEqual([{ ...asked[0], kind: 'progress', language: 'zh-CN', caseFileId: 7 }])
    await tap('取号，问这件事')
    expect(center.sent[0]).toMatchObject({ caseFileId: 7, proof: 'proof' })
    expect(page()).toContain('A012')
  })

  it('lets one choose among several, four a page', async () => {
    center.progressByCard = async () => [20, 19, 18, 17, 16].map(day => view(day, `2026-10-${day}`))
    await open()
    await tap('查进度', '刷身份证')
    await putDown()
    expect(page()).not.toContain('10月16日')
    await tap('更早的', '10月16日')
    expect(page()).toContain('正在调解')
    await tap('上一步')
    expect(title()).toBe('您要看哪一件？')
  })

  it('takes the code of a receipt, typed or scanned, with the last four characters', async () => {
    const asked: unknown[] = []
    center.progressByReceipt = async input => {
      asked.push(input)
      return [view(7, '2026-11-02')]
    }
    await open()
    await tap('查进度')
    await scan('K1000123X')
    expect(title()).toBe('请按后四位')
    await tap('0', '1', '2', 'X', '下一步')
    expect(asked).toEqual([{ receiptCode: 'K1000123X', secondFactor: '012X' }])
    const slips: unknown[] = []
    center.printSlip = async input => {
      slips.push(input)
      return { state: 'queued' }
    }
    await tap('打印这一页')
    expect(slips).toMatchObject([
      { kind: 'progressByReceipt', receiptCode: 'K1000123X', secondFactor: '012X', caseFileId: 7 },
    ])
    await tap('取号，问这件事')
    // Without a card on the reader the case is not named.
    expect(center.sent[0]).toMatchObject({ caseFileId: null, proof: null })
  })

  it('leads to the clerk when nothing is found, and keeps what was typed', async () => {
    center.progressByReceipt = refuse('progress.not-found', 404)
    await open()
    await tap('查进度', '用回执号', 'K', ...'1000123', 'X', '下一步', ...'0013', '下一步')
    expect(title()).toBe('没有查到')
    await tap('再按一次')
    expect(page()).toContain('K1000123X')
    await tap('取号，到窗口问')
    expect(page()).toContain('A012')
  })

  it('is about the visitor for 45 seconds, warns for 30, and forgets', async () => {
    center.progressByCard = async () => [view(7, '2026-11-02')]
    await open()
    await tap('查进度', '刷身份证')
    await putDown()
    await settle(45_000)
    expect(page()).toContain('您还在吗')
    await settle(30_000)
    expect(page()).not.toContain('正在调解')
    expect(findButton('查进度')).toBeDefined()
  })

  it('asks for no card where nothing proves whose it is', async () => {
    center.view = { ...HALL, cardReader: 'keyboard' }
    await open()
    await tap('查进度')
    expect(findButton('刷身份证')).toBeUndefined()
    expect(findButton('都没有，到窗口问')).toBeDefined()
  })
})

describe('check-in (K10)', () => {
  const meeting = {
    kind: 'meeting',
    id: 5,
    startsAt: '2026-11-22T06:30:00.000Z',
    place: '调解一室',
    when: 'today',
  } as const

  it('gives the ticket of the room after two taps and the card', async () => {
    center.found = { ...STRANGER, appointments: [meeting] }
    const arrived: unknown[] = []
    center.checkIn = async input => {
      arrived.push(input)
      return { ...TICKET, ticketNo: 'Y003', place: '调解一室' }
    }
    await open()
    await tap('我有预约')
    await putDown()
    expect(page()).toContain('14:30')
    await tap('我到了')
    expect(arrived).toMatchObject([{ kind: 'meeting', id: 5, proof: 'proof' }])
    expect(page()).toContain('Y003')
    expect(page()).toContain('调解一室')
    expect(page()).toContain('小票已打印')
  })

  it('says when it is not today, and goes on as a visit of the same person', async () => {
    center.found = {
      ...STRANGER,
      appointments: [{ ...meeting, startsAt: '2026-11-24T01:30:00.000Z', when: 'otherDay' }],
    }
    await open()
    await tap('我有预约')
    await putDown()
    expect(title()).toBe('约的不是今天')
    expect(page()).toContain('11月24日')
    await tap('照常取号')
    expect(page()).toContain('王*国')
  })

  it('is at ease about somebody late', async () => {
    center.found = { ...STRANGER, appointments: [{ ...meeting, when: 'late' }] }
    await open()
    await tap('我有预约')
    await putDown()
    expect(page()).toContain('过了时间，没关系')
    expect(findButton('我到了')).toBeDefined()
  })

  it('without a card or a reader gives a number for the window', async () => {
    center.view = { ...HALL, cardReader: 'none' }
    await open()
    await tap('我有预约')
    expect(page()).toContain('告诉窗口您的名字')
    await tap('照常取号')
    expect(page()).toContain('A012')
  })

  it('offers another try and a number when the center does not answer', async () => {
    center.check = lost
    await open()
    await tap('我有预约')
    await putDown()
    expect(page()).toContain('不是您的问题')
    expect(findButton('再试一次')).toBeDefined()
    await tap('取号，到窗口问')
    expect(center.sent).toHaveLength(1)
  })
})

describe('the guide (K11)', () => {
  it('says what to bring, also for a topic without words of its own', async () => {
    const bring = [{ zh: '劳动合同', en: 'Contract' }]
    const where = { zh: '先取号', en: 'Take a number' }
    center.view = { ...HALL, guides: [{ topic: 'wage', bring, where, duration: { zh: '二十分钟', en: '20 minutes' } }] }
    await open()
    await tap('看指南', '工钱')
    expect(page()).toContain('劳动合同')
    expect(page()).toContain('二十分钟')
    await tap('上一步', '邻居')
    expect(page()).toContain('没有也能办')
    await tap('看怎么走')
    expect(document.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toContain('引导受理区')
    expect(page()).toContain('您在这里')
    await tap('现在就取号')
    expect(center.sent[0]).toMatchObject({ topic: 'neighbour' })
  })

  it('prints a slip, says so when no paper comes out, and stops after three', async () => {
    const asked: unknown[] = []
    center.printSlip = async input => {
      asked.push(input)
      return { state: asked.length === 1 ? 'failed' : 'handedOver' }
    }
    await open()
    await tap('看指南', '工钱', '打印这一页')
    expect(asked).toEqual([expect.objectContaining({ kind: 'guide', topic: 'wage', language: 'zh-CN' })])
    expect(page()).toContain('没打出来，请用手机拍')
    await tap('打印这一页')
    expect(page()).toContain('打好了，请取走')
    expect(button('打印这一页').disabled).toBe(true)
    await tap('上一步', '邻居', '打印这一页')
    expect(page()).toContain('打好了，请取走')
    await tap('上一步', '工钱')
    expect(findButton('打印这一页')).toBeUndefined()
    expect(page()).toContain('可以用手机拍下')
    expect(asked).toHaveLength(3)
  })

  it('is photographed where nothing prints, and printed where only pages are', async () => {
    center.view = { ...HALL, ticketPrinter: 'none', pagePrinter: 'none' }
    await open()
    await tap('看指南', '工钱')
    expect(findButton('打印这一页')).toBeUndefined()
    expect(page()).toContain('可以用手机拍下')
    center.view = { ...HALL, ticketPrinter: 'none', pagePrinter: 'system' }
    await settle(5_000)
    expect(findButton('打印这一页')).toBeDefined()
  })
})

describe('the rating (K12)', () => {
  it('sends face and reasons of a ticket of today, and keeps no number on the page', async () => {
    const given: unknown[] = []
    center.openRating = async () => ({ isOpen: true, deskName: null })
    center.giveRating = async input => {
      given.push(input)
      return { given: true }
    }
    await open()
    await tap('评一评', 'P', '0', '1', '2', '下一步', '很满意', '态度好', '办得快', '交上去')
    expect(given).toMatchObject([{ ticketNo: 'P012', face: 5, reasons: ['friendly', 'quick'] }])
    expect(page()).toContain('不记您是谁')
    expect(page()).not.toContain('P012')
    await settle(30_000)
    expect(findButton('评一评')).toBeDefined()
  })

  it('says in words, beside each face, what it means', async () => {
    center.openRating = async () => ({ isOpen: true, deskName: null })
    await open()
    await tap('评一评', '0', '1', '2', '下一步')
    const words = [...document.querySelectorAll('main button')].map(one => one.textContent)
    expect(words).toEqual(['很满意', '满意', '一般', '不满意', '很不满意'])
  })

  it('says so where a number cannot be rated', async () => {
    center.openRating = async () => ({ isOpen: false, deskName: null })
    await open()
    await tap('评一评', '0', '1', '2', '下一步')
    expect(title()).toBe('这个号现在不能评')
    expect(findButton('取号，到窗口问')).toBeDefined()
  })
})

describe('help (K17)', () => {
  it('calls a person at once, once, with the page, and shows how the call stands', async () => {
    await open()
    await tap('看指南', '找人帮忙')
    expect(center.helpPages).toEqual(['guide'])
    expect(page()).toContain('已经叫了人')
    const help = { id: 1, kind: 'visitor', raisedAt: TICKET.takenAt, isAnswered: false, isSecond: true } as const
    center.view = { ...HALL, help }
    await settle(6_000)
    expect(page()).toContain('又叫了一次')
    center.view = { ...HALL, help: { ...help, isAnswered: true } }
    await settle(6_000)
    expect(page()).toContain('正走过来')
    expect(center.helpPages).toHaveLength(1)
    await tap('上一步')
    expect(title()).toBe('想看哪方面的事？')
  })

  it('sends the visitor to the window while nobody can be called, and goes on trying as one call', async () => {
    const calls: string[] = []
    center.raiseHelp = async ({ opId }) => {
      calls.push(opId)
      if (calls.length < 3) throw new UnreachableError('unreachable')
      return { id: 1, raisedAt: TICKET.takenAt }
    }
    await open()
    await tap('找人帮忙')
    expect(page()).toContain('请直接到窗口')
    await settle(4_000)
    await settle(4_000)
    expect(calls).toHaveLength(3)
    expect(new Set(calls).size).toBe(1)
    expect(page()).toContain('已经叫了人')
  })

  it('gives a priority number', async () => {
    await open()
    await tap('找人帮忙', '取优先号')
    expect(center.sent[0]).toMatchObject({ lane: 'P' })
    expect(page()).toContain('A012')
  })

  it('opens assist mode with number and PIN of a clerk, and keeps the PIN off the page', async () => {
    const tries: unknown[] = []
    center.openAssist = async ({ staffNumber, pin }) => {
      tries.push([staffNumber, pin])
      if (tries.length === 1) return refuse('pin.wrong', 403)()
      center.view = { ...HALL, assist: { staffName: '周文华', openedAt: TICKET.takenAt } }
      return { staffName: '周文华' }
    }
    await open()
    await tap('找人帮忙', '工作人员点这里', '7', '下一步', ...'111222')
    expect(page()).not.toContain('111222')
    await tap('下一步')
    expect(page()).toContain('工号或密码不对')
    await tap(...'135790', '下一步')
    expect(tries).toEqual([
      ['7', '111222'],
      ['7', '135790'],
    ])
    expect(page()).toContain('周文华')
  })
})

describe('the quiet place (K17)', () => {
  it('tells staff and keeps the number until a quarter past', async () => {
    await open()
    await tap('先静一静')
    expect(page()).toContain('15 分钟')
    await tap('好，先静一静')
    expect(center.helpPages).toEqual(['quiet'])
    expect(center.sent[0]).toMatchObject({ isQuiet: true, visitor: null })
    expect(page()).toContain('A012')
    expect(page()).toContain('10:20')
  })

  it('takes a card where one is at hand', async () => {
    await open()
    await tap('先静一静', '刷身份证再去')
    await putDown()
    expect(center.sent[0]).toMatchObject({ isQuiet: true, proof: 'proof' })
  })
})

describe('the service menu (K20)', () => {
  const openMenu = async () => {
    center.openService = async () => ({ staffName: '李建平' })
    await open()
    const clock = document.querySelector('time')
    for (let count = 0; count < 5; count += 1)
      act(() => void clock?.dispatchEvent(new Event('pointerdown', { bubbles: true })))
    await settle(300)
    await tap('7', '下一步', ...'135790', '下一步')
  }

  it('opens with five taps on the clock, number and PIN, and tests devices', async () => {
    center.testDevice = async ({ port }) => ({
      port,
      adapter: 'escposNetwork',
      state: port === 'ticketPrinter' ? 'noPaper' : 'works',
      testedAt: TICKET.takenAt,
    })
    await openMenu()
    await tap('测试设备', '测试小票打印机', '测试读卡器')
    expect(page()).toContain('没有纸')
    expect(page()).toContain('正常')
    expect(page()).toContain('还没测')
  })

  it('measures the panel with the frame of a bank card', async () => {
    const saved: number[] = []
    center.calibrate = async ({ mmPerPixel }) => {
      saved.push(mmPerPixel)
      return { mmPerPixel }
    }
    await openMenu()
    await tap('校准屏幕尺寸')
    const width = () => Number(document.querySelector('svg[role="img"]')?.getAttribute('width'))
    expect(width()).toBeCloseTo(85.6 / 0.248, 3)
    await tap('大一点')
    expect(width()).toBeCloseTo((85.6 / 0.248) * 1.005, 3)
    expect(panels).not.toContain(0.2468)
    await tap('保存')
    expect(saved).toEqual([0.2468])
    expect(panels).toContain(0.2468)
    expect(page()).toContain('已保存')
  })

  it('reads the log page by page', async () => {
    center.deviceLog = async () =>
      Array.from({ length: 10 }, (_, at) => ({
        at: TICKET.takenAt,
        port: 'cardReader',
        state: at < 9 ? 'works' : 'x9',
      }))
    await openMenu()
    await tap('看设备记录')
    expect(page()).not.toContain('x9')
    await tap('更早的')
    expect(page()).toContain('读卡器 x9')
  })

  it('leaves the kiosk on a desktop only, with user name and password', async () => {
    await openMenu()
    expect(findButton('退出自助终端')).toBeUndefined()
    const proofs: unknown[] = []
    const leaveKiosk = async (proof: object) => {
      proofs.push(proof)
      return { isLeaving: proofs.length > 1 }
    }
    Object.assign(window, { centerHost: { leaveKiosk } })
    await tap('看设备记录', '上一步', '退出自助终端', 'a', 'd', '下一步', 'x', '大写', 'Y', '-', '下一步')
    expect(page()).toContain('登录名或密码不对')
    await tap('1', '下一步')
    expect(proofs).toEqual([
      { username: 'ad', password: 'xY-' },
      { username: 'ad', password: '1' },
    ])
    expect(page()).toContain('正在退出')
  })
})
