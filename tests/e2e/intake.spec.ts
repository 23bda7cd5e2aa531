import { Buffer } from 'node:buffer'
import { expect, type Office, test } from './office.ts'
import { CaseFilePage } from './pages/case-file-page.ts'
import { countKeys, tabTo } from './pages/keyboard.ts'
import { WindowPage } from './pages/window-page.ts'
import { takenTicket } from './set-up/cases.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { PASSWORD, PEOPLE, WINDOWS } from './set-up/people.ts'

/** Keys beyond the text itself that an intake of a pre-registered visit may take (acceptance target of the product). */
const MOST_KEYS = 60
const VISITOR = {
  name: '张桂芳',
  documentType: '111',
  documentNumber: '42108119900307002X',
  country: null,
  readBy: 'typed',
  sex: '2',
  birthDate: '1990-03-07',
  ethnicGroup: '01',
  address: '石首市绣林街道',
  phone: '13812345678',
} as const

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
})

async function atWindow(office: Office): Promise<WindowPage> {
  const page = new WindowPage(await office.open('index'))
  await page.signInByKeyboard(PEOPLE.clerk.username, PASSWORD, WINDOWS.first)
  await expect(page.heading(WINDOWS.first)).toBeVisible()
  return page
}

/** A visitor who gave everything at the kiosk is called and stands at the window. */
async function served(office: Office, clerk: WindowPage): Promise<string> {
  const number = await takenTicket(await OfficeApi.kiosk(office.url), { way: 'self', visitor: VISITOR })
  await clerk.call(number)
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.heading(`来访登记 ${number}`)).toBeVisible()
  return number
}

test('an intake of a pre-registered visit goes by keyboard with few keys', async ({ office }) => {
  const clerk = await atWindow(office)
  await served(office, clerk)
  const { keyboard, page } = clerk
  const keys = await countKeys(page)

  await test.step('the story is written; Enter leads on to what is still empty', async () => {
    await expect(clerk.fieldOf(2, '姓名')).toBeFocused()
    await keyboard.insertText('刘国强')
    await keyboard.press('Alt+2')
    await keyboard.insertText('楼上漏水，天花板脱落，找过物业没有结果。')
    await keyboard.press('Alt+3')
    await keyboard.insertText('修好水管')
    await keyboard.press('Enter')
    await expect(clerk.field('涉及金额')).toBeFocused()
    await keyboard.insertText('800')
    await keyboard.press('Enter')
    await expect(clerk.field('发生日期')).toBeFocused()
    await keyboard.insertText('-3')
    await keyboard.press('Enter')
  })

  await test.step('town and village are found by four letters, the type by its code', async () => {
    await expect(clerk.list('快速查找地点')).toBeFocused()
    await keyboard.type('xlqn')
    await expect(page.getByRole('option', { name: '绣林街道 桥南居委会' })).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('Enter')
    await expect(clerk.list('发生地：镇、街道').locator('option:checked')).toHaveText('绣林街道')
    await keyboard.insertText('3组')
    await keyboard.press('Enter')
    await expect(clerk.list('快速查找类型')).toBeFocused()
    await keyboard.type('0201')
    await keyboard.press('Enter')
    await expect(clerk.list('具体类型').locator('option:checked')).toHaveText('用水排水通行通风采光')
    await expect(clerk.list('希望怎么解决')).toBeFocused()
    await keyboard.press('ArrowDown')
  })

  await test.step('a mark of risk is set, and the deadlines stand beside the outcome', async () => {
    await keyboard.press('Alt+6')
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await expect(page.getByText(/^分流：20\d\d-\d\d-\d\d 前；部门签收：/)).toBeVisible()
  })

  await test.step('it is read back, the visitor signs once, and the papers are there', async () => {
    await keyboard.press('Control+Enter')
    await expect(clerk.heading('请读给来访人听')).toBeFocused()
    await clerk.visitorSigns()
    await tabTo(page, page.getByRole('checkbox', { name: /已读给来访人听/ }))
    await keyboard.press('Space')
    await keyboard.press('Control+Enter')
    await expect(clerk.heading('已登记')).toBeVisible()
  })
  const count = await keys()
  test.info().annotations.push({ type: 'keys', description: String(count) })
  expect(count).toBeLessThanOrEqual(MOST_KEYS)

  await clerk.press('陈述笔录')
  await expect(page.getByRole('img', { name: '陈述笔录，第 1 页' })).toBeVisible()
  await clerk.press('授权委托书')
  await expect(page.getByRole('img', { name: '授权委托书，第 1 页' })).toBeVisible()
})

test('who cannot sign is seen by a witness, and who is sent away gets the rule and the door', async ({ office }) => {
  const clerk = await atWindow(office)
  await served(office, clerk)
  await clerk.fieldOf(2, '姓名').fill('刘国强')
  await clerk.field('事情经过').fill('对法院判决不服。')
  await clerk.field('要求 1').fill('重新判决')
  await clerk.list('快速查找类型').fill('0201')
  await clerk.keyboard.press('Enter')
  await clerk.page.getByRole('radio', { name: '不予受理' }).check()
  await clerk.field('怎么答复的').fill('请向上一级人民法院申请再审。')
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.alert).toContainText('依据（法律法规条款）')
  await clerk.field('依据（法律法规条款）').fill('《民事诉讼法》第二百一十条')
  await clerk.field('应当到哪里办').fill('荆州市中级人民法院')
  await clerk.keyboard.press('Control+Enter')
  await clerk.page.getByRole('radio', { name: '不能签名' }).check()
  await clerk.page.getByRole('checkbox', { name: /已读给来访人听/ }).check()
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.alert).toContainText('见证人姓名')
  await clerk.field('见证人姓名').fill('李主任')
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.heading('已登记')).toBeVisible()
  await clerk.press('不予受理（引导）告知书')
  await expect(clerk.page.getByRole('img', { name: '不予受理（引导）告知书，第 1 页' })).toBeVisible()
})

test('material is taken by camera, set right by keys, and lies in the case', async ({ office }) => {
  const clerk = await atWindow(office)
  await served(office, clerk)
  const { page, keyboard } = clerk
  await clerk.fieldOf(2, '姓名').fill('刘国强')
  await clerk.field('事情经过').fill('借钱不还。')
  await clerk.field('要求 1').fill('还钱')
  await clerk.list('快速查找类型').fill('0201')
  await keyboard.press('Enter')

  await test.step('a page is taken, turned and trimmed', async () => {
    await keyboard.press('F8')
    await expect(clerk.dialog.getByRole('button', { name: /^拍一页/ })).toBeEnabled()
    await expect
      .poll(() => clerk.dialog.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth))
      .toBeGreaterThan(0)
    await keyboard.press('F8')
    const picture = clerk.dialog.getByRole('region', { name: '第 1 页' })
    const size = () => picture.locator('canvas').evaluate(({ width, height }: HTMLCanvasElement) => ({ width, height }))
    const before = await size()
    expect(before.width).toBeGreaterThan(before.height)
    await picture.focus()
    await keyboard.press('PageDown')
    await expect.poll(size).toEqual({ width: before.height, height: before.width })
    await keyboard.press('ArrowDown')
    await expect
      .poll(async () => (await size()).height / (await size()).width)
      .toBeLessThan(before.width / before.height)
  })

  await test.step('a file that is none is refused; a picture file is taken without a camera', async () => {
    const file = clerk.dialog.locator('input[type=file]')
    await file.setInputFiles({ name: 'list.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') })
    await expect(clerk.dialog.getByText(/^只能用 JPEG、PNG、WebP 图片/)).toBeVisible()
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    await file.setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
    await expect(clerk.dialog.getByRole('button', { name: '第 2 页', exact: true })).toBeVisible()
    await clerk.dialog.getByRole('textbox', { name: '材料名称' }).fill('借条')
    await clerk.confirm('保存材料（2 页）')
    await expect(page.getByText('借条（证据，2 页）')).toBeVisible()
  })

  await test.step('when the page is loaded anew the material is still there', async () => {
    await expect(page.getByText('草稿已保存')).toBeVisible()
    await page.reload()
    await clerk.press('查看 借条')
    await expect(page.getByRole('img', { name: '借条 第 1 页' })).toBeVisible()
  })

  await test.step('then it is part of the case, upright and no larger than it may be', async () => {
    await keyboard.press('Control+Enter')
    await clerk.visitorSigns()
    await page.getByRole('checkbox', { name: /已读给来访人听/ }).check()
    await keyboard.press('Control+Enter')
    await page.getByRole('link', { name: '打开案件' }).click()
    await page.getByRole('tab', { name: '材料' }).click()
    await clerk.press('查看 借条')
    const picture = page.getByRole('img', { name: '借条 第 1 页' })
    await expect(picture).toBeVisible()
    const { width, height } = await picture.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => ({
      width: naturalWidth,
      height: naturalHeight,
    }))
    expect(height).toBeGreaterThan(width)
    expect(height).toBeLessThanOrEqual(2000)
    await clerk.press('作废 借条')
    await clerk.dialog.getByRole('textbox', { name: '理由' }).fill('交错了')
    await clerk.confirm('作废，保留原件备查')
    await expect(page.getByText('已作废：交错了')).toBeVisible()
  })
})

test('two people change one case: what each changed alone is merged, and a change is taken back', async ({
  office,
}) => {
  const clerk = await atWindow(office)
  await served(office, clerk)
  await clerk.fieldOf(2, '姓名').fill('刘国强')
  await clerk.field('事情经过').fill('邻居砌墙挡水。')
  await clerk.field('要求 1').fill('拆墙')
  await clerk.list('快速查找类型').fill('0201')
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.press('Control+Enter')
  await clerk.visitorSigns()
  await clerk.page.getByRole('checkbox', { name: /已读给来访人听/ }).check()
  await clerk.keyboard.press('Control+Enter')
  const code = await clerk.caseCode()
  await clerk.page.getByRole('link', { name: '打开案件' }).click()
  await clerk.heading(code).waitFor()
  await clerk.press('修改案情')

  const again = new CaseFilePage(await office.open('index'))
  await again.signIn(PEOPLE.clerk.username)
  await again.page.getByRole('navigation', { name: '主要页面' }).waitFor()
  await again.page.goto(clerk.page.url())
  await again.press('修改案情')
  await again.field('纠纷经过').fill('邻居砌墙挡水，院内积水。')
  await again.field('涉及人数').fill('5')
  await again.press('保存修改')
  await expect(again.page.getByText('修改已保存。')).toBeVisible()

  await clerk.field('涉及金额（元）').fill('300')
  await clerk.field('纠纷经过').fill('邻居砌墙挡水，墙高两米。')
  await clerk.press('保存修改')
  const row = (name: string) => clerk.dialog.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row('纠纷经过')).toContainText('院内积水')
  await expect(row('纠纷经过').getByRole('radio', { name: '我写的' })).toBeChecked()
  await expect(row('涉及人数').getByRole('radio', { name: '现在保存的' })).toBeChecked()
  await row('纠纷经过').getByRole('radio', { name: '现在保存的' }).check()
  await clerk.confirm('按上面的选择合并保存')
  await expect(clerk.page.getByText('修改已保存。')).toBeVisible()
  await expect(clerk.page.getByText('邻居砌墙挡水，院内积水。')).toBeVisible()
  await expect(clerk.page.getByText(/300\.00/)).toBeVisible()
  await expect(clerk.page.getByText('5 人')).toBeVisible()

  await clerk.keyboard.press('Alt+z')
  await expect(clerk.page.getByText('已撤销刚才的修改。')).toBeVisible()
  await expect(clerk.page.getByText(/300\.00/)).toHaveCount(0)
  await expect(clerk.page.getByText('邻居砌墙挡水，院内积水。')).toBeVisible()
})

test('a question is answered in half a minute, a deaf visitor is written with, and the shift is handed over', async ({
  office,
}) => {
  const clerk = await atWindow(office)
  const { page, keyboard } = clerk

  await test.step('a call is answered by keyboard alone, without a name', async () => {
    await clerk.pressByKeyboard(page.getByRole('link', { name: '快速咨询' }))
    await expect(clerk.field('问的是什么（几个字就行）')).toBeFocused()
    await keyboard.insertText('拖欠工资怎么办')
    await keyboard.press('Enter')
    await keyboard.type('0701')
    await keyboard.press('Enter')
    await expect(page.getByText(/拖欠工资可以向劳动保障监察机构投诉/)).toBeVisible()
    await keyboard.press('Alt+1')
    await expect(clerk.field('怎么答复的')).toHaveValue(/拖欠工资可以向劳动保障监察机构投诉/)
    await keyboard.press('Control+Enter')
    await expect(page.getByText(/^已记下，编号 421081/)).toBeVisible()
    await expect(page.getByRole('img', { name: '咨询答复单，第 1 页' })).toBeVisible()
    await page.getByRole('link', { name: '回到窗口' }).click()
  })

  await test.step('a talk in writing is kept with consent and found with the case', async () => {
    await served(office, clerk)
    await page.getByRole('link', { name: '笔谈' }).click()
    const visitor = page.getByRole('region', { name: '来访人' })
    await page.getByRole('button', { name: '请问您要办什么事？' }).click()
    await expect(visitor.getByText('请问您要办什么事？')).toBeVisible()
    await visitor.getByRole('textbox', { name: '来访人打字' }).fill('我听不见，邻居欠我钱')
    await keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^保存，结束/ })).toBeDisabled()
    await page.getByRole('checkbox', { name: '来访人同意保存这次笔谈' }).check()
    await clerk.press(/^保存，结束/)
    await expect(clerk.heading(/^来访登记/)).toBeVisible()
    await clerk.field('事情经过').fill('邻居借钱不还。')
    await expect(page.getByText('草稿已保存')).toBeVisible()
  })

  await test.step('a promised call and the draft go to the next person, and the sheet is there', async () => {
    await page.goto(`${office.url}#/window/shift`)
    await clerk.press('记一个回电')
    await clerk.dialog.getByRole('textbox', { name: '回给谁' }).fill('王明')
    await clerk.dialog.getByRole('textbox', { name: '电话' }).fill('13812345678')
    await clerk.dialog.getByRole('textbox', { name: '说什么事' }).fill('补材料')
    await clerk.dialog.getByRole('textbox', { name: '哪天前回' }).fill('+1')
    await clerk.confirm('记下，到时提醒')
    await expect(page.getByText(/王明 138\*\*\*\*5678 补材料/)).toBeVisible()
    await clerk.press('看 王明 的号码')
    await expect(page.getByText(/王明 13812345678 补材料/)).toBeVisible()
    await expect(page.getByText('在办的号（1）')).toBeVisible()
    await expect(page.getByText('没写完的登记（1）')).toBeVisible()
    await clerk.password('我的密码').fill(PASSWORD)
    await clerk.field('接班人用户名').fill(PEOPLE.secondClerk.username)
    await clerk.password('接班人密码').fill('wrong')
    await clerk.press('交给接班人，出交接单')
    await expect(clerk.alert).toBeVisible()
    await clerk.password('接班人密码').fill(PASSWORD)
    await clerk.press('交给接班人，出交接单')
    await expect(page.getByText('已交接。')).toBeVisible()
    await expect(page.getByRole('img', { name: '交接班单，第 1 页' })).toBeVisible()
  })

  await test.step('the next person goes on with the draft at the same window', async () => {
    await clerk.press('退出，让接班人登录')
    await clerk.signIn(PEOPLE.secondClerk.username, WINDOWS.first)
    await expect(clerk.heading(WINDOWS.first)).toBeVisible()
    await page.getByRole('link', { name: '交接班' }).click()
    await expect(page.getByText(/王明 138\*\*\*\*5678 补材料/)).toBeVisible()
    await page.getByRole('link', { name: /保存的登记$/ }).click()
    await expect(clerk.field('事情经过')).toHaveValue('邻居借钱不还。')
  })
})
