import { z } from 'zod'
import { LEVELS } from '../statuses.ts'
import { plainDate } from './plain-date.ts'
import { LIMITS, shortText } from './text.ts'

/** How a matter reached the center: 窗口, 自助, 电话, 来信, 网络, 下访, 转交. */
export const CHANNELS = ['window', 'kiosk', 'phone', 'letter', 'internet', 'outreach', 'referral'] as const
export type Channel = (typeof CHANNELS)[number]

/** What the person wishes to be done: 调解, 仲裁, 诉讼, 信访, 援助, 咨询. */
export const WISHES = ['mediation', 'arbitration', 'litigation', 'petition', 'legalAid', 'advice'] as const
export type Wish = (typeof WISHES)[number]

export const MAX_PRIOR_HANDLINGS = 10

/** A body that has dealt with the matter before. */
export const priorHandling = z.strictObject({
  body: shortText(LIMITS.shortText).min(1, 'problems.value.required'),
  on: plainDate.nullable(),
  result: shortText(LIMITS.request),
})
export type PriorHandling = z.infer<typeof priorHandling>

/** Letter, call or referral: who sent it, under which number, when it came and by when the sender wants an answer. */
export const sender = z.strictObject({
  name: shortText(LIMITS.shortText).min(1, 'problems.value.required'),
  referenceNo: shortText(LIMITS.name),
  receivedOn: plainDate,
  dueOn: plainDate.nullable(),
})
export type Sender = z.infer<typeof sender>

/** What the register of visits asks of a matter beside the dispute itself (来访登记). */
export const particulars = z.strictObject({
  channel: z.enum(CHANNELS),
  /** Tier the matter comes from. */
  originLevel: z.enum(LEVELS),
  wish: z.enum(WISHES).nullable(),
  priorHandling: z.array(priorHandling).max(MAX_PRIOR_HANDLINGS),
  sender: sender.nullable(),
})
export type Particulars = z.infer<typeof particulars>

/** A matter told at the window of which nothing further is known; what older bodies mean. */
export const PLAIN_PARTICULARS: Particulars = {
  channel: 'window',
  originLevel: 'county',
  wish: null,
  priorHandling: [],
  sender: null,
}
