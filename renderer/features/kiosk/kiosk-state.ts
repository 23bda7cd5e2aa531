import type { ProblemCode } from '#center/contract/problems.ts'
import type { Need } from '#center/contract/statuses.ts'
import type { VISIT_WAYS, Visitor, VisitTicket } from '#center/contract/visit.ts'
import type { Client } from '../../lib/client.ts'

export type VisitWay = (typeof VISIT_WAYS)[number]

/** Pages of the kiosk; every page but home leads to a ticket or to a person. */
export const KIOSK_PAGES = [
  'home', // K0
  'way', // K1: who comes, and the personal-data notice
  'proxy', // K15: what to bring for somebody else
  'group', // K14: how many came
  'card', // K2: put the card on the reader
  'number', // K13: type the number
  'name', // K13: type the name, or leave it to the window
  'person', // K3: is it you
  'minor', // K16
  'topic', // K4
  'phone', // K5
  'needs', // K6
  'review', // K7
  'ticket', // K8
  'help', // K17
  'window', // the center refused: please go to the window
] as const
export type KioskPage = (typeof KIOSK_PAGES)[number]

/** What was read from a card or typed; all of it forgotten at the end of the visit. */
export type Identity = Omit<Visitor, 'phone'> & { readonly documentType: string; readonly documentNumber: string }

export type VisitorCheck = Awaited<ReturnType<Client['visit']['check']>>

/** One visit in the making. */
export interface VisitDraft {
  /** Made when the flow starts, so that a second press registers nothing twice. */
  readonly opId: string
  readonly way: VisitWay
  readonly hasReader: boolean
  /** Types the number although there is a reader. */
  readonly typesNumber: boolean
  /** Goes on without a number: cannot remember it, mistyped it three times, or the center could not check it. */
  readonly isWithoutDocument: boolean
  readonly wrongNumbers: number
  readonly identity: Identity | null
  readonly check: VisitorCheck | null
  readonly headCount: number
  readonly topic: string | null
  readonly phone: string | null
  readonly needs: readonly Need[]
}

/** What the page waits for; carried out by use-kiosk-tasks.ts. */
export type KioskTask = 'check' | 'register' | 'registerPriority' | 'print'
export type PrintState = 'none' | 'printing' | 'printed' | 'failed'

export interface KioskState {
  readonly page: KioskPage
  readonly draft: VisitDraft | null
  /** Came from the review page to change one answer. */
  readonly isEditing: boolean
  /** Where help was asked for. */
  readonly helpFrom: KioskPage
  readonly task: KioskTask | null
  readonly ticket: VisitTicket | null
  readonly print: PrintState
  /** Tickets printed in this visit; three at most. */
  readonly prints: number
  readonly problem: ProblemCode | null
}

export type KioskAction =
  | { readonly do: 'start'; readonly opId: string; readonly hasReader: boolean }
  | { readonly do: 'startNoName'; readonly opId: string }
  | { readonly do: 'askHelp'; readonly opId: string }
  | { readonly do: 'takePriority' }
  | { readonly do: 'back' }
  | { readonly do: 'goOn' }
  | { readonly do: 'chooseWay'; readonly way: VisitWay }
  | { readonly do: 'setHeadCount'; readonly headCount: number }
  | { readonly do: 'readCard'; readonly identity: Identity }
  | { readonly do: 'typeInstead' }
  | { readonly do: 'wrongNumber' }
  | { readonly do: 'typeNumber'; readonly identity: Identity }
  | { readonly do: 'goWithoutDocument' }
  | { readonly do: 'setName'; readonly name: string | null }
  | { readonly do: 'checked'; readonly check: VisitorCheck }
  | { readonly do: 'checkRefused' }
  | { readonly do: 'notMe' }
  | { readonly do: 'useTicketOfToday' }
  | { readonly do: 'chooseTopic'; readonly topic: string }
  | { readonly do: 'setPhone'; readonly phone: string | null }
  | { readonly do: 'toggleNeed'; readonly need: Need }
  | { readonly do: 'edit'; readonly page: 'topic' | 'phone' | 'needs' | 'group' }
  | { readonly do: 'confirm' }
  | { readonly do: 'registered'; readonly ticket: VisitTicket }
  | { readonly do: 'refused'; readonly problem: ProblemCode }
  | { readonly do: 'printAgain' }
  | { readonly do: 'printed' }
  | { readonly do: 'printFailed' }

export const KIOSK_AT_HOME: KioskState = {
  page: 'home',
  draft: null,
  isEditing: false,
  helpFrom: 'home',
  task: null,
  ticket: null,
  print: 'none',
  prints: 0,
  problem: null,
}

export const MAX_PRINTS = 3
export const MAX_WRONG_NUMBERS = 3

/** A visit nobody has answered anything for yet. */
export function emptyDraft(opId: string, way: VisitWay, hasReader: boolean): VisitDraft {
  return {
    opId,
    way,
    hasReader,
    typesNumber: false,
    isWithoutDocument: false,
    wrongNumbers: 0,
    identity: null,
    check: null,
    headCount: way === 'group' ? 2 : 1,
    topic: null,
    phone: null,
    needs: [],
  }
}
