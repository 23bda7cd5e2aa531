import { describe, expect, it } from 'vitest'
import { registerVisitInput } from '#center/contract/visit.ts'
import { emptyDraft, type Identity } from './kiosk-state.ts'
import { visitInputOf } from './visit-input.ts'

const OP = '0123456789abcdef'.repeat(2)
const identity: Identity = {
  name: '张桂芳',
  documentType: '111',
  documentNumber: '421081195403160026',
  country: null,
  readBy: 'reader',
  sex: '2',
  birthDate: '1954-03-16',
  ethnicGroup: '01',
  address: '石首市绣林街道',
}

describe('what the kiosk sends', () => {
  it('names nobody for a visit without a name', () => {
    const input = visitInputOf({ ...emptyDraft(OP, 'noName', false), topic: 'wage' }, false)
    expect(registerVisitInput.parse(input)).toMatchObject({ visitor: null, topic: 'wage', lane: null, headCount: 1 })
  })

  it('carries the card and the phone', () => {
    const input = visitInputOf(
      { ...emptyDraft(OP, 'self', true), identity, phone: '13900138000', topic: 'debt' },
      false,
    )
    expect(registerVisitInput.parse(input).visitor).toEqual({ ...identity, phone: '13900138000' })
  })

  it('keeps a phone that was left without a document', () => {
    const input = visitInputOf({ ...emptyDraft(OP, 'self', false), phone: '13900138000', topic: 'debt' }, false)
    expect(registerVisitInput.parse(input).visitor).toMatchObject({
      name: null,
      documentNumber: null,
      phone: '13900138000',
    })
  })

  it('proves who asks about an open case', () => {
    const draft = { ...emptyDraft(OP, 'self', true), identity, proof: 'proof', caseFileId: 7, topic: 'debt' }
    expect(registerVisitInput.parse(visitInputOf(draft, false))).toMatchObject({ proof: 'proof', caseFileId: 7 })
  })

  it('carries what was drawn, and who speaks for a group', () => {
    const drawn = { nameInk: [[1, 2]], memoInk: [[3, 4]] }
    const draft = { ...emptyDraft(OP, 'group', true), ...drawn, identity, representatives: [identity] }
    expect(registerVisitInput.parse(visitInputOf(draft, false))).toMatchObject({
      ...drawn,
      representatives: [identity],
    })
  })

  it('asks for the priority lane when help was asked for', () => {
    expect(visitInputOf(emptyDraft(OP, 'noName', false), true)).toMatchObject({ lane: 'P', topic: 'unclear' })
  })
})
