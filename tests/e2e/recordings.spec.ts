import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './office.ts'
import { StaffPage } from './pages/staff-page.ts'
import { PEOPLE } from './set-up/people.ts'

// A microphone that hums, so that no machine needs one.
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--use-fake-device-for-media-stream'],
  },
})

/** One second of silence, 8 bit mono at 8 kHz. */
function silence(): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF')
  header.writeUInt32LE(36 + 8000, 4)
  header.write('WAVEfmt ', 8)
  for (const [at, value] of [
    [16, 16],
    [24, 8000],
    [28, 8000],
    [40, 8000],
  ] as const)
    header.writeUInt32LE(value, at)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    header.writeUInt16LE(value, at)
  header.write('data', 36)
  return Buffer.concat([header, Buffer.alloc(8000, 128)])
}

test('the manager reads a sentence in by microphone, hears it and removes it, by keyboard alone', async ({
  office,
}) => {
  const staff = new StaffPage(await office.open('index', { permissions: ['microphone'] }))
  const { page } = staff
  await staff.signIn(PEOPLE.manager.username)
  await staff.goTo('录音')
  await page.getByRole('textbox', { name: '查找句子' }).fill('您的号码')
  const row = page.getByRole('row', { name: /^您的号码 / })
  await expect(row).toContainText('自带合成语音')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await row.getByRole('button', { name: '录音：您的号码' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '开始录音' }).focus()
  await page.keyboard.press('Enter')
  await expect(staff.dialog).toContainText(/0\.[5-9] 秒/)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: '停止' }).focus()
  await page.keyboard.press('Enter')
  await expect(staff.dialog).toContainText('录好了')
  await staff.dialog.getByRole('button', { name: '听一听' }).focus()
  await page.keyboard.press('Enter')
  await staff.dialog.getByRole('button', { name: '保存' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已保存“您的号码”的录音。')).toBeVisible()
  await expect(row).toContainText('本地录音')

  await row.getByRole('button', { name: '删除录音：您的号码' }).focus()
  await page.keyboard.press('Enter')
  await expect(row).toContainText('自带合成语音')
})

test('without a microphone the page says so, and a file serves as well; what is no sound is refused', async ({
  office,
}) => {
  const staff = new StaffPage(await office.open('index', { permissions: [] }))
  const { page } = staff
  await staff.signIn(PEOPLE.manager.username)
  await staff.goTo('录音')
  await page.getByRole('textbox', { name: '查找句子' }).fill('您的号码')
  const row = page.getByRole('row', { name: /^您的号码 / })
  await row.getByRole('button', { name: '录音：您的号码' }).click()
  await staff.dialog.getByRole('button', { name: '开始录音' }).click()
  await expect(staff.dialog.getByRole('alert')).toContainText('不能使用麦克风')

  const choose = async (name: string, buffer: Buffer) => {
    const asked = page.waitForEvent('filechooser')
    await staff.dialog.getByRole('button', { name: '也可以选一个录好的文件' }).click()
    await (await asked).setFiles({ name, mimeType: 'audio/wav', buffer })
  }
  await choose('page.wav', Buffer.from('<html>'))
  await staff.dialog.getByRole('button', { name: '保存' }).click()
  await expect(staff.dialog.getByRole('alert')).toContainText('这个文件不是能用的录音')
  await choose('long.wav', Buffer.concat([silence(), Buffer.alloc(500_000)]))
  await expect(staff.dialog).toContainText('文件超过 500 KB')
  await choose('number.wav', silence())
  await staff.dialog.getByRole('button', { name: '保存' }).click()
  await expect(row).toContainText('本地录音')
})
