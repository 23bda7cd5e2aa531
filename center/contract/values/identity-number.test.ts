import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import vectors from '#tests/fixtures/vectors/id-numbers.json' with { type: 'json' }
import { citizenCheckCharacter } from './citizen-number.ts'
import type { DocumentType } from './document-types.ts'
import { checkIdentityNumber, documentTypeOf } from './identity-number.ts'
import { dayNumber, plainDateOfDayNumber } from './plain-date.ts'
import { VALUE_PROBLEMS } from './value-problems.ts'

const today = '2026-11-22'
const check = (number: string, documentType: DocumentType = documentTypeOf(number), country?: string) =>
  checkIdentityNumber({ number, documentType, today, ...(country === undefined ? {} : { country }) })

describe('identity number', () => {
  it.each(vectors.filter(vector => vector.valid !== null))('$kind $number is valid: $valid', ({ number, valid }) => {
    expect(check(number).ok).toBe(valid)
  })

  it.each([
    ['42108119900307002X', { sex: '2', birthDate: '1990-03-07', addressCode: '421081' }],
    ['421081198505121136', { sex: '1', birthDate: '1985-05-12' }],
    ['421081195612310043', { sex: '2', birthDate: '1956-12-31' }],
    ['421081201501010011', { sex: '1', birthDate: '2015-01-01' }],
    ['810000199003070015', { documentType: '550', birthDate: '1990-03-07' }],
    ['820000198802290038', { documentType: '550', birthDate: '1988-02-29' }],
    ['830000199003070027', { documentType: '550', birthDate: '1990-03-07' }],
    ['810000199408230021', { documentType: '550' }],
    ['830000199201300022', { documentType: '550' }],
    ['911840198505120013', { documentType: '553', birthDate: '1985-05-12' }],
    ['CAN110080101001', { documentType: '553' }],
    ['H12345678', { documentType: '516', normalised: 'H12345678' }],
    ['m1234567801', { documentType: '516', normalised: 'M12345678' }],
    ['12345678', { documentType: '511' }],
    ['E12345678', { documentType: '414' }],
    ['EA1234567', { documentType: '414' }],
    ['G12345678', { documentType: '414' }],
  ])('accepts %s', (number, expected) => expect(check(number)).toMatchObject({ ok: true, warnings: [], ...expected }))

  it.each([
    ['421081199003070021', '111', 'problems.value.id-number.checksum'],
    ['421081190002290011', '111', 'problems.value.id-number.birth-date'],
    ['4210811990030700', '111', 'problems.value.id-number.format'],
    ['201511221897205960', '111', 'problems.value.id-number.province'],
    ['', '111', 'problems.value.required'],
    ['42108119900307002X', '550', 'problems.value.id-number.region'],
    ['42108119900307002X', '553', 'problems.value.id-number.format'],
    ['EI1234567', '414', 'problems.value.id-number.country-needed'],
    ['H1234567', '516', 'problems.value.id-number.format'],
  ] as const)('refuses %s as %s: %s', (number, type, reasonKey) => {
    expect(check(number, type)).toEqual({ ok: false, reasonKey })
    expect(VALUE_PROBLEMS).toContain(reasonKey)
  })

  it('turns a first-generation number into eighteen characters and says so', () => {
    expect(check('421081900307002')).toMatchObject({
      ok: true,
      normalised: '42108119900307002X',
      warnings: ['problems.value.id-number.first-generation'],
    })
  })

  it('reads full-width, blanks and a small x', () => {
    expect(check(' ４２１０８１ 19900307 002x ')).toMatchObject({ ok: true, normalised: '42108119900307002X' })
  })

  it('warns about an unknown address code and refuses nothing', () => {
    const input = { number: '42108119900307002X', documentType: '111', today } as const
    expect(checkIdentityNumber({ ...input, isAddressCode: () => false })).toMatchObject({
      ok: true,
      warnings: ['problems.value.id-number.address-unknown'],
    })
  })

  it('refuses a birth after today and takes one of today', () => {
    const born = (day: string) => {
      const seventeen = `421081${day.replaceAll('-', '')}001`
      return check(`${seventeen}${citizenCheckCharacter(seventeen)}`).ok
    }
    expect(born('2026-11-22')).toBe(true)
    expect(born('2026-11-23')).toBe(false)
  })

  it('takes every well-made number and refuses every one with one wrong or two exchanged digits', () => {
    const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber(today) }).map(plainDateOfDayNumber)
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), fc.nat(16), fc.nat(9), (day, sequence, at, digit) => {
        const seventeen = `421081${day.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
        const number = `${seventeen}${citizenCheckCharacter(seventeen)}`
        expect(check(number)).toMatchObject({ ok: true, birthDate: day, sex: sequence % 2 === 1 ? '1' : '2' })
        const wrong = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`
        expect(check(wrong, '111').ok).toBe(wrong === number)
        const swapped = `${number.slice(0, at)}${number.charAt(at + 1)}${number.charAt(at)}${number.slice(at + 2)}`
        expect(check(swapped, '111').ok).toBe(swapped === number)
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })

  it('needs the country of a foreign passport', () => {
    expect(check('AB1234567', '414')).toMatchObject({ reasonKey: 'problems.value.id-number.country-needed' })
    expect(check('AB1234567', '414', '840')).toMatchObject({ ok: true })
  })
})
