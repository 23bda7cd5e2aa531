import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, KIOSK_PANEL, test } from './office.ts'
import { CaseFilePage } from './pages/case-file-page.ts'
import { tabTo, typeInto } from './pages/keyboard.ts'
import { KioskPage } from './pages/kiosk-page.ts'
import { StaffPage } from './pages/staff-page.ts'
import { WindowPage } from './pages/window-page.ts'
import { COMMITTEE, PASSWORD, PEOPLE, WINDOWS } from './set-up/people.ts'

const NUMBER = '42108119900307002X'
const MISTYPED = '421081199003070021'
const VISITOR = '欧阳𬭚喆'
const OTHER_SIDE = '阿卜杜拉·买买提'
const FACTS = '邻居建围墙挡住排水沟，雨天院内积水。'

test('a quarrel goes from the kiosk to the month table', async ({ office }, testInfo) => {
  const kiosk = new KioskPage(await office.open('kiosk', KIOSK_PANEL))
  const hall = await office.open('display', { viewport: { width: 1920, height: 1080 } })
  const calls = hall.getByRole('list', { name: '请到窗口' })
  const clerk = new WindowPage(await office.open('index'))
  let ticketNumber = ''
  let caseCode = ''

  await test.step('when the visitor types a number with a wrong digit, the kiosk says so and keeps it', async () => {
    await kiosk.asks('您好，请问要办什么事？')
    await kiosk.tap('我来反映事情')
    await kiosk.tap('没带证件')
    await kiosk.tap('身份证')
    await kiosk.asks('请输身份证号')
    await kiosk.type(MISTYPED.slice(0, 16))
    await expect(kiosk.page.getByText('还差 2 位')).toBeVisible()
    await kiosk.type(MISTYPED.slice(16))
    await kiosk.tap('下一步')
    await expect(kiosk.message).toHaveText('号码对不上，可能有一位按错了。请对照证件逐位看一遍。')
    await kiosk.erase(1)
    await kiosk.type(NUMBER.slice(17))
    await kiosk.tap('下一步')
  })

  await test.step('then name, topic and phone are asked, and the ticket shows its number', async () => {
    await kiosk.asks('请写您的名字')
    await kiosk.page.getByRole('textbox', { name: '姓名' }).fill(VISITOR)
    await kiosk.tap('下一步')
    await kiosk.asks('是您本人吗？')
    await expect(kiosk.page.getByText('尾号 002X')).toBeVisible()
    await kiosk.tap('是我，继续')
    await kiosk.tap('邻居')
    await kiosk.type('13812345678')
    await kiosk.tap('下一步')
    await kiosk.asks('请看一遍，对不对？')
    await expect(kiosk.page.getByText('138****5678')).toBeVisible()
    await expect(kiosk.page.getByText(VISITOR)).toBeHidden()
    await kiosk.tap('对的，取号')
    ticketNumber = await kiosk.takeTicketNumber()
    expect(ticketNumber).toMatch(/^A\d{3}$/)
    await expect(kiosk.page.getByRole('status')).toHaveText('小票已打印，请拿好身份证。')
  })

  await test.step('when the clerk calls with F2, the hall shows number and window', async () => {
    await clerk.signInByKeyboard(PEOPLE.clerk.username, PASSWORD, WINDOWS.first)
    await expect(clerk.heading(WINDOWS.first)).toBeVisible()
    await clerk.call(ticketNumber)
    await expect(calls).toContainText(ticketNumber)
    await expect(calls).toContainText(WINDOWS.first)
    await expect(hall.getByText(VISITOR)).toHaveCount(0)
  })

  await test.step('then the intake opens with what the kiosk knows', async () => {
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.heading(`来访登记 ${ticketNumber}`)).toBeVisible()
    await expect(clerk.fieldOf(1, '姓名')).toHaveValue(VISITOR)
    await expect(clerk.fieldOf(1, '证件号码')).toHaveValue(NUMBER)
    await expect(clerk.fieldOf(1, '电话')).toHaveValue('13812345678')
  })

  await test.step('when the page is loaded anew in the middle of writing, nothing is lost', async () => {
    await typeInto(clerk.page, clerk.fieldOf(2, '姓名'), OTHER_SIDE)
    await clerk.keyboard.press('Alt+2')
    await clerk.write('事情经过', FACTS)
    await expect(clerk.page.getByText('草稿已保存')).toBeVisible()
    await clerk.page.reload()
    await expect(clerk.page.getByText(/^已接着 .* 保存的草稿/)).toBeVisible()
    await expect(clerk.fieldOf(2, '姓名')).toHaveValue(OTHER_SIDE)
    await expect(clerk.field('事情经过')).toHaveValue(FACTS)
  })

  await test.step('then the rest is written and a missing type is named on top', async () => {
    await clerk.write('要求 1', '拆除围墙')
    await clerk.pressByKeyboard(clerk.page.getByRole('button', { name: '加一条要求' }))
    await clerk.write('要求 2', '赔偿损失')
    await clerk.write('涉及金额', '3500')
    await clerk.keyboard.press('Alt+4')
    await clerk.write('发生日期', '2026.10.1')
    await clerk.choose('发生地：镇、街道', '绣林街道')
    await clerk.choose('村、社区', '桥南居委会', '发生地')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.alert).toBeFocused()
    await expect(clerk.alert).toContainText('纠纷类型')
    await clerk.keyboard.press('Alt+5')
    await clerk.choose('纠纷类型', '邻里纠纷')
    await clerk.choose('具体类型', '用水排水通行通风采光')
    await clerk.keyboard.press('Alt+6')
    await tabTo(clerk.page, clerk.page.getByRole('checkbox', { name: /^涉及生计/ }))
    await clerk.keyboard.press('Space')
    await clerk.keyboard.press('Control+Enter')
  })

  await test.step('when the story is read back and accepted, the case has a code and the receipt is shown', async () => {
    await expect(clerk.heading('请读给来访人听')).toBeFocused()
    const sheet = clerk.page.getByRole('article', { name: '请读给来访人听' })
    for (const words of [VISITOR, OTHER_SIDE, FACTS, '赔偿损失', '3,500.00', '2026-10-01', '桥南居委会'])
      await expect(sheet).toContainText(words)
    await clerk.visitorSigns()
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.alert).toBeFocused()
    await tabTo(clerk.page, clerk.page.getByRole('checkbox', { name: /已读给来访人听/ }))
    await clerk.keyboard.press('Space')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.heading('已登记')).toBeVisible()
    await expect(clerk.page.getByRole('img', { name: '给来访人的回执，第 1 页' })).toBeVisible()
  })

  await test.step('then it is sent to a unit, and who answers for it until then is named', async () => {
    caseCode = await clerk.caseCode()
    await expect(clerk.page.getByText('没有部门签收前，由综治中心负责。')).toBeVisible()
    await tabTo(clerk.page, clerk.page.getByRole('radio', { name: /（首选）$/ }))
    const committee = clerk.page.getByRole('radio', { name: new RegExp(`^${COMMITTEE}`) })
    for (let step = 0; step < 6 && !(await committee.isChecked()); step += 1)
      await clerk.keyboard.press(step === 0 ? 'Space' : 'ArrowDown')
    await clerk.write('交办说明（可以不写）', '请尽快到现场看')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.page.getByText(`已交给${COMMITTEE}，等对方签收。`)).toBeVisible()
    await clerk.keyboard.press('F10')
    await expect(clerk.current).toContainText('现在没有来访人')
  })

  const mediator = new CaseFilePage(await office.open('index'))
  await test.step('when the mediator signs for it, the rights are told and their sheet is issued', async () => {
    await mediator.signIn(PEOPLE.mediator.username)
    await mediator.goTo('案件')
    await mediator.openCase(caseCode)
    await mediator.sign()
    await mediator.showTab('调解')
    await mediator.press('记录告知并出告知书')
    await expect(mediator.page.getByText('已记录，告知书在“文书”里可以打印。')).toBeVisible()
  })

  await test.step('then a meeting is arranged, and a second one in the same room at the same time is refused', async () => {
    await mediator.schedule({ date: '今天', time: '23:00', room: '调解一室' })
    await expect(mediator.page.getByText('已约定。请通知双方。')).toBeVisible()
    await mediator.press('约调解会')
    await mediator.fillMeeting({ date: '今天', time: '23:30', room: '调解一室' })
    await expect(mediator.dialog.getByText(/^23:00—00:30 调解一室/)).toBeVisible()
    await mediator.dialog.getByRole('button', { name: '约定这次调解会' }).click()
    await expect(mediator.dialog.getByRole('alert')).toContainText('这间调解室该时段已有安排')
    await mediator.confirm('不约了')
  })

  await test.step('when the record is opened again, it stands as it was typed', async () => {
    const notes = `${VISITOR}：墙挡了水。\n${OTHER_SIDE}：我愿意拆。`
    await mediator.page.getByRole('link', { name: '进入调解室' }).click()
    for (const name of [VISITOR, OTHER_SIDE]) {
      await mediator.page.getByRole('checkbox', { name: `${name} 到场` }).check()
      await mediator.page.getByRole('checkbox', { name: `${name} 已核对证件` }).check()
    }
    await mediator.field('调解记录').fill(notes)
    await expect(mediator.page.getByText('已保存', { exact: true })).toBeVisible()
    await mediator.page.reload()
    await expect(mediator.field('调解记录')).toHaveValue(notes)
    await expect(mediator.page.getByRole('checkbox', { name: `${OTHER_SIDE} 已核对证件` })).toBeChecked()
    await mediator.press('结束本次调解')
    await mediator.dialog.getByRole('combobox', { name: '调解结果' }).selectOption('达成一致')
    await mediator.confirm('结束并出具调解记录')
    await expect(mediator.page.getByText('达成一致')).toBeVisible()
  })

  await test.step('when the sums of the agreement differ, it is not issued; the preview shows the paper', async () => {
    await mediator.page.getByRole('link', { name: '起草协议' }).click()
    await mediator.press('增加一条')
    await mediator.field('第 1 条').fill('今后互谅互让，有事先商量。')
    await mediator.addItem({ what: '赔偿院墙损失', amount: '3000', dueOn: '+0' })
    await mediator.field('合计金额（元）').fill('3500')
    await mediator.press('出具协议书')
    await expect(mediator.alert.first()).toContainText('合计与各项付款之和不一致')
    await expect(mediator.dialog).toBeHidden()
    await mediator.press('填入合计')
    await expect(mediator.page.getByRole('img', { name: '调解协议，第 1 页' })).toBeVisible()
  })

  await test.step('then it gets its number and a copy for each party and the committee', async () => {
    await mediator.press('出具协议书')
    await expect(mediator.dialog).toContainText('一式 3 份')
    await mediator.confirm('分配编号并出具')
    await expect(mediator.page.getByText('协议书已出具，文字不能再改。')).toBeVisible()
    await expect(mediator.page.getByText(/调字〔\d{4}〕第\d+号/)).toBeVisible()
    await mediator.page.getByRole('link', { name: '返回案件' }).click()
    await mediator.press('登记签字')
    await mediator.confirm('登记签字，协议生效')
    await expect(mediator.page.getByText(/^协议已于 \d{4}-\d\d-\d\d 生效。$/)).toBeVisible()
  })

  await test.step('when the promise is kept and the parties were called back, the case is closed', async () => {
    await mediator.press('登记履行结果：第 1 项')
    await mediator.dialog.getByRole('combobox', { name: '结果' }).selectOption('已全部履行')
    await mediator.dialog.getByRole('textbox', { name: '凭证（可不填）' }).fill('收条')
    await mediator.confirm('登记结果')
    await mediator.press('登记回访')
    await mediator.dialog.getByRole('combobox', { name: '履行情况' }).selectOption('全部履行')
    await mediator.dialog.getByRole('combobox', { name: '满意程度' }).selectOption('满意')
    await mediator.dialog.getByRole('textbox', { name: '回访情况' }).fill('围墙已拆，没有再积水。')
    await mediator.confirm('登记并出回访记录')
    await mediator.close('达成')
    await expect(mediator.page.getByText('已结案', { exact: true })).toBeVisible()
  })

  await test.step('then the timeline reads as sentences', async () => {
    await mediator.showTab('经过')
    const story = mediator.page.getByRole('list', { name: '案件的经过' })
    for (const sentence of [
      '王芳 登记了案件',
      `王芳 分流给 ${COMMITTEE}`,
      `李和 ${COMMITTEE} 签收`,
      '李和 向 2 位当事人告知了权利义务',
      '李和 开了调解会，结果：达成一致',
      '李和 第 1 项已于',
      '李和 回访了当事人：全部履行，满意',
      '李和 结案',
    ])
      await expect(story).toContainText(sentence)
    await expect(story).not.toContainText(/\{\{|办理了一步|undefined|null/)
  })

  const manager = new StaffPage(await office.open('index'))
  await test.step('when the manager looks at the day, the figures count it, and a story opens only with a reason', async () => {
    await manager.signIn(PEOPLE.manager.username)
    await manager.goTo('今日情况')
    for (const figure of ['来访批次 1', '今日登记 1', '今日分流 1', '调解成功 1', '今日结案 1'])
      await expect(manager.page.getByRole('link', { name: new RegExp(`^${figure}，`) })).toBeVisible()
    await manager.goTo('案件')
    await manager.page.getByRole('tab', { name: /^已结/ }).click()
    await manager.page.getByRole('link', { name: caseCode }).click()
    await expect(manager.dialog).toContainText('查看案情要写理由')
    await expect(manager.page.getByText(FACTS)).toHaveCount(0)
    await manager.dialog.getByRole('textbox', { name: '理由' }).fill('抽查办案质量')
    await manager.confirm('写明理由并打开')
    await expect(manager.page.getByText(FACTS)).toBeVisible()
  })

  await test.step('then the month table opens as a spreadsheet', async () => {
    await manager.goTo('月度统计')
    await expect(manager.page.getByRole('table')).toContainText('邻里纠纷')
    const started = manager.page.waitForEvent('download')
    await manager.press('导出 XLSX')
    const file = testInfo.outputPath('month.xlsx')
    await (await started).saveAs(file)
    const profile = `-env:UserInstallation=file://${testInfo.outputPath('office')}`
    const toUtf8 = ['--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76']
    const args = [profile, '--headless', ...toUtf8, '--outdir', testInfo.outputDir, file]
    execFileSync('soffice', args, { stdio: 'ignore' })
    const rows = readFileSync(testInfo.outputPath('month.csv'), 'utf8')
    expect(rows).toContain('邻里纠纷')
    expect(rows).toContain(COMMITTEE)
  })
})
