import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import type { Instant } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { getReferralRule } from '#center/domain/case-file/referral-kinds.ts'
import type { Actor } from '#center/services/actor.ts'
import { signAssignment } from '#center/services/assignment/answer-assignment.ts'
import { replyToCaseFile, withdrawCaseFile } from '#center/services/case-file/answer-case-file.ts'
import { mergeCaseFile } from '#center/services/case-file/merge-case-file.ts'
import { requestMaterial } from '#center/services/case-file/screen-case-file.ts'
import { suspendCaseFile } from '#center/services/case-file/suspend-case-file.ts'
import { approveConclusion } from '#center/services/conclusion/decide-conclusion.ts'
import { proposeConclusion } from '#center/services/conclusion/propose-conclusion.ts'
import { packReferral, prepareReferral } from '#center/services/referral/prepare-referral.ts'
import { sendReferral } from '#center/services/referral/send-referral.ts'
import { dispatchTo, registerStory, versionOf } from './case-life.ts'
import type { Chance } from './chance.ts'
import { type Stage, todayOn } from './stage.ts'
import { makeStory } from './stories.ts'
import type { Life } from './timeline.ts'

/** Turns a case can take beside mediation; each is shown once among the last days of the demonstration. */
export const TURNS = [
  'awaitingMaterial',
  'withdrawn',
  'toConclude',
  'concluded',
  'merged',
  'suspended',
  'answered',
  'handedOver',
] as const
export type Turn = (typeof TURNS)[number]

const words = phrases.engine

/** A case that takes a turn and stands there when the demonstration ends. */
export async function* turnLife(stage: Stage, chance: Chance, start: Instant, turn: Turn): Life {
  const { deps, crew, hours } = stage
  yield start
  const clerk = chance.pick(crew.clerks)
  const story = makeStory(stage.people, chance, todayOn(stage), true)
  const { id, code } = await registerStory(stage, chance, clerk, story, null, 'register')
  const versioned = async (caseFileId: number) => ({
    opId: chance.opId(),
    id: caseFileId,
    version: await versionOf(stage, caseFileId),
  })
  yield hours.after(deps.now(), 0, chance)
  switch (turn) {
    case 'awaitingMaterial':
      await requestMaterial(deps, clerk, {
        ...(await versioned(id)),
        items: words.material,
        dueOn: addDays(todayOn(stage), 7),
      })
      return
    case 'withdrawn':
      await withdrawCaseFile(deps, clerk, { ...(await versioned(id)), reason: words.withdrawn })
      return
    case 'merged': {
      const again = await registerStory(stage, chance, clerk, story, null, 'register')
      await mergeCaseFile(deps, crew.manager, {
        ...(await versioned(again.id)),
        intoCode: code,
        reason: phrases.voidReason,
      })
      return
    }
    case 'toConclude':
    case 'concluded': {
      const { id: conclusionId } = await proposeConclusion(deps, clerk, {
        ...(await versioned(id)),
        cause: 'notSpecific',
        grounds: words.grounds,
        feedback: words.feedback,
      })
      if (turn === 'concluded')
        await approveConclusion(deps, crew.manager, { opId: chance.opId(), id: conclusionId, note: null })
      return
    }
  }
  const unit = crew.unitFor(story.matter.typeCode, story.matter.place?.divisionCode ?? null, chance)
  const { assignmentId } = await dispatchTo(stage, chance, clerk, id, unit)
  yield hours.after(deps.now(), 0, chance)
  const mediator = chance.pick(unit.mediators)
  await signAssignment(deps, mediator, { opId: chance.opId(), id: assignmentId })
  yield hours.after(deps.now(), 0, chance)
  if (turn === 'suspended')
    await suspendCaseFile(deps, mediator, {
      ...(await versioned(id)),
      reasonCode: 'appraisal',
      note: words.appraisal,
    })
  else if (turn === 'answered')
    await replyToCaseFile(deps, mediator, { ...(await versioned(id)), answer: words.reply, basis: null })
  else await handOver(stage, chance, mediator, id)
}

/** To court, with everything the court asks for. */
async function handOver({ deps }: Stage, chance: Chance, mediator: Actor, caseFileId: number): Promise<void> {
  const { id } = await prepareReferral(deps, mediator, {
    opId: chance.opId(),
    id: caseFileId,
    kind: 'litigation',
    body: words.court,
    note: null,
  })
  const { papers } = getReferralRule('litigation')
  await packReferral(deps, mediator, {
    opId: chance.opId(),
    id,
    codes: papers.filter(({ paper }) => paper === null).map(paper => paper.code),
  })
  await sendReferral(deps, mediator, { opId: chance.opId(), id, note: null })
}
