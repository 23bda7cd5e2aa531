import type { SettingKind, SettingValue } from '#center/contract/setting.ts'
import { instantOf, shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { CardReading } from '#center/contract/visitor-self.ts'
import type { OfficeApi } from './office-api.ts'

/** Saves a setting that is in force at once. @param change the value in force → the new one */
export async function changeSetting<Kind extends SettingKind>(
  manager: OfficeApi,
  kind: Kind,
  change: (value: SettingValue<Kind>) => SettingValue<Kind>,
): Promise<void> {
  const { current, version } = await manager.get<{ current: { value: SettingValue<Kind> }; version: number }>(
    `/settings/${kind}`,
  )
  await manager.write(`/settings/${kind}/versions`, {
    setting: { kind, value: change(current.value) },
    version,
    effectiveOn: shanghaiDateOf(instantOf(Date.now())),
    reason: '今天的大厅',
  })
}

/** A visitor puts a sample card on the simulated reader of the kiosk. @param code of assets/reference/sample-cards.json */
export async function readSample(kiosk: OfficeApi, code: string): Promise<Extract<CardReading, { state: 'card' }>> {
  await kiosk.send('/sample-cards', { code })
  const reading = await kiosk.get<CardReading>('/card-reading')
  if (reading.state !== 'card') throw new Error(`the reader says ${reading.state}`)
  return reading
}

/** A visitor is at the kiosk with a card for a meeting of today. @returns the number */
export async function hereForMeeting(kiosk: OfficeApi, code: string): Promise<string> {
  const { identity, proof } = await readSample(kiosk, code)
  const document = {
    documentType: identity.documentType,
    documentNumber: identity.documentNumber,
    country: identity.country,
    proof,
  }
  const { appointments } = await kiosk.send<{ appointments: { id: number; kind: 'desk' | 'meeting' }[] }>(
    '/visitor-checks',
    { ...document, name: identity.name },
  )
  const meeting = appointments.find(({ kind }) => kind === 'meeting')
  const arrival = { ...document, kind: 'meeting', id: meeting?.id, noticeVersion: 1 }
  return (await kiosk.write<{ ticketNo: string }>('/check-ins', arrival)).ticketNo
}

/** A clerk calls a number, serves it and is done. */
export async function servedTicket(clerk: OfficeApi): Promise<string> {
  const { id, ticketNo } = await clerk.write<{ id: number; ticketNo: string }>('/tickets/calls', {})
  await clerk.write(`/tickets/${id}/service`, {})
  await clerk.write(`/tickets/${id}/finish`, {})
  return ticketNo
}
