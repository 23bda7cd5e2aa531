import { type Particulars, PLAIN_PARTICULARS } from '#center/contract/values/particulars.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import type { Registered } from '#tests/fixtures/office.ts'
import type { Scene } from './scene.ts'

/** The morning at the window beside the hall: a question, a letter, a call, what is missing, what ends early, what is one matter. */
export async function playIntake(scene: Scene): Promise<void> {
  await answerQuestion(scene)
  await takeLetter(scene)
  await withdrawCall(scene)
  await concludeVague(scene)
  await joinTwo(scene)
}

/** 咨询: somebody asks by phone and gives no name. */
async function answerQuestion({ office, receipts, window }: Scene): Promise<void> {
  const consult = {
    opId: office.opId(),
    visitId: null,
    typeCode: '0701',
    channel: 'phone',
    question: '工地拖欠三个月工资，该找哪里？',
    answer: '可以向劳动保障监察机构投诉，也可以在一年内申请劳动仲裁。',
    name: null,
    phone: null,
  }
  receipts.push(await office.ask<Registered>('POST', '/consults', consult, await window()))
}

/** 来信: handed on by another body, told once what is missing, then sent to who the proposal names, with its grounds. */
async function takeLetter(scene: Scene): Promise<void> {
  const { office, day } = scene
  const particulars: Particulars = {
    ...PLAIN_PARTICULARS,
    channel: 'letter',
    sender: {
      name: '市信访局',
      referenceNo: '石信转〔2026〕61号',
      receivedOn: addDays(day, -1),
      dueOn: addDays(day, 14),
    },
  }
  const story = scene.story('06')
  const matter = { ...story.matter, source: '07', particulars }
  const statement = { way: 'notPresent' as const, ink: null, witness: '' }
  const { id } = await scene.tell(await scene.window(), { ...story, matter }, { statement })
  const items = ['双方身份证复印件', '合同或者收据']
  await scene.act(await scene.window(), id, 'material-request', { items, dueOn: addDays(day, 7) })
  office.pass(5)
  await scene.act(await scene.window(), id, 'material', { note: '家人上午送来，已核对。' })
  const clerk = await scene.window()
  type Proposal = { units: { unitId: number }[] }
  const { units } = await office.ask<Proposal>('GET', `/case-files/${id}/routing-proposal`, undefined, clerk)
  const body = { unitId: units[0]?.unitId, staffId: null, note: '请先电话联系写信人。' }
  await scene.act(clerk, id, 'dispatches', body)
}

/** 来电, and 撤回 before any unit has it: answered in writing. */
async function withdrawCall(scene: Scene): Promise<void> {
  const story = scene.story('0401')
  const particulars: Particulars = { ...PLAIN_PARTICULARS, channel: 'phone' }
  const matter = { ...story.matter, source: '07', particulars }
  const statement = { way: 'notPresent' as const, ink: null, witness: '' }
  const { id } = await scene.tell(await scene.window(), { ...story, matter }, { statement })
  scene.office.pass(5)
  await scene.act(await scene.window(), id, 'withdrawal', { reason: '双方昨晚已自行和好，来电人要求撤回。' })
}

/** 了结: the window proposes one of the four causes, the manager approves, the visitor is told in writing. */
async function concludeVague(scene: Scene): Promise<void> {
  const { office } = scene
  const { id } = await scene.tell(await scene.window(), scene.story('03'))
  const { id: conclusionId } = await scene.act<{ id: number }>(await scene.window(), id, 'conclusions', {
    cause: 'notSpecific',
    grounds: '所说的人和事都不具体，两次电话核对仍无法确定。',
    feedback: '您反映的情况还缺少具体的人、时间和地点，想起来了可以随时再来。',
  })
  const approval = { opId: office.opId(), note: '同意。' }
  await office.ask('POST', `/conclusions/${conclusionId}/approval`, approval, await office.at('manager'))
}

/** 并案: both sides of one quarrel came on their own; both codes stay good. */
async function joinTwo(scene: Scene): Promise<void> {
  const story = scene.story('01')
  const main = await scene.tell(await scene.window(), story)
  const again = await scene.tell(await scene.window(), story)
  const body = { intoCode: main.code, reason: '同一家庭的同一件纠纷' }
  await scene.act(await scene.window(), again.id, 'merging', body)
}
