import type { RawReading } from '#center/services/device/devices.ts'
import { cardReadingOf } from './card-fields.ts'
import { isRecord, type VendorAnswer } from './vendor-call.ts'

/** How the service of a vendor is asked and understood. */
export interface Vendor {
  readonly port: number
  /** Bytes an answer may have: 64 KB where the photo can be left out, as much as a request of the center where it cannot. */
  readonly sizeLimit: number
  readonly open?: { readonly path: string; isOpen(answer: VendorAnswer): boolean }
  readonly read: { readonly method: 'GET' | 'POST'; readonly path: string }
  readonly close?: string
  /** Milliseconds the service itself waits for a card; others are asked again and again. */
  readonly waitsMs: number
  understand(answer: VendorAnswer): RawReading
}

const WITHOUT_PHOTO = 64 * 1024
const WITH_PHOTO = 1024 * 1024

const NOTHING: RawReading = { state: 'nothing' }
const UNREADABLE: RawReading = { state: 'unreadable' }
const BROKEN: RawReading = { state: 'unavailable', reason: 'broken' }

/** A value as the text of a code, whether it came as number or text. */
const codeOf = (value: unknown) => (typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '')

/**
 * 新中新 (Synjones). Certain, from the vendor's interface paper V3.3.4 (2023-11): port, path, parameters, all field names, code
 * "0", CardType 0–3, no parallel calls. Certain from programs that use it: retcode 0x41 nothing could be read, 0x1 no reader. Not
 * certain: the other codes, taken from the reader module's own list (0x80, 0x81 no card, 0x40 unknown kind of card), and
 * whether readOnce forgets a card that was lifted; the center watches the lifting itself.
 */
const xinzhongxin: Vendor = {
  port: 8989,
  sizeLimit: WITHOUT_PHOTO,
  waitsMs: 2000,
  read: { method: 'GET', path: '/api/ReadMsg?waitTime=2&readOnce=1&NoPhoto=1' },
  understand(answer) {
    if (codeOf(answer.code) !== '0') {
      const state = codeOf(answer.retcode).toLowerCase().split(' ')[0] ?? ''
      if (['0x41', '0x80', '0x81'].includes(state)) return NOTHING
      return state === '0x40' ? UNREADABLE : BROKEN
    }
    const documentType = { '': null, '0': null, '1': '553', '2': '550', '3': '553' }[codeOf(answer.CardType)]
    if (documentType === undefined) return UNREADABLE
    return cardReadingOf({
      name: answer.name,
      latinName: answer.EngName,
      documentType,
      documentNumber: answer.cardno,
      sex: answer.sex,
      birthDate: answer.born,
      // On a foreign card this field is the country.
      ethnicGroup: documentType === '553' ? null : answer.nation,
      address: answer.address,
      validUntil: answer.userlifee,
    })
  },
}

/**
 * 华视 (China-Vision). Certain from programs that use it: port, the three paths, resultFlag 0, -11 without a card, field names,
 * certType blank, I and J. Not certain: Y for the foreign card of 2023, and what other flags mean.
 */
const huashi: Vendor = {
  port: 19_196,
  sizeLimit: WITH_PHOTO,
  waitsMs: 0,
  open: { path: '/OpenDevice', isOpen: answer => codeOf(answer.resultFlag) === '0' },
  read: { method: 'GET', path: '/readcard' },
  close: '/CloseDevice',
  understand(answer) {
    const flag = codeOf(answer.resultFlag)
    if (flag !== '0') return flag === '-11' ? NOTHING : BROKEN
    const documentType = { '': null, I: '553', J: '550', Y: '553' }[codeOf(answer.certType)]
    if (documentType === undefined) return UNREADABLE
    return cardReadingOf({
      name: answer.partyName,
      documentType,
      documentNumber: answer.certNumber,
      sex: answer.gender,
      birthDate: answer.bornDay,
      ethnicGroup: documentType === '553' ? null : answer.nation,
      address: answer.certAddress,
      validUntil: answer.expDate,
    })
  },
}

/**
 * 东信 (the service of document cameras with a reader). Certain from programs that use it: port, path, code 0, IDCardInfo with
 * name, sex, nationCode, birthday, address, cardID, validEnd. Not certain: the codes without a card, so every other one
 * counts as "no card", and kinds of cards other than the citizen's, which are told from the number.
 */
const dongxin: Vendor = {
  port: 38_088,
  sizeLimit: WITH_PHOTO,
  waitsMs: 0,
  read: { method: 'POST', path: '/card=idcard' },
  understand(answer) {
    const code = codeOf(answer.code)
    if (code !== '0') return code === '' ? BROKEN : NOTHING
    const card = answer.IDCardInfo
    if (!isRecord(card)) return UNREADABLE
    return cardReadingOf({
      name: card.name,
      documentType: null,
      documentNumber: card.cardID,
      sex: card.sex,
      birthDate: card.birthday,
      ethnicGroup: card.nationCode ?? card.nation,
      address: card.address,
      validUntil: card.validEnd,
    })
  },
}

export const VENDORS = { xinzhongxin, huashi, dongxin } as const
