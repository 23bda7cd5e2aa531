import { z } from 'zod'

/** The largest amount in fen: 9999亿9999万9999元99分. */
export const MAX_FEN = 99_999_999_999_999

/** An amount in whole fen, never negative. */
export const fen = z
  .int('problems.value.amount')
  .min(0, 'problems.value.amount')
  .max(MAX_FEN, 'problems.value.amount-too-large')

/**
 * Reads an amount in yuan as typed: '1,234.50', '1234.5', '￥1234元', full-width digits.
 * Answers whole fen, or undefined where the text is no amount, has more than two decimals or exceeds `MAX_FEN`.
 */
export function parseYuan(typed: string): number | undefined {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
  const match = /^(\d{1,12}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return undefined
  const yuan = Number((match[1] ?? '').replaceAll(',', ''))
  const amount = yuan * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return amount <= MAX_FEN ? amount : undefined
}

/** Fen as '1,234.50'. */
export function formatYuan(amount: number): string {
  const sign = amount < 0 ? '-' : ''
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = ['仟', '佰', '拾', ''] as const
const GROUPS = ['亿', '万', ''] as const

/** Four digits in words; a zero between two digits is written once, zeros at the end are not. */
function groupInWords(digits: string): string {
  let words = ''
  let isZeroOpen = false
  for (const [index, digit] of [...digits].entries()) {
    if (digit === '0') {
      isZeroOpen = true
      continue
    }
    if (isZeroOpen) words += DIGITS[0]
    isZeroOpen = false
    words += `${DIGITS[Number(digit)] ?? ''}${PLACES[index] ?? ''}`
  }
  return words
}

function yuanInWords(yuan: number): string {
  const digits = String(yuan).padStart(12, '0')
  const words = GROUPS.reduce<string>((sofar, name, index) => {
    const group = groupInWords(digits.slice(index * 4, index * 4 + 4))
    if (group !== '') return `${sofar}${group}${name}`
    return sofar === '' || sofar.endsWith(DIGITS[0]) ? sofar : `${sofar}${DIGITS[0]}`
  }, '')
  return words.replace(/^零/, '').replaceAll(/零+/g, DIGITS[0]).replace(/零$/, '')
}

/**
 * The amount in capital characters without the leading 人民币, e.g. 140950 fen → 壹仟肆佰零玖元伍角.
 * Source: 中国人民银行《正确填写票据和结算凭证的基本规定》: 整 after 元 only (after 角 it may be left out, after 分 it must);
 * 零 between digits once; 零 after 元 where the yuan digit or the jiao digit is zero and something follows.
 * Throws RangeError for what is not a whole number of fen from 0 to `MAX_FEN`.
 */
export function amountInWords(amount: number): string {
  if (!Number.isInteger(amount) || amount < 0 || amount > MAX_FEN) throw new RangeError('not an amount in fen')
  const yuan = Math.floor(amount / 100)
  const jiao = Math.floor((amount % 100) / 10)
  const cents = amount % 10
  if (amount === 0) return '零元整'
  const whole = yuan === 0 ? '' : `${yuanInWords(yuan)}元`
  if (jiao === 0 && cents === 0) return `${whole}整`
  const needsZero = yuan > 0 && (jiao === 0 || yuan % 10 === 0)
  const tenths = jiao === 0 ? '' : `${DIGITS[jiao] ?? ''}角`
  const hundredths = cents === 0 ? '' : `${DIGITS[cents] ?? ''}分`
  return `${whole}${needsZero ? DIGITS[0] : ''}${tenths}${hundredths}`
}
