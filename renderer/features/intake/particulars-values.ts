import type { Level } from '#center/contract/statuses.ts'
import type { Channel, Particulars, Wish } from '#center/contract/values/particulars.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { dayOfField } from '../../components/staff/date-field.tsx'

/** Particulars of a matter as they are typed; paths equal those of the route. */
export interface ParticularsValues {
  channel: Channel
  originLevel: Level
  wish: Wish | ''
  priorHandling: { body: string; on: string; result: string }[]
  sender: { name: string; referenceNo: string; receivedOn: string; dueOn: string }
}

/** Ways by which something came in writing from somebody else. */
const WRITTEN: readonly Channel[] = ['letter', 'internet', 'referral']
export const hasSender = (channel: Channel): boolean => WRITTEN.includes(channel)

/** What the way says of the source, where it says it (assets/reference/case-sources.json). */
export const SOURCE_OF_CHANNEL = {
  window: '01',
  kiosk: '01',
  phone: '07',
  letter: '07',
  internet: '08',
  outreach: '06',
  referral: '05',
} as const satisfies Record<Channel, string>

/** @param receivedOn ISO date a letter is taken to have come on until another is typed */
export const newParticulars = (channel: Channel, receivedOn: PlainDate): ParticularsValues => ({
  channel,
  originLevel: 'county',
  wish: '',
  priorHandling: [],
  sender: { name: '', referenceNo: '', receivedOn, dueOn: '' },
})

/** Particulars of a case as its form types them. @param today ISO date for a sender that was not asked for */
export const typedParticulars = (stored: Particulars, today: PlainDate): ParticularsValues => ({
  ...stored,
  wish: stored.wish ?? '',
  priorHandling: stored.priorHandling.map(prior => ({ ...prior, on: prior.on ?? '' })),
  sender:
    stored.sender === null
      ? newParticulars(stored.channel, today).sender
      : { ...stored.sender, dueOn: stored.sender.dueOn ?? '' },
})

/** What is sent; a body nobody wrote into counts for nothing. */
export function particularsOf(typed: ParticularsValues, today: PlainDate): { [Key in keyof Particulars]: unknown } {
  return {
    channel: typed.channel,
    originLevel: typed.originLevel,
    wish: typed.wish === '' ? null : typed.wish,
    priorHandling: typed.priorHandling
      .filter(prior => [prior.body, prior.on, prior.result].some(text => text.trim() !== ''))
      .map(prior => ({ ...prior, on: dayOfField(prior.on, today) })),
    sender: hasSender(typed.channel)
      ? {
          ...typed.sender,
          receivedOn: dayOfField(typed.sender.receivedOn, today) ?? '',
          dueOn: dayOfField(typed.sender.dueOn, today),
        }
      : null,
  }
}
