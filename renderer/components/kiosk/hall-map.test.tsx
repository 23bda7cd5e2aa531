// @vitest-environment happy-dom
import i18next from 'i18next'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import kiosk from '#assets/locales/zh-CN/kiosk.json' with { type: 'json' }
import settings from '#assets/reference/settings.json' with { type: 'json' }
import { startTexts } from '../../lib/texts.ts'
import { HallMap } from './hall-map.tsx'

const { zones } = settings.hallPlan.value
let root: Root

const show = (target: string, here = '1') =>
  act(() => root.render(<HallMap zones={zones} target={target} here={here} />))
const words = () => document.body.textContent ?? ''

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
  if (!i18next.isInitialized) await startTexts({ kiosk })
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

describe('the plan of the hall', () => {
  it('names every zone, and marks the one to go to by stripes, a word and an arrow', () => {
    show('2')
    for (const zone of zones) expect(words()).toContain(zone.label.zh)
    expect(words()).toContain(kiosk.errand.map.target)
    expect(words()).toContain(kiosk.errand.map.here)
    expect(document.querySelectorAll('rect[fill^="url(#"]')).toHaveLength(1)
    expect(document.querySelector('path[marker-end]')).not.toBeNull()
    expect(document.querySelector('svg')?.getAttribute('aria-label')).toContain('多元化解区')
  })

  it('shows no way to where one stands already', () => {
    show('1')
    expect(words()).toContain(kiosk.errand.map.same)
    expect(document.querySelector('path[marker-end]')).toBeNull()
  })

  it('says where one stands, and leads from there', () => {
    show('1', '2')
    expect(words()).toContain(kiosk.errand.map.target)
    const there = zones.find(zone => zone.code === '2')
    const dot = Number(document.querySelector('circle')?.getAttribute('cx'))
    expect(dot).toBeCloseTo((((there?.x ?? 0) + (there?.width ?? 0) / 2) * 240) / 100)
  })

  it('shows nothing for a zone the plan does not have', () => {
    show('9')
    expect(document.querySelector('svg')).toBeNull()
  })
})
