/** Who looks: staff inside the center, or a public screen, print or kiosk. */
export type Audience = 'inside' | 'public'

/** Keeps the first and last characters (code points) and stars the rest; stars everything if that would hide nothing. */
function keep(text: string, head: number, tail: number): string {
  const characters = [...text]
  const hidden = characters.length - head - tail
  if (hidden <= 0) return '*'.repeat(characters.length)
  return [...characters.slice(0, head), '*'.repeat(hidden), ...characters.slice(characters.length - tail)].join('')
}

/**
 * Name with its middle hidden: 王*, 欧*明; on public screens only the first character stays: 欧**.
 * Custom of the field, no binding standard (GB/T 35273, GB/T 37964 are guides).
 */
export function maskName(name: string, audience: Audience = 'inside'): string {
  return keep(name, 1, audience === 'inside' && [...name].length > 2 ? 1 : 0)
}

/** Number of an identity document: first 6 and last 4 inside, first and last outside; shorter numbers keep less. */
export function maskIdNumber(number: string, audience: Audience = 'inside'): string {
  if (audience === 'public' || number.length <= 10) return keep(number, 1, 1)
  return keep(number, 6, 4)
}

/** Telephone number: first 3 and last 4; numbers too short for that keep their last two digits. */
export function maskPhone(phone: string): string {
  return phone.length > 7 ? keep(phone, 3, 4) : keep(phone, 0, 2)
}

/** Last four digits of a bank card: '**** 1234'. */
export function maskBankCard(number: string): string {
  const digits = number.replaceAll(/\D/g, '')
  return digits.length > 4 ? `**** ${digits.slice(-4)}` : '****'
}

/**
 * Up to and including the first township-level name. 镇 and 乡 also begin or end names of counties and cities
 * (镇江市, 新乡市, 乡宁县), which must not end the search too early.
 */
const TO_TOWNSHIP =
  /^.*?(?:街道(?:办事处)?|苏木|开发区|管理区|镇(?!江市|远县|宁|平县|赉县|原县|海区|雄县|巴县|康县|坪县|沅|安县)|乡(?![市县宁城区]))/u
const TO_COUNTY = /^.*?[市县区旗](?![市镇])/u

/** Address to township: 石首市绣林街道***; to county where no township is named; hidden wholly where neither is. */
export function maskAddress(address: string): string {
  const kept = TO_TOWNSHIP.exec(address)?.[0] ?? TO_COUNTY.exec(address)?.[0] ?? ''
  return address === '' ? '' : `${kept}***`
}
