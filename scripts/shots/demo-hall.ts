import sampleCards from '#assets/reference/sample-cards.json' with { type: 'json' }
import type { OpeningHours } from '#center/contract/setting.ts'
import { addMinutes, instantOf } from '#center/contract/values/instant.ts'
import { DEMO_PASSWORD } from '#host/demo/accounts.ts'
import { changeSetting, servedTicket } from '../../tests/e2e/set-up/hall.ts'
import { OfficeApi } from '../../tests/e2e/set-up/office-api.ts'
import { caseFileInput, partyNamed } from '../../tests/fixtures/small-center.ts'

/** PIN of the clerk, so that assist mode and service menu can be opened. */
export const PIN = '274913'
const ROUND_THE_CLOCK: OpeningHours = {
  am: { from: '00:00', to: '12:00' },
  pm: { from: '12:00', to: '24:00' },
  isOpenOnDaysOff: true,
}
/** The hall has to be open some time; nobody takes pictures in this minute. */
const FIRST_MINUTE = { from: '00:00', to: '00:01' }
const DAY_MINUTES = 24 * 60

/** What the pictures of kiosk and wall need of the demonstration. */
export interface DemoHall {
  readonly clerk: OfficeApi
  readonly staffNumber: string
  /** A number that was served and can be rated. */
  readonly served: string
  /** Day on which the case of the first sample card was registered, as the kiosk writes it. */
  readonly caseDay: string
  open(): Promise<void>
  close(): Promise<void>
}

/** Opens the hall whatever the hour, and brings it what its pages show: two cases, two appointments, a served number, a PIN. @param clerkToken of who sits at a window */
export async function prepareHall(url: string, clerkToken: string): Promise<DemoHall> {
  const manager = await OfficeApi.signIn(url, 'manager', DEMO_PASSWORD)
  const clerk = new OfficeApi(url, clerkToken)
  const open = () => changeSetting(manager, 'openingHours', () => ROUND_THE_CLOCK)
  await open()
  const card = (code: string) => {
    const found = sampleCards.find(sample => sample.code === code)
    if (found === undefined) throw new Error(`no sample card ${code}`)
    const { name, documentType, documentNumber } = found
    return { name, documentType, documentNumber, country: null }
  }
  const party = { ...partyNamed('applicant', card('elder').name), ...card('elder') }
  for (const respondent of ['李四', '赵六']) {
    const { opId: _, ...file } = caseFileInput({ parties: [party, partyNamed('respondent', respondent)] })
    await clerk.write('/case-files', { ...file, matter: { ...file.matter, occurredOn: null } })
  }
  const [unit] = await clerk.get<{ id: number }[]>('/units')
  const now = instantOf(Date.now())
  const book = (code: string, minutes: number) =>
    clerk.write('/appointments', {
      ...card(code),
      startsAt: addMinutes(now, minutes),
      unitId: unit?.id,
      phone: null,
      note: null,
    })
  await book('rare', 5)
  await book('resident', 2 * DAY_MINUTES)
  const { staffNumber } = await clerk.write<{ staffNumber: string }>(
    '/sessions/current/pin',
    { password: DEMO_PASSWORD, pin: PIN },
    'PUT',
  )
  const day = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
  return {
    clerk,
    staffNumber,
    served: await servedAt(clerk),
    caseDay: day.format(new Date(now)),
    open,
    close: () => changeSetting(manager, 'openingHours', () => ({ am: FIRST_MINUTE, pm: null, isOpenOnDaysOff: false })),
  }
}

/** Whoever sits at the desk is served; otherwise the next one. @returns the number */
async function servedAt(clerk: OfficeApi): Promise<string> {
  const { tickets, mine } = await clerk.get<TicketList>('/tickets')
  const sitting = tickets.find(({ id }) => id === mine)
  if (sitting === undefined) return servedTicket(clerk)
  if (sitting.status === 'called') await clerk.write(`/tickets/${sitting.id}/service`, {})
  await clerk.write(`/tickets/${sitting.id}/finish`, {})
  return sitting.ticketNo
}

interface TicketList {
  readonly tickets: readonly { readonly id: number; readonly ticketNo: string; readonly status: string }[]
  readonly mine: number | null
}
