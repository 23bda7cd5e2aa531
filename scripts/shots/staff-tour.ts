import { WindowPage } from '../../tests/e2e/pages/window-page.ts'
import { type Camera, STAFF_THEMES, type Theme } from './camera.ts'
import { casesOf, type Person } from './demo-office.ts'

export interface Crew {
  readonly clerk: Person
  /** Sits at the next window. */
  readonly secondClerk: Person
  readonly mediator: Person
  readonly manager: Person
  readonly administrator: Person
  /** Leads the mediation committee. */
  readonly lead: Person
  /** Leads the center's own desk. */
  readonly centerLead: Person
  /** Handles cases at the justice bureau. */
  readonly officer: Person
}

/** Every staff page by its address, in every theme. */
export async function staffTour(camera: Camera, crew: Crew): Promise<void> {
  const cases = await casesOf(crew.mediator)
  const withMeeting = cases.find(file => file.mediation?.meetings.some(each => each.allowedActions.includes('write')))
  const meeting = withMeeting?.mediation?.meetings.find(each => each.allowedActions.includes('write'))
  const drafting = cases.find(file => file.mediation?.agreement?.allowedActions.includes('edit') === true)
  const effective = cases.find(file => file.mediation?.agreement?.status === 'effective')
  const calling = cases.find(file => file.followUps.some(each => each.status === 'due'))
  const overview = effective ?? cases[0]
  const of = (person: Person, pages: readonly (readonly [string, string | undefined])[]) =>
    pages.flatMap(([name, path]) => (path === undefined ? [] : [{ person, name, path }]))
  const caseOf = (file: { readonly id: number } | undefined, rest: string) =>
    file === undefined ? undefined : `#/cases/${file.id}${rest}`
  const pages = [
    ...of(crew.clerk, [
      ['window-queue', '#/window'],
      ['walkin-empty', '#/window/visitor'],
      ['appointments', '#/appointments'],
      ['ratings-own', '#/ratings'],
    ]),
    ...of(crew.mediator, [
      ['desk-handling', '#/cases?view=handling'],
      ['desk-tosign', '#/cases?view=toSign'],
      ...['overview', 'parties', 'timeline', 'mediation', 'papers', 'clocks'].map(
        tab => [`case-${tab}`, caseOf(overview, `?tab=${tab}`)] as const,
      ),
      ['meeting-room', caseOf(withMeeting, `/meetings/${meeting?.id}`)],
      ['agreement-draft', caseOf(drafting ?? withMeeting, '/agreement')],
      ['agreement-issued', caseOf(effective, '/agreement')],
      ['case-followup', caseOf(calling, '?tab=mediation')],
      ['due-items', '#/due-items'],
      ['schedule-day', '#/schedule'],
    ]),
    ...of(crew.manager, [
      ['manager-today', '#/today'],
      ['manager-overdue', '#/cases?view=overdue'],
      ['manager-month', '#/month'],
      ['manager-reason', caseOf(overview, '')],
      ['manager-staff', '#/staff'],
      ['ratings', '#/ratings'],
      ['settings', '#/settings'],
      ['devices', '#/devices'],
      ['recordings', '#/recordings'],
    ]),
    ...of(crew.administrator, [['staff-list', '#/staff']]),
  ]
  for (const theme of STAFF_THEMES) {
    const signIn = await camera.open('', theme)
    await signIn.getByRole('button').first().waitFor()
    await camera.take(signIn, 'sign-in', theme)
    await signIn.keyboard.press('Tab')
    await signIn.context().close()
    for (const { person, name, path } of pages) {
      const page = await camera.open(path, theme, person.token)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await camera.take(page, name, theme)
      await page.context().close()
    }
  }
  for (const theme of STAFF_THEMES.slice(0, 3)) await intakeTour(camera, crew.clerk, theme)
}

/** From the empty sheet over its errors to the case and its way to a unit. */
async function intakeTour(camera: Camera, { token }: Person, theme: Theme): Promise<void> {
  const clerk = new WindowPage(await camera.open('#/window/intake', theme, token))
  const { page } = clerk
  await clerk.heading('来信来电登记').waitFor()
  await page.keyboard.press('Control+Enter')
  await clerk.page.locator('main').getByRole('alert').waitFor()
  await camera.take(page, 'intake-errors', theme)
  await clerk.fieldOf(1, '姓名').fill('欧阳𬭚喆')
  await clerk.fieldOf(1, '电话').fill('13800001234')
  await clerk.fieldOf(2, '姓名').fill('阿卜杜拉·买买提')
  await clerk.field('事情经过').fill('邻居建围墙挡住排水沟，雨天院内积水。村里调解过一次，没有结果。')
  await clerk.field('要求 1').fill('拆除围墙')
  await clerk.field('涉及金额').fill('3500')
  await clerk.field('发生日期').fill('2026-10-01')
  await clerk.list('纠纷类型').selectOption('邻里纠纷')
  await clerk.list('具体类型').selectOption('用水排水通行通风采光')
  await page.getByRole('checkbox', { name: /^扬言/ }).first().check()
  await camera.take(page, 'intake-filled', theme)
  await page.keyboard.press('Control+Enter')
  await clerk.heading('请读给来访人听').waitFor()
  await camera.take(page, 'intake-readback', theme)
  await page.getByRole('checkbox', { name: /已读给来访人听/ }).check()
  await page.keyboard.press('Control+Enter')
  await clerk.heading('已登记').waitFor()
  await page.getByRole('radio').first().check()
  await camera.take(page, 'intake-route', theme)
  await page.context().close()
}

/** The wizard of an empty center. */
export async function setupTour(camera: Camera): Promise<void> {
  for (const theme of STAFF_THEMES.slice(0, 3)) {
    const setup = new WindowPage(await camera.open('', theme))
    await setup.field('中心全称').fill('石首市综治中心')
    await setup.field('文号里的简称').fill('石综')
    for (const [name, title] of [
      ['center', '中心名称和地区'],
      ['units', '部门和窗口'],
      ['rooms', '调解室'],
      ['people', '两位负责的人'],
    ] as const) {
      await setup.page.getByText(new RegExp(`：${title}$`)).waitFor()
      await camera.take(setup.page, `setup-${name}`, theme)
      await setup.press(/^下一步|^建立中心/)
    }
    await setup.alert.waitFor()
    await camera.take(setup.page, 'setup-errors', theme)
    await setup.page.context().close()
  }
}
