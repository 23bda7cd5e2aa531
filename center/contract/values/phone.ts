import { checkedString } from './checked-string.ts'

/** Dialling code of the model city; a county sets its own. */
export const DEFAULT_AREA_CODE = '0716'

export type PhoneKind = 'mobile' | 'landline' | 'service'

export type PhoneCheck =
  | { readonly ok: true; readonly kind: PhoneKind; readonly normalised: string }
  | { readonly ok: false; readonly reasonKey: 'problems.value.required' | 'problems.value.phone' }

/** Area code of two digits after the 0 only for 010 and 02x, otherwise three; local numbers never begin with 0. */
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))-?([1-9]\d{6,7})(-\d{1,6})?$/
const LOCAL = /^([1-9]\d{6,7})(-\d{1,6})?$/
const SERVICE = /^([48]00)-?(\d{3})-?(\d{4})$/

/**
 * Checks a telephone number as typed: mobile (11 digits, +86, spaces and hyphens are dropped), landline with or without
 * the area code, 400/800 number. Normalised forms: '13812345678', '0716-7281234-12', '400-123-4567'.
 * @param areaCode put before a local number, e.g. '0716'
 */
export function checkPhone(typed: string, areaCode: string = DEFAULT_AREA_CODE): PhoneCheck {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
  if (text === '') return { ok: false, reasonKey: 'problems.value.required' }
  const mobile = text.replaceAll(/[\s-]/g, '').replace(/^(\+86|0086|86(?=1\d{10}$))/, '')
  if (/^1[3-9]\d{9}$/.test(mobile)) return { ok: true, kind: 'mobile', normalised: mobile }
  const service = SERVICE.exec(text)
  if (service) return { ok: true, kind: 'service', normalised: service.slice(1).join('-') }
  const landline = LANDLINE.exec(text)
  if (landline) {
    return { ok: true, kind: 'landline', normalised: `${landline[1]}-${landline[2]}${landline[3] ?? ''}` }
  }
  const local = LOCAL.exec(text)
  if (local) return { ok: true, kind: 'landline', normalised: `${areaCode}-${local[1]}${local[2] ?? ''}` }
  return { ok: false, reasonKey: 'problems.value.phone' }
}

/** A telephone number of form and route, stored in its normalised form. */
export const phone = checkedString(typed => checkPhone(typed))
