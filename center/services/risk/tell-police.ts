import { DomainError } from '#center/contract/domain-error.ts'
import type { POLICE_WAYS } from '#center/contract/risk.ts'
import { insertPoliceNotice } from '#db/repositories/risk.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { typeNameOf } from '../routing/case-types.ts'
import { onPaper } from '../supervision/on-paper.ts'
import { write } from '../write.ts'

/** What was told to whom. */
export interface PoliceTold {
  /** ISO instant; not to come. */
  readonly toldAt: string
  readonly station: string
  readonly receiver: string
  readonly phone: string
  readonly way: (typeof POLICE_WAYS)[number]
  readonly content: string
  readonly answer: string | null
}

/**
 * Records that the police were told of a case that may turn violent, and makes the record of it as a paper (人民调解法 art. 25).
 * @throws DomainError 'request.invalid' where the time is still to come
 */
export async function tellPolice(deps: Deps, actor: Actor, input: PoliceTold & { opId: string; id: number }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now } = work
    const file = await reachCaseFile(deps, tx, actor, 'risk.assess', input.id, true)
    if (input.toldAt > now)
      throw new DomainError(
        'request.invalid',
        {},
        { fields: [{ path: ['toldAt'], key: 'problems.value.date-to-come' }] },
      )
    const texts = deps.texts(PAPER_LANGUAGE)
    const time = onPaper(input.toldAt)
    const answer = input.answer === '' ? null : input.answer
    const { paperId, documentNo } = await issueLetter(deps, work, actor, file, {
      kind: 'policeNotice',
      to: input.station,
      params: { time },
      rows: [
        { label: 'matter', value: await typeNameOf(tx, file) },
        { label: 'time', value: time },
        { label: 'toldBy', value: actor.name },
        { label: 'station', value: input.station },
        { label: 'policeReceiver', value: input.receiver },
        { label: 'phone', value: input.phone },
        { label: 'way', value: texts(`letter.policeWay.${input.way}`) },
        { label: 'risk', value: input.content },
        { label: 'answer', value: answer },
      ],
      signers: ['clerk', 'police'],
    })
    const id = await insertPoliceNotice(tx, {
      caseFileId: file.id,
      toldAt: input.toldAt,
      toldBy: by,
      station: input.station,
      receiver: input.receiver,
      phone: input.phone,
      way: input.way,
      content: input.content,
      answer,
      paperId,
      documentNo,
    })
    await work.journal({
      object: 'policeNotice',
      objectId: id,
      caseFileId: file.id,
      action: 'risk.policeTold',
      detail: { number: documentNo, at: input.toldAt },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    work.publish({ noun: 'risk', id: file.id })
    return { id, paperId, documentNo }
  })
}
