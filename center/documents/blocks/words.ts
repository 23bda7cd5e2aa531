import { amountInWords, formatYuan } from '#center/contract/values/money.ts'
import { type PlainDate, toChineseDate } from '#center/contract/values/plain-date.ts'
import type { PaperLanguage, Texts } from '../paper-definition.ts'
import type { PaperMoment } from '../paper-party.ts'

const ENGLISH_DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day as papers write it: 2026年7月3日, 3 July 2026. */
export function paperDate(date: PlainDate, language: PaperLanguage): string {
  return language === 'zh-CN' ? toChineseDate(date) : ENGLISH_DATE.format(new Date(`${date}T00:00:00Z`))
}

/** Day and clock time. */
export function paperMoment(moment: PaperMoment, language: PaperLanguage): string {
  return `${paperDate(moment.on, language)} ${moment.time}`
}

/**
 * Amount in capitals and in figures, as agreements must have it (domain §2.5).
 * @param fen amount in fen
 */
export function paperAmount(fen: number, texts: Texts): string {
  return texts('frame.amount', { words: amountInWords(fen), figures: formatYuan(fen) })
}
