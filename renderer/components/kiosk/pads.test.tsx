// @vitest-environment happy-dom
import i18next from 'i18next'
import { act, type ReactElement, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import zhKiosk from '#assets/locales/zh-CN/kiosk.json' with { type: 'json' }
import { INK_SIZE, type Ink, ink, MAX_POINTS, MAX_STROKES } from '#center/contract/values/ink.ts'
import { loadPinyinTable } from '../../lib/pinyin/pinyin-table.ts'
import { startTexts } from '../../lib/texts.ts'
import { InkPicture } from '../staff/ink-picture.tsx'
import { InkPad } from './ink-pad.tsx'
import { LetterPad } from './letter-pad.tsx'
import { PinyinPad } from './pinyin-pad.tsx'

let root: Root
let value: string
let strokes: Ink
const onDone = vi.fn()

function Name() {
  const [name, setName] = useState('')
  value = name
  return <PinyinPad value={name} onChange={setName} onDone={onDone} label="姓名" />
}
function Code({ isForPassword = false }: { readonly isForPassword?: boolean }) {
  const [code, setCode] = useState('')
  value = code
  return <LetterPad value={code} maxLength={9} onChange={setCode} groupLabel="pad" isForPassword={isForPassword} />
}
function Drawing({ first = [] }: { readonly first?: Ink }) {
  const [drawn, setDrawn] = useState<Ink>(first)
  strokes = drawn
  return <InkPad strokes={drawn} onChange={setDrawn} label="手写" />
}

const show = async (page: ReactElement) => {
  await act(async () => root.render(page))
  await act(async () => void (await loadPinyinTable()))
}
const buttons = () => [...document.querySelectorAll('button')]
const named = (name: string) => buttons().find(one => (one.getAttribute('aria-label') ?? one.textContent) === name)
const tap = (...names: readonly string[]) => {
  for (const name of names) {
    const button = named(name)
    if (button === undefined) throw new Error(`no key ${name}`)
    act(() => button.click())
  }
}
const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  act(() => void target.dispatchEvent(event))
  return event
}
const offered = () =>
  [...(document.querySelector(`[aria-label="${zhKiosk.pad.candidates}"]`)?.querySelectorAll('button') ?? [])]
    .slice(1, -1)
    .map(button => button.textContent)

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  if (!i18next.isInitialized) await startTexts({ kiosk: zhKiosk })
  onDone.mockClear()
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
})
afterEach(() => act(() => root.unmount()))

describe('the pinyin pad', () => {
  it('writes a name by taps: surname first, then the characters', async () => {
    await show(<Name />)
    tap('W', 'A', 'N', 'G')
    expect(offered()[0]).toBe('王')
    tap('王', 'Y', 'U', 'N')
    expect(offered()).toContain('赟')
    tap('赟')
    expect(value).toBe('王赟')
  })

  it('turns pages by keys, and stops at both ends', async () => {
    await show(<Name />)
    tap('B', 'E', 'N')
    const first = offered()
    tap(zhKiosk.pad.before)
    expect(offered()).toEqual(first)
    tap(zhKiosk.pad.after)
    expect(offered()).not.toEqual(first)
    for (let turn = 0; turn < 200; turn += 1) tap(zhKiosk.pad.after)
    expect(offered().length).toBeGreaterThan(0)
    expect(named(zhKiosk.pad.after)?.getAttribute('aria-disabled')).toBe('true')
  })

  it('takes a whole name typed in one go', async () => {
    await show(<Name />)
    for (const key of 'zhangwei') press(key)
    press('1')
    expect(value).toBe('张')
    expect(offered()[0]).toBe('伟')
    press(' ')
    expect(value).toBe('张伟')
  })

  it('erases letters first, then characters, one by one, also those outside the first plane', async () => {
    await show(<Name />)
    for (const key of 'hao') press(key)
    while (!offered().includes('𬭚')) {
      if (named(zhKiosk.pad.after)?.getAttribute('aria-disabled') === 'true') break
      tap(zhKiosk.pad.after)
    }
    press('Backspace')
    press('Backspace')
    press('Backspace')
    for (const key of 'chun') press(key)
    while (!offered().includes('𬭚')) tap(zhKiosk.pad.after)
    tap('𬭚')
    expect(value).toBe('𬭚')
    press('Backspace')
    expect(value).toBe('')
  })

  it('has the dot of minority names', async () => {
    await show(<Name />)
    tap('A', 'I')
    tap(offered()[0] ?? '')
    tap(zhKiosk.pad.dot)
    expect(value).toMatch(/^\p{Script=Han}\u00b7$/u)
  })

  it('goes on with Enter only when nothing is left to choose, and never from an input method', async () => {
    await show(<Name />)
    press('w')
    press('Enter')
    expect(value).toBe('王')
    expect(onDone).not.toHaveBeenCalled()
    press('Enter', { isComposing: true })
    press('Process')
    expect(onDone).not.toHaveBeenCalled()
    press('Enter')
    expect(onDone).toHaveBeenCalledOnce()
  })

  it('leaves Enter to the key that has the focus', async () => {
    await show(<Name />)
    expect(press('Enter', {}, named('Q')).defaultPrevented).toBe(false)
    expect(onDone).not.toHaveBeenCalled()
  })

  it('says so where no syllable begins like that', async () => {
    await show(<Name />)
    tap('I')
    expect(document.body.textContent).toContain(zhKiosk.pad.none)
  })

  it('takes no more than a name may hold', async () => {
    await show(<Name />)
    for (let count = 0; count < 60; count += 1) {
      press('w')
      press('1')
    }
    expect([...value]).toHaveLength(50)
  })
})

describe('the letter pad', () => {
  it('takes letters and digits, by finger and by keyboard, up to the end of the field', async () => {
    await show(<Code />)
    tap('E', '1', '2')
    for (const key of 'h3456789') press(key)
    expect(value).toBe('E12H34567')
    tap(zhKiosk.pad.erase)
    press('-')
    expect(value).toBe('E12H3456')
  })

  it('has capitals, small letters and signs for a password', async () => {
    await show(<Code isForPassword />)
    tap('a', zhKiosk.pad.capitals, 'A', '-', '1')
    expect(value).toBe('aA-1')
  })
})

describe('the ink pad', () => {
  const field = () => {
    const svg = document.querySelector('svg[role="img"]')
    if (svg === null) throw new Error('no field')
    vi.spyOn(svg, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 200))
    Object.assign(svg, { setPointerCapture: () => undefined })
    return svg
  }
  const point = (svg: Element, type: string, x: number, y: number, pointerId = 1) =>
    act(() => void svg.dispatchEvent(pointer(type, x, y, pointerId)))
  const pointer = (type: string, clientX: number, clientY: number, pointerId: number) =>
    new PointerEvent(type, { clientX, clientY, pointerId, isPrimary: pointerId === 1, bubbles: true })

  it('keeps strokes in thousandths of the pad, inside of it', async () => {
    await show(<Drawing />)
    const svg = field()
    point(svg, 'pointerdown', 50, 100)
    point(svg, 'pointermove', 250, 150)
    point(svg, 'pointermove', 900, -20)
    point(svg, 'pointerup', 900, -20)
    point(svg, 'pointermove', 10, 10)
    expect(strokes).toEqual([[100, 500, 500, 750, INK_SIZE, 0]])
    expect(ink.safeParse(strokes).success).toBe(true)
  })

  it('passes over a second finger', async () => {
    await show(<Drawing />)
    const svg = field()
    point(svg, 'pointerdown', 50, 100)
    point(svg, 'pointerdown', 300, 100, 2)
    point(svg, 'pointermove', 320, 100, 2)
    expect(strokes).toEqual([[100, 500]])
  })

  it('takes back the last stroke, and all of them', async () => {
    await show(
      <Drawing
        first={[
          [1, 1],
          [2, 2],
          [3, 3],
        ]}
      />,
    )
    tap(zhKiosk.pad.undo)
    expect(strokes).toEqual([
      [1, 1],
      [2, 2],
    ])
    tap(zhKiosk.pad.clear)
    expect(strokes).toEqual([])
  })

  it('stops at the limits, says so, and what is there stays right', async () => {
    await show(<Drawing first={Array.from({ length: MAX_STROKES }, () => [1, 1])} />)
    point(field(), 'pointerdown', 50, 100)
    expect(strokes).toHaveLength(MAX_STROKES)
    expect(document.body.textContent).toContain(zhKiosk.pad.full)
    const long = Array.from({ length: (MAX_POINTS - 1) * 2 }, (_, n) => n % INK_SIZE)
    await show(<Drawing key="long" first={[long]} />)
    const svg = field()
    point(svg, 'pointerdown', 50, 100)
    point(svg, 'pointermove', 250, 150)
    point(svg, 'pointermove', 350, 150)
    expect(ink.safeParse(strokes).success).toBe(true)
  })

  it('is drawn again for the clerk', async () => {
    await show(
      <InkPicture
        ink={[
          [0, 0, 500, 500],
          [10, 10],
        ]}
        label="name"
      />,
    )
    expect([...document.querySelectorAll('path')].map(path => path.getAttribute('d'))).toEqual([
      'M0 0L500 500',
      'M10 10h0',
    ])
  })
})
