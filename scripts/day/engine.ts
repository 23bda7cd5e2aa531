import type { CaseFileView } from '#center/contract/case-file.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { dispatch, readCase, takeOver } from '#tests/fixtures/office.ts'
import type { Scene } from './scene.ts'

const REFUSALS = [
  ['mediator1', 'T01', 'otherUnitLeads', '主要争议涉及治安秩序，应由公安机关先行处理。'],
  ['desk.p02', 'P02', 'notCompetent', '双方没有打斗和威胁，属于民间纠纷。'],
] as const

/** Who leads, who helps, what waits: a ruling, a co-handling task, more time, a pause, a case that stands still and goes on. */
export async function playEngine(scene: Scene) {
  const id = await ruleLead(scene)
  const task = await askForHelp(scene, id)
  await moveClocks(scene, id)
  const { clocks } = await readCase(scene.office, await scene.office.at('mediator1'), id)
  return {
    task,
    /** Rules whose clock got more time, and whose clock stands still. */
    extended: clocks.filter(clock => clock.extensions.some(({ status }) => status === 'granted')).map(ruleOf),
    paused: clocks.filter(({ pausedAt }) => pausedAt !== null).map(ruleOf),
    resumed: await standStill(scene),
  }
}

const ruleOf = ({ ruleCode }: CaseFileView['clocks'][number]) => ruleCode

/** Two units refuse one after another; the manager rules, and the ruled unit takes it. */
async function ruleLead(scene: Scene): Promise<number> {
  const { office } = scene
  const { id } = await scene.tell(await scene.window(), scene.story('0201'))
  for (const [username, unit, cause, reason] of REFUSALS) {
    const assignmentId = await dispatch(office, await scene.window(), id, scene.unitId(unit))
    office.pass(5)
    const body = { opId: office.opId(), cause, reason }
    await office.ask('POST', `/assignments/${assignmentId}/return`, body, await office.at(username))
  }
  const { version, status } = await scene.openForManager(id)
  if (status !== 'leadDisputed') throw new Error(`two refusals left the case ${status}`)
  const ruling = {
    opId: office.opId(),
    version,
    unitId: scene.unitId('T01'),
    staffId: null,
    reason: '纠纷起于邻里相处，未涉治安违法，由人民调解委员会主办，公安局配合。',
    basis: '《人民调解法》第二条',
  }
  const manager = await office.at('manager')
  type Ruled = { assignmentId: number }
  const { assignmentId } = await office.ask<Ruled>('POST', `/case-files/${id}/lead-ruling`, ruling, manager)
  await takeOver(office, await office.at('mediator1'), id, assignmentId)
  return id
}

/** The lead asks the police for a part; it is answered and looked at. */
async function askForHelp({ office, day, unitId }: Scene, id: number): Promise<string> {
  type Task = { id: number; version: number; status: string }
  const lead = await office.at('mediator1')
  const asking = { unitId: unitId('P02'), staffId: null, what: '核实近三个月出警记录。', dueOn: addDays(day, 2) }
  const body = { opId: office.opId(), ...asking, approverId: null }
  let task = await office.ask<Task>('POST', `/case-files/${id}/tasks`, body, lead)
  const step = async (username: string, what: string, more: object = {}) => {
    const input = { opId: office.opId(), version: task.version, ...more }
    task = await office.ask<Task>('POST', `/tasks/${task.id}/${what}`, input, await office.at(username))
  }
  await step('desk.p02', 'acceptance')
  office.pass(5)
  await step('desk.p02', 'reply', { reply: '三个月内出警一次，现场已劝离，没有打斗，回执已附。' })
  await step('mediator1', 'verification')
  return task.status
}

/** More time is asked for and granted; the time to mediate stands still for an appraisal. */
async function moveClocks({ office }: Scene, id: number): Promise<void> {
  const mediator = await office.at('mediator1')
  const { clocks } = await readCase(office, mediator, id)
  const clockId = (rule: string) => running(clocks, rule)
  const more = { n: 5, reason: '证人外出务工，下周才回。', consentOn: null, documentNo: null }
  const asking = { opId: office.opId(), ...more }
  const asked = await office.ask<{ id: number; status: string }>(
    'POST',
    `/clocks/${clockId('IN-4b')}/extensions`,
    asking,
    mediator,
  )
  const decision = { opId: office.opId(), decision: 'grant', note: '理由成立，同意延长。' }
  await office.ask('POST', `/clock-extensions/${asked.id}/decision`, decision, await office.at('lead.t01'))
  const pause = { opId: office.opId(), reason: 'appraisal', note: '双方共同委托房屋安全鉴定。' }
  await office.ask('POST', `/clocks/${clockId('MED-1')}/pauses`, pause, await office.at('mediator1'))
}

function running(clocks: CaseFileView['clocks'], rule: string): number {
  const clock = clocks.find(({ ruleCode, status }) => ruleCode === rule && status === 'running')
  if (clock === undefined) throw new Error(`no clock ${rule} runs`)
  return clock.id
}

/** 中止, and 恢复 the same day. @returns where the case stands then */
async function standStill(scene: Scene): Promise<string> {
  const { caseFileId } = await scene.onDesk('0503', 'mediator2')
  const note = '已委托司法鉴定机构评定伤残等级。'
  await scene.act(await scene.office.at('mediator2'), caseFileId, 'suspension', { reasonCode: 'appraisal', note })
  scene.office.pass(10)
  const mediator = await scene.office.at('mediator2')
  await scene.act(mediator, caseFileId, 'resumption', { reason: '鉴定意见已出具。' })
  return (await readCase(scene.office, mediator, caseFileId)).status
}
