import { afterAll, expect, it } from 'vitest'
import type { CaseFileView, PartyInput } from '#center/contract/case-file.ts'
import { startTestCenter } from '../fixtures/center.ts'
import { caseFileInput, partyNamed } from '../fixtures/small-center.ts'

const center = await startTestCenter({ demoCases: 0 })
afterAll(() => center.close())
const clerk = await center.signIn('window1')

const holder = (country: string | null): PartyInput => ({
  ...partyNamed('applicant', 'Maria Lindqvist'),
  documentType: '414',
  documentNumber: 'AB1234567',
  country,
})
const withParty = (party: PartyInput) => {
  const input = caseFileInput({ parties: [party, partyNamed('respondent', '刘国强')] })
  return { ...input, matter: { ...input.matter, occurredOn: null } }
}

it('a foreign passport is registered on a case with its country, and refused without it at its field', async () => {
  const refused = await center.refused('POST', '/case-files', withParty(holder(null)), clerk)
  expect(refused.fields).toEqual([
    { path: ['parties', 0, 'documentNumber'], key: 'problems.value.id-number.country-needed' },
  ])
  const { id } = await center.ask<{ id: number }>('POST', '/case-files', withParty(holder('752')), clerk)
  const { parties } = await center.ask<CaseFileView>('GET', `/case-files/${id}`, undefined, clerk)
  expect(parties.map(party => party.country)).toEqual(['752', null])
  const { country } = await center.deps.db
    .selectFrom('person')
    .select('country')
    .where('documentNumber', '=', 'AB1234567')
    .executeTakeFirstOrThrow()
  expect(country).toBe('752')
})

it('the same number from another country is another person, from the same country the same', async () => {
  await center.ask('POST', '/case-files', withParty(holder('410')), clerk)
  await center.ask('POST', '/case-files', withParty(holder('410')), clerk)
  const people = await center.deps.db
    .selectFrom('person')
    .select('country')
    .where('documentNumber', '=', 'AB1234567')
    .execute()
  expect(people.map(person => person.country)).toEqual(['752', '410'])
})
