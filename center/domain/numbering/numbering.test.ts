import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseCode, parseCaseCode } from './case-code.ts'
import { checkCharacter, hasRightCheck, SAFE_ALPHABET } from './check-character.ts'
import { documentNumber, isNumberTemplate } from './document-number.ts'
import { parseReceiptCode, receiptCode } from './receipt-code.ts'
import { SERIES } from './series.ts'
import { ticketNumber } from './ticket-number.ts'
import { verificationCode } from './verification-code.ts'

const runs = { seed: 20261122, numRuns: 2000 }
const parts = { region: '421081', unit: 'C00', registeredOn: '2026-11-22', serial: 1 }
const safeText = fc
  .array(fc.constantFrom(...SAFE_ALPHABET), { minLength: 1, maxLength: 30 })
  .map(characters => characters.join(''))

describe('check character', () => {
  it('catches every wrong character and every exchange of neighbours', () => {
    fc.assert(
      fc.property(safeText, fc.nat(30), fc.constantFrom(...SAFE_ALPHABET), (text, position, character) => {
        const code = `${text}${checkCharacter(text)}`
        expect(hasRightCheck(code)).toBe(true)
        const place = position % code.length
        const wrong = `${code.slice(0, place)}${character}${code.slice(place + 1)}`
        expect(hasRightCheck(wrong)).toBe(wrong === code)
        const neighbour = position % (code.length - 1)
        const swapped = `${code.slice(0, neighbour)}${code.charAt(neighbour + 1)}${code.charAt(neighbour)}${code.slice(neighbour + 2)}`
        expect(hasRightCheck(swapped)).toBe(swapped === code)
      }),
      runs,
    )
  })

  it('refuses foreign characters and nothing', () => {
    expect(() => checkCharacter('U')).toThrow(RangeError)
    expect(hasRightCheck('0U')).toBe(false)
    expect(hasRightCheck('')).toBe(false)
    expect(hasRightCheck('0')).toBe(false)
  })
})

describe('case code', () => {
  it('is region, unit, day, serial and check', () => {
    const code = caseCode(parts)
    expect(code).toMatch(/^421081C00202611220001.$/)
    expect(code).toMatch(SERIES.case)
    expect(parseCaseCode(code)).toEqual(parts)
  })

  it('reads back every code, however it is typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), serial => {
        const code = caseCode({ ...parts, serial })
        expect(parseCaseCode(` ${code.slice(0, 6)}-${code.slice(6).toLowerCase().replaceAll('0', 'o')} `)).toEqual({
          ...parts,
          serial,
        })
      }),
      runs,
    )
  })

  it('refuses parts that do not fit and codes with a slip', () => {
    for (const wrong of [{ serial: 0 }, { serial: 1.5 }, { serial: 1_000_000 }, { unit: 'ILO' }, { region: '42' }]) {
      expect(() => caseCode({ ...parts, ...wrong })).toThrow(RangeError)
    }
    const code = caseCode(parts)
    expect(parseCaseCode(`${code.slice(0, 20)}2${code.slice(21)}`)).toBeUndefined()
    const noDay = '421081C00202613320001'
    expect(parseCaseCode(`${noDay}${checkCharacter(noDay)}`)).toBeUndefined()
  })
})

describe('receipt code', () => {
  it('is prefix, counter and check, and reads back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('K1', 'K12', 'W3', 'W101'),
        fc.integer({ min: 1, max: 999_999 }),
        (prefix, counter) => {
          const code = receiptCode(prefix, counter)
          expect(code).toMatch(SERIES.receipt)
          expect(parseReceiptCode(code.toLowerCase())).toEqual({ stationPrefix: prefix, counter })
        },
      ),
      runs,
    )
  })

  it('refuses parts that do not fit and codes with a slip', () => {
    expect(() => receiptCode('K', 1)).toThrow(RangeError)
    expect(() => receiptCode('K1', 0)).toThrow(RangeError)
    expect(() => receiptCode('K1', 1_000_000)).toThrow(RangeError)
    const code = receiptCode('K1', 123)
    expect(parseReceiptCode(`K2${code.slice(2)}`)).toBeUndefined()
    expect(parseReceiptCode('')).toBeUndefined()
  })
})

describe('ticket and document numbers', () => {
  it('numbers tickets by lane', () => {
    expect(ticketNumber('A', 16)).toBe('A016')
    expect(ticketNumber('P', 1000)).toMatch(SERIES.ticket)
    for (const n of [0, 1.5, 10_000]) expect(() => ticketNumber('A', n)).toThrow(RangeError)
  })

  it('fills the template of the county', () => {
    const number = documentNumber('{place}调字〔{year}〕第{n}号', { place: '石综', year: 2026, n: 12 })
    expect(number).toBe('石综调字〔2026〕第12号')
    expect(number).toMatch(SERIES.doc)
    expect(documentNumber('{place}函〔{year}〕{n}号', { place: '石综', year: 2026, n: 3 })).toMatch(SERIES.doc)
  })

  it('refuses templates without year or number', () => {
    for (const template of ['{place}调字第{n}号', '{place}调字〔{year}〕号', '〔{year}〕〔{year}〕{n}号']) {
      expect(isNumberTemplate(template)).toBe(false)
      expect(() => documentNumber(template, { place: '石综', year: 2026, n: 1 })).toThrow(RangeError)
    }
  })

  it('makes eight safe characters from a hash', () => {
    expect(verificationCode(new Uint8Array([0, 0, 0, 0, 0]))).toBe('00000000')
    expect(verificationCode(new Uint8Array([255, 255, 255, 255, 255, 1]))).toBe('ZZZZZZZZ')
    expect(verificationCode(new Uint8Array([8, 0, 0, 0, 1]))).toBe('10000001')
    expect(() => verificationCode(new Uint8Array(4))).toThrow(RangeError)
  })
})
