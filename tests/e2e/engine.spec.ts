import type { Locator } from '@playwright/test'
import { expect, type Office, test } from './office.ts'
import { CaseFilePage } from './pages/case-file-page.ts'
import { tabTo, typeInto } from './pages/keyboard.ts'
import { WindowPage } from './pages/window-page.ts'
import { person, registeredCase } from './set-up/cases.ts'
import { CAST, setUpEngine, UNITS } from './set-up/engine-cast.ts'
import { OfficeApi } from './set-up/office-api.ts'
import { PASSWORD, PEOPLE, WINDOWS } from './set-up/people.ts'

// One case goes through many hands, and each of them has a browser of their own.
test.describe.configure({ timeout: 600_000 })

const WORKER = '赵德生'
const FOREMAN = '钱有福'
const FACTS = '在工地干活三个月，包工头拖欠工资不给，打电话不接，农民工讨薪没有结果。'

/** The option the arrow keys stand on. */
const isChosen = async (option: Locator) => (await option.getAttribute('data-combobox-selected')) !== null

const desk = async (office: Office, username: string) => {
  const page = new CaseFilePage(await office.open('index'))
  await page.signIn(username)
  await page.page.getByRole('navigation', { name: '主要页面' }).waitFor()
  return page
}

test('a wage dispute goes through all hands, and never without an owner', async ({ office }) => {
  await setUpEngine(office.url)
  const labourLead = await desk(office, CAST.labourLead.username)
  const clerk = new WindowPage(await office.open('index'))
  const counter = await OfficeApi.signIn(office.url, PEOPLE.clerk.username)
  const sides = [person('applicant', WORKER), person('respondent', FOREMAN)]
  const earlier = await registeredCase(counter, sides, '0703', '上个月来问过工钱的事。', '问清楚')
  let caseCode = ''

  await test.step('leave with its last day before its first is refused at the field; put right, the substitute is here', async () => {
    await labourLead.goTo('排班')
    await labourLead.press('请假')
    const { dialog } = labourLead
    await dialog.getByRole('combobox', { name: '姓名' }).selectOption(`${UNITS.labour.name} ${CAST.labourClerk.name}`)
    await dialog.getByRole('textbox', { name: '从哪天' }).fill('今天')
    await dialog.getByRole('textbox', { name: '到哪天' }).fill('2020-01-01')
    await dialog.getByRole('textbox', { name: '备注' }).fill('看病')
    await dialog.getByRole('button', { name: '提交' }).click()
    await expect(dialog.getByRole('alert')).toBeFocused()
    await expect(dialog.getByRole('textbox', { name: '到哪天' })).toHaveAttribute('aria-invalid', 'true')
    await expect(dialog.getByRole('textbox', { name: '备注' })).toHaveValue('看病')
    await dialog.getByRole('textbox', { name: '到哪天' }).fill('今天')
    await labourLead.confirm('提交')
    await expect(labourLead.page.getByText('已请假，有人顶岗').first()).toBeVisible()
    await labourLead.goTo('在岗')
    const card = labourLead.page.getByRole('listitem').filter({ has: labourLead.heading(UNITS.labour.name) })
    await expect(card).toContainText(CAST.labourSecond.name)
    await expect(card).toContainText(`替 ${CAST.labourClerk.name}`)
  })

  await test.step('at the window the story itself proposes its type and says which words decided', async () => {
    await clerk.signInByKeyboard(PEOPLE.clerk.username, PASSWORD, WINDOWS.first)
    await clerk.pressByKeyboard(clerk.page.getByRole('link', { name: '来信来电登记' }))
    await typeInto(clerk.page, clerk.fieldOf(1, '姓名'), WORKER)
    await typeInto(clerk.page, clerk.fieldOf(1, '电话'), '1381234567')
    await typeInto(clerk.page, clerk.fieldOf(2, '姓名'), FOREMAN)
    await clerk.keyboard.press('Alt+2')
    await clerk.write('事情经过', FACTS)
    await clerk.write('要求 1', '付清三个月工资')
    const suggestions = clerk.page.getByRole('group', { name: '可能的类型' })
    const wages = suggestions.getByRole('button', { name: /福利待遇/ })
    await expect(suggestions).toContainText('依据：')
    await expect(suggestions).toContainText('工资')
    await clerk.pressByKeyboard(wages)
    await expect(wages).toHaveAttribute('aria-pressed', 'true')
    await expect(clerk.list('具体类型')).toHaveValue('0703')
  })

  await test.step('who was here before with the same matter stands beside the sheet', async () => {
    const before = clerk.page.getByRole('region', { name: '以前来过吗' })
    await expect(before).toContainText('可能是同一件：1 件')
    await expect(before).toContainText(earlier.code)
    await expect(before).toContainText('双方姓名都对得上')
  })

  await test.step('a telephone number with a digit too few is named at its field, and nothing is lost', async () => {
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.alert).toBeFocused()
    await expect(clerk.alert).toContainText('电话号码不对，请核对位数。')
    await expect(clerk.fieldOf(1, '电话')).toHaveAttribute('aria-invalid', 'true')
    await expect(clerk.field('事情经过')).toHaveValue(FACTS)
    await expect(clerk.fieldOf(2, '姓名')).toHaveValue(FOREMAN)
    await tabTo(clerk.page, clerk.fieldOf(1, '电话'))
    await clerk.keyboard.press('End')
    await clerk.keyboard.insertText('8')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.dialog).toContainText(earlier.code)
    await clerk.pressByKeyboard(clerk.dialog.getByRole('button', { name: '另立，继续登记' }))
    await expect(clerk.heading('请读给来访人听')).toBeFocused()
    await tabTo(clerk.page, clerk.page.getByRole('checkbox', { name: /已读给来访人听/ }))
    await clerk.keyboard.press('Space')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.heading('已登记')).toBeVisible()
    caseCode = await clerk.caseCode()
  })

  await test.step('the labour bureau is proposed with its reasons, and the substitute stands as on duty', async () => {
    const best = clerk.page.getByRole('radio', { name: new RegExp(`^${UNITS.labour.name}（首选）`) })
    await clerk.pressByKeyboard(best, 'Space')
    await expect(clerk.page.getByText('这类纠纷由它主办').first()).toBeVisible()
    const people = clerk.list('指定到人（可以不选）').locator('option')
    await expect(people.filter({ hasText: CAST.labourSecond.name })).toContainText('、在岗')
    await expect(people.filter({ hasText: CAST.labourClerk.name })).toContainText('不在岗')
  })

  await test.step('a unit asked to help without a day is named at the field; with one, both are asked', async () => {
    await clerk.pressByKeyboard(clerk.page.getByRole('button', { name: `请${UNITS.housing.name}协办` }))
    await clerk.write('要做什么', '查工地的总包和分包')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.alert).toBeFocused()
    await expect(clerk.field('哪天答复')).toHaveAttribute('aria-invalid', 'true')
    await expect(clerk.field('要做什么')).toHaveValue('查工地的总包和分包')
    await clerk.write('哪天答复', '+3')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.page.getByText(`已交给${UNITS.labour.name}，等对方签收。`)).toBeVisible()
  })

  const labour = await desk(office, CAST.labourSecond.username)
  await test.step('the first unit gives it back with a cause, and the window sends it to the second', async () => {
    await labour.goTo('案件')
    await labour.openCase(caseCode)
    await labour.giveBack('应由其他单位主办', '当事人在劳动争议调解委员会已经登记。')
    await clerk.goTo('案件')
    await clerk.page.getByRole('tab', { name: /^待分流/ }).click()
    await clerk.page.getByRole('link', { name: caseCode, exact: true }).click()
    await clerk.page.getByRole('link', { name: '分流交办' }).click()
    await clerk.page.getByRole('radio', { name: new RegExp(`^${UNITS.labourMediation.name}`) }).check()
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.page.getByText('已交办。承办部门会收到签收提醒。')).toBeVisible()
  })

  const manager = await desk(office, PEOPLE.manager.username)
  await test.step('the second refusal puts it before the manager, who sees both and rules', async () => {
    const second = await desk(office, CAST.labourMediator.username)
    await second.goTo('案件')
    await second.openCase(caseCode)
    await second.giveBack('不属于本单位职责', '拖欠工资由人社局监察。')
    await manager.goTo('监管')
    await expect(manager.page.getByRole('tab', { name: '待裁定牵头（1）' })).toBeVisible()
    await manager.page.getByRole('link', { name: `裁定 ${caseCode} 由谁牵头` }).click()
    const both = manager.page.getByRole('region', { name: '两家的意见' })
    await expect(both).toContainText('当事人在劳动争议调解委员会已经登记。')
    await expect(both).toContainText('拖欠工资由人社局监察。')
    await manager.list('由谁牵头').selectOption(UNITS.labour.name)
    await manager.press('裁定并交办')
    await expect(manager.alert).toContainText('裁定理由')
    await manager.field('裁定理由').fill('工资支付由人社局主管')
    await manager.field('裁定依据').fill('保障农民工工资支付条例第七条')
    await manager.press('裁定并交办')
    await expect(manager.page.getByText('已裁定。交办单可以打印。')).toBeVisible()
  })

  await test.step('the ruled unit cannot give it back, and signs', async () => {
    await labour.goTo('案件')
    await labour.page.getByRole('tab', { name: /^待签收/ }).click()
    await labour.openCase(caseCode)
    await labour.page.getByRole('link', { name: '签收或退回' }).click()
    await expect(labour.page.getByText(/^负责人.*牵头，不能退回。/)).toBeVisible()
    await expect(labour.page.getByRole('button', { name: '退回' })).toHaveCount(0)
    await labour.press('签收，我来办')
    await expect(labour.page.getByText('已签收。')).toBeVisible()
    await labour.page.getByRole('link', { name: '返回案件' }).click()
  })

  const housing = await desk(office, CAST.housingClerk.username)
  await test.step('the co-unit answers its task, and its answer is verified', async () => {
    await housing.goTo('协办事项')
    await housing.press(/^接受：查工地的总包和分包/)
    await housing.press(/^报办结果：查工地的总包和分包/)
    await housing.dialog.getByRole('button', { name: '报办结果' }).click()
    await expect(housing.dialog.getByRole('alert')).toContainText('办理结果')
    await housing.dialog.getByRole('textbox', { name: '办理结果' }).fill('总包是石首建工，已约谈。')
    await housing.confirm('报办结果')
    await labour.goTo('协办事项')
    await labour.page.getByRole('tab', { name: '等我核验' }).click()
    await expect(labour.page.getByRole('row', { name: /查工地/ })).toContainText('总包是石首建工，已约谈。')
    await labour.press(/^核验通过：查工地/)
    await expect(labour.page.getByText('没有等您核验的事项。')).toBeVisible()
  })

  await test.step('the whistle rings on the page of the named person, who answers and arrives in time', async () => {
    await labour.goTo('案件')
    await labour.page.getByRole('tab', { name: /^办理中/ }).click()
    await labour.openCase(caseCode)
    await labour.showTab('吹哨')
    await labour.page.getByRole('tabpanel').getByRole('link', { name: '吹哨' }).click()
    await labour.page.getByRole('checkbox', { name: new RegExp(`^${UNITS.housing.name}`) }).check()
    await expect(labour.page.getByRole('region', { name: '先打给' })).toContainText(CAST.housingClerk.name)
    await labour.field('事由').fill('工资谈判')
    await labour.field('要解决的问题').fill('总包先行垫付')
    await labour.press('吹哨，叫 1 个部门')
    await expect(labour.page.getByText('已吹哨。请按名单打电话。')).toBeVisible()
    await housing.page.getByRole('link', { name: '去应答' }).click()
    for (const move of ['已应答', '已到场']) {
      await housing.press(`${UNITS.housing.name}：${move}`)
      await housing.confirm(move)
    }
    await expect(housing.page.getByText(/到场，用时/)).toBeVisible()
    await expect(housing.page.getByRole('list', { name: `${UNITS.housing.name}的经过` })).toContainText('呼叫')
  })

  await test.step('more time is asked for and granted, and the lamp says why it is later', async () => {
    await labour.goTo('案件')
    await labour.page.getByRole('tab', { name: /^办理中/ }).click()
    await labour.openCase(caseCode)
    await labour.showTab('期限')
    await labour.press(/^申请延期：办理/)
    await labour.dialog.getByRole('textbox', { name: '理由' }).fill('总包的账还在核对')
    await labour.confirm('提交申请')
    await expect(labour.page.getByText('申请已提交。')).toBeVisible()
    await labourLead.goTo('期限')
    await labourLead.press(`延期申请：${caseCode}`)
    await labourLead.dialog.getByRole('textbox', { name: '意见' }).fill('同意，抓紧核对')
    await labourLead.confirm('提交决定')
    await expect(labourLead.page.getByText('已延期。')).toBeVisible()
    await labour.page
      .getByRole('button', { name: /，点开看原因$/ })
      .first()
      .click()
    await expect(labour.dialog).toContainText(/批准延长 \d+ 天，一并计入/)
    await labour.page.keyboard.press('Escape')
  })

  await test.step('the manager writes a letter of supervision, the unit replies, the reply is taken', async () => {
    await manager.goTo('监管')
    await expect(manager.page.getByRole('tab', { name: '两次退回（1）' })).toBeVisible()
    await manager.goTo('督办')
    await manager.press('督办单位工作')
    await manager.dialog.getByRole('combobox', { name: '督办对象' }).selectOption(UNITS.labour.name)
    await manager.dialog.getByRole('button', { name: '签发督办函' }).click()
    const finding = manager.dialog.getByRole('textbox', { name: '发现的情况' })
    await finding.fill('欠薪案件两次退回，影响当事人。')
    await expect(manager.dialog).toHaveCount(1)
    await manager.confirm('签发督办函')
    await labour.goTo('督办')
    await labour.page.getByRole('table').getByRole('link').click()
    await labour.press('回复督办')
    await labour.dialog.getByRole('button', { name: '报送回复' }).click()
    await expect(labour.dialog.getByRole('alert')).toContainText('回复内容')
    await labour.dialog.getByRole('textbox', { name: '回复内容' }).fill('已约谈总包，本周付清。')
    await labour.confirm('报送回复')
    await expect(manager.page.getByText('已约谈总包，本周付清。')).toBeVisible()
    await manager.press('认可回复')
    await manager.dialog.getByRole('textbox', { name: '理由' }).fill('已办好')
    await manager.confirm('认可回复')
    await expect(manager.page.getByText('已认可回复。')).toBeVisible()
  })

  await test.step('while it is suspended the clocks stand still, and go on when it is taken up again', async () => {
    await labour.goTo('案件')
    await labour.page.getByRole('tab', { name: /^办理中/ }).click()
    await labour.openCase(caseCode)
    await labour.press('其他办理')
    await labour.page.getByRole('menuitem', { name: '中止' }).click()
    await labour.dialog.getByRole('combobox', { name: '等什么' }).selectOption('等待当事人')
    await labour.dialog.getByRole('textbox', { name: '具体情况' }).fill('当事人回老家取合同')
    await labour.confirm('中止并出具告知书')
    await expect(labour.page.getByText('已中止，期限停走。')).toBeVisible()
    await labour.showTab('期限')
    await expect(labour.page.getByText('暂停中').first()).toBeVisible()
    await labour.press(/^恢复办理/)
    await labour.dialog.getByRole('textbox', { name: '理由' }).fill('合同已取来')
    await labour.confirm('恢复办理')
    await expect(labour.page.getByText('已恢复办理。')).toBeVisible()
    await expect(labour.page.getByText('暂停中')).toHaveCount(0)
  })

  await test.step('the answer is given, the worker called back, and the case closed', async () => {
    await labour.page.getByRole('link', { name: '结束这件案件' }).click()
    await labour.press('写答复')
    await labour.dialog.getByRole('textbox', { name: '答复意见' }).fill('总包已垫付三个月工资。')
    await labour.confirm('出具答复意见书')
    await labour.page.getByRole('link', { name: '去登记回访' }).click()
    await labour.press('登记回访')
    await labour.dialog.getByRole('combobox', { name: '履行情况' }).selectOption('全部履行')
    await labour.dialog.getByRole('combobox', { name: '满意程度' }).selectOption('满意')
    await labour.dialog.getByRole('textbox', { name: '回访情况' }).fill('工资已到账。')
    await labour.confirm('登记并出回访记录')
    await labour.close('答复')
    await expect(labour.page.getByText('已结案', { exact: true })).toBeVisible()
  })

  await test.step('its story names everybody who had it', async () => {
    await labour.showTab('经过')
    const story = labour.page.getByRole('list', { name: '案件的经过' })
    for (const words of [
      PEOPLE.clerk.name,
      CAST.labourSecond.name,
      CAST.labourMediator.name,
      PEOPLE.manager.name,
      CAST.housingClerk.name,
      CAST.labourLead.name,
    ])
      await expect(story).toContainText(words)
    await expect(story).not.toContainText(/\{\{|办理了一步|undefined|null/)
  })

  await test.step('the palette finds it by the first letters of the name in pinyin, and any page, by keyboard', async () => {
    const choose = async (words: string, option: string | RegExp) => {
      await labour.page.keyboard.press('Control+K')
      await expect(labour.dialog.getByRole('textbox', { name: '要找什么' })).toBeFocused()
      await labour.page.keyboard.insertText(words)
      const meant = labour.page.getByRole('option', { name: option })
      await meant.waitFor()
      for (let step = 0; step < 10 && !(await isChosen(meant)); step += 1) await labour.page.keyboard.press('ArrowDown')
      await labour.page.keyboard.press('Enter')
    }
    await labour.goTo('案件')
    await choose('zds', new RegExp(caseCode))
    await expect(labour.heading(caseCode)).toBeVisible()
    await choose('排班', /^排班$/)
    await expect(labour.heading('排班')).toBeVisible()
  })
})
