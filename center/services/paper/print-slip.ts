import { DomainError } from '#center/contract/domain-error.ts'
import type { SlipInput } from '#center/contract/paper.ts'
import type { Label } from '#center/contract/setting.ts'
import type { PrintState } from '#center/contract/statuses.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { defineSlip, type SlipContent } from '#center/documents/slip.ts'
import { findCenter } from '#db/repositories/center.ts'
import { type Actor, stationOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { noteDeviceState } from '../device/device-log.ts'
import { devicesOf } from '../device/station-devices.ts'
import { progressByCard, progressByReceipt } from '../progress/tell-progress.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { write } from '../write.ts'

/**
 * Prints a page of the kiosk to take home, on the ticket printer of this station or, where it has none, on its page printer.
 * What stands on it is gathered here once more, under the same limits as on the page; nothing of it is kept, the journal
 * knows only its kind. A repeated press prints nothing more and is told "queued".
 * @throws DomainError 'paper.no-printer' | 'request.invalid' | 'proof.missing' | 'progress.not-found' | 'progress.too-many-tries'
 */
export async function printSlip(deps: Deps, actor: Actor, input: SlipInput): Promise<{ state: PrintState }> {
  const stationId = stationOf(actor)
  const { ticketPrinter, pagePrinter } = await devicesOf(deps.db, deps, stationId)
  if (ticketPrinter.adapter === 'none' && pagePrinter.adapter === 'none') throw new DomainError('paper.no-printer')
  const now = deps.now()
  const definition = defineSlip(
    {
      language: input.language,
      centerName: (await findCenter(deps.db))?.name ?? '',
      printedAt: { on: shanghaiDateOf(now), time: shanghaiTimeOf(now) },
      content: await contentOf(deps, actor, input, shanghaiDateOf(now)),
    },
    deps.texts(input.language),
  )
  let isNew = false
  const { opId, kind } = input
  const queued = await write<{ state: PrintState }, { opId: string; kind: string }>(
    deps,
    actor,
    { opId, kind },
    async ({ journal }) => {
      isNew = true
      await journal({ object: 'station', objectId: stationId, action: 'slip.printed', detail: { kind } })
      return { state: 'queued' }
    },
  )
  if (!isNew) return queued
  const job = { name: `slip-${opId}`, pdf: await deps.papers.render(definition) }
  const [port, outcome] =
    ticketPrinter.adapter === 'none'
      ? (['pagePrinter', await deps.devices.printPages(pagePrinter, { ...job, copies: 1 })] as const)
      : (['ticketPrinter', await deps.devices.printTicket(ticketPrinter, { ...job, definition })] as const)
  await noteDeviceState(deps, { stationId, port, state: outcome.state === 'failed' ? outcome.reason : 'works' })
  if (outcome.state === 'failed' && outcome.reason === 'absent') throw new DomainError('paper.no-printer')
  return { state: outcome.state }
}

async function contentOf(deps: Deps, actor: Actor, input: SlipInput, today: string): Promise<SlipContent> {
  switch (input.kind) {
    case 'guide': {
      const words = ({ zh, en }: Label) => (input.language === 'en' ? en : zh)
      const topic = (await settingInForce(deps.db, 'topics', today)).find(({ code }) => code === input.topic)
      if (topic === undefined)
        throw new DomainError('request.invalid', {}, { fields: [{ path: ['topic'], key: 'problems.value.topic' }] })
      const guide = (await settingInForce(deps.db, 'guides', today)).find(({ topic: code }) => code === input.topic)
      return {
        kind: 'guide',
        topic: words(topic.label),
        guide:
          guide === undefined
            ? null
            : { bring: guide.bring.map(words), where: words(guide.where), duration: words(guide.duration) },
      }
    }
    case 'proxy':
      return { kind: 'proxy' }
    case 'progress':
    case 'progressByReceipt': {
      const cases = await (input.kind === 'progress'
        ? progressByCard(deps, actor, input)
        : progressByReceipt(deps, actor, input))
      const shown = cases.find(({ caseFileId }) => caseFileId === input.caseFileId)
      if (shown === undefined) throw new DomainError('progress.not-found')
      const { registeredOn, status, nextStep, dueOn, unitName, deskName } = shown
      return {
        kind: 'progress',
        registeredOn,
        status,
        nextStep,
        dueOn,
        who: deskName === null ? unitName : `${unitName} ${deskName}`,
      }
    }
  }
}
