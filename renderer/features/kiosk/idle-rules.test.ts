import { describe, expect, it } from 'vitest'
import { idleRuleOf } from './idle-rules.ts'
import { KIOSK_PAGES, type KioskPage } from './kiosk-state.ts'

const on = (page: KioskPage, print: 'printed' | 'failed' = 'printed') => idleRuleOf({ page, print }, null, false)

describe('how long a page waits', () => {
  it('is a minute at home and in the guide, without a warning', () => {
    expect([on('home'), on('guide')]).toEqual([
      { quiet: 60, warning: 0 },
      { quiet: 60, warning: 0 },
    ])
  })

  it('is shorter after the card, when the page shows who stands there', () => {
    for (const page of ['person', 'topic', 'review'] as const) expect(on(page)).toEqual({ quiet: 45, warning: 30 })
  })

  it('is longer where something is typed or drawn', () => {
    for (const page of ['number', 'name', 'phone', 'memo'] as const)
      expect(on(page)).toEqual({ quiet: 90, warning: 30 })
  })

  it('is twenty seconds and a ring of ten for a ticket, longer for one that is not on paper', () => {
    expect(on('ticket')).toEqual({ quiet: 20, warning: 10 })
    expect(on('ticket', 'failed')).toEqual({ quiet: 60, warning: 30 })
  })

  it('is what a page within an errand asks for', () => {
    expect(idleRuleOf({ page: 'progress', print: 'none' }, 'result', false)).toEqual({ quiet: 45, warning: 30 })
  })

  it('is five minutes while a clerk stands by, but for the ticket', () => {
    expect(idleRuleOf({ page: 'phone', print: 'none' }, null, true)).toEqual({ quiet: 300, warning: 30 })
    expect(idleRuleOf({ page: 'ticket', print: 'printed' }, null, true)).toEqual({ quiet: 20, warning: 10 })
  })

  it('warns on every page that could lose something', () => {
    expect(KIOSK_PAGES.filter(page => on(page).warning === 0)).toEqual(['home', 'guide'])
  })
})
