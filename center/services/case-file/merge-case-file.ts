import { DomainError } from '#center/contract/domain-error.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { normaliseCode } from '#center/domain/numbering/check-character.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { findCaseFile, refreshNamesOfCase } from '#db/repositories/case-file.ts'
import { findCaseByCode } from '#db/repositories/life.ts'
import type { Actor } from '../actor.ts'
import { windowOwner } from '../assignment/window-owner.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { dropMediation, END_REASON } from './drop-mediation.ts'
import { reachForAction, takeAction } from './take-action.ts'

type Versioned = { opId: string; id: number; version: number; reason: string }

/**
 * 并案: goes on in another open case. Both codes and both receipts stay good; parties, papers and call-backs show at the main one,
 * and whoever held this one is free.
 * @throws DomainError 'case-file.same-case' | 'case-file.not-found' where the main case is none the actor may list
 */
export async function mergeCaseFile(deps: Deps, actor: Actor, input: Versioned & { intoCode: string }) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'merge', true)
    const main = await findMain(work, actor, input.intoCode)
    if (main.id === file.id) throw intoProblem('case-file.same-case')
    await dropMediation(work, file.id, END_REASON.other, input.reason)
    const moved = await takeAction(deps, work, actor, file, 'merge', {
      change: { mergedInto: main.id, closedOn: work.today },
      detail: { code: main.code, reason: input.reason },
      leadBecomes: 'withdrawn',
    })
    await work.journal({
      object: 'caseFile',
      objectId: main.id,
      caseFileId: main.id,
      action: 'caseFile.joined',
      detail: { code: file.code, reason: input.reason },
    })
    await refreshNamesOfCase(work.tx, main.id)
    work.publish({ noun: 'caseFile', id: main.id })
    return { ...moved, intoId: main.id }
  })
}

/** An open case by its code, as far as the actor's lists reach. */
async function findMain({ tx, now }: Work, actor: Actor, code: string) {
  const found = await findCaseByCode(tx, normaliseCode(code))
  const main = found === undefined ? undefined : await findCaseFile(tx, found.id)
  if (main === undefined || reaching(actor, 'caseFile.list', main, shanghaiDateOf(now)).length === 0)
    throw intoProblem('case-file.not-found')
  if (nextStepOf(main.status) === 'none') throw intoProblem('case-file.action-not-allowed')
  return main
}

const intoProblem = (code: 'case-file.same-case' | 'case-file.not-found' | 'case-file.action-not-allowed') =>
  new DomainError(code, {}, { fields: [{ path: ['intoCode'], key: `problems.${code}` }] })

/** 恢复单列: it was another matter after all and stands alone again, at the window. */
export async function separateCaseFile(deps: Deps, actor: Actor, input: Versioned) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'separate', true)
    const mainId = file.mergedInto
    const moved = await takeAction(deps, work, actor, file, 'separate', {
      change: { mergedInto: null, closedOn: null, ...(await windowOwner(work.tx, file)) },
      detail: { reason: input.reason },
    })
    if (mainId !== null) {
      await work.journal({
        object: 'caseFile',
        objectId: mainId,
        caseFileId: mainId,
        action: 'caseFile.parted',
        detail: { code: file.code, reason: input.reason },
      })
      await refreshNamesOfCase(work.tx, mainId)
      work.publish({ noun: 'caseFile', id: mainId })
    }
    return moved
  })
}
