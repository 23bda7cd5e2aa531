// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import i18next from 'i18next'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, it, vi } from 'vitest'
import type { RatingSums } from '#center/contract/visitor-self.ts'
import { staffTexts } from '../../app/staff-texts.ts'
import { startTexts } from '../../lib/texts.ts'
import { Sums } from './rating-sums.tsx'

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  if (!i18next.isInitialized) await startTexts(staffTexts)
})

function page(sums: RatingSums): string {
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  const root = createRoot(host)
  act(() =>
    root.render(
      <MantineProvider env="test">
        <Sums sums={sums} />
      </MantineProvider>,
    ),
  )
  return host.textContent ?? ''
}

it('says only how many below three ratings', () => {
  const text = page({ count: 2, meanHundredths: null, faces: null, reasons: [] })
  expect(text).toContain('共 2 份')
  expect(text).toContain('不到 3 份，只显示份数')
  expect(text).not.toContain('满意')
})

it('puts words beside the faces, best first, and the reason named most often first', () => {
  const reasons = [
    { reason: 'slow', count: 1 },
    { reason: 'clear', count: 3 },
    { reason: 'fair', count: 0 },
  ] satisfies RatingSums['reasons']
  const text = page({ count: 4, meanHundredths: 425, faces: [0, 1, 0, 1, 2], reasons })
  expect(text).toContain('4.25 分')
  expect(text.indexOf('很满意 2 人')).toBeLessThan(text.indexOf('不满意 1 人'))
  expect(text).toContain(
    `${i18next.t('status:ratingReason.clear')} 3 次、${i18next.t('status:ratingReason.slow')} 1 次`,
  )
  expect(text).not.toContain(i18next.t('status:ratingReason.fair'))
})
