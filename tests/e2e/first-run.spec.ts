import { expect, test } from './office.ts'
import { SetupPage } from './pages/setup-page.ts'
import { StaffPage } from './pages/staff-page.ts'
import { PASSWORD, PEOPLE, WINDOWS } from './set-up/people.ts'

test.use({ isCenterEmpty: true })

const OWN_PASSWORD = 'Brown-Mountain-26'

test('an empty center becomes one in which somebody can work', async ({ office }) => {
  const setup = new SetupPage(await office.open('index'))

  await test.step('when the center is named, its units and rooms are proposed', async () => {
    await expect(setup.heading('第一次使用：把中心建起来')).toBeVisible()
    await setup.next()
    await expect(setup.alert).toContainText('中心全称：这里要填写。')
    await setup.field('中心全称').fill('石首市综治中心')
    await setup.field('文号里的简称').fill('石综')
    await setup.next()
    await expect(setup.field('第 1 行部门')).toHaveValue('综治中心')
    await setup.field('第 1 行窗口').fill(`${WINDOWS.first}、${WINDOWS.second}`)
    await setup.next()
    await expect(setup.field('房间 1')).toHaveValue('第1调解室')
    await setup.next()
  })

  await test.step('when a password is written differently the second time, nothing is sent', async () => {
    await setup.writePerson('中心负责人', PEOPLE.manager, PASSWORD, `${PASSWORD}x`)
    await setup.writePerson('系统管理员', PEOPLE.administrator, PASSWORD, PASSWORD)
    await setup.press('建立中心')
    await expect(setup.alert).toContainText('两次写的不一样，请再写一遍。')
    await setup.password('中心负责人密码再写一遍').fill(PASSWORD)
    await setup.press('建立中心')
  })

  await test.step('then the recovery key is shown, and only the right one is accepted back', async () => {
    await expect(setup.heading('恢复密钥')).toBeVisible()
    const recoveryKey = await setup.recoveryKey()
    expect(recoveryKey.length).toBeGreaterThan(20)
    await setup.field('照抄下来的密钥输入一遍').fill(recoveryKey.slice(0, -4))
    await setup.press('核对并完成')
    await expect(setup.alert).toContainText('恢复密钥不一致')
    await setup.field('照抄下来的密钥输入一遍').fill(recoveryKey.toLowerCase())
    await setup.press('核对并完成')
    await expect(setup.page.getByRole('button', { name: '登录' })).toBeVisible()
  })

  await test.step('when the administrator enters a clerk, the account waits for approval', async () => {
    await setup.signIn(PEOPLE.administrator.username)
    await setup.goTo('人员')
    await setup.press('录入人员')
    const { dialog } = setup
    await dialog.getByRole('textbox', { name: '姓名' }).fill(PEOPLE.clerk.name)
    await dialog.getByRole('textbox', { name: '用户名' }).fill(PEOPLE.clerk.username)
    await dialog.getByRole('combobox', { name: '部门' }).selectOption('综治中心')
    await dialog.getByRole('checkbox', { name: '窗口受理员' }).check()
    await setup.confirm('录入，交主任批准')
    await expect(setup.page.getByRole('row', { name: new RegExp(PEOPLE.clerk.name) })).toContainText('待批准')
  })

  const manager = new StaffPage(await office.open('index'))
  let initialPassword = ''
  await test.step('when the manager approves, the initial password is shown once', async () => {
    await manager.signIn(PEOPLE.manager.username)
    await manager.goTo('人员')
    await manager.press(`批准：${PEOPLE.clerk.name}`)
    await manager.dialog.getByRole('button', { name: '批准并显示初始密码' }).click()
    initialPassword = (await manager.dialog.getByRole('status', { name: '初始密码' }).textContent()) ?? ''
    await manager.confirm('我已记下')
    await expect(manager.page.getByRole('row', { name: new RegExp(PEOPLE.clerk.name) })).toContainText('在用')
    await expect(manager.page.getByText(initialPassword)).toHaveCount(0)
  })

  const clerk = new StaffPage(await office.open('index'))
  await test.step('then the clerk chooses a password of their own and may call', async () => {
    await clerk.signIn(PEOPLE.clerk.username, WINDOWS.first, initialPassword)
    await expect(clerk.heading('请先换一个密码')).toBeVisible()
    await clerk.password('现在的密码').fill(initialPassword)
    await clerk.password('新密码').fill('111111111111')
    await clerk.password('再写一遍新密码').fill('111111111111')
    await clerk.press('换密码')
    await expect(clerk.alert).toContainText('密码')
    await clerk.password('新密码').fill(OWN_PASSWORD)
    await clerk.password('再写一遍新密码').fill(OWN_PASSWORD)
    await clerk.press('换密码')
    await expect(clerk.heading(WINDOWS.first)).toBeVisible()
  })
})
