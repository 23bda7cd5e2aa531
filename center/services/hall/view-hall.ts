import type { HallView } from '#center/contract/hall.ts'
import { addMinutes, shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { isOpenAt, nextOpening } from '#center/domain/visit/opening-hours.ts'
import { findStationById } from '#db/repositories/device.ts'
import { findLatestCall } from '#db/repositories/help.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { devicesOf, getStationId } from '../device/station-devices.ts'
import { isSecondCall } from '../help/answer-help.ts'
import { assistOf } from '../help/find-assist.ts'
import { settingsInForce } from '../setting/read-setting.ts'

/** Minutes the kiosk goes on saying that somebody is coming; longer than the walk through any hall. */
const ANSWERED_SHOWN_MINUTES = 2

/** What kiosk, wall and window need to know of the hall now; nothing of a person but the clerk who stands by. */
export async function viewHall(deps: Deps, actor: Actor): Promise<HallView> {
  const { db, calendar } = deps
  const now = deps.now()
  const settings = await settingsInForce(db, shanghaiDateOf(now))
  const hours = settings.openingHours
  const isOpen = isOpenAt(now, hours, calendar)
  const stationId = await getStationId(db, actor)
  const devices = await devicesOf(db, deps, stationId)
  const station = await findStationById(db, stationId)
  const assist = await assistOf(db, stationId, now)
  return {
    isOpen,
    opensAt: isOpen ? null : nextOpening(now, hours, calendar),
    hours,
    plan: settings.hallPlan,
    topics: settings.topics,
    guides: settings.guides,
    wallPages: settings.wallPages,
    asksNeeds: settings.hallRules.asksNeeds,
    quietMinutes: settings.hallRules.quietMinutes,
    zone: station?.zone ?? '',
    mmPerPixel: devices.mmPerPixel,
    cardReader: devices.cardReader.adapter,
    sampleCards: devices.cardReader.adapter === 'simulated' ? [...deps.devices.samples] : [],
    ticketPrinter: devices.ticketPrinter.adapter,
    pagePrinter: devices.pagePrinter.adapter,
    assist: assist === undefined ? null : { staffName: assist.staffName, openedAt: assist.openedAt },
    help: await helpOf(deps, stationId, now, settings.hallRules.helpAgainSeconds),
  }
}

async function helpOf(
  { db }: Deps,
  stationId: number,
  now: string,
  helpAgainSeconds: number,
): Promise<HallView['help']> {
  const call = await findLatestCall(db, stationId, startOfShanghaiDay(shanghaiDateOf(now)))
  if (call === undefined) return null
  if (call.answeredAt !== null && addMinutes(call.answeredAt, ANSWERED_SHOWN_MINUTES) <= now) return null
  const isAnswered = call.answeredAt !== null
  return {
    id: call.id,
    kind: call.kind,
    raisedAt: call.raisedAt,
    isAnswered,
    isSecond: !isAnswered && isSecondCall(call.raisedAt, now, helpAgainSeconds),
  }
}
