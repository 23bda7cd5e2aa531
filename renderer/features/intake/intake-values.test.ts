import { describe, expect, test } from 'vitest'
import {
  type IntakeValues,
  intakeOf,
  intakeOfDraft,
  intakeSchema,
  newParty,
  partyOfCard,
  toRegisterInput,
} from './intake-values.ts'

const TODAY = '2026-11-22'
const TOPICS = [{ code: 'neighbour', defaultType: '02' }]
const OP = 'a'.repeat(32)

function filled(change: Partial<IntakeValues> = {}): IntakeValues {
  const start = intakeOf(null, TOPICS, TODAY)
  return {
    ...start,
    parties: [
      { ...newParty('applicant'), name: '张桂芳', phone: '138 1234 5678' },
      { ...newParty('respondent'), isNameless: true },
    ],
    matter: {
      ...start.matter,
      typeCode: '0202',
      facts: '邻居砌墙',
      requests: ['拆除围墙', ''],
      amountFen: '1,234.5',
      occurredOn: '-3',
    },
    isReadBack: true,
    ...change,
  }
}

const checked = (values: IntakeValues) => intakeSchema.safeParse(toRegisterInput(values, OP, 5, TODAY))
const paths = (values: IntakeValues) => checked(values).error?.issues.map(issue => issue.path.join('.')) ?? []

describe('intake form', () => {
  test('what was typed becomes the body of the route', () => {
    const { data } = checked(filled())
    expect(data).toMatchObject({
      visitId: 5,
      answer: null,
      parties: [{ name: '张桂芳', phone: '13812345678', documentType: null }, { name: null }],
      matter: {
        requests: ['拆除围墙'],
        amountFen: 123_450,
        occurredOn: '2026-11-19',
        place: null,
        isWillingToMediate: true,
      },
    })
  })

  test('unreadable date, amount and telephone are refused at their own fields', () => {
    const values = filled()
    values.matter.occurredOn = '2026.13.45'
    values.matter.amountFen = '很多'
    values.parties = [{ ...newParty('applicant'), name: '张桂芳', phone: '12' }]
    expect(paths(values)).toEqual(expect.arrayContaining(['matter.occurredOn', 'matter.amountFen', 'parties.0.phone']))
  })

  test('an empty form names every missing field at once, the answer included', () => {
    expect(paths({ ...intakeOf(null, TOPICS, TODAY), outcome: 'giveAdvice' })).toEqual(
      expect.arrayContaining([
        'parties.0.name',
        'matter.typeCode',
        'matter.facts',
        'matter.requests.0',
        'isReadBack',
        'answer',
      ]),
    )
  })

  test('an applicant stays nameless only where nothing is registered', () => {
    const nameless = [{ ...newParty('applicant'), isNameless: true }]
    expect(paths(filled({ parties: nameless }))).toContain('parties.0.name')
    expect(paths(filled({ parties: nameless, outcome: 'giveAdvice', answer: '已答复' }))).toEqual([])
  })

  test('the form opens with what the door knows', () => {
    const visitor = {
      name: '李明',
      documentType: '111',
      documentNumber: '110101199003077758',
      country: null,
      readBy: 'reader',
      sex: '1',
      birthDate: '1990-03-07',
      ethnicGroup: '01',
      address: '绣林街道',
      phone: '13900001111',
    } as const
    const { parties, matter } = intakeOf({ visitor, topic: 'neighbour', headCount: 6 }, TOPICS, TODAY)
    expect(parties[0]).toMatchObject({
      role: 'applicant',
      name: '李明',
      phone: '13900001111',
      address: { detail: '绣林街道' },
    })
    expect(matter).toMatchObject({ typeCode: '02', involvedCount: '7', riskMarks: ['group'] })
  })

  test('a draft comes back as it was, to be read back again; anything else opens as nothing', () => {
    const values = filled()
    expect(intakeOfDraft(JSON.stringify(values), TODAY)).toEqual({ ...values, isReadBack: false })
    for (const broken of [null, '', '{', '[]', '{"parties":[]}']) expect(intakeOfDraft(broken, TODAY)).toBeNull()
  })
})

describe('a document read at the window', () => {
  const CARD = {
    name: 'Maria Lindqvist',
    documentType: '414',
    documentNumber: 'AB1234567',
    country: '752',
    readBy: 'reader',
    sex: '2',
    birthDate: '1990-03-07',
    ethnicGroup: null,
    address: null,
  } as const

  test('fills the party and leaves what the card does not say', () => {
    const typed = { ...newParty('respondent'), isNameless: true, phone: '13812345678', ethnicGroup: '01' }
    expect(partyOfCard(typed, CARD)).toMatchObject({
      role: 'respondent',
      isNameless: false,
      name: 'Maria Lindqvist',
      documentType: '414',
      country: '752',
      phone: '13812345678',
      ethnicGroup: '01',
    })
  })

  test('the country goes with a passport only', () => {
    const party = partyOfCard(newParty('applicant'), CARD)
    const sent = (values: typeof party) => toRegisterInput(filled({ parties: [values] }), OP, 5, TODAY).parties
    expect(sent(party)).toMatchObject([{ country: '752' }])
    expect(sent({ ...party, documentType: '111' })).toMatchObject([{ country: null }])
  })
})
