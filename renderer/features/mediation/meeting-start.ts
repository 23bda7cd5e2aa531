import { addMinutes, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'

/**
 * The moment a day and a typed clock time mean in Asia/Shanghai: '14:30', '1430', '14：30', '14点30'.
 * @returns instant, or '' where date or time cannot be read, so that the contract refuses it
 */
export function startOf(date: string, time: string): string {
  // 点, 时, 分 stand as escapes: Chinese text belongs to the locales.
  const match = /^(\d{1,2})(?:[:.\u70b9\u65f6](\d{2})?\u5206?|(\d{2}))$/.exec(
    time.normalize('NFKC').replaceAll(/\s/g, ''),
  )
  if (!isPlainDate(date) || match === null) return ''
  const hour = Number(match[1])
  const minute = Number(match[2] ?? match[3] ?? 0)
  return hour > 23 || minute > 59 ? '' : addMinutes(startOfShanghaiDay(date), hour * 60 + minute)
}
