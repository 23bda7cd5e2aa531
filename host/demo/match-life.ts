import type { PartyInput } from '#center/contract/case-file.ts'
import { addMinutes, type Instant } from '#center/contract/values/instant.ts'
import type { Actor } from '#center/services/actor.ts'
import { registerCaseFile } from '#center/services/case-file/register-case-file.ts'
import { linkCases } from '#center/services/match/link-cases.ts'
import type { Chance } from './chance.ts'
import { type Stage, todayOn } from './stage.ts'
import { makeStory, type Story } from './stories.ts'
import type { Life } from './timeline.ts'

/** Both sides of one quarrel come on the same day, to two windows; the second clerk knows the other only by name and phone. */
export async function* matchLife(stage: Stage, chance: Chance, start: Instant): Life {
  yield start
  const { deps, crew, people } = stage
  const [clerk, second = clerk] = crew.clerks
  if (clerk === undefined || second === undefined) throw new Error('the demonstration has no clerk')
  let story = makeStory(people, chance, todayOn(stage), true)
  while (story.template.other !== null) story = makeStory(people, chance, todayOn(stage), true)
  const [applicant, respondent] = story.parties
  if (applicant === undefined || respondent === undefined) return
  const one = await take(stage, chance, clerk, story, [applicant, respondent])
  yield addMinutes(deps.now(), 85)
  const unknown = { documentType: null, documentNumber: null, sex: null, birthDate: null, address: null }
  const other = await take(stage, chance, second, story, [
    { ...respondent, role: 'applicant' },
    { ...applicant, ...unknown, role: 'respondent' },
  ])
  await linkCases(deps, second, { opId: chance.opId(), id: other, otherId: one, kind: 'oppositeSide', note: null })
}

async function take(
  { deps }: Stage,
  chance: Chance,
  clerk: Actor,
  story: Story,
  parties: PartyInput[],
): Promise<number> {
  const { id } = await registerCaseFile(deps, clerk, {
    opId: chance.opId(),
    visitId: null,
    outcome: 'register',
    answer: null,
    parties,
    matter: story.matter,
    isReadBack: true,
    statement: null,
    refusal: null,
    materials: [],
  })
  return id
}
