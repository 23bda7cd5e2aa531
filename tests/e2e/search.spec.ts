import { expect, type Office, test } from './office.ts'
import { fitsAtDoubleSize, isCleanInBothColours, lostToTheSide } from './pages/quality.ts'
import { WindowPage } from './pages/window-page.ts'
import { person, registeredCase, takenTicket } from './set-up/cases.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { PASSWORD, PEOPLE, WINDOWS } from './set-up/people.ts'

const NUMBER = '42108119900307002X'
const VISITOR = {
  name: '张桂芳',
  documentType: '111',
  documentNumber: NUMBER,
  country: null,
  readBy: 'typed',
  sex: '2',
  birthDate: '1990-03-07',
  ethnicGroup: '01',
  address: '石首市绣林街道',
  phone: '13812345678',
} as const

async function atWindow(office: Office): Promise<WindowPage> {
  const clerk = new WindowPage(await office.open('index'))
  await clerk.signInByKeyboard(PEOPLE.clerk.username, PASSWORD, WINDOWS.first)
  await expect(clerk.heading(WINDOWS.first)).toBeVisible()
  return clerk
}

const api = (office: Office) => OfficeApi.signIn(office.url, PEOPLE.clerk.username, PASSWORD, WINDOWS.first)

/** A case that stands: 张桂芳 against 刘国强. */
async function standingCase(office: Office) {
  const parties = [person('applicant', '张桂芳', NUMBER), person('respondent', '刘国强')]
  return registeredCase(await api(office), parties, '0201', '楼上漏水，天花板脱落。', '修好水管')
}

test('a case is found by pinyin, by what sounds alike and by words, with the keyboard alone', async ({ office }) => {
  const { code } = await standingCase(office)
  const clerk = await atWindow(office)
  const { keyboard, page } = clerk

  await test.step('the box opens everywhere and goes to a case', async () => {
    await keyboard.press('Control+k')
    await expect(clerk.dialog).toBeVisible()
    await keyboard.type('zgf')
    await expect(page.getByRole('option', { name: code })).toContainText('拼音')
    await isCleanInBothColours(page, 'search box')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(clerk.heading(code)).toBeVisible()
  })

  await test.step('it shows what was opened last, what can be done here, and pages', async () => {
    await keyboard.press('Control+k')
    await expect(page.getByRole('option', { name: code })).toBeVisible()
    await expect(page.getByRole('option', { name: '分流交办' })).toBeVisible()
    await keyboard.insertText('受理窗口')
    await expect(page.getByRole('option', { name: '受理窗口' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(clerk.dialog).toBeHidden()
  })

  await test.step('Enter goes to the search page, which says why each was found and finds numbers too', async () => {
    await keyboard.press('Control+k')
    await keyboard.insertText('章贵芳')
    await keyboard.press('Enter')
    await expect(clerk.heading('查找案件')).toBeVisible()
    const row = page.getByRole('row', { name: code })
    await expect(row).toContainText('同音 章贵芳')
    await expect(row).toContainText('张*芳')
    const words = clerk.field('编码、姓名、拼音、经过里的词，或证件号后六位、电话后四位')
    for (const [typed, why] of [
      ['天花板', '经过里有 天花板'],
      ['07002X', '号码'],
    ] as const) {
      await words.fill(typed)
      await keyboard.press('Enter')
      await expect(row).toContainText(why)
    }
    await expect(page.locator('main')).not.toContainText(NUMBER)
    await words.fill('桂花')
    await keyboard.press('Enter')
    await expect(page.getByText('没有找到。可换一个写法，或少用一个条件。')).toBeVisible()
    await clerk.field('登记日期从').fill('没有这一天')
    await keyboard.press('Enter')
    await expect(clerk.alert).toBeVisible()
    await isCleanInBothColours(page, 'search page')
    await fitsAtDoubleSize(page, 'search page')
    expect(page.url()).not.toContain('%')
  })
})

test('a visitor who was here before is noticed, and the visit joins the case that stands', async ({ office }) => {
  const { code } = await standingCase(office)
  const clerk = await atWindow(office)
  const { page, keyboard } = clerk
  const number = await takenTicket(await OfficeApi.kiosk(office.url), { way: 'self', visitor: VISITOR })
  await clerk.call(number)
  await keyboard.press('Control+Enter')
  await expect(clerk.heading(`来访登记 ${number}`)).toBeVisible()

  const noticed = page.getByRole('region', { name: '以前来过吗' })
  await expect(noticed).toContainText('证件号相同')
  await noticed.getByRole('button', { name: '对照看一看' }).click()
  const candidate = clerk.dialog.getByRole('region', { name: code })
  await expect(candidate).toContainText('刘*强')
  await isCleanInBothColours(page, 'compared side by side')
  expect(await lostToTheSide(page)).toBeLessThanOrEqual(0)

  await test.step('another matter is remembered with how it was checked', async () => {
    await candidate.getByRole('button', { name: '不是同一件' }).click()
    await candidate.getByRole('button', { name: '记下，不再提示' }).click()
    await expect(candidate).toContainText('请写明怎么核对的。')
    await candidate.getByRole('button', { name: '取消' }).click()
  })

  await test.step('the visit joins', async () => {
    await candidate.getByRole('button', { name: '并入这一件' }).click()
    await keyboard.insertText('又带来两张照片。')
    await candidate.getByRole('button', { name: '并入，不再新立' }).click()
    await expect(clerk.dialog).toContainText(`已并入案件 ${code}，十二个月内第 1 次来访。`)
    await keyboard.press('Enter')
    await expect(clerk.heading(WINDOWS.first)).toBeVisible()
  })
})

test('an intake is compared before it is read back, and linked with the report of the other side', async ({
  office,
}) => {
  const { id, code } = await standingCase(office)
  const clerk = await atWindow(office)
  const { page } = clerk
  await page.goto(`${office.url}#/window/intake`)
  await clerk.fieldOf(1, '姓名').fill('刘国强')
  await clerk.fieldOf(2, '姓名').fill('张桂芳')
  const noticed = page.getByRole('region', { name: '以前来过吗' })
  await expect(noticed).toContainText('对方先来反映过')
  await noticed.getByRole('button', { name: '对照看一看' }).click()
  const candidate = clerk.dialog.getByRole('region', { name: code })
  await candidate.getByRole('button', { name: '关联' }).click()
  await expect(candidate.getByRole('button', { name: '不关联了' })).toHaveAttribute('aria-pressed', 'true')

  // The rest of the sheet is another story: the link is made as the sheet would make it.
  const clerkApi = await api(office)
  const parties = [person('applicant', '刘国强'), person('respondent', '张桂芳')]
  const other = await registeredCase(clerkApi, parties, '0201', '楼下说漏水，其实是外墙。', '查清原因')
  await clerkApi.write(`/case-files/${other.id}/links`, { otherId: id, kind: 'oppositeSide', note: null })
  for (const [one, shown] of [
    [id, other.code],
    [other.id, code],
  ] as const) {
    await page.goto(`${office.url}#/cases/${one}`)
    await expect(page.getByRole('listitem').filter({ hasText: shown })).toContainText('双方各自反映')
  }
})

test('my cases stand as a list and as a board', async ({ office }) => {
  const { code } = await standingCase(office)
  const clerk = await atWindow(office)
  const { page } = clerk
  await clerk.goTo('案件')
  await expect(page.getByRole('row', { name: code })).toBeVisible()
  await page.getByText('看板', { exact: true }).click()
  await expect(page.getByRole('region', { name: '待分流' })).toContainText(code)
  await isCleanInBothColours(page, 'board')
  await fitsAtDoubleSize(page, 'board')
})
