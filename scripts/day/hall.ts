import caseTypes from '#assets/reference/case-types.json' with { type: 'json' }
import type { Matter, RegisterCaseFileInput } from '#center/contract/case-file.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import type { VisitTicket } from '#center/contract/visit.ts'
import { createChance } from '#host/demo/chance.ts'
import { at } from '#host/demo/office-hours.ts'
import { createPeople } from '#host/demo/people.ts'
import { makeStory, type Story } from '#host/demo/stories.ts'
import { type Registered, register } from '#tests/fixtures/office.ts'
import type { Scene } from './scene.ts'

export const VISITS = 40
/** Visits whose registration is sent twice, as a kiosk does that lost the answer. */
const RETRIED: readonly number[] = [4, 17]
/** The visitor who tells of a threat: red at once. */
const THREATENED = 19
/** The visitor who left before the call. */
const MISSED = 9
const MINUTES_APART = 10
export const MORNING = 21
const WINDOWS = [
  ['window1', '综合受理一号窗口'],
  ['window2', '综合受理二号窗口'],
] as const

export interface HallCounts {
  visits: number
  persons: number
  retries: number
  readonly tickets: Record<string, number>
}

/** What goes on in the house beside the hall. */
export interface Beside {
  /** A clerk sends a fresh case on. */
  receive(file: Registered, clerk: string): Promise<void>
  /** A visitor told of a threat. */
  alarm(file: Registered, clerk: string): Promise<void>
  /** Parts of the day, each before the visitor of that number comes. */
  readonly parts: Readonly<Record<number, () => Promise<void>>>
}

/** How the n-th visitor comes: every lane has its visitors. */
function arrivalOf(number: number, story: Story) {
  const isGroup = number % 16 === 5
  return {
    way: isGroup ? 'group' : 'self',
    headCount: isGroup ? 6 : 1 + (number % 2),
    needs: number % 8 === 0 ? ['walking'] : [],
    lane: number % 8 === 1 ? 'Y' : number % 8 === 6 ? 'Z' : null,
    topic: caseTypes.find(type => type.code === story.matter.typeCode)?.topic ?? 'unclear',
  }
}

const threatened = (matter: Matter): Matter => ({
  ...matter,
  facts: `${matter.facts}对方说再来要就同归于尽，昨晚还拿了菜刀站在门口。`,
  riskMarks: ['threat'],
})

function outcomeOf(number: number): RegisterCaseFileInput['outcome'] | null {
  if (number % 3 === 0 || number === THREATENED) return 'register'
  if (number === 7) return 'redirect'
  if (number === 11) return 'refuse'
  return number % 5 === 1 ? 'giveAdvice' : null
}

/** Forty arrivals and two windows from half past eight to the last one; the other parts of the day are played between them. */
export async function runHall({ office, day, receipts, shelf }: Scene, beside: Beside): Promise<HallCounts> {
  const people = createPeople()
  const chance = createChance(20260617)
  const tellings = new Map<number, { visitId: number; story: Story }>()
  const counts: HallCounts = { visits: 0, persons: 0, retries: 0, tickets: {} }

  async function arrive(number: number): Promise<void> {
    const story = makeStory(people, chance, day, true)
    const { applicant } = story
    const arrival = arrivalOf(number, story)
    const { name, documentNumber, sex, birthDate, phone } = applicant
    const document = { documentType: '111', documentNumber, country: null, readBy: 'reader' }
    const visitor = { name, ...document, sex, birthDate, phone }
    const body = {
      opId: office.opId(),
      ...arrival,
      visitor: { ...visitor, ethnicGroup: '01', address: null },
      noticeVersion: 1,
    }
    const send = () => office.ask<VisitTicket>('POST', '/visits', body, office.kiosk)
    const ticket = await send()
    if (RETRIED.includes(number)) {
      const again = await send()
      if (JSON.stringify(again) !== JSON.stringify(ticket)) throw new Error(`a retry gave ${again.ticketNo}`)
      counts.retries += 1
    }
    counts.visits += 1
    counts.persons += arrival.headCount
    counts.tickets[ticket.lane] = (counts.tickets[ticket.lane] ?? 0) + 1
    tellings.set(ticket.ticketId, { visitId: ticket.visitId, story })
    const pdf = await office.ask<Uint8Array>('GET', `/visits/${ticket.visitId}/ticket-pdf`, undefined, office.kiosk)
    await shelf.keep(`ticket-${ticket.ticketNo}.pdf`, pdf)
  }

  async function serve(number: number): Promise<void> {
    const [username, desk] = WINDOWS[number % 2 === 0 ? 0 : 1]
    const clerk = await office.at(username, desk)
    const act = (path: string) => office.ask('POST', path, { opId: office.opId() }, clerk)
    const { id } = await office.ask<{ id: number }>('POST', '/tickets/calls', { opId: office.opId() }, clerk)
    office.pass(1)
    if (number === MISSED) {
      for (let calls = 1; calls < 3; calls += 1) {
        await act(`/tickets/${id}/calls`)
        office.pass(1)
      }
      await act(`/tickets/${id}/missing`)
      return
    }
    await act(`/tickets/${id}/service`)
    const outcome = outcomeOf(number)
    const telling = tellings.get(id)
    if (outcome !== null && telling !== undefined) {
      office.pass(4)
      const { parties } = telling.story
      const matter = number === THREATENED ? threatened(telling.story.matter) : telling.story.matter
      const answer = outcome === 'register' ? null : '已说明有关规定、途径和需要的材料。'
      const { visitId } = telling
      const refusal =
        outcome === 'refuse' || outcome === 'redirect' ? { basis: '《信访工作条例》', door: '人民法院' } : null
      const input = {
        opId: office.opId(),
        visitId,
        outcome,
        answer,
        isReadBack: true as const,
        statement: null,
        refusal,
        materials: [],
      }
      const file = await register(office, clerk, { ...input, parties: [...parties], matter })
      receipts.push(file)
      if (number === THREATENED) await beside.alarm(file, clerk)
      else if (outcome === 'register') await beside.receive(file, clerk)
    }
    await act(`/tickets/${id}/finish`)
  }

  const opens = at(day, 510)
  for (let number = 0; number < VISITS; number += 1) {
    const isMorning = number < MORNING
    office.waitUntil(addMinutes(opens, number * MINUTES_APART + (isMorning ? 0 : 120)))
    await beside.parts[number]?.()
    await arrive(number)
    if (number > 1) await serve(number - 2)
  }
  await serve(VISITS - 2)
  await serve(VISITS - 1)
  return counts
}
