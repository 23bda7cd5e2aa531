import type { CallOutView } from '#center/contract/call-out.ts'
import type { StaffRole } from '#center/contract/permissions.ts'
import type { RiskAlertView } from '#center/contract/risk.ts'
import type { SupervisedCaseRow, SupervisionRow } from '#center/contract/supervision.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { DEMO_ACCOUNTS } from '#host/demo/accounts.ts'
import { dispatch, type Registered, readCase, takeOver } from '#tests/fixtures/office.ts'
import type { Scene } from './scene.ts'

/** 红色风险: the manager has seen it, a mediator takes it, the police is told, measures and the next look are set, the town is warned. */
export async function answerThreat(scene: Scene, { id }: Registered, clerk: string): Promise<void> {
  const { office, day } = scene
  const manager = await office.at('manager')
  const alerts = await office.ask<RiskAlertView[]>('GET', '/risk-alerts', undefined, manager)
  const alert = alerts.find(({ caseFileId }) => caseFileId === id)
  await office.ask('POST', `/risk-alerts/${alert?.id}/seeing`, { opId: office.opId() }, manager)
  const assignmentId = await dispatch(office, clerk, id, scene.unitId('T01'))
  await takeOver(office, await office.at('mediator3'), id, assignmentId)
  const notice = {
    opId: office.opId(),
    toldAt: office.now(),
    station: '绣林派出所',
    receiver: '刘警官',
    phone: '0716-7280110',
    way: 'phone',
    content: '当事人扬言采取过激行为，请关注并协助稳控。',
    answer: '已安排民警到场，联系社区共同做工作。',
  }
  const mediator = await office.at('mediator3')
  await office.ask('POST', `/case-files/${id}/police-notices`, notice, mediator)
  const { version } = await readCase(office, mediator, id)
  const look = {
    opId: office.opId(),
    version,
    marks: ['threat'],
    reason: '当日复核：已分别见面谈话，情绪有所缓和。',
    measures: '安排两名调解员和社区民警共同上门，每日一报。',
    reviewOn: addDays(day, 1),
  }
  await office.ask('POST', `/case-files/${id}/risk-assessments`, look, mediator)
  const warning = {
    opId: office.opId(),
    unitId: scene.unitId('W01'),
    consequence: '双方积怨较深，处理不及时可能发生肢体冲突。',
    measures: '请落实包案领导和专人，两日内上门走访，重要情况随时报告。',
    replyDueOn: addDays(day, 2),
    secrecy: 'internal',
  }
  await office.ask('POST', `/case-files/${id}/risk-letters`, warning, await office.at('manager'))
}

const RUNGS = [
  ['刘科长', '0716-7280201'],
  ['陈科员', '0716-7280202'],
] as const
/** The first of the ladder has 15 minutes, and the next is called 5 minutes after. */
const MINUTES_UNTIL_NEXT = 21

/** 吹哨: the first of the ladder does not answer, the next comes and joins, the result is written down. */
export async function blowWhistle(scene: Scene): Promise<string> {
  const { office, unitId } = scene
  const rungs = RUNGS.map(([name, phone]) => ({ staffId: null, name, phone, answerMinutes: null, arriveMinutes: null }))
  const ladder = { opId: office.opId(), rungs }
  await office.ask('PUT', `/units/${unitId('G10')}/ladder`, ladder, await office.at('manager'))
  const { caseFileId } = await scene.onDesk('0203', 'mediator4')
  const call = {
    opId: office.opId(),
    caseFileId,
    unitIds: [unitId('G10')],
    leadUnitId: unitId('G10'),
    reason: '排放的气味和污水引起村民聚集',
    question: '现场取样检测，商定停产整改的时间',
    place: '调解二室',
    gatherAt: addMinutes(office.now(), 60),
    way: 'screen',
    at: null,
  }
  const { id } = await office.ask<{ id: number }>('POST', '/call-outs', call, await office.at('mediator4'))
  const read = async () => office.ask<CallOutView>('GET', `/call-outs/${id}`, undefined, await office.at('mediator4'))
  office.pass(MINUTES_UNTIL_NEXT)
  for (const [move, way] of [
    ['answer', 'phone'],
    ['arrive', 'inPerson'],
    ['join', 'inPerson'],
  ] as const) {
    const leg = (await read()).legs[0]
    const promisedAt = move === 'answer' ? addMinutes(office.now(), 20) : null
    const step = { opId: office.opId(), move, way, at: null, promisedAt, contactName: null, note: null }
    await office.ask('POST', `/call-out-legs/${leg?.id}/steps`, step, await office.at('mediator4'))
    office.pass(3)
  }
  const { version } = await read()
  const result = '当场取样，企业承诺七日内完成整改。'
  const end = { opId: office.opId(), version, result }
  await office.ask('POST', `/call-outs/${id}/ending`, end, await office.at('mediator4'))
  const [leg] = (await read()).legs
  return (leg?.steps ?? []).map(({ action, way }) => `${action} ${way}`).join(', ')
}

const mayReply = (role: StaffRole) => role === 'departmentLead' || role === 'mediator'

/** 督办: a letter about a case that is late, the unit's reply with its proof, and the end. */
export async function supervise(scene: Scene) {
  const { office, unitId } = scene
  const manager = await office.at('manager')
  type Late = { rows: SupervisedCaseRow[] }
  const { rows } = await office.ask<Late>('GET', '/supervised-cases?view=overdue', undefined, manager)
  const answering = (row: SupervisedCaseRow) =>
    DEMO_ACCOUNTS.find(({ unit, roles }) => unitId(unit) === row.unitId && unit !== 'C00' && roles.some(mayReply))
  let late: SupervisedCaseRow | undefined
  for (const row of rows.filter(each => answering(each) !== undefined)) {
    type Known = { rows: SupervisionRow[] }
    const known = await office.ask<Known>('GET', `/supervisions?caseFileId=${row.id}`, undefined, manager)
    if (known.rows.every(({ endedOn }) => endedOn !== null)) late ??= row
  }
  const person = late === undefined ? undefined : answering(late)
  if (late === undefined || person === undefined)
    throw new Error('no case of a department is late and without a letter')
  const letter = {
    opId: office.opId(),
    caseFileId: late.id,
    unitId: late.unitId,
    cause: 'overdue',
    finding: null,
    level: 1,
    requirement: '请明确办结时间，指定专人办理，并书面说明未按期办理的原因。',
    replyDueOn: null,
  }
  type Issued = { id: number; documentNo: string }
  const { id, documentNo } = await office.ask<Issued>('POST', '/supervisions', letter, manager)
  const pdf = await office.ask<Uint8Array>('GET', `/supervisions/${id}/letter?which=letter`, undefined, manager)
  await scene.keepPaper('supervisionLetter', `supervision-${late.code}.pdf`, pdf)
  office.pass(10)
  const text = '因当事人外出未能按期调解，现已约定时间，将按时办结。'
  const reply = { opId: office.opId(), text, evidence: '电话记录、现场照片2张', materials: [], doneBy: null }
  await office.ask('POST', `/supervisions/${id}/replies`, reply, await office.at(person.username))
  const accepted = { opId: office.opId(), reason: '已核实，问题已经解决。' }
  const path = `/supervisions/${id}/acceptance`
  const { status } = await office.ask<{ status: string }>('POST', path, accepted, await office.at('manager'))
  return { documentNo, status }
}
