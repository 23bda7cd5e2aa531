import { expect, it } from 'vitest'
import type { ReadCard } from './use-card-reader.ts'
import { identityOfCard, NOBODY, toVisitInput, WALK_IN_START, type WalkInValues, walkInSchema } from './walk-in-form.ts'

const OP = 'a'.repeat(32)
const CARD: ReadCard = {
  state: 'card',
  identity: {
    name: '张桂芳',
    documentType: '111',
    documentNumber: '421081195403160026',
    country: null,
    readBy: 'reader',
    sex: '2',
    birthDate: '1954-03-16',
    ethnicGroup: '01',
    address: '石首市绣林街道',
  },
  validUntil: null,
  proof: 'signed',
}
const read: WalkInValues = {
  ...WALK_IN_START,
  visitor: { ...identityOfCard(CARD), phone: '13812345678' },
  proof: 'signed',
}
const sent = (values: WalkInValues) => walkInSchema.parse(toVisitInput(values, OP))

it('sends what the card says with its proof', () => {
  expect(sent(read)).toMatchObject({
    proof: 'signed',
    visitor: { readBy: 'reader', documentNumber: '421081195403160026', address: '石首市绣林街道', ethnicGroup: '01' },
  })
})

it('a number changed by hand is typed: no proof, nothing else of the card', () => {
  const changed = { ...read, visitor: { ...read.visitor, documentNumber: '421081198509210013' } }
  expect(sent(changed)).toMatchObject({
    proof: null,
    visitor: { readBy: 'typed', address: null, ethnicGroup: null },
  })
})

it('sends the country with a passport only', () => {
  const passport = { ...read.visitor, documentType: '414', documentNumber: 'AB1234567', country: '840' }
  expect(sent({ ...read, visitor: passport }).visitor?.country).toBe('840')
  expect(
    sent({ ...read, visitor: { ...passport, documentType: '516', documentNumber: 'H12345678' } }).visitor,
  ).toMatchObject({
    country: null,
  })
})

it('someone who gives no name leaves nothing of a person behind, whatever was typed before', () => {
  expect(sent({ ...read, way: 'noName', isPhoneOfFamily: true })).toMatchObject({
    visitor: null,
    proof: null,
    isPhoneOfFamily: false,
    proxy: null,
  })
})

it('asks for whom only of those who come for somebody else', () => {
  expect(sent({ ...read, way: 'other', relation: 'parent', hasAuthorization: true }).proxy).toEqual({
    relation: 'parent',
    hasAuthorization: true,
  })
  expect(sent({ ...read, relation: 'parent' }).proxy).toBeNull()
})

it('names who speaks for a group, by card or by hand, and nobody for an empty row', () => {
  const representatives = [identityOfCard(CARD), { ...NOBODY, name: '  ' }, { ...NOBODY, name: '周小明' }]
  expect(sent({ ...WALK_IN_START, way: 'group', headCount: '6', representatives }).representatives).toEqual([
    expect.objectContaining({ name: '张桂芳', readBy: 'reader', documentNumber: '421081195403160026' }),
    expect.objectContaining({ name: '周小明', readBy: 'typed', documentType: null, documentNumber: null }),
  ])
  expect(sent({ ...WALK_IN_START, way: 'self', representatives }).representatives).toEqual([])
})
