import type { VolumeView } from '#center/contract/life.ts'
import type { ReferralsOfCase } from '#center/contract/referral.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { readCase } from '#tests/fixtures/office.ts'
import type { Desks } from './desks.ts'
import type { Scene } from './scene.ts'

/** Ways out of the center beside the court the failed case goes to: who has it, class of the matter, body. */
const WAYS_OUT = [
  ['arbitration', '07', '石首市劳动人事争议仲裁委员会'],
  ['petition', '11', '石首市信访局'],
] as const
/** Fortnight the roster is taken out for. */
const ROSTER_DAYS = 13

/** The end of the afternoon: on to other bodies, the confirmation of an agreement, a volume that is filed. */
export async function playClosing(scene: Scene, desks: Desks): Promise<VolumeView & { code: string }> {
  const { closed, confirmed, failed } = desks.cases
  if (closed === null || confirmed === null || failed === null) throw new Error('the desks have closed nothing')
  await refer(scene, failed.mediator, failed.id, 'litigation', '石首市人民法院')
  for (const [kind, typeClass, body] of WAYS_OUT) {
    const { caseFileId } = await scene.onDesk(typeClass, 'mediator2')
    await refer(scene, 'mediator2', caseFileId, kind, body)
  }
  await refer(scene, confirmed.mediator, confirmed.id, 'judicialConfirmation', '石首市人民法院')
  return fileVolume(scene, closed.id)
}

/** Opens a way, packs what it asks for, for a confirmation with the consent of every party, and sends it. */
async function refer({ office, day }: Scene, username: string, caseFileId: number, kind: string, body: string) {
  const token = await office.at(username)
  const ask = (method: string, path: string, more: object) =>
    office.ask<{ id: number }>(method, path, { opId: office.opId(), ...more }, token)
  const { id } = await ask('POST', `/case-files/${caseFileId}/referrals`, { kind, body, note: null })
  const path = `/case-files/${caseFileId}/referrals`
  const { referrals } = await office.ask<ReferralsOfCase>('GET', path, undefined, token)
  const referral = referrals.find(each => each.id === id)
  const codes = (referral?.pack ?? []).filter(({ paper }) => paper === null).map(({ code }) => code)
  await ask('PUT', `/referrals/${id}/pack`, { codes })
  const consents = (referral?.consents ?? []).map(({ partyId }) => ({ partyId, on: day }))
  if (consents.length > 0) await ask('PUT', `/referrals/${id}/consents`, { consents })
  await ask('POST', `/referrals/${id}/sending`, { note: null })
}

/** 归档: by the lead, who did not close the case; the whole volume is one file. */
async function fileVolume(scene: Scene, id: number): Promise<VolumeView & { code: string }> {
  const { office, shelf } = scene
  await scene.act(await office.at('lead.t01'), id, 'archiving', { retention: 'long' })
  const lead = await office.at('lead.t01')
  const volume = await office.ask<VolumeView>('GET', `/case-files/${id}/volume`, undefined, lead)
  const pdf = await office.ask<Uint8Array>('GET', `/case-files/${id}/volume-pdf`, undefined, lead)
  const { code } = await readCase(office, lead, id)
  await shelf.keep(`volume-${code}.pdf`, pdf)
  return { ...volume, code }
}

/** 交接班: the first window promises a call and hands everything open to the second; both sign. */
export async function handOverShift(scene: Scene): Promise<void> {
  const { office, day, window } = scene
  const clerk = await window()
  const promise = { name: '李先生', phone: '13800001234', about: '告诉调解时间', dueOn: addDays(day, 1) }
  await office.ask('POST', '/call-backs', { opId: office.opId(), caseFileId: null, ...promise }, clerk)
  const taker = { username: 'window2', password: DEMO_PASSWORD }
  const note = '来信一件的写信人上午可能来电，材料在左边第二格。'
  const signing = { opId: office.opId(), password: DEMO_PASSWORD, taker, note }
  const { paperId } = await office.ask<{ paperId: number }>('POST', '/shift-hand-overs', signing, clerk)
  const pdf = await office.ask<Uint8Array>('GET', `/papers/${paperId}/pdf`, undefined, await window())
  await scene.keepPaper('shiftHandOver', 'shift-hand-over.pdf', pdf)
}

/** 排班: the fortnight as a sheet, and as a calendar for other programs. */
export async function takeOutRoster({ office, day, shelf }: Scene): Promise<void> {
  const manager = await office.at('manager')
  for (const format of ['xlsx', 'ics']) {
    const path = `/roster/export?from=${day}&to=${addDays(day, ROSTER_DAYS)}&format=${format}`
    await shelf.keep(`roster-${day}.${format}`, await office.ask<Uint8Array>('GET', path, undefined, manager))
  }
}
