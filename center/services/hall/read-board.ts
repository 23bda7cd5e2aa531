import type { TicketBoard } from '#center/contract/hall.ts'
import { LANES } from '#center/contract/statuses.ts'
import { addMinutes, shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { isOpenAt } from '#center/domain/visit/opening-hours.ts'
import { findEmergency } from '#db/repositories/emergency.ts'
import { listBoard, listRoomsOfHall } from '#db/repositories/ticket-queue.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'

const NEXT_SHOWN = 10
/** Minutes before its beginning from which a meeting is shown. */
const ROOM_SHOWN_MINUTES = 60

interface LastBoard {
  /** Second it was read in. */
  readonly at: string
  readonly board: Promise<TicketBoard>
}

/** The board as it was read last, by center; null after every change. Twenty walls that look at once cost one reading. */
const lastBoards = new WeakMap<Deps, LastBoard | null>()

/** What the wall shows: numbers, desks, rooms and the text of an emergency; nothing of a person. */
export function readBoard(deps: Deps): Promise<TicketBoard> {
  if (!lastBoards.has(deps)) deps.events.subscribe(() => lastBoards.set(deps, null))
  const at = deps.now().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
  const last = lastBoards.get(deps)
  if (last?.at === at) return last.board
  const board = readBoardNow(deps)
  lastBoards.set(deps, { at, board })
  return board
}

async function readBoardNow(deps: Deps): Promise<TicketBoard> {
  const { db } = deps
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const { headStartMinutes } = await settingInForce(db, 'hallRules', today)
  const { arrows } = await settingInForce(db, 'hallPlan', today)
  const { calls, waiting } = await listBoard(db, today, headStartMinutes)
  const emergency = await findEmergency(db)
  return {
    calls: calls.flatMap(({ ticketNo, place, calls: count, calledAt }) =>
      calledAt === null
        ? []
        : [{ ticketNo, place: place ?? '', arrow: arrows[place ?? ''] ?? null, calls: count, calledAt }],
    ),
    waiting: LANES.map(lane => {
      const ticketNos = waiting.filter(row => row.lane === lane).map(row => row.ticketNo)
      return { lane, ticketNos: ticketNos.slice(0, NEXT_SHOWN), count: ticketNos.length }
    }).filter(row => row.count > 0),
    rooms: await roomsOf(deps, now),
    emergency:
      emergency === undefined ? null : { text: emergency.text, arrow: emergency.arrow, startedAt: emergency.startedAt },
    isOpen: isOpenAt(now, await settingInForce(db, 'openingHours', today), deps.calendar),
  }
}

/** Meetings from an hour before they begin until they end. */
async function roomsOf({ db }: Deps, now: string): Promise<TicketBoard['rooms']> {
  const today = shanghaiDateOf(now)
  const rows = await listRoomsOfHall(db, startOfShanghaiDay(today), startOfShanghaiDay(addDays(today, 1)))
  const shown = rows.filter(row => row.startsAt <= addMinutes(now, ROOM_SHOWN_MINUTES) && now < row.endsAt)
  return [...new Set(shown.map(row => row.id))].flatMap(id => {
    const meeting = shown.filter(row => row.id === id)
    const [first] = meeting
    if (first === undefined) return []
    return [
      {
        roomName: first.roomName,
        startsAt: first.startsAt,
        ticketNos: meeting.flatMap(row => row.ticketNo ?? []),
        state: first.startsAt <= now ? ('now' as const) : ('soon' as const),
      },
    ]
  })
}
