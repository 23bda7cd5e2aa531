import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import samples from '#assets/reference/sample-cards.json' with { type: 'json' }
import settings from '#assets/reference/settings.json' with { type: 'json' }
import units from '#assets/reference/unit-seeds.json' with { type: 'json' }
import { PSEUDO_LANGUAGE, writePseudoLocale } from '../../scripts/pseudo-locale.ts'
import { expect, KIOSK_PANEL, test } from './office.ts'
import { shownOn, walkKiosk } from './pages/kiosk-walk.ts'

const moreLocales = mkdtempSync(join(tmpdir(), 'more-locales-'))
writePseudoLocale(moreLocales)
test.use({ moreLocales })

/** Pages a visitor without a card and a phone can reach, at least. */
const LEAST_PAGES = 15

/** Words of a county in Chinese: they are data, and shown as they are in every language but English. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}
const countyWords = new Set(wordsOf([settings, units, samples]))

/** Masked names of persons are data too. */
const isMaskedName = (text: string) => text.includes('*')
const isPseudo = (text: string) => /^\[[\s\S]*\]$/.test(text)
const hasWords = (text: string) => /[A-Za-z]{3}|\p{Script=Han}/u.test(text)

/** The office is open at whatever hour the stories run. */
async function keepOpen(page: Page): Promise<void> {
  await page.route('**/api/hall', async route => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), isOpen: true, opensAt: null } })
  })
}

test('a language dropped in as a folder is complete on every page of the kiosk and nothing is cut off', async ({
  office,
}) => {
  test.setTimeout(900_000)
  const { name: centerName } = (await (await fetch(`${office.url}api/center`)).json()) as { name: string }
  let open: Page | undefined
  const goHome = async () => {
    await open?.unrouteAll({ behavior: 'ignoreErrors' })
    await open?.context().close()
    open = await office.open('kiosk', KIOSK_PANEL)
    await keepOpen(open)
    await Promise.all([open.waitForResponse('**/api/hall'), open.reload()])
    await open.getByRole('button', { name: '语言', exact: true }).click()
    await open.getByRole('button', { name: 'Pseudo', exact: true }).click()
    await expect(open.locator('html')).toHaveAttribute('lang', PSEUDO_LANGUAGE)
    await expect(open.getByRole('dialog')).toBeHidden()
    return open
  }
  const places = await walkKiosk(goHome, async (page, place) => {
    const { texts, clipped } = await shownOn(page)
    const foreign = texts.filter(
      text => !isPseudo(text) && !isMaskedName(text) && hasWords(text) && !countyWords.has(text) && text !== centerName,
    )
    expect.soft(foreign, place).toEqual([])
    expect.soft(clipped, place).toEqual([])
    expect.soft(texts.some(isPseudo), place).toBe(true)
  })
  expect(places.length).toBeGreaterThanOrEqual(LEAST_PAGES)
})

test('what a language lacks is shown in Chinese, and every visit begins in Chinese', async ({ office }) => {
  const page = await office.open('kiosk', KIOSK_PANEL)
  await keepOpen(page)
  await page.route('**/locales/en/kiosk.json', async route => {
    const response = await route.fetch()
    const texts = await response.json()
    await route.fulfill({ response, json: { ...texts, home: { ...texts.home, title: undefined } } })
  })
  await Promise.all([page.waitForResponse('**/api/hall'), page.reload()])
  const chinese = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.getByRole('button', { name: '语言', exact: true }).click()
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})
