import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import english from '#assets/locales/en/kiosk.json' with { type: 'json' }
import countries from '#assets/reference/countries.json' with { type: 'json' }
import samples from '#assets/reference/sample-cards.json' with { type: 'json' }
import settings from '#assets/reference/settings.json' with { type: 'json' }
import units from '#assets/reference/unit-seeds.json' with { type: 'json' }
import { PSEUDO_LANGUAGE, pseudoText, writePseudoLocale } from '../../scripts/pseudo-locale.ts'
import { expect, KIOSK_PANEL, test } from './office.ts'
import { shownOn, walkKiosk } from './pages/kiosk-walk.ts'

const moreLocales = mkdtempSync(join(tmpdir(), 'more-locales-'))
writePseudoLocale(moreLocales)
test.use({ moreLocales, reader: 'simulated' })

/** A text of the kiosk as the pseudo-language has it. @param key in kiosk.json */
function pseudo(key: string, params: Readonly<Record<string, string>> = {}): string {
  const text = key.split('.').reduce<unknown>((node, name) => Object(node)[name], english)
  const filled = Object.entries(params)
  return filled.reduce((words, [name, value]) => words.replaceAll(`{{${name}}}`, value), pseudoText(String(text)))
}

/** What a visitor presses, from home; together they meet every page a visitor can. */
const WAYS: readonly (readonly string[])[] = [
  ['home.start', 'way.noCard', 'kind.passport'],
  ['home.start', 'way.noCard', 'kind.permit', 'frame.leave'],
  ['home.start', 'way.noCard', 'kind.resident', 'number.forgotten', 'topic.unclear', 'phone.later', 'review.confirm'],
  ['home.start', 'way.other', 'relation.relative'],
  ['home.start', 'way.group'],
  ['home.start', 'way.self', '张桂芳', 'person.isMe', '邻居', 'phone.later', 'review.draw'],
  ['home.start', 'way.self', '李晓雨', 'person.isMe'],
  ['frame.help', 'errand.help.staff'],
  ['home.quiet', 'errand.quiet.go'],
  ['home.guide', '工钱', 'errand.guide.map'],
  ['home.rating'],
  ['home.progress', 'errand.progress.byCode'],
  ['home.checkIn'],
].map(way => way.map(step => (/^[a-z]/.test(step) ? pseudo(step) : step)))
/** Different pages these ways meet. */
const PAGES = 25

/** Words of a county in Chinese: they are data, and shown as they are in every language but English. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}
const countyWords = new Set(wordsOf([settings, units, samples, countries]))

/** Masked names of persons are data too. */
const isMaskedName = (text: string) => text.includes('*')
const isPseudo = (text: string) => /^\[[\s\S]*\]$/.test(text)
const hasWords = (text: string) => /[A-Za-z]{3}|\p{Script=Han}/u.test(text)

test('a language dropped in as a folder is complete on every page of the kiosk and nothing is cut off', async ({
  office,
}) => {
  const { name: centerName } = (await (await fetch(`${office.url}api/center`)).json()) as { name: string }
  let open: Page | undefined
  const goHome = async () => {
    await open?.context().close()
    open = await office.open('kiosk', KIOSK_PANEL)
    await open.getByRole('button', { name: '语言', exact: true }).click()
    await open.getByRole('button', { name: 'Pseudo', exact: true }).click()
    await expect(open.locator('html')).toHaveAttribute('lang', PSEUDO_LANGUAGE)
    await expect(open.getByRole('dialog')).toBeHidden()
    return open
  }
  const places = await walkKiosk(goHome, WAYS, async (page, place) => {
    const { texts, clipped } = await shownOn(page)
    const foreign = texts.filter(
      text => !isPseudo(text) && !isMaskedName(text) && hasWords(text) && !countyWords.has(text) && text !== centerName,
    )
    expect.soft(foreign, place).toEqual([])
    expect.soft(clipped, place).toEqual([])
    expect.soft(texts.some(isPseudo), place).toBe(true)
  })
  expect(places.length).toBeGreaterThanOrEqual(PAGES)
})

test('what a language lacks is shown in Chinese, and every visit begins in Chinese', async ({ office }) => {
  const page = await office.open('kiosk', KIOSK_PANEL)
  await page.route('**/locales/en/kiosk.json', async route => {
    const response = await route.fetch()
    const texts = await response.json()
    await route.fulfill({ response, json: { ...texts, home: { ...texts.home, title: undefined } } })
  })
  await page.reload()
  const chinese = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.getByRole('button', { name: '语言', exact: true }).click()
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})
