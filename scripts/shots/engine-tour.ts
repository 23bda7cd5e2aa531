import { type Camera, STAFF_THEMES } from './camera.ts'
import type { Person } from './demo-office.ts'
import { findPlaces } from './engine-places.ts'
import type { Crew } from './staff-tour.ts'

/** Pages whose look differs most from others; these are taken in every theme, the rest in light alone. */
const IN_EVERY_THEME = new Set([
  'search-page',
  'board',
  'dispatch',
  'answer',
  'case-clocks',
  'case-cohandling',
  'case-risk',
  'closing',
  'tasks',
  'clocks',
  'conclusions',
  'presence',
  'roster',
  'callout',
  'callout-raise',
  'supervision-overdue',
  'supervision-one',
  'oversight-disputed',
  'risk-board',
  'units',
  'my-figures',
])

interface Shot {
  readonly person: Person
  readonly name: string
  readonly path: string
}

/** Every page of the case engine by its address: the desk's, those of one case, those of duty, and the manager's. */
export async function engineTour(camera: Camera, crew: Crew): Promise<void> {
  const shots = [...(await deskShots(crew)), ...(await dutyShots(crew)), ...(await managerShots(crew))]
  for (const [index, theme] of STAFF_THEMES.entries())
    for (const { person, name, path } of shots) {
      if (index > 0 && !IN_EVERY_THEME.has(name)) continue
      const page = await camera.open(path, theme, person.token)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await camera.take(page, name, theme)
      await page.context().close()
    }
}

const shotsOf = (person: Person, pages: readonly (readonly [string, string | undefined])[]): readonly Shot[] =>
  pages.flatMap(([name, path]) => (path === undefined ? [] : [{ person, name, path }]))

const caseOf = (id: number | undefined, rest: string) => (id === undefined ? undefined : `#/cases/${id}${rest}`)

async function deskShots({ clerk, lead, centerLead, officer }: Crew): Promise<readonly Shot[]> {
  const places = await findPlaces(lead)
  const { rows } = await clerk.get<Rows>('/case-files?view=toDispatch')
  return [
    ...shotsOf(clerk, [
      ['dispatch', caseOf(rows[0]?.id, '/dispatch')],
      ['consult', '#/window/consult'],
      ['shift', '#/window/shift'],
      ['board-clerk', '#/cases?as=board'],
    ]),
    ...shotsOf(lead, [
      ['search-page', '#/search'],
      ['board', '#/cases?as=board'],
      ['answer', caseOf(places.waiting, '/answer')],
      ['case-engine', caseOf(places.assisted, '')],
      ['case-parties', caseOf(places.assisted, '?tab=parties')],
      ['case-timeline', caseOf(places.assisted, '?tab=timeline')],
      ['case-cohandling', caseOf(places.assisted, '?tab=coHandling')],
      ['case-taskforce', caseOf(places.withForce, '?tab=taskForce')],
      ['case-procedures', caseOf(places.withReferral ?? places.effective, '?tab=procedures')],
      ['case-materials', caseOf(places.effective, '?tab=materials')],
      ['case-clocks', caseOf(places.paused ?? places.mediated, '?tab=clocks')],
      ['case-risk', caseOf(places.assisted, '?tab=risk')],
      ['case-volume', caseOf(places.closed, '?tab=volume')],
      ['case-callouts', caseOf(places.assisted, '?tab=callOuts')],
      ['case-closed', caseOf(places.closed, '')],
      ['closing', caseOf(places.mediated, '/closing')],
      ['clocks', '#/clocks'],
      ['experts', '#/experts'],
      ['my-figures', '#/my-figures'],
      ['supervision-unit', '#/supervision'],
    ]),
    ...shotsOf(centerLead, [['conclusions', '#/conclusions']]),
    ...shotsOf(officer, [
      ['tasks', '#/tasks?view=toAnswer'],
      ['tasks-toverify', '#/tasks?view=toVerify'],
      ['tasks-overdue', '#/tasks?view=overdue'],
    ]),
  ]
}

interface Rows {
  readonly rows: readonly { readonly id: number }[]
}

async function dutyShots({ clerk, lead }: Crew): Promise<readonly Shot[]> {
  const callOuts = await clerk.get<Rows['rows']>('/call-outs?view=open')
  return [
    ...shotsOf(clerk, [
      ['presence', '#/presence'],
      ['callouts', '#/call-outs'],
      ['callout', callOuts[0] && `#/call-outs/${callOuts[0].id}`],
      ['callout-under-way', callOuts[1] && `#/call-outs/${callOuts[1].id}`],
      ['callout-raise', '#/call-outs/new'],
    ]),
    ...shotsOf(lead, [['roster-unit', '#/roster']]),
  ]
}

async function managerShots({ manager }: Crew): Promise<readonly Shot[]> {
  const { rows } = await manager.get<Rows>('/supervisions?view=replied&page=1')
  const disputed = await manager.get<Rows>('/oversight?view=disputed&page=1')
  return shotsOf(manager, [
    ['roster', '#/roster'],
    ...['overdue', 'atRisk', 'noOwner', 'returnedTwice', 'proposed', 'waiting', 'replied', 'escalated', 'ended'].map(
      view => [`supervision-${view}`, `#/supervision?view=${view}`] as const,
    ),
    ['supervision-one', rows[0] && `#/supervision/${rows[0].id}`],
    ['circulation', '#/supervision/notices'],
    ...['disputed', 'returnedTwice', 'ownerless', 'overdueTasks', 'sealed'].map(
      view => [`oversight-${view}`, `#/oversight?view=${view}`] as const,
    ),
    ['ruling', caseOf(disputed.rows[0]?.id, '/ruling')],
    ['risk-board', '#/risk'],
    ['units', '#/units'],
    ['merged-people', '#/merged-people'],
    ['manager-search', '#/search'],
  ])
}
