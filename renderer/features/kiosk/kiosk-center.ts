import { type Client, client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import { withStation } from '../station/station-session.ts'

type Call<Noun extends keyof Client, Name extends keyof Client[Noun]> = Client[Noun][Name]

/** What the kiosk asks of the center. */
export interface KioskCenter {
  readonly status: Call<'center', 'status'>
  readonly hall: Call<'hall', 'get'>
  readonly readCard: Call<'device', 'readCard'>
  readonly putDownSample: Call<'device', 'putDownSample'>
  readonly check: Call<'visit', 'check'>
  readonly register: Call<'visit', 'register'>
  readonly comeBack: Call<'visit', 'comeBack'>
  readonly checkIn: Call<'visit', 'checkIn'>
  readonly progressByCard: Call<'progress', 'byCard'>
  readonly progressByReceipt: Call<'progress', 'byReceipt'>
  readonly printSlip: Call<'paper', 'printSlip'>
  readonly openRating: Call<'rating', 'open'>
  readonly giveRating: Call<'rating', 'give'>
  readonly raiseHelp: Call<'help', 'raise'>
  readonly openAssist: Call<'help', 'openAssist'>
  readonly closeAssist: Call<'help', 'closeAssist'>
  readonly openService: Call<'device', 'openService'>
  readonly testDevice: Call<'device', 'test'>
  readonly calibrate: Call<'device', 'calibrate'>
  readonly deviceLog: Call<'device', 'log'>
  /** Sends the ticket of a visit to the printer once; whether paper is on its way. */
  readonly print: (visitId: number) => Promise<boolean>
}

const PRINT_LOOK_MS = 700
/** Looks at a print that waits in the queue; the page itself gives up after five seconds. */
const PRINT_LOOKS = 6

/** Whether a print came out: 'queued' is looked at again, anything further than that is on its way. */
async function isPrinted(printId: number): Promise<boolean> {
  for (let look = 0; look < PRINT_LOOKS; look += 1) {
    await new Promise(resolve => setTimeout(resolve, PRINT_LOOK_MS))
    const { state } = await withStation('kiosk', () => client.device.printState({ id: printId }))
    if (state !== 'queued') return state !== 'failed'
  }
  return false
}

const asKiosk =
  <Input, Output>(call: (input: Input) => Promise<Output>) =>
  (input: Input): Promise<Output> =>
    withStation('kiosk', () => call(input))

/** The center behind the kiosk's station session. */
export const kioskCenter: KioskCenter = {
  status: () => client.center.status(),
  hall: () => withStation('kiosk', () => client.hall.get()),
  readCard: () => withStation('kiosk', () => client.device.readCard()),
  putDownSample: asKiosk(client.device.putDownSample),
  check: asKiosk(client.visit.check),
  register: asKiosk(client.visit.register),
  comeBack: asKiosk(client.visit.comeBack),
  checkIn: asKiosk(client.visit.checkIn),
  progressByCard: asKiosk(client.progress.byCard),
  progressByReceipt: asKiosk(client.progress.byReceipt),
  printSlip: asKiosk(client.paper.printSlip),
  openRating: asKiosk(client.rating.open),
  giveRating: asKiosk(client.rating.give),
  raiseHelp: asKiosk(client.help.raise),
  openAssist: asKiosk(client.help.openAssist),
  closeAssist: asKiosk(client.help.closeAssist),
  openService: asKiosk(client.device.openService),
  testDevice: asKiosk(client.device.test),
  calibrate: asKiosk(client.device.calibrate),
  deviceLog: () => withStation('kiosk', () => client.device.log()),
  print: async visitId => {
    const opId = newOperationId()
    const { printId, state } = await withStation('kiosk', () => client.paper.printTicket({ opId, id: visitId }))
    return state === 'queued' ? isPrinted(printId) : state !== 'failed'
  },
}
