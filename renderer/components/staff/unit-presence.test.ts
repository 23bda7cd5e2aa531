import { expect, it } from 'vitest'
import texts from '#assets/locales/zh-CN/case.json' with { type: 'json' }
import { unitPresence } from './unit-presence.ts'

const said = (isPresentNow: boolean, nextDutyOn: string | null, isNextDutyProvisional: boolean) =>
  unitPresence(
    (key, { day }) => {
      const text = Object.entries(texts.route).find(([name]) => `case:route.${name}` === key)?.[1] ?? ''
      return text.replace('{{day}}', day)
    },
    { isPresentNow, nextDutyOn, isNextDutyProvisional },
  )

it('says in words whether a unit is here, and that its next day may change where it may', () => {
  expect(said(true, '2026-12-30', false)).toBe('现在有人在')
  expect(said(false, null, false)).toBe('随叫随到')
  expect(said(false, '2026-12-30', false)).toBe('2026-12-30 来值班')
  expect(said(false, '2027-01-04', true)).toBe('2027-01-04 来值班（暂定）')
})
